package io.github.walletapi.sample;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says where map tiles come from.
 *
 * @param template such as {@code https://tiles.example.org/{z}/{x}/{y}.png}; a host may begin with {@code {s}.}
 */
public record TileServer(String template) {

    private static final Pattern ABSOLUTE = Pattern.compile(
            "(https?://)(\\{s}\\.)?([a-z0-9.-]+(?::[0-9]{1,5})?)/[^\\s\"'<>;,]*", Pattern.CASE_INSENSITIVE);

    /**
     * Checks that the address can stand in a security policy.
     *
     * @throws IllegalArgumentException if it cannot
     */
    public TileServer {
        if (!ABSOLUTE.matcher(template).matches()) {
            throw new IllegalArgumentException(
                    "sample.map.tiles must be an http or https address such as https://tiles.example.org/{z}/{x}/{y}.png");
        }
    }

    /** Gives the origin as a source of a content security policy, {@code https://*.example.org} if it has subdomains. */
    public String origin() {
        Matcher parts = ABSOLUTE.matcher(template);
        if (!parts.matches()) {
            throw new IllegalStateException("checked before");
        }
        String subdomains = parts.group(2) == null ? "" : "*.";
        return (parts.group(1) + subdomains + parts.group(3)).toLowerCase(Locale.ROOT);
    }
}
