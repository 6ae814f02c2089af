package io.github.walletapi.internal.signing;

import io.github.walletapi.request.ExtraParameters;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The extra parameters of a client that is known by its certificate: TLS signs, so they travel as headers.
 * {@code project_id} becomes {@code Wallet-Api-Project-Id}.
 */
final class CertificateHeaders {

    private static final String PREFIX = "Wallet-Api";

    private CertificateHeaders() {}

    /** Header name to value, in the order of the parameters. */
    static Map<String, String> of(ExtraParameters parameters) {
        Map<String, String> headers = new LinkedHashMap<>();
        parameters.values().forEach((name, value) -> headers.put(headerName(name), value));
        return headers;
    }

    private static String headerName(String parameter) {
        StringBuilder name = new StringBuilder(PREFIX);
        for (String word : parameter.split("_", -1)) {
            name.append('-')
                    .append(word.substring(0, 1).toUpperCase(Locale.ROOT))
                    .append(word.substring(1));
        }
        return name.toString();
    }
}
