package io.github.walletapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfirmationPageTest {
    private static final int ONA = 1234;
    private static final String BACK = "https://shop.example/back?order=7";

    @RegisterExtension
    static final SandboxExtension EXTENSION =
            SandboxExtension.create(SandboxServer.builder().clock(Fixture.fixedClock()));

    private final SandboxServer sandbox = EXTENSION.server();
    private final Shop shop = new Shop(sandbox);

    private String transaction(String more) {
        return shop.transaction(("{'payments': [{'currency': 'EUR', 'beneficiary': {'id': 887}, 'items':"
                        + " [{'title': 'Cup <b>', 'price': 500, 'quantity': 2}]}], 'redirect_uri': '" + BACK + "'"
                        + more + "}")
                .replace('\'', '"'));
    }

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

    private static String path(String key) {
        return "/frontend/en/wallet/confirm/" + key;
    }

    private static String formKey(Wire.Answer page) {
        Matcher key =
                Pattern.compile("name=\"form_key\" value=\"([A-Za-z0-9]+)\"").matcher(page.body());
        assertThat(key.find()).as(page.body()).isTrue();
        return key.group(1);
    }

    private Wire.Answer decide(String key, String more) {
        return post(path(key), "form_key=" + formKey(open(path(key))) + "&" + more);
    }

    @Test
    void thePageSaysWhatIsPaidAndToWhom() {
        Wire.Answer page = open(path(transaction("")));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("<html lang=\"en\">", "“Project&#39;s title” asks you to pay", "Cup &lt;b&gt; × 2: 10.00 EUR")
                .contains("to Jane Smith", "Ona Pavyzdienė", "1500.00 EUR", "value=\"pay\"", "value=\"refuse\"")
                .contains("/frontend/lt/wallet/confirm/")
                .doesNotContain("<b>", "value=\"3\"", "value=\"wait\"", "<script");
        assertThat(page.headers().get("Content-Security-Policy"))
                .contains("form-action 'self' https://shop.example;", "frame-ancestors 'none'");
    }

    @ParameterizedTest
    @CsvSource({"lt, Mokėti", "en, Pay", "de, Pay"})
    void itSpeaksTheLanguageOfItsAddress(String language, String pay) {
        assertThat(open("/frontend/" + language + "/wallet/confirm/" + transaction(""))
                        .body())
                .contains("value=\"pay\">" + pay + "<");
    }

    @Test
    void whoPaysComesBackWithNothingToTrust() {
        String key = transaction("");
        Wire.Answer answer = decide(key, "wallet=1&decision=pay");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.headers()).containsEntry("Location", BACK);
        assertThat(shop.status(key)).isEqualTo("reserved");
        assertThat(shop.balance(ONA, 1, "EUR")).isEqualTo("149000+3500");
        assertThat(open(path(key)).body()).contains("The money is set aside", "https://shop.example/back?order=7");
    }

    @Test
    void withoutAnAddressThePageTellsWhatBecameOfIt() {
        String key = shop.order(1000);
        Wire.Answer answer = decide(key, "wallet=1&decision=pay");
        assertThat(answer.headers()).containsEntry("Location", path(key));
        assertThat(open(path(key)).body()).contains("The money is set aside").doesNotContain("<form");
    }

    @Test
    void whoRefusesPaysNothing() {
        String key = transaction("");
        assertThat(decide(key, "wallet=1&decision=refuse").headers()).containsEntry("Location", BACK);
        assertThat(shop.status(key)).isEqualTo("rejected");
        assertThat(open(path(key)).body()).contains("You have refused");
    }

    @Test
    void whoIsShortOfFundsPicksAnotherWalletOrWaits() {
        String key = transaction("");
        Wire.Answer again = decide(key, "wallet=3102&decision=pay");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body())
                .contains("There is not enough money in this wallet.", "value=\"wait\"", "value=\"3102\" checked");
        assertThat(shop.status(key)).isEqualTo("new");
        assertThat(post(path(key), "wallet=3102&decision=wait&form_key=" + formKey(again))
                        .headers())
                .containsEntry("Location", BACK);
        assertThat(shop.status(key)).isEqualTo("waiting_funds");
        Wire.Answer waiting = open(path(key));
        assertThat(waiting.body()).contains("as soon as there is enough money");
        assertThat(decide(key, "wallet=1&decision=pay").status()).isEqualTo(303);
        assertThat(shop.status(key)).isEqualTo("reserved");
    }

    @ParameterizedTest
    @CsvSource({"887, This wallet would pay itself.", "3, This wallet is not active."})
    void whoCannotPayIsToldWhy(String wallet, String text) {
        String key = transaction("");
        assertThat(decide(key, "wallet=" + wallet + "&decision=pay").body()).contains(text);
        assertThat(shop.status(key)).isEqualTo("new");
    }

    @Test
    void whoMayNotPaySoMuchOrThisClientIsToldInBothLanguages() {
        String key = shop.order(1001);
        assertThat(decide(key, "wallet=3101&decision=pay").body()).contains("Who is not identified pays at most 10.00");
        sandbox.restrict(Signed.ID);
        assertThat(decide(key, "wallet=1&decision=wait").body()).contains("may take no payments at present");
        sandbox.unverify(Signed.ID);
        String lithuanian = path(key).replace("/en/", "/lt/");
        assertThat(post(lithuanian, "wallet=1&decision=pay&form_key=" + formKey(open(lithuanian)))
                        .body())
                .contains("klientas nepatikrintas");
        assertThat(shop.status(key)).isEqualTo("new");
    }

    @Test
    void aFormWorksOnceAndForItsTransaction() {
        String key = transaction("");
        String other = transaction("");
        String form = "wallet=1&decision=pay&form_key=" + formKey(open(path(key)));
        assertThat(post(path(other), form).status()).isEqualTo(400);
        assertThat(post(path(key), form).body()).contains("This form has been used");
        assertThat(post(
                                path(key),
                                "wallet=1&decision=pay&form_key=" + formKey(open(path(key))),
                                "Sec-Fetch-Site: cross-site")
                        .body())
                .contains("sent by another site");
        assertThat(shop.status(key)).isEqualTo("new");
        assertThat(shop.status(other)).isEqualTo("new");
        assertThat(decide(key, "decision=pay").status()).isEqualTo(400);
        assertThat(open(path("nothing")).body()).contains("There is no such transaction.");
    }

    @Test
    void twoTabsPayOnce() {
        String key = transaction("");
        String first = formKey(open(path(key)));
        String second = formKey(open(path(key)));
        assertThat(post(path(key), "wallet=1&decision=pay&form_key=" + first).status())
                .isEqualTo(303);
        assertThat(post(path(key), "wallet=1&decision=pay&form_key=" + second).body())
                .contains("The money is set aside");
        assertThat(shop.balance(ONA, 1, "EUR")).isEqualTo("149000+3500");
    }

    @Test
    void thePayerChoosesThePrice() {
        String key = shop.transaction(
                "{\"payments\": [{\"description\": \"Gift\", \"currency\": \"EUR\", \"price_rules\": {\"min\": 100}}]}");
        int id = shop.read("transaction/" + key)
                .getJsonArray("payments")
                .getJsonObject(0)
                .getInt("id");
        assertThat(open(path(key)).body()).contains("How much for “Gift”?", "name=\"price_" + id + "\"", "≥ 1.00");
        assertThat(decide(key, "wallet=1&decision=pay&price_" + id + "=0.99").body())
                .contains("This price cannot be paid.");
        assertThat(decide(key, "wallet=1&decision=pay&price_" + id + "=2,50").status())
                .isEqualTo(303);
        assertThat(shop.balance(ONA, 1, "EUR")).isEqualTo("149750+2750");
    }

    @ParameterizedTest
    @CsvSource({"&allowance=yes, active", "'', deleted"})
    void anOptionalAllowanceIsGivenOrNot(String choice, String status) {
        String key = transaction(", 'auto_confirm': true, 'allowance': {'optional': true, 'data':"
                + " {'currency': 'EUR', 'max_price': 2000, 'description': 'Later cups'}}");
        assertThat(open(path(key)).body()).contains("Later cups", "20.00 EUR", "type=\"checkbox\"");
        assertThat(decide(key, "wallet=1&decision=pay" + choice).status()).isEqualTo(303);
        assertThat(shop.read("transaction/" + key)
                        .getJsonObject("allowance")
                        .getJsonObject("data")
                        .getString("status"))
                .isEqualTo(status);
    }

    @Test
    void scopesAreAskedForAfterwards() {
        String back = "http://127.0.0.1:8080/back";
        String query = "?response_type=code&client_id=" + Signed.ID + "&redirect_uri=" + Signed.encode(back)
                + "&scope=email&state=s";
        String key = transaction("");
        String target = "/frontend/en/transaction/confirm-with-oauth/" + key + query;
        Wire.Answer answer = post(target, "wallet=1&decision=pay&form_key=" + formKey(open(target)));
        assertThat(answer.headers()).containsEntry("Location", "/frontend/en/oauth" + query);
        assertThat(shop.status(key)).isEqualTo("reserved");
        String refused = transaction("");
        String other = "/frontend/en/transaction/confirm-with-oauth/" + refused + query;
        assertThat(post(other, "decision=refuse&form_key=" + formKey(open(other)))
                        .headers()
                        .get("Location"))
                .startsWith(back + "?error=access_denied");
        assertThat(shop.status(refused)).isEqualTo("rejected");
    }
}
