package io.github.walletapi.user;

import io.github.walletapi.value.OpenEnum;

/**
 * Whether a service is in use. A value this version does not know is kept as sent.
 *
 * @param value the word as the server knows it
 */
public record ServiceStatus(String value) implements OpenEnum {

    /** In use. */
    public static final ServiceStatus ENABLED = new ServiceStatus("enabled");

    /** Not in use. */
    public static final ServiceStatus DISABLED = new ServiceStatus("disabled");

    /** The word itself. */
    @Override
    public String toString() {
        return value;
    }
}
