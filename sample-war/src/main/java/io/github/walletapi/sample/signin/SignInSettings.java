package io.github.walletapi.sample.signin;

import io.github.walletapi.oauth.AuthorizationPage;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

/**
 * How visitors sign in, keys {@code sample.sign-in.*}.
 *
 * @param page where they grant something
 * @param redirectUri where they come back to
 * @param clientId by which the page knows this application
 */
public record SignInSettings(AuthorizationPage page, URI redirectUri, String clientId) {

    /** Reads them by key. */
    static SignInSettings from(Function<String, Optional<String>> values) {
        return new SignInSettings(
                values.apply("sample.sign-in.page")
                        .map(URI::create)
                        .map(AuthorizationPage::at)
                        .orElse(AuthorizationPage.PRODUCTION),
                URI.create(needed(values, "sample.sign-in.redirect-uri")),
                values.apply("sample.sign-in.client-id").orElseGet(() -> needed(values, "wallet-api.mac.id")));
    }

    private static String needed(Function<String, Optional<String>> values, String key) {
        return values.apply(key).orElseThrow(() -> new IllegalArgumentException(key + " is missing"));
    }

    /** Where the form of the sign-in leads, as a source of a content security policy. */
    public String pageOrigin() {
        URI base = page.base();
        return base.getScheme() + "://" + base.getRawAuthority();
    }
}
