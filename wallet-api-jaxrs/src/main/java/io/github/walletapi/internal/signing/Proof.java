package io.github.walletapi.internal.signing;

import java.util.List;
import java.util.Map;

/**
 * Who sends a request, as the server is shown it.
 *
 * @param headers of the request, by their names
 * @param secrets what nobody else may learn: what is in them, and what made them
 */
public record Proof(Map<String, String> headers, List<String> secrets) {

    /** Of a request that everybody may send. */
    public static final Proof NONE = new Proof(Map.of(), List.of());

    /** Says nothing of what it holds. */
    @Override
    public String toString() {
        return "Proof";
    }
}
