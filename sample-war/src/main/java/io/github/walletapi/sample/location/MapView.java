package io.github.walletapi.sample.location;

import io.github.walletapi.directory.LocationQuery.Point;
import io.github.walletapi.sample.SampleSettings;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the map needs besides the places.
 *
 * @param leafletPath where Leaflet is served, below the context path
 * @param tiles address template of its tiles; null for none
 * @param credit whom to credit for them; null for nobody
 * @param lat of the place searched around; null for none
 * @param lng of the place searched around; null for none
 */
public record MapView(
        String leafletPath,
        @Nullable String tiles,
        @Nullable String credit,
        @Nullable Double lat,
        @Nullable Double lng) {

    static MapView of(SampleSettings settings, @Nullable Point origin) {
        return new MapView(
                settings.leafletPath(),
                settings.tiles() == null ? null : settings.tiles().template(),
                settings.tileCredit(),
                origin == null ? null : Double.valueOf(origin.lat()),
                origin == null ? null : Double.valueOf(origin.lng()));
    }
}
