package io.github.walletapi.transaction;

import io.github.walletapi.internal.shared.OneOf;
import java.io.Serializable;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where the API is to tell what becomes of a transaction: to an address, or to nobody. Without one, it is that of the project.
 *
 * @param uri the address
 * @param called false, for nobody (known from the PHP SDK only)
 */
@OneOf
public record CallbackAddress(@Nullable URI uri, @Nullable Boolean called) implements Serializable {

    /** Nobody is told. */
    public static final CallbackAddress NOBODY = new CallbackAddress(null, false);

    /**
     * Checks what the server would refuse.
     *
     * @throws IllegalArgumentException that names the field and its limits
     */
    public CallbackAddress {
        if ((uri == null) == (called == null) || (called != null && called)) {
            throw new IllegalArgumentException("callback_uri must be either an address or false");
        }
        if (uri != null) {
            NewTransaction.checkAddress("callback_uri", uri);
        }
    }

    /** To this address. */
    public static CallbackAddress of(URI uri) {
        return new CallbackAddress(uri, null);
    }
}
