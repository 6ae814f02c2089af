package io.github.walletapi.user;

import io.github.walletapi.value.PartlyReadable;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A politically exposed person to whom a user has to do.
 *
 * @param name who it is
 * @param relation what the user has to do with it
 * @param positions the offices
 */
public record ExposedPerson(@Nullable String name, @Nullable String relation, List<String> positions)
        implements Serializable {

    /** Turns a missing list into an empty one. */
    public ExposedPerson {
        positions = PartlyReadable.list(positions);
    }
}
