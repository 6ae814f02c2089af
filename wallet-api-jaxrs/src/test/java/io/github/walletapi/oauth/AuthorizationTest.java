package io.github.walletapi.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.walletapi.auth.Secret;
import io.github.walletapi.error.ErrorCode;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizationTest {
    private static final String STATE = "0123456789abcdef";
    private static final URI BACK = URI.create("https://shop.example/back?x=1&y=2");

    private static AuthorizationRequest request(Scope... scopes) {
        return AuthorizationRequest.of("wkVd93h2uS", List.of(scopes), BACK, STATE);
    }

    @Test
    void pageIsToldEverything() {
        String query = "response_type=code&client_id=wkVd93h2uS"
                + "&redirect_uri=https%3A%2F%2Fshop.example%2Fback%3Fx%3D1%26y%3D2"
                + "&scope=email%20phone_offline_optional&state=" + STATE;
        AuthorizationRequest request =
                request(Scope.EMAIL, Scope.PHONE.optional().offline(), Scope.EMAIL);

        assertThat(AuthorizationPage.PRODUCTION.of(request))
                .hasToString("https://www.paysera.com/frontend/oauth?" + query);
        assertThat(AuthorizationPage.SANDBOX.in(Locale.forLanguageTag("lt-LT")).of(request))
                .hasToString("https://sandbox.paysera.com/frontend/lt/oauth?" + query);
        assertThat(AuthorizationPage.at(URI.create("http://localhost:8081/frontend/"))
                        .confirming("Xh7k", request))
                .hasToString("http://localhost:8081/frontend/transaction/confirm-with-oauth/Xh7k?" + query);
        assertThat(AuthorizationPage.PRODUCTION.in(Locale.ENGLISH).ofSession(new OAuthSession(Secret.of("a b"))))
                .hasToString("https://www.paysera.com/frontend/en/oauth/a%20b");
        assertThat(request.toString()).doesNotContain(STATE);
    }

    @Test
    void halfOfACharacterIsRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AuthorizationPage.PRODUCTION.of(
                        AuthorizationRequest.of("wkVd93h2uS", List.of(Scope.EMAIL), BACK, STATE + "zzqq\ud83d")))
                .withMessageStartingWith("state must not hold half of a surrogate pair")
                .withMessageNotContaining("zzqq");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AuthorizationPage.PRODUCTION.of(
                        AuthorizationRequest.of("zzqq\ude00", List.of(Scope.EMAIL), BACK, STATE)))
                .withMessageStartingWith("client_id");
    }

    @Test
    void whatCannotBeRightIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> request(Scope.EMAIL, Scope.CONVERT_CURRENCY.offline()))
                .withMessageContaining("convert_currency_offline is an extended one");
        assertThatIllegalArgumentException().isThrownBy(AuthorizationTest::request);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AuthorizationRequest.of("id", List.of(Scope.EMAIL), BACK, "short"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AuthorizationRequest.of("id", List.of(Scope.EMAIL), URI.create("/back"), STATE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AuthorizationPage.PRODUCTION.confirming("a/b", request(Scope.EMAIL)));
        assertThatIllegalArgumentException().isThrownBy(() -> AuthorizationPage.at(URI.create("ftp://x/y")));
        assertThatIllegalArgumentException().isThrownBy(() -> AuthorizationPage.at(URI.create("https://x/y?z")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AuthorizationPage.PRODUCTION.ofSession(new OAuthSession(null)));
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
                .isThrownBy(() -> AuthorizationPage.at(URI.create(page)))
                .withMessageNotContaining("zzqq");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://shop.example/back",
                "https://user:zzqq@shop.example/back",
                "javascript:alert(1)",
                "data:text/html,zzqq",
                "https://shop.example/back#a"
            })
    void browsersComeBackByNoOtherWay(String back) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AuthorizationRequest.of("id", List.of(Scope.EMAIL), URI.create(back), STATE))
                .withMessageNotContaining("zzqq");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../../evil", "en?response_type=token&x=", "en#", "//evil.example", "%2e%2e", "e", "l\u0161"})
    void whatIsNoLanguageIsLeftToThePage(String language) {
        // The old constructor takes anything, and so do many who read headers.
        @SuppressWarnings("deprecation")
        Locale locale = new Locale(language);

        assertThat(AuthorizationPage.PRODUCTION.in(locale).of(request(Scope.EMAIL)))
                .isEqualTo(AuthorizationPage.PRODUCTION.of(request(Scope.EMAIL)));
    }

    @Test
    void scopesAreWordsWithTheirEndsInOrder() {
        assertThat(Scope.PHONE.offline().optional()).hasToString("phone_offline_optional");
        assertThat(Scope.PHONE.optional().offline()).hasToString("phone_offline_optional");
        assertThat(Scope.PHONE.offline().offline().optional().optional()).hasToString("phone_offline_optional");
        assertThat(new Scope("EMAIL")).isEqualTo(Scope.EMAIL);
        assertThat(new Scope("something_new").isOffline()).isFalse();
        assertThat(Scope.EMAIL.offline().optional().isOffline()).isTrue();
        assertThat(Scope.EMAIL.offline().isOptional()).isFalse();
        assertThat(Scope.MAKE_BANK_TRANSFERS.isExtended()).isTrue();
        assertThat(Scope.parse(" email  phone_optional email ")).containsExactly(Scope.EMAIL, Scope.PHONE.optional());
        assertThat(Scope.parse(" ")).isEmpty();
        for (String wrong : List.of("", "e mail", "e1", "email_optional_offline")) {
            assertThatIllegalArgumentException().as(wrong).isThrownBy(() -> new Scope(wrong));
        }
    }

    @Test
    void answersAreReadAsTheyAre() {
        assertThat(AuthorizationAnswer.of("state=a%2Bb+c&code=x%2Fy"))
                .isInstanceOfSatisfying(AuthorizationAnswer.Granted.class, granted -> {
                    assertThat(granted.state().reveal()).isEqualTo("a+b c");
                    assertThat(granted.code().reveal()).isEqualTo("x/y");
                    assertThat(granted.toString()).doesNotContain("x/y").doesNotContain("a+b");
                });
        assertThat(AuthorizationAnswer.of("error=access_denied&error_description=no%0Away&state=s&&z"))
                .isInstanceOfSatisfying(AuthorizationAnswer.Refused.class, refused -> {
                    assertThat(refused.error()).isEqualTo(new ErrorCode("access_denied"));
                    assertThat(refused.description()).isEqualTo("no way");
                    assertThat(new AuthorizationRefusedException(refused)).hasMessageNotContaining("way");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "state=zzqq",
                "code=zzqq",
                "state=a&code=zzqq&code=b",
                "state=a&code=zzqq&error=b",
                "state=zzqq&state=a&code=b",
                "state=a&code=%zzqq",
                "state=&code=zzqq"
            })
    void whatIsNoAnswerIsRefused(String query) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AuthorizationAnswer.of(query))
                .withMessageNotContaining("zzqq");
    }
}
