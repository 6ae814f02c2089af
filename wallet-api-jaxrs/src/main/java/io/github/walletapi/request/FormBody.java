package io.github.walletapi.request;

import java.util.Map;

/** A body that travels as a form ({@code application/x-www-form-urlencoded}), not as JSON. */
@FunctionalInterface
public interface FormBody {

    /**
     * Names and values in the order in which they are sent. A value is a text, or a {@link
     * io.github.walletapi.auth.Secret}, which is revealed when the bytes are made and not before.
     */
    Map<String, Object> fields();
}
