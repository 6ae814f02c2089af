package io.github.walletapi.internal.http;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came back, whole and within its bounds.
 *
 * @param status from 200 to 599
 * @param headers by their names, whose case does not matter
 * @param body empty if there was none; of an error's, perhaps only its beginning
 */
public record Answer(int status, Map<String, List<String>> headers, byte[] body) {

    /** The first value of a header; null if it is missing. */
    public @Nullable String header(String name) {
        List<String> values = headers.get(name);
        return values == null ? null : values.get(0);
    }
}
