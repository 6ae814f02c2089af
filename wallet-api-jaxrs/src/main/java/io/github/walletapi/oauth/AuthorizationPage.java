package io.github.walletapi.oauth;

import io.github.walletapi.auth.Secret;
import io.github.walletapi.internal.shared.Unicode;
import io.github.walletapi.request.HttpAddress;
import io.github.walletapi.request.PathSegment;
import java.io.Serializable;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a browser is sent so that a person may grant something.
 *
 * @param base the address of Paysera's pages, such as {@code https://www.paysera.com/frontend}
 * @param locale the language of the page; null if the page decides
 */
public record AuthorizationPage(URI base, @Nullable Locale locale) implements Serializable {

    private static final String NAME = "The page";
    /** Whoever makes a Locale of what a browser sent can put anything into it; the page then decides. */
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}");

    /** Paysera's own pages. */
    public static final AuthorizationPage PRODUCTION =
            new AuthorizationPage(URI.create("https://www.paysera.com/frontend"), null);

    /** Those of Paysera's sandbox, as the PHP client knows them. */
    public static final AuthorizationPage SANDBOX =
            new AuthorizationPage(URI.create("https://sandbox.paysera.com/frontend"), null);

    /**
     * Checks the address.
     *
     * @throws IllegalArgumentException if it is not {@code https:}, or {@code http:} on this host; or if it has user
     *     information, a query or a fragment
     */
    public AuthorizationPage {
        HttpAddress.parseForBrowser(
                NAME, HttpAddress.parseBase(NAME, base.toString()).toString());
    }

    /** Elsewhere, such as the pages of a sandbox of your own. */
    public static AuthorizationPage at(URI base) {
        return new AuthorizationPage(base, null);
    }

    /** The same in another language; null if the page decides. */
    public AuthorizationPage in(@Nullable Locale language) {
        return new AuthorizationPage(base, language);
    }

    /** Where the person grants what is asked for. */
    public URI of(AuthorizationRequest request) {
        return address("oauth?" + query(request));
    }

    /** Where the person first confirms a transaction, and then grants what is asked for. */
    public URI confirming(String transactionKey, AuthorizationRequest request) {
        return address(
                "transaction/confirm-with-oauth/" + segment("transactionKey", transactionKey) + "?" + query(request));
    }

    /**
     * Where the person grants what the session was made with.
     *
     * @throws IllegalArgumentException if the session has no key
     */
    public URI ofSession(OAuthSession session) {
        Secret key = session.key();
        if (key == null) {
            throw new IllegalArgumentException("The session has no key");
        }
        return address("oauth/" + segment("key", key.reveal()));
    }

    private URI address(String below) {
        String start = base.toString();
        String language =
                locale != null && LANGUAGE.matcher(locale.getLanguage()).matches() ? locale.getLanguage() + "/" : "";
        return URI.create((start.endsWith("/") ? start : start + "/") + language + below);
    }

    private static String query(AuthorizationRequest request) {
        return request.parameters().entrySet().stream()
                .map(parameter ->
                        parameter.getKey() + "=" + encoded(Unicode.checked(parameter.getKey(), parameter.getValue())))
                .collect(Collectors.joining("&"));
    }

    private static String segment(String name, String value) {
        return encoded(PathSegment.checked(name, Objects.requireNonNull(value, name)));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
