package io.github.walletapi.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.walletapi.oauth.AuthorizationPage;
import java.net.URI;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfirmationPageTest {
    private static final String KEY = "pDAlAZ3z";
    private static final URI BACK = URI.create("https://shop.example/back?x=1&y=2");

    @Test
    void itIsWhereTheEnvironmentAndTheLanguageSay() {
        assertThat(ConfirmationPage.PRODUCTION
                        .in(Locale.forLanguageTag("lt-LT"))
                        .of(KEY))
                .hasToString("https://www.paysera.com/frontend/lt/wallet/confirm/pDAlAZ3z");
        assertThat(ConfirmationPage.SANDBOX.of(KEY))
                .hasToString("https://sandbox.paysera.com/frontend/wallet/confirm/pDAlAZ3z");
        for (String own : new String[] {"http://localhost:8081/frontend", "http://localhost:8081/frontend/"}) {
            assertThat(ConfirmationPage.at(URI.create(own)).in(Locale.ENGLISH).of(KEY))
                    .hasToString("http://localhost:8081/frontend/en/wallet/confirm/pDAlAZ3z");
        }
    }

    @Test
    void itStandsBesideThePageThatGrants() {
        assertThat(ConfirmationPage.PRODUCTION.base()).isEqualTo(AuthorizationPage.PRODUCTION.base());
        assertThat(ConfirmationPage.SANDBOX.base()).isEqualTo(AuthorizationPage.SANDBOX.base());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a/b", "../oauth", "a\\b", "a\nb", "a\ud83d"})
    void whatIsNoKeyIsRefused(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfirmationPage.PRODUCTION.of(key))
                .withMessageStartingWith("transactionKey must not");
    }

    @ParameterizedTest
    @CsvSource({"a?b=c, a%3Fb%3Dc", "a#b, a%23b", "%2e%2e, %252e%252e", "a;b=c, a%3Bb%3Dc", "a&b, a%26b", "a b, a%20b"})
    void noKeyLeadsElsewhere(String key, String sent) {
        assertThat(ConfirmationPage.PRODUCTION.of(key))
                .hasToString("https://www.paysera.com/frontend/wallet/confirm/" + sent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../../evil", "en?key=x", "en#", "//evil.example", "%2e%2e", "e", "l\u0161", "en/wallet/x?"})
    void whatIsNoLanguageIsLeftToThePage(String language) {
        // The old constructor takes anything, and so do many who read headers.
        @SuppressWarnings("deprecation")
        Locale locale = new Locale(language);

        assertThat(ConfirmationPage.PRODUCTION.in(locale).of(KEY)).isEqualTo(ConfirmationPage.PRODUCTION.of(KEY));
        assertThat(ConfirmationPage.PRODUCTION.in(locale).uploadOfFunds("id", null, null))
                .isEqualTo(ConfirmationPage.PRODUCTION.uploadOfFunds("id", null, null));
    }

    @Test
    void fundsAreUploadedInEnglishOrRussian() {
        assertThat(ConfirmationPage.SANDBOX.in(Locale.forLanguageTag("ru")).uploadOfFunds("wkVd93h2uS", null, null))
                .hasToString("https://sandbox.paysera.com/frontend/ru/wallet/upload-funds?client_id=wkVd93h2uS");
        assertThat(ConfirmationPage.PRODUCTION
                        .in(Locale.forLanguageTag("lt"))
                        .uploadOfFunds("a&redirect_uri=b", BACK, 14471L))
                .hasToString("https://www.paysera.com/frontend/en/wallet/upload-funds?client_id=a%26redirect_uri%3Db"
                        + "&redirect_uri=https%3A%2F%2Fshop.example%2Fback%3Fx%3D1%26y%3D2&wallet_id=14471");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://shop.example/back",
                "https://user:zzqq@shop.example/back",
                "javascript:alert(1)",
                "data:text/html,zzqq",
                "/back",
                "//shop.example/back",
                "https://shop.example/back#a"
            })
    void browsersComeBackByNoOtherWay(String back) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfirmationPage.PRODUCTION.uploadOfFunds("wkVd93h2uS", URI.create(back), null))
                .withMessageStartingWith("redirect_uri must")
                .withMessageNotContaining("zzqq");
    }

    @Test
    void whatCannotBeRightIsRefusedByName() {
        ConfirmationPage page = ConfirmationPage.PRODUCTION;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> page.uploadOfFunds(" ", BACK, null))
                .withMessage("client_id must not be empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> page.uploadOfFunds("zzqq\ud83d", BACK, null))
                .withMessageStartingWith("client_id must not hold half of a surrogate pair")
                .withMessageNotContaining("zzqq");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> page.uploadOfFunds("wkVd93h2uS", BACK, 0L))
                .withMessage("wallet_id must be a positive number");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.example.com/frontend",
                "https://user:zzqq@www.example.com/frontend",
                "javascript:alert(1)",
                "https:opaque",
                "https://www.example.com/?a",
                "https://www.example.com/#a"
            })
    void browsersAreSentToNoOtherPage(String page) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfirmationPage.at(URI.create(page)))
                .withMessageNotContaining("zzqq");
    }
}
