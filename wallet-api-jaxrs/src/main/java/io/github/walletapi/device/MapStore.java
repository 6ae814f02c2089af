package io.github.walletapi.device;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;

/** A map as a store. No record, for it would print what it holds. */
final class MapStore implements DeviceStore {

    private final ConcurrentMap<String, String> map;

    MapStore(ConcurrentMap<String, String> map) {
        this.map = Objects.requireNonNull(map, "map");
    }

    @Override
    public Optional<String> get(String key) {
        return Optional.ofNullable(map.get(key));
    }

    @Override
    public boolean putIfAbsent(String key, String value) {
        return map.putIfAbsent(key, value) == null;
    }

    @Override
    public boolean replace(String key, String oldValue, String newValue) {
        return map.replace(key, oldValue, newValue);
    }

    @Override
    public boolean remove(String key, String value) {
        return map.remove(key, value);
    }

    @Override
    public String toString() {
        return "DeviceStore in a map";
    }
}
