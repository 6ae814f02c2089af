package io.github.walletapi.sample.location;

import io.github.walletapi.location.Location;
import io.github.walletapi.location.LocationService;
import io.github.walletapi.location.LocationServices;
import io.github.walletapi.location.ServiceName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The services that can be searched for, and what people call them. */
enum Services {
    CASH_IN("cash_in", "Deposit cash"),
    CASH_OUT("cash_out", "Withdraw cash"),
    IDENTIFICATION("identification", "Verify identity"),
    PAY("pay", "Make a payment");

    private final String word;
    private final String label;

    Services(String word, String label) {
        this.word = word;
        this.label = label;
    }

    ServiceName service() {
        return new ServiceName(word);
    }

    String label() {
        return label;
    }

    static @Nullable ServiceName named(String name) {
        for (Services known : values()) {
            if (known.word.equals(name)) {
                return known.service();
            }
        }
        return null;
    }

    /** What people call the services that a place gives now. */
    static List<String> availableAt(Location location) {
        return List.of(values()).stream()
                .filter(known -> {
                    LocationService given = of(location, known.service());
                    return LocationService.isGiven(given);
                })
                .map(Services::label)
                .toList();
    }

    static @Nullable LocationService of(Location location, ServiceName service) {
        LocationServices services = location.services();
        if (services == null) {
            return null;
        }
        return switch (service.value()) {
            case "cash_in" -> services.cashIn();
            case "cash_out" -> services.cashOut();
            case "identification" -> services.identification();
            case "pay" -> services.pay();
            default -> null;
        };
    }
}
