package io.github.walletapi.transaction;

import io.github.walletapi.value.PartlyReadable;
import java.io.Serializable;
import java.util.List;

/**
 * In which ways a transaction can be accepted.
 *
 * @param types each way
 */
public record AcceptanceTypes(List<AcceptanceType> types) implements Serializable {

    /** Turns a missing list into an empty one. */
    public AcceptanceTypes {
        types = PartlyReadable.list(types);
    }
}
