package io.github.walletapi.user;

import io.github.walletapi.value.PartlyReadable;
import io.github.walletapi.value.UnixTime;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The services of the server that somebody uses, or could use; scope {@code services}.
 *
 * @param userId the user
 * @param services each of them
 */
public record UserServices(@Nullable Long userId, List<Service> services) implements Serializable {

    /** Turns a missing list into an empty one. */
    public UserServices {
        services = PartlyReadable.list(services);
    }

    /**
     * One service.
     *
     * @param service its name, by which it is enabled
     * @param status whether it is in use
     * @param title its name as shown to people (known from the Swift SDK only)
     * @param actions what can be done with it; not documented
     * @param url where it is (known from the Swift SDK only)
     * @param added when it was added (known from the Swift SDK only)
     */
    public record Service(
            @Nullable String service,
            @Nullable ServiceStatus status,
            @Nullable String title,
            List<String> actions,
            @Nullable String url,
            @JsonbTypeAdapter(UnixTime.class) @Nullable Instant added)
            implements Serializable {

        /** Turns a missing list into an empty one. */
        public Service {
            actions = PartlyReadable.list(actions);
        }
    }
}
