package io.github.walletapi.location;

import io.github.walletapi.value.OtherMembers;
import io.github.walletapi.value.PartlyReadable;
import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.json.bind.annotation.JsonbProperty;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One service of a location.
 *
 * @param available whether it is given now; null if the answer does not say
 * @param categories for {@code pay}: the IDs of the categories of what can be paid for
 * @param types for {@code cash_in} and {@code cash_out}: how one identifies oneself, such as {@code document}
 * @param others what came with it beside all that, and a list of which an entry cannot be read: {@code categories} or
 *     {@code types} is then an {@link io.github.walletapi.error.UnreadableAnswerException} where it is used
 */
public record LocationService(
        @Nullable Boolean available,
        List<Long> categories,
        List<String> types,
        @JsonbProperty(OtherMembers.NAME) OtherMembers others)
        implements Serializable {

    /** Turns what is missing into what is empty. */
    @JsonbCreator
    public LocationService {
        others = others == null ? OtherMembers.NONE : others;
        categories = PartlyReadable.list(categories);
        types = PartlyReadable.list(types);
    }

    /** Describes a new service. */
    public LocationService(@Nullable Boolean available, List<Long> categories, List<String> types) {
        this(available, categories, types, OtherMembers.NONE);
    }

    /** Whether a service is given now, as far as is known. */
    public static boolean isGiven(@Nullable LocationService service) {
        return service != null && Boolean.TRUE.equals(service.available);
    }
}
