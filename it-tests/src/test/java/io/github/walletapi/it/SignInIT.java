package io.github.walletapi.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import io.github.walletapi.sandbox.CannedAnswer;
import io.github.walletapi.sandbox.RecordedRequest;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sign in with Paysera, from the first click to the last, over the sandbox's own page; pictures are kept. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("browser")
@SuppressWarnings("NullAway.Init")
class SignInIT {

    private static final String BASE = SampleWar.address();
    private static final int ONA = 1234;
    private static final int JANE_WITHOUT_PHONE = 5547;
    private static final String CLIENT = "wkVd93h2uS";
    private static final String PAYLOAD =
            "<img src=x onerror=\"document.title='taken over'\">\"'><script>alert(1)</script>";

    private static Chromium browser;

    private final List<Visitor> visitors = new ArrayList<>();
    private Visitor visitor;
    private Page page;

    @Deployment(testable = false)
    static WebArchive sample() {
        return SampleWar.war().addClass(ShortSession.class);
    }

    @BeforeAll
    static void startBrowser() {
        browser = new Chromium();
    }

    @AfterAll
    static void endBrowser() {
        browser.close();
    }

    @BeforeEach
    void openPage() {
        Sandbox.SERVER.reset();
        open(new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    private void open(Browser.NewContextOptions options) {
        visitor = browser.visitor(options);
        visitors.add(visitor);
        page = visitor.page;
    }

    @AfterEach
    void nothingWasComplainedAbout() {
        visitors.forEach(one -> one.context.close());
        assertThat(visitors).flatExtracting(one -> one.complaints).isEmpty();
    }

    private Response go(String path) {
        return page.navigate(BASE + path);
    }

    private void begin() {
        page.locator("#sign-in-form button").click();
        assertThat(page.locator("button[value=allow]")).isVisible();
    }

    private void allow(int user, String... unticked) {
        page.locator("input[name=user][value='" + user + "']").check();
        for (String scope : unticked) {
            page.locator("input[name=scope][value='" + scope + "']").uncheck();
        }
        page.locator("button[value=allow]").click();
    }

    private void signIn(int user, String... unticked) {
        go("sign-in");
        begin();
        allow(user, unticked);
        assertThat(page.locator("#wallets")).isVisible();
    }

    private Locator fact(String name) {
        return page.locator("#facts [data-name='" + name + "']");
    }

    private void isAskedToSignIn(String why) {
        assertThat(page.locator("#sign-in")).hasAttribute("data-why", why);
        assertThat(page.locator("#wallets, #statements")).hasCount(0);
    }

    /** What calls were signed with besides the client's own credentials. */
    private static Set<String> tokens() {
        return Sandbox.SERVER.requests().stream()
                .map(RecordedRequest::clientId)
                .filter(Objects::nonNull)
                .filter(id -> !id.equals(CLIENT))
                .collect(Collectors.toSet());
    }

    private static long requests(String method, String path) {
        return Sandbox.SERVER.requests().stream()
                .filter(request ->
                        request.method().equals(method) && request.path().startsWith(path))
                .count();
    }

    private Cookie session() {
        assertThat(visitor.context.cookies(BASE)).hasSize(1);
        return visitor.context.cookies(BASE).get(0);
    }

    @Test
    void aPersonSignsInComesBackToWhereTheyWereAndSignsOut() {
        // As it was sent: Chromium takes Lax for granted.
        assertThat(String.valueOf(go("sign-in").headerValue("set-cookie")))
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("SameSite=Lax")
                .as("visitors come back by http")
                .doesNotContainIgnoringCase("Secure");
        go("wallet/1?from=2026-01-01&currency=EUR");
        isAskedToSignIn("first");
        visitor.picture("sign-in");
        String before = session().value;
        begin();
        String during = session().value;
        visitor.picture("sign-in-page-of-paysera");
        allow(ONA);
        assertThat(page).hasURL(BASE + "wallet/1?from=2026-01-01&currency=EUR");
        assertThat(page.locator("#statements > .statement")).hasCount(20);
        assertThat(page.locator("#chart")).hasAttribute("data-currency", "EUR");
        assertThat(List.of(before, during, session().value))
                .as("a session ID for each step")
                .doesNotHaveDuplicates();

        assertThat(Objects.requireNonNull(go("wallet")).headerValue("cache-control"))
                .isEqualTo("no-store");
        assertThat(page.locator("h1")).hasText("Ona Pavyzdienė");
        assertThat(page.locator("[data-id='1'] .balance")).hasCount(3);
        assertThat(page.locator("[data-id='1'] [data-currency=EUR] .amount")).hasText("1,525.00 EUR");
        assertThat(page.locator("#shared .share[data-state=granted]")).hasCount(6);
        visitor.picture("wallets");
        assertThat(tokens()).hasSize(1);
        for (String token : tokens()) {
            assertThat(page.content() + session().value + page.evaluate("JSON.stringify(localStorage)"))
                    .doesNotContain(token);
        }

        page.locator("#sign-out button").click();
        isAskedToSignIn("left");
        assertThat(requests("DELETE", "/oauth/v1/token")).isOne();
        page.goBack();
        isAskedToSignIn("first");
        assertThat(page.content()).doesNotContain("Pavyzdien");
    }

    @Test
    void statementsAreFilteredPagedAndDrawn() {
        signIn(ONA);
        page.locator(".statements-link").first().click();
        int month = Integer.parseInt(page.locator("#result-count").getAttribute("data-total"));
        page.locator(".presets a").nth(1).click();
        int quarter = Integer.parseInt(page.locator("#result-count").getAttribute("data-total"));
        assertThat(quarter).isGreaterThan(month);
        visitor.picture("statements");
        page.locator("#currency").selectOption("USD");
        page.locator("#filters button").click();
        assertThat(page.locator(".statement-amount").allInnerTexts()).allMatch(text -> text.endsWith("USD"));
        String first = page.locator(".statement").first().getAttribute("data-id");
        page.locator(".page-next").click();
        assertThat(page.url()).contains("currency=USD").contains("page=2").contains("from=");
        assertThat(page.locator("#currency")).hasValue("USD");
        assertThat(page.locator(".statement").first().getAttribute("data-id")).isNotEqualTo(first);

        page.locator(".chart-table summary").click();
        assertThat(page.locator(".chart-table tbody td").first()).hasText("432.10 USD");
        assertThat(page.locator("#chart-desc").textContent()).contains("to 432.10 USD");
        assertThat(go("wallet/1?from=2026-05-02&to=2026-05-01").status()).isEqualTo(400);
        assertThat(page.locator("#to")).hasAttribute("aria-invalid", "true");
        assertThat(go("wallet/14471").status()).as("somebody else's").isEqualTo(404);
        assertThat(go("wallet/x").status()).isEqualTo(404);
    }

    @Test
    void theChartEndsWithTheBalanceOfTheCardAndDatesAreTheVisitors() {
        String[][] byLanguage = {
            {"en-GB", "[0-9]+ [A-Z][a-z]+ 20[0-9]{2}, [0-9]{2}:[0-9]{2}"},
            {"lt-LT", "20[0-9]{2}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}"}
        };
        for (String[] one : byLanguage) {
            open(new Browser.NewContextOptions()
                    .setViewportSize(1120, 860)
                    .setColorScheme(ColorScheme.LIGHT)
                    .setLocale(one[0]));
            Sandbox.SERVER.reset();
            signIn(ONA);
            page.locator(".statements-link").first().click();
            page.locator(".presets a").nth(1).click();
            assertThat(page.locator(".reserved").first()).isVisible();
            String currency = page.locator("#chart").getAttribute("data-currency");
            String balance = page.locator(".now [data-currency=" + currency + "] .amount")
                    .innerText();
            page.locator(".chart-table summary").click();
            assertThat(page.locator(".chart-table tbody td").first()).hasText(balance);
            assertThat(page.locator(".statement time").allInnerTexts())
                    .isNotEmpty()
                    .allMatch(text -> text.matches(one[1]));
            page.locator(".chart-table summary").click();
            if (one[0].equals("en-GB")) {
                visitor.readmePicture("statements");
            }
        }
    }

    @Test
    void whatIsNotSharedIsSaidAndNotConfusedWithWhatIsNotThere() {
        signIn(JANE_WITHOUT_PHONE, "email_optional", "balance", "wallet_list");
        assertThat(fact("Name")).hasText("Jane Smith");
        assertThat(fact("Email")).hasAttribute("data-state", "not-granted");
        assertThat(fact("Phone")).hasAttribute("data-state", "not-set");
        assertThat(page.locator("#wallets > .wallet")).hasCount(1);
        assertThat(page.locator(".balances-not-shared")).isVisible();
        assertThat(page.locator("#shared .share[data-state=refused]")).hasCount(3);
        visitor.picture("partial");
        page.locator(".statements-link").click();
        assertThat(page.locator("#statements > .statement").first()).isVisible();
        assertThat(page.locator("#chart")).hasCount(0);

        signIn(JANE_WITHOUT_PHONE, "statements");
        assertThat(requests("DELETE", "/oauth/v1/token")).as("the grant before").isOne();
        assertThat(page.locator("#wallets > .wallet")).hasCount(2);
        go("wallet/887");
        assertThat(page.locator("#statements-not-shared")).isVisible();
        assertThat(go("wallet/1").status()).as("somebody else's").isEqualTo(404);
    }

    @Test
    void whoLeavesWithoutSigningOutIsForgottenAndTheirAccessRevoked() {
        signIn(ONA);
        assertThat(go("short-session").status()).isEqualTo(200);
        // Payara looks for sessions that have ended once in a minute.
        Eventually.happens(
                "the access is revoked", Duration.ofMinutes(2), () -> requests("DELETE", "/oauth/v1/token") == 1);
        go("wallet");
        isAskedToSignIn("first");
    }

    @Test
    void whoRefusesIsNotSignedIn() {
        go("sign-in");
        begin();
        page.locator("button[value=refuse]").click();
        isAskedToSignIn("refused");
        visitor.picture("refused");
        go("wallet");
        isAskedToSignIn("first");
    }

    @Test
    void anExpiredTokenIsNotNoticedAndAnEndedGrantLeadsBackAfterANewOne() {
        signIn(ONA);
        Sandbox.SERVER.expireAccessTokens();
        assertThat(go("wallet/1").status()).isEqualTo(200);
        assertThat(page.locator("#statements > .statement")).hasCount(20);
        assertThat(tokens()).hasSize(2);

        Sandbox.SERVER.revokeGrant(ONA, CLIENT);
        go("wallet/1?currency=EUR&page=2");
        isAskedToSignIn("ended");
        visitor.picture("ended");
        begin();
        allow(ONA);
        assertThat(page).hasURL(BASE + "wallet/1?currency=EUR&page=2");
        assertThat(page.locator("#statements")).isVisible();
    }

    @Test
    void anApiThatIsDownSignsNobodyOutAndKeepsNobodyIn() {
        signIn(ONA);
        Sandbox.SERVER.answerWith("*", "/rest", CannedAnswer.hangUp().beforeSignatureCheck());
        assertThat(go("wallet").status()).isEqualTo(503);
        assertThat(page.locator("#error-advice")).isVisible();
        visitor.picture("wallet-api-down");
        Sandbox.SERVER.clearAnswers();
        assertThat(go("wallet").status()).isEqualTo(200);
        Sandbox.SERVER.answerWith("*", "/oauth/v1", CannedAnswer.hangUp().beforeSignatureCheck());
        page.locator("#sign-out button").click();
        isAskedToSignIn("left-untold");
        go("wallet");
        isAskedToSignIn("first");
        begin();
        allow(ONA);
        assertThat(page.locator("#error")).hasAttribute("data-status", "503");
    }

    @Test
    void anotherSiteCanNeitherSignInNorOut() {
        signIn(ONA);
        for (String path : List.of("sign-in", "sign-out")) {
            assertThat(post(path, null).status()).isEqualTo(403);
            assertThat(post(path, "guessed").status()).isEqualTo(403);
        }
        assertThat(visitor.context.request().get(BASE + "sign-out").status()).isEqualTo(405);
        assertThat(requests("DELETE", "/oauth/v1/token")).isZero();
        assertThat(go("wallet").status()).isEqualTo(200);

        String code = Sandbox.SERVER.authorize(CLIENT, JANE_WITHOUT_PHONE, "email");
        long exchanged = requests("POST", "/oauth/v1/token");
        for (String query : List.of("?state=abcdefghijklmnopqrstuvwxyz&code=" + code, "?code=" + code, "")) {
            go("sign-in/return" + query);
            isAskedToSignIn("unknown");
        }
        assertThat(requests("POST", "/oauth/v1/token")).isEqualTo(exchanged);
        go("wallet");
        assertThat(page.locator("h1")).hasText("Ona Pavyzdienė");
    }

    @Test
    void anAnswerIsOfUseInTheBrowserThatAskedForItOnly() {
        go("sign-in");
        begin();
        String asked = page.url();
        open(new Browser.NewContextOptions());
        go("sign-in");
        page.navigate(asked);
        allow(ONA);
        isAskedToSignIn("unknown");
    }

    private APIResponse post(String path, @Nullable String formKey) {
        RequestOptions options = RequestOptions.create().setMaxRedirects(0);
        return visitor.context
                .request()
                .post(
                        BASE + path,
                        formKey == null
                                ? options
                                : options.setForm(FormData.create().set("form_key", formKey)));
    }

    @Test
    void everythingWorksWithoutJavaScript() {
        open(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        signIn(ONA);
        page.locator(".statements-link").first().click();
        page.locator("#currency").selectOption("PLN");
        page.locator("#filters button").click();
        assertThat(page.locator("#chart .chart-line")).hasAttribute("d", Pattern.compile("^M0,.*"));
        page.locator("#sign-out button").click();
        isAskedToSignIn("left");
    }

    @Test
    void longNamesAndManyCurrenciesFitAnyScreenAndAreText() {
        JsonObjectBuilder balances = Json.createObjectBuilder();
        for (String currency : List.of("EUR", "USD", "GBP", "PLN", "SEK", "NOK", "CZK", "JPY", "CHF", "BGN")) {
            balances.add(
                    currency,
                    Json.createObjectBuilder()
                            .add("at_disposal", 123_456_789_012L)
                            .add("reserved", 100L));
        }
        open(new Browser.NewContextOptions()
                .setViewportSize(360, 740)
                .setColorScheme(ColorScheme.DARK)
                .setLocale("lt-LT"));
        signIn(ONA);
        String name = PAYLOAD + " von und zu " + "Langenname".repeat(9);
        Sandbox.SERVER.answerWith(
                "GET",
                "/rest/v1/user/me/wallets",
                json("[{\"id\":1,\"owner\":1234,\"account\":{\"number\":\"EVP1\",\"description\":"
                        + Json.createValue(name) + "}}]"));
        Sandbox.SERVER.answerWith(
                "GET",
                "/rest/v1/user/me",
                json(Json.createObjectBuilder()
                        .add("id", ONA)
                        .add("display_name", name)
                        .add("phone", "37060000001")
                        .add("email", "x".repeat(90) + "@example.com")
                        .build()
                        .toString()));
        Sandbox.SERVER.answerWith(
                "GET", "/rest/v1/wallet/1/balance", json(balances.build().toString()));
        for (String path : List.of("wallet", "wallet/1", "sign-in")) {
            go(path);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as(path)
                    .isLessThanOrEqualTo(360);
            visitor.picture("narrow-dark-" + path.replaceAll("\\W", "-"));
        }
        go("wallet");
        assertThat(page.locator("h1")).hasText(name);
        assertThat(page.locator(".balance")).hasCount(10);
        assertThat(page.locator("[data-currency=EUR] .amount")).containsText("1 234 567 891,12");
        page.setViewportSize(1280, 900);
        visitor.picture("many-currencies");
        assertThat(page.title()).doesNotStartWith("taken over");
    }

    private static CannedAnswer json(String body) {
        return CannedAnswer.status(200)
                .header("Content-Type", "application/json")
                .body(body);
    }
}
