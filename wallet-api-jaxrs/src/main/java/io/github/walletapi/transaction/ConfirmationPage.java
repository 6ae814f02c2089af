package io.github.walletapi.transaction;

import io.github.walletapi.request.HttpAddress;
import io.github.walletapi.request.PageAddress;
import java.io.Serializable;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a browser is sent so that a person may pay:
 *
 * <pre>{@code
 * response.sendRedirect(ConfirmationPage.PRODUCTION.in(Locale.ENGLISH).of(key).toString());
 * }</pre>
 *
 * <p>The payer comes back to the {@code redirect_uri} of the transaction, whether they have paid, refused or gone away. Anybody
 * can open that address, with any parameters. So nothing that comes with the browser says what was paid: read the
 * transaction.
 *
 * <p>Where the payer is to grant something as well, there is {@link
 * io.github.walletapi.oauth.AuthorizationPage#confirming AuthorizationPage.confirming}. Paysera shows these pages in a frame only
 * to clients with the permission {@code show_in_frame}.
 *
 * @param base the address of Paysera's pages, such as {@code https://www.paysera.com/frontend}
 * @param locale the language of the page; null if the page decides
 */
public record ConfirmationPage(URI base, @Nullable Locale locale) implements Serializable {

    /** Paysera's own pages. */
    public static final ConfirmationPage PRODUCTION = new ConfirmationPage(PageAddress.PRODUCTION, null);

    /** Those of Paysera's sandbox, as the PHP client knows them. */
    public static final ConfirmationPage SANDBOX = new ConfirmationPage(PageAddress.SANDBOX, null);

    /**
     * Checks the address.
     *
     * @throws IllegalArgumentException if it is not {@code https:}, or {@code http:} on this host; or if it has user
     *     information, a query or a fragment
     */
    public ConfirmationPage {
        PageAddress.checkBase(base);
    }

    /** Elsewhere, such as the pages of a sandbox of your own. */
    public static ConfirmationPage at(URI base) {
        return new ConfirmationPage(base, null);
    }

    /** The same in another language; null if the page decides. */
    public ConfirmationPage in(@Nullable Locale language) {
        return new ConfirmationPage(base, language);
    }

    /**
     * Where a payer confirms a transaction, or refuses it. Payments and allowances have the key of theirs.
     *
     * @throws IllegalArgumentException if the key is none
     * @see <a href="https://developers.paysera.com/guides/wallet/payments/integration/authorising">Authorising</a>
     */
    public URI of(String transactionKey) {
        return PageAddress.of(base, locale, "wallet/confirm/" + PageAddress.segment("transactionKey", transactionKey));
    }

    /**
     * Where a person puts money into a wallet. The page is known in English and Russian; in any other language it is English.
     * The browser comes back with a {@code status}, which anybody can write: read the balance.
     *
     * @param clientId the MAC id of the client
     * @param redirectUri where the browser comes back to: {@code https:}, or {@code http:} on this host; it stays if null
     * @param walletId the wallet; the person chooses if null
     * @throws IllegalArgumentException that names the parameter
     * @see <a href="https://developers.paysera.com/en/wallet/integration">Integration</a>
     */
    public URI uploadOfFunds(String clientId, @Nullable URI redirectUri, @Nullable Long walletId) {
        Map<String, String> parameters = new LinkedHashMap<>();
        check(!Objects.requireNonNull(clientId, "clientId").isBlank(), "client_id must not be empty");
        parameters.put("client_id", clientId);
        if (redirectUri != null) {
            HttpAddress.parseForBrowser("redirect_uri", redirectUri.toString());
            parameters.put("redirect_uri", redirectUri.toString());
        }
        if (walletId != null) {
            check(walletId > 0, "wallet_id must be a positive number");
            parameters.put("wallet_id", walletId.toString());
        }
        boolean russian = locale != null && locale.getLanguage().equals("ru");
        return PageAddress.of(
                base, null, (russian ? "ru" : "en") + "/wallet/upload-funds?" + PageAddress.query(parameters));
    }

    private static void check(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
