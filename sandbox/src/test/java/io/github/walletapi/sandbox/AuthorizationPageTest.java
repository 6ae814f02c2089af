package io.github.walletapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizationPageTest {
    private static final Fixture.HandClock CLOCK = new Fixture.HandClock();

    @RegisterExtension
    static final SandboxExtension EXTENSION = SandboxExtension.create(SandboxServer.builder()
            .clock(CLOCK)
            .client(Signed.ID, Signed.KEY)
            .client(Fixture.APP_ID, Fixture.APP_KEY, "application"));

    private static final String BACK = "http://127.0.0.1:8080/back?keep=1";
    private static final String QUERY = "response_type=code&client_id=wkVd93h2uS&redirect_uri=" + Signed.encode(BACK)
            + "&scope=email+phone+balance_offline&state=s%26t";

    private final SandboxServer sandbox = EXTENSION.server();

    private Wire.Answer page(String query) {
        return open("/frontend/oauth?" + query);
    }

    private Wire.Answer open(String target, String... headers) {
        return Wire.exchange(sandbox, Signed.get(target).unsigned(sandbox, headers));
    }

    private Wire.Answer post(String target, String form, String... headers) {
        return Wire.exchange(
                sandbox,
                Signed.get(target)
                        .method("POST")
                        .bodyOnly(form.getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                        .unsigned(sandbox, headers));
    }

    private static String formKey(Wire.Answer page) {
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        Matcher key =
                Pattern.compile("name=\"form_key\" value=\"([A-Za-z0-9]+)\"").matcher(page.body());
        assertThat(key.find()).isTrue();
        return key.group(1);
    }

    private String decide(String more) {
        Wire.Answer answer = post("/frontend/oauth", "form_key=" + formKey(page(QUERY)) + "&" + more);
        assertThat(answer.status()).isEqualTo(303);
        return String.valueOf(answer.headers().get("Location"));
    }

    private Wire.Answer exchange(String location) {
        String code = location.replaceAll(".*[?&]code=([^&]*).*", "$1");
        return Signed.json(
                        "POST",
                        "/oauth/v1/token",
                        "grant_type=authorization_code&redirect_uri=" + Signed.encode(BACK) + "&code=" + code)
                .ts(CLOCK.instant().getEpochSecond())
                .sendTo(sandbox);
    }

    @Test
    void thePageSaysWhoAsksAndForWhat() {
        Wire.Answer page = page(QUERY);
        assertThat(page.body())
                .contains("<html lang=\"en\">", "“Project&#39;s title” asks for access", "http://127.0.0.1:8080")
                .contains("John Smith", "Ona Pavyzdienė", "identity not confirmed", "no phone")
                .contains("value=\"phone\"", "value=\"balance_offline\"", "stays until you end it")
                .doesNotContain("<script", "http://www", "https://");
        assertThat(page.headers())
                .containsEntry("Content-Type", "text/html;charset=utf-8")
                .containsEntry("Cache-Control", "no-store")
                .hasEntrySatisfying(
                        "Content-Security-Policy",
                        policy -> assertThat(policy)
                                .startsWith("default-src 'none'; style-src 'sha256-")
                                .contains("form-action 'self' http://127.0.0.1:8080;", "frame-ancestors 'none'"));
    }

    @ParameterizedTest
    @CsvSource({"lt, lt", "lt_LT, lt", "en, en", "de, en", "ltg, lt", "fil, en", "sr-Latn-RS, en"})
    void thePageSpeaksTheLanguageOfItsAddress(String locale, String language) {
        assertThat(open("/frontend/" + locale + "/oauth?" + QUERY).body()).contains("<html lang=\"" + language + "\">");
    }

    @Test
    void withoutOneItSpeaksTheLanguageOfTheBrowser() {
        assertThat(open("/frontend/oauth?" + QUERY, "Accept-Language: lt-LT,lt;q=0.9")
                        .body())
                .contains("Atsisakyti", "aria-current");
        assertThat(open("/frontend/x/oauth?" + QUERY).status()).isEqualTo(401);
    }

    @Test
    void whatIsGrantedComesBackAsACode() {
        String location = decide("user=1234&scope=email&scope=balance_offline&scope=statements&decision=allow");

        assertThat(location).startsWith(BACK + "&code=").endsWith("&state=s%26t");
        Wire.Answer token = exchange(location);
        assertThat(token.status()).isEqualTo(200);
        AsUser ona = new AsUser(
                sandbox,
                new SandboxToken(
                        token.object().getString("access_token"), token.object().getString("mac_key"), "", 0));
        assertThat(ona.get("user/me").object().toString()).isEqualTo("{\"id\":1234,\"email\":\"ona@example.com\"}");
        assertThat(ona.get("wallet/me/statements").error()).isEqualTo("forbidden");
        assertThat(Signed.get("/rest/v1/wallet/3/balance").sendTo(sandbox).status())
                .isEqualTo(200);
    }

    @Test
    void theCodeIsBoundToTheAddress() {
        String location = decide("user=1234&decision=allow");
        String form = "grant_type=authorization_code&code=" + location.replaceAll(".*[?&]code=([^&]*).*", "$1");
        assertThat(Signed.json("POST", "/oauth/v1/token", form).sendTo(sandbox).error())
                .isEqualTo("invalid_grant");
        assertThat(exchange(location).status()).isEqualTo(200);
    }

    @Test
    void whatAPersonDoesNotHaveIsNotGranted() {
        Wire.Answer token = exchange(decide("user=5547&scope=email&scope=phone&decision=allow"));
        AsUser jane = new AsUser(
                sandbox,
                new SandboxToken(
                        token.object().getString("access_token"), token.object().getString("mac_key"), "", 0));
        assertThat(jane.get("user/me/phone").error()).isEqualTo("forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"user=221&decision=refuse", "user=221", "decision=refuse"})
    void aRefusalComesBackToo(String form) {
        assertThat(decide(form))
                .startsWith(BACK + "&error=access_denied&error_description=")
                .endsWith("&state=s%26t");
    }

    @Test
    void aFormWorksOnceAndNotForEver() {
        String form = "user=221&decision=allow&form_key=" + formKey(page(QUERY));
        assertThat(post("/frontend/oauth", form).status()).isEqualTo(303);
        assertThat(post("/frontend/oauth", form).status()).isEqualTo(400);
        assertThat(post("/frontend/oauth", "user=221&decision=allow").body()).contains("has been used");
        String late = "user=221&decision=allow&form_key=" + formKey(page(QUERY));
        CLOCK.moveBy(1800);
        assertThat(post("/frontend/oauth", late).status()).isEqualTo(400);
        CLOCK.moveBy(-1800);
    }

    @Test
    void formsOfOtherSitesAreRefused() {
        String form = "user=221&decision=allow&form_key=" + formKey(page(QUERY));
        assertThat(post("/frontend/oauth", form, "Sec-Fetch-Site: cross-site").body())
                .contains("another site");
        assertThat(post("/frontend/oauth", form, "Sec-Fetch-Site: same-origin").status())
                .isEqualTo(303);
    }

    @Test
    void aUserMustExist() {
        String key = "decision=allow&form_key=";
        assertThat(post("/frontend/oauth", key + formKey(page(QUERY)) + "&user=77")
                        .status())
                .isEqualTo(400);
        assertThat(post("/frontend/oauth", key + formKey(page(QUERY))).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "client_id=wkVd93h2uS, client_id=nobody",
        "client_id=wkVd93h2uS, client_id=application1",
        "client_id=wkVd93h2uS, x=y",
        "redirect_uri=http, redirect_uri=ftp",
        "redirect_uri=, x=",
        "127.0.0.1, example.com",
        "127.0.0.1, 127.0.0.1.example.com",
        "127.0.0.1, user%40127.0.0.1",
        "keep%3D1, keep%3D1%23fragment"
    })
    void nobodyIsSentToWhereTheClientIsNot(String from, String to) {
        Wire.Answer answer = page(QUERY.replace(from, to));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.headers()).doesNotContainKey("Location");
        assertThat(answer.body()).contains("This does not work").doesNotContain("form_key");
    }

    @ParameterizedTest
    @CsvSource({
        "response_type=code, response_type=token, unsupported_response_type",
        "response_type=code, x=y, unsupported_response_type",
        "scope=email, scope=mail, invalid_scope",
        "scope=email, scope=convert_currency, invalid_scope",
        "scope=email, scope=make_bank_transfers_offline, invalid_scope",
        "scope=email, scope=recent_statements_offline, invalid_scope"
    })
    void theClientIsToldOfItsOtherMistakes(String from, String to, String error) {
        Wire.Answer answer = page(QUERY.replace(from, to));
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.headers().get("Location"))
                .startsWith(BACK + "&error=" + error + "&error_description=")
                .endsWith("&state=s%26t");
    }

    @Test
    void hostsOfAClientReplaceThisMachine() {
        Signed.json(
                        "PUT",
                        "/rest/v1/client/1001",
                        "{\"type\": \"private_client\", \"hosts\": [{\"host\": \"example.com\", \"protocol\": \"https\","
                                + " \"any_port\": false, \"any_subdomain\": true, \"path\": \"/app\"}]}")
                .sendTo(sandbox);
        assertThat(page(QUERY).status()).isEqualTo(400);
        List.of("https://example.com/app", "https://shop.example.com:443/app/x?y=z")
                .forEach(fine ->
                        assertThat(page(withRedirect(fine)).status()).as(fine).isEqualTo(200));
        List.of(
                        "http://example.com/app",
                        "https://example.com/other",
                        "https://badexample.com/app",
                        "https://example.com:8443/app")
                .forEach(bad ->
                        assertThat(page(withRedirect(bad)).status()).as(bad).isEqualTo(400));
    }

    private static String withRedirect(String uri) {
        return QUERY.replace(Signed.encode(BACK), Signed.encode(uri));
    }

    @Test
    void aSessionCarriesTheParametersAndWhoIsExpected() {
        String form = QUERY + "&user%5Bemail%5D=liga%40example.com";
        Signed request = Signed.json("POST", "/oauth/v1/session", form);
        assertThat(request.sendTo(sandbox).error()).isEqualTo("forbidden");
        Signed.json(
                        "PUT",
                        "/rest/v1/client/1001",
                        "{\"type\": \"private_client\", \"permissions\": [\"give_trusted_user_info\"]}")
                .sendTo(sandbox);
        String key = request.nonce("n").sendTo(sandbox).object().getString("key");

        assertThat(open("/frontend/lt/oauth/" + key).body())
                .contains("<html lang=\"lt\"", "href=\"/frontend/en/oauth/" + key + "\"");
        assertThat(open("/frontend/ltg/oauth/" + key).status()).isEqualTo(200);
        Wire.Answer page = open("/frontend/oauth/" + key);

        assertThat(page.body()).contains("value=\"3002\" checked").containsOnlyOnce("\" checked><span><strong>L");
        Wire.Answer answer = post("/frontend/oauth/" + key, "user=3002&decision=allow&form_key=" + formKey(page));
        assertThat(exchange(String.valueOf(answer.headers().get("Location"))).status())
                .isEqualTo(200);
        assertThat(open("/frontend/oauth/" + "x".repeat(32)).status()).isEqualTo(400);
        assertThat(sandbox.requests().toString()).doesNotContain(key);
        assertThat(Signed.json("POST", "/oauth/v1/session", QUERY.replace("email", "mail"))
                        .sendTo(sandbox)
                        .error())
                .isEqualTo("invalid_request");
    }

    @Test
    void peopleEndWhatTheyHaveGranted() {
        assertThat(open("/frontend/grants").body()).contains("Nobody has granted anything yet");
        AsUser ona = AsUser.of(sandbox, 1234, "email", "balance_offline");
        Wire.Answer page = open("/frontend/grants");
        assertThat(page.body()).contains("Ona Pavyzdienė → Project&#39;s title", "balance_offline, email");

        String form = "user=1234&client=wkVd93h2uS&form_key=";
        assertThat(post("/frontend/grants", form + "guessed").status()).isEqualTo(400);
        assertThat(ona.get("user/me").status()).isEqualTo(200);
        assertThat(post("/frontend/grants", form + formKey(page)).status()).isEqualTo(303);

        assertThat(ona.get("user/me").status()).isEqualTo(401);
        assertThat(open("/frontend/lt/grants").body()).contains("Dar niekas nieko nesuteikė");
    }

    @Test
    void aSignedOutClientWithNothingLastingIsNotListed() {
        SandboxToken token = sandbox.issueToken(Signed.ID, 1234, "email");
        Signed.get("/oauth/v1/token?access_token=" + token.accessToken())
                .method("DELETE")
                .sendTo(sandbox);
        assertThat(open("/frontend/grants").body()).contains("Nobody has granted anything yet");
    }

    @Test
    void anAddressOfThisMachineMayHaveColons() {
        assertThat(page(withRedirect("http://[::1]:8080/x")).headers().get("Content-Security-Policy"))
                .contains("form-action 'self' http:;");
    }

    @Test
    void otherMethodsAreNotFoundAndPagesCanBeDisturbed() {
        assertThat(Wire.exchange(
                                sandbox,
                                Signed.get("/frontend/oauth").method("DELETE").unsigned(sandbox))
                        .status())
                .isEqualTo(404);
        sandbox.answerWith("GET", "/frontend", CannedAnswer.own().header("X-Late", "1"));
        assertThat(page(QUERY).headers())
                .containsEntry("X-Late", "1")
                .containsEntry("Content-Type", "text/html;charset=utf-8");
        sandbox.answerWith("GET", "/publickey", CannedAnswer.status(503).times(1));
        assertThat(open("/publickey").status()).isEqualTo(503);
        assertThat(open("/publickey").body()).startsWith("-----BEGIN PUBLIC KEY-----\nMII");
    }

    @Test
    void whatComesFromOutsideIsEscaped() {
        sandbox.addProject(jakarta.json.Json.createObjectBuilder()
                .add("id", 1221)
                .add("title", "<b>\"&'")
                .build());
        assertThat(page(QUERY + "&x=%3Cscript%3E&y=\"").body())
                .contains("“&lt;b&gt;&quot;&amp;&#39;” asks")
                .doesNotContain("<b>", "<script", "y=\"\"");
    }
}
