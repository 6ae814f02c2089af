package io.github.walletapi.request;

import io.github.walletapi.internal.shared.Unicode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Addresses of the pages that Paysera shows to people. No value that goes into one can change where it leads. */
public final class PageAddress {

    /** Where Paysera's own pages are. */
    public static final URI PRODUCTION = URI.create("https://www.paysera.com/frontend");

    /** Where those of Paysera's sandbox are, as the PHP client knows them. */
    public static final URI SANDBOX = URI.create("https://sandbox.paysera.com/frontend");

    private static final String NAME = "The page";
    /** Whoever makes a Locale of what a browser sent can put anything into it; the page then decides. */
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}");

    private PageAddress() {}

    /**
     * Checks where pages are.
     *
     * @throws IllegalArgumentException if it is not {@code https:}, or {@code http:} on this host; or if it has user
     *     information, a query or a fragment
     */
    public static void checkBase(URI base) {
        HttpAddress.parseForBrowser(
                NAME, HttpAddress.parseBase(NAME, base.toString()).toString());
    }

    /**
     * The address of a page.
     *
     * @param locale its language; the page decides if it is null, or none
     * @param below its path and query, made of a text of one's own, {@link #segment} and {@link #query}
     */
    public static URI of(URI base, @Nullable Locale locale, String below) {
        String start = base.toString();
        String language =
                locale != null && LANGUAGE.matcher(locale.getLanguage()).matches() ? locale.getLanguage() + "/" : "";
        return URI.create((start.endsWith("/") ? start : start + "/") + language + below);
    }

    /**
     * A value as one segment of a path.
     *
     * @throws IllegalArgumentException that names it, if it cannot be one
     */
    public static String segment(String name, String value) {
        return encoded(PathSegment.checked(name, Objects.requireNonNull(value, name)));
    }

    /**
     * Values as a query, in their order.
     *
     * @throws IllegalArgumentException that names the one that cannot be written
     */
    public static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter ->
                        parameter.getKey() + "=" + encoded(Unicode.checked(parameter.getKey(), parameter.getValue())))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
