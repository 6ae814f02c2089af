package io.github.walletapi.directory;

import io.github.walletapi.error.UnreadableAnswerException;
import io.github.walletapi.location.Location;
import io.github.walletapi.location.LocationService;
import io.github.walletapi.location.LocationServices;
import io.github.walletapi.location.LocationStatus;
import io.github.walletapi.location.ServiceName;
import io.github.walletapi.location.WorkingHours;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a query asks of each location, but for where it is. For one thread. Without streams: it may be asked 100,000
 * times for one query.
 */
final class Conditions {

    private final LocationQuery query;
    private final @Nullable ZonedDateTime moment;
    private final List<ServiceName> services;
    private final List<char[]> words;
    /** Most locations share their hours with others. */
    private final IdentityHashMap<WorkingHours, Boolean> open = new IdentityHashMap<>();

    /** @param zone that of opening hours, unless the query has its own */
    Conditions(LocationQuery query, ZoneId zone) {
        this.query = query;
        Instant at = query.openAt();
        this.moment = at == null ? null : at.atZone(Objects.requireNonNullElse(query.zone(), zone));
        this.services = List.copyOf(query.services());
        this.words = PlainText.words(query.text());
    }

    /** The cheap questions first. */
    boolean hold(Location location) {
        return hasStatus(location)
                && givesAll(location)
                && (query.payCategories().isEmpty() || takesPayments(location))
                && (moment == null || isOpen(location.workingHours(), moment))
                && saysAll(location);
    }

    private boolean hasStatus(Location location) {
        return query.statuses().contains(Objects.requireNonNullElse(location.status(), LocationStatus.ACTIVE));
    }

    private boolean givesAll(Location location) {
        for (ServiceName name : services) {
            LocationService service = service(location.services(), name);
            if (!LocationService.isGiven(service)) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable LocationService service(@Nullable LocationServices services, ServiceName name) {
        if (services == null) {
            return null;
        }
        return switch (name.value()) {
            case "cash_in" -> services.cashIn();
            case "cash_out" -> services.cashOut();
            case "identification" -> services.identification();
            case "pay" -> services.pay();
            default -> null;
        };
    }

    private boolean takesPayments(Location location) {
        LocationService pay = service(location.services(), ServiceName.PAY);
        return pay != null
                && LocationService.isGiven(pay)
                && pay.categories().stream().anyMatch(query.payCategories()::contains);
    }

    private boolean isOpen(@Nullable WorkingHours hours, ZonedDateTime at) {
        return hours != null && open.computeIfAbsent(hours, some -> isKnownToBeOpen(some, at));
    }

    private static boolean isKnownToBeOpen(WorkingHours hours, ZonedDateTime at) {
        try {
            return hours.isOpenAt(at);
        } catch (UnreadableAnswerException unknown) {
            return false;
        }
    }

    private boolean saysAll(Location location) {
        for (char[] word : words) {
            if (!says(location, word)) {
                return false;
            }
        }
        return true;
    }

    private static boolean says(Location location, char[] word) {
        return PlainText.contains(location.title(), word)
                || PlainText.contains(location.address(), word)
                || PlainText.contains(location.description(), word);
    }
}
