package io.github.walletapi.location;

import io.github.walletapi.value.Received;
import java.io.Serializable;
import java.util.List;

/**
 * One service of a location.
 *
 * @param available whether it is given now
 * @param categories for {@code pay}: the IDs of the categories of what can be paid for
 * @param types for {@code cash_in} and {@code cash_out}: how one identifies oneself, such as {@code document}
 */
public record LocationService(boolean available, List<Long> categories, List<String> types) implements Serializable {

    /** Turns missing lists into empty ones. */
    public LocationService {
        categories = Received.list(categories);
        types = Received.list(types);
    }
}
