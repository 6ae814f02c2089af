package io.github.walletapi.transaction;

import io.github.walletapi.user.IdentificationLevel;
import io.github.walletapi.value.PartlyReadable;
import io.github.walletapi.value.UserType;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may pay. Known from the PHP SDK only.
 *
 * @param type people, or companies
 * @param requirements what they must have done
 * @param level how well they must be identified
 */
public record UserRestriction(
        @Nullable UserType type,
        List<RestrictionRequirement> requirements,
        @Nullable IdentificationLevel level) implements Serializable {

    /** Turns a missing list into an empty one. */
    public UserRestriction {
        requirements = PartlyReadable.list(requirements);
    }
}
