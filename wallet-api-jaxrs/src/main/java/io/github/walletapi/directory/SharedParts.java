package io.github.walletapi.directory;

import io.github.walletapi.location.Location;
import io.github.walletapi.location.LocationPrice;
import io.github.walletapi.value.PartlyReadable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes parts that are equal one object: of 100,000 locations, most share their hours, services and pictures with many
 * others.
 */
final class SharedParts {

    private final Map<Object, Object> known = new HashMap<>();

    /** The location, of parts that others have too; without entries of its price list that cannot be read. */
    Location of(Location location) {
        return new Location(
                location.id(),
                shared(location.projectId()),
                location.title(),
                location.updatedAt(),
                shared(location.status()),
                location.description(),
                location.address(),
                location.lat(),
                location.lng(),
                shared(location.radius()),
                prices(location),
                shared(location.workingHours()),
                shared(location.services()),
                shared(location.images()),
                shared(location.remoteOrders()),
                location.isPublic(),
                location.others());
    }

    private List<LocationPrice> prices(Location location) {
        return PartlyReadable.readable(location.prices()).stream()
                .map(price -> Objects.requireNonNull(shared(price)))
                .toList();
    }

    @SuppressWarnings("unchecked") // the key and the value are one object, or equal
    private <T> @Nullable T shared(@Nullable T part) {
        return part == null ? null : (T) known.computeIfAbsent(part, same -> same);
    }
}
