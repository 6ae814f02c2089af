package io.github.walletapi.oauth;

import io.github.walletapi.auth.Secret;
import io.github.walletapi.request.PageAddress;
import java.io.Serializable;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a browser is sent so that a person may grant something.
 *
 * @param base the address of Paysera's pages, such as {@code https://www.paysera.com/frontend}
 * @param locale the language of the page; null if the page decides
 */
public record AuthorizationPage(URI base, @Nullable Locale locale) implements Serializable {

    /** Paysera's own pages. */
    public static final AuthorizationPage PRODUCTION = new AuthorizationPage(PageAddress.PRODUCTION, null);

    /** Those of Paysera's sandbox, as the PHP client knows them. */
    public static final AuthorizationPage SANDBOX = new AuthorizationPage(PageAddress.SANDBOX, null);

    /**
     * Checks the address.
     *
     * @throws IllegalArgumentException if it is not {@code https:}, or {@code http:} on this host; or if it has user
     *     information, a query or a fragment
     */
    public AuthorizationPage {
        PageAddress.checkBase(base);
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
        return address("oauth?" + PageAddress.query(request.parameters()));
    }

    /** Where the person first confirms a transaction, and then grants what is asked for. */
    public URI confirming(String transactionKey, AuthorizationRequest request) {
        return address("transaction/confirm-with-oauth/" + PageAddress.segment("transactionKey", transactionKey) + "?"
                + PageAddress.query(request.parameters()));
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
        return address("oauth/" + PageAddress.segment("key", key.reveal()));
    }

    private URI address(String below) {
        return PageAddress.of(base, locale, below);
    }
}
