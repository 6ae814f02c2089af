package io.github.walletapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadPageTest {
    private static final int JONAS = 3001;
    private static final int WALLET = 3101;
    private static final String PAGE = "/frontend/en/wallet/upload-funds";
    private static final String BACK = "http://localhost:8080/paid?order=7";
    private static final String ASKED =
            PAGE + "?client_id=" + Signed.ID + "&redirect_uri=" + Signed.encode(BACK) + "&wallet_id=" + WALLET;

    @RegisterExtension
    static final SandboxExtension EXTENSION =
            SandboxExtension.create(SandboxServer.builder().clock(Fixture.fixedClock()));

    private final SandboxServer sandbox = EXTENSION.server();
    private final Shop shop = new Shop(sandbox);

    private Wire.Answer open(String target) {
        return Wire.exchange(sandbox, Signed.get(target).unsigned(sandbox));
    }

    private Wire.Answer post(String target, String form, String... headers) {
        return Wire.exchange(
                sandbox,
                Signed.get(target)
                        .method("POST")
                        .bodyOnly(form.getBytes(StandardCharsets.US_ASCII))
                        .unsigned(sandbox, headers));
    }

    private static String formKey(Wire.Answer page) {
        Matcher key =
                Pattern.compile("name=\"form_key\" value=\"([A-Za-z0-9]+)\"").matcher(page.body());
        assertThat(key.find()).as(page.body()).isTrue();
        return key.group(1);
    }

    private Wire.Answer submit(String target, String form) {
        return post(target, form + "&form_key=" + formKey(open(target)));
    }

    private String balance() {
        return shop.balance(JONAS, WALLET, "EUR");
    }

    @Test
    void moneyArrivesAndThePersonComesBackWithAStatus() {
        Wire.Answer answer = submit(ASKED, "wallet=3101&amount=50%2C25&currency=EUR&decision=upload");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.headers()).containsEntry("Location", BACK + "&status=success");
        assertThat(balance()).isEqualTo((1234 + 5025) + "+0");
        JsonObject statement = AsUser.of(sandbox, JONAS, "statements")
                .get("wallet/3101/statements?currency=EUR&limit=1")
                .object()
                .getJsonArray("statements")
                .getJsonObject(0);
        assertThat(statement.getString("details")).isEqualTo("Upload of funds");
        assertThat(statement.getString("direction")).isEqualTo("in");
        assertThat(statement.getInt("amount")).isEqualTo(5025);
    }

    @Test
    void whatWaitedForItIsPaid() {
        String key =
                shop.transaction("{\"payments\": [{\"description\": \"x\", \"price\": 999, \"currency\": \"SEK\"}],"
                        + " \"auto_confirm\": true}");
        sandbox.accept(key, JONAS, WALLET);
        assertThat(shop.status(key)).isEqualTo("waiting_funds");
        submit(ASKED, "wallet=3101&amount=9.98&currency=SEK&decision=upload");
        assertThat(shop.status(key)).isEqualTo("waiting_funds");
        submit(ASKED, "wallet=3101&amount=0.01&currency=SEK&decision=upload");
        assertThat(shop.status(key)).isEqualTo("confirmed");
    }

    @Test
    void whoThinksBetterOfItComesBackToo() {
        Wire.Answer answer = submit(ASKED, "wallet=3101&amount=50&currency=EUR&decision=cancel");
        assertThat(answer.headers()).containsEntry("Location", BACK + "&status=canceled");
        assertThat(balance()).isEqualTo("1234+0");
    }

    @Test
    void withoutAnApplicationAnyWalletCanBeFilled() {
        Wire.Answer page = open(PAGE);
        assertThat(page.body())
                .contains("value=\"14471\"", "value=\"3101\"", "value=\"2112\"", "<option selected>EUR")
                .doesNotContain("value=\"3\"", "value=\"cancel\"");
        Wire.Answer done = submit(PAGE, "wallet=3101&amount=1&currency=JPY&decision=upload");
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.body()).contains("1.00 JPY is in the wallet.").doesNotContain("<form");
        assertThat(shop.balance(JONAS, WALLET, "JPY")).isEqualTo("100+0");
    }

    @ParameterizedTest
    @CsvSource({
        "lt, Piniginės papildymas, Papildyti",
        "en, Put money into a wallet, Put it in",
        "ru, Put money into a wallet, Put it in"
    })
    void itSpeaksTheLanguageOfItsAddress(String language, String title, String button) {
        Wire.Answer page = open(ASKED.replace("/en/", "/" + language + "/"));
        assertThat(page.body())
                .contains("<h1>" + title, ">" + button + "<", "http://localhost:8080.")
                .contains("/frontend/lt/wallet/upload-funds?client_id=wkVd93h2uS&amp;redirect_uri=")
                .doesNotContain("value=\"14471\"", "<script");
        assertThat(page.headers().get("Content-Security-Policy"))
                .contains("form-action 'self' http://localhost:8080;", "frame-ancestors 'none'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?client_id=nobody",
                "?redirect_uri=http%3A%2F%2Flocalhost%2F",
                "?wallet_id=3101",
                "?client_id=wkVd93h2uS&redirect_uri=https%3A%2F%2Fevil.example%2F",
                "?client_id=wkVd93h2uS&redirect_uri=%2F%2Fevil.example%2F",
                "?client_id=wkVd93h2uS&redirect_uri=javascript%3Aalert(1)",
                "?client_id=wkVd93h2uS&redirect_uri=http%3A%2F%2Flocalhost%40evil.example%2F",
                "?client_id=wkVd93h2uS&wallet_id=3",
                "?client_id=wkVd93h2uS&wallet_id=999",
                "?client_id=wkVd93h2uS&wallet_id=3101x"
            })
    void whatIsNotTheClientsIsShownAndNotFollowed(String query) {
        Wire.Answer answer = open(PAGE + query);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("This does not work").doesNotContain("evil.example");
        String form = "wallet=3101&amount=1&currency=EUR&decision=upload&form_key=" + formKey(open(PAGE));
        assertThat(post(PAGE + query, form).headers()).doesNotContainKey("Location");
        assertThat(balance()).isEqualTo("1234+0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "amount=0&currency=EUR",
                "amount=-1&currency=EUR",
                "amount=1.001&currency=EUR",
                "amount=0.5&currency=JPY",
                "amount=1000000&currency=EUR",
                "amount=1&currency=XTS",
                "amount=1e3&currency=EUR",
                "currency=EUR",
                "amount=%22%3E%3Cb%3E&currency=EUR"
            })
    void whatIsNoAmountIsAskedForAgain(String form) {
        Wire.Answer again = submit(ASKED, "wallet=3101&decision=upload&" + form);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body())
                .contains("This is no amount of the currency.", "<form")
                .doesNotContain("<b>");
        assertThat(balance()).isEqualTo("1234+0");
    }

    @Test
    void aFormWorksOnceForWhatItWasShownForAndFromHere() {
        String form = "wallet=3101&amount=1&currency=EUR&decision=upload&form_key=";
        String key = formKey(open(ASKED));
        assertThat(post(ASKED, form + key, "Sec-Fetch-Site: cross-site").body()).contains("sent by another site");
        assertThat(post(ASKED, form + key).status()).isEqualTo(303);
        assertThat(post(ASKED, form + key).body()).contains("This form has been used");
        assertThat(post(PAGE, form + formKey(open(ASKED))).body()).contains("This form has been used");
        assertThat(post(ASKED, form.replace("3101", "1") + formKey(open(ASKED))).body())
                .contains("There is no such wallet");
        assertThat(balance()).isEqualTo("1334+0");
    }

    @Test
    void testsNeedNoBrowser() {
        sandbox.uploadFunds(WALLET, "7.66", "EUR");
        assertThat(balance()).isEqualTo("2000+0");
        assertThatIllegalArgumentException().isThrownBy(() -> sandbox.uploadFunds(999, "1", "EUR"));
        assertThatIllegalArgumentException().isThrownBy(() -> sandbox.uploadFunds(WALLET, "0.001", "EUR"));
        assertThatIllegalArgumentException().isThrownBy(() -> sandbox.uploadFunds(WALLET, "1", "CHF"));
    }
}
