package io.github.walletapi.sample.location;

import io.github.walletapi.location.Location;
import io.github.walletapi.location.LocationService;
import io.github.walletapi.location.LocationServices;
import io.github.walletapi.location.ServiceName;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists the services that can be searched for, and what people call them. */
@SuppressWarnings("ImmutableEnumChecker") // A record of one text and references to methods: neither can change.
enum Services {
    CASH_IN(ServiceName.CASH_IN, "Deposit cash", LocationServices::cashIn),
    CASH_OUT(ServiceName.CASH_OUT, "Withdraw cash", LocationServices::cashOut),
    IDENTIFICATION(ServiceName.IDENTIFICATION, "Verify identity", LocationServices::identification),
    PAY(ServiceName.PAY, "Make a payment", LocationServices::pay);

    private final ServiceName service;
    private final String label;
    private final Function<LocationServices, @Nullable LocationService> part;

    Services(ServiceName service, String label, Function<LocationServices, @Nullable LocationService> part) {
        this.service = service;
        this.label = label;
        this.part = part;
    }

    ServiceName service() {
        return service;
    }

    String label() {
        return label;
    }

    /** Finds one by its name; null if there is none. */
    static @Nullable ServiceName named(String name) {
        return Stream.of(values())
                .map(Services::service)
                .filter(known -> known.value().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** Gives what is known of this service at a place; null if nothing is. */
    @Nullable
    LocationService at(Location location) {
        LocationServices services = location.services();
        return services == null ? null : part.apply(services);
    }

    /** Lists what people call the services that a place gives now. */
    static List<String> availableAt(Location location) {
        return Stream.of(values())
                .filter(known -> LocationService.isGiven(known.at(location)))
                .map(Services::label)
                .toList();
    }
}
