package io.github.walletapi.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import io.github.walletapi.sandbox.CannedAnswer;
import jakarta.json.Json;
import java.net.URI;
import java.net.URL;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The sample as it is shipped, in a real browser; pictures are kept under {@code target/screenshots}. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("browser")
@SuppressWarnings("NullAway.Init")
class PagesIT {

    private static final String PAYLOAD =
            "<img src=x onerror=\"document.title='taken over'\">\"'><script>alert(1)</script>";

    private static Chromium browser;

    @ArquillianResource
    URL base;

    private Visitor visitor;
    private Page page;

    @Deployment(testable = false)
    static WebArchive sample() {
        return SampleWar.war();
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
        // The directory begins with the application, and is loaded a moment later.
        Eventually.happens(
                "the locations are loaded",
                () -> Pages.get(URI.create(base + "locations")).statusCode() == 200);
        open(new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    @AfterEach
    void nothingWasComplainedAbout() {
        visitor.context.close();
        assertThat(visitor.complaints)
                .as("errors in the browser's console, and dialogs")
                .isEmpty();
    }

    private void open(Browser.NewContextOptions options) {
        if (visitor != null) {
            nothingWasComplainedAbout();
        }
        visitor = browser.visitor(options);
        page = visitor.page;
    }

    private Response go(String path) {
        return page.navigate(base + path);
    }

    private void picture(String name) {
        visitor.picture(name);
    }

    private Locator places() {
        return page.locator("#places > .place");
    }

    @Test
    void theStartLeadsToBothPages() {
        assertThat(go("").status()).isEqualTo(200);
        picture("home");
        page.getByRole(AriaRole.NAVIGATION)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Locations"))
                .click();
        assertThat(page.locator("h1")).hasText("Find a location");
    }

    @Test
    void aProjectIsShownAndAnotherOneIsAClickAway() {
        go("projects/1221");
        assertThat(page.locator("h1")).hasText("Project's title");
        assertThat(page.locator(".project-description")).hasText("Description for this project");
        assertThat(page.locator(".project-owner")).hasText("Some company");
        assertThat(page.locator(".project-wallet")).containsText("2112");
        assertThat(page.locator("#caller")).containsText("company client");
        assertThat(page.locator("#clock")).hasAttribute("data-state", "agree");
        for (String money : List.of("#came-in", "#waiting")) {
            assertThat(page.locator(money)).hasAttribute("data-state", "known");
        }
        picture("project");
        Locator others = page.locator("#administered .project a:not([aria-current])");
        String title = others.first().locator(".link-title").innerText();
        others.first().click();
        assertThat(page.locator("h1")).hasText(title);
    }

    @Test
    void aProjectIsFoundByItsNumberAndAWrongNumberIsExplained() {
        go("projects");
        page.getByLabel("Project number").fill("1221");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show"))
                .click();
        assertThat(page.locator("#project")).hasAttribute("data-id", "1221");
        go("projects?id=abc");
        assertThat(page.locator("#id")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#id")).hasValue("abc");
    }

    @Test
    void placesAreSearchedFilteredAndPagedAndTheFiltersStay() {
        go("locations");
        int all = Integer.parseInt(page.locator("#result-count").getAttribute("data-total"));
        assertThat(all).isGreaterThan(20);
        picture("locations");
        page.locator("#town").selectOption(new SelectOption().setLabel("Vilnius"));
        page.locator("#service").selectOption("cash_in");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search"))
                .click();
        int found = Integer.parseInt(page.locator("#result-count").getAttribute("data-total"));
        assertThat(found).isPositive().isLessThan(all);
        assertThat(page.url()).contains("service=cash_in");
        picture("locations-vilnius");

        go("locations?service=pay");
        String first = places().first().locator("h3").innerText();
        page.locator(".page-next").click();
        assertThat(page.url()).contains("service=pay").contains("page=2");
        assertThat(page.locator("#service")).hasValue("pay");
        assertThat(places().first().locator("h3").innerText()).isNotEqualTo(first);
        page.locator(".page-previous").click();
        assertThat(places().first().locator("h3")).hasText(first);
    }

    @Test
    void aSearchAroundAPointPutsTheNearestFirstAndItsLinkCanBeShared() {
        go("locations?lat=54.6872&lng=25.2797&distance=5000");
        List<String> distances = page.locator(".place-distance").allInnerTexts();
        assertThat(distances).isNotEmpty();
        assertThat(distances.stream().map(PagesIT::metres).toList()).isSorted();
        List<String> titles = page.locator("#places h3").allInnerTexts();
        String link = page.url();
        open(new Browser.NewContextOptions());
        page.navigate(link);
        assertThat(page.locator("#places h3").allInnerTexts()).isEqualTo(titles);
        assertThat(page.locator("#lat")).hasValue("54.6872");
    }

    private static double metres(String text) {
        double number = Double.parseDouble(text.replaceAll("[^0-9.]", ""));
        return text.contains("km") ? number * 1000 : number;
    }

    @Test
    void aDetailPageTellsHoursPricesAndTheWayBack() {
        go("locations/48");
        assertThat(page.locator("h1")).hasText("EVP International");
        assertThat(page.locator("main")).containsText("8:00");
        assertThat(page.locator("main")).containsText("1.00");
        picture("location");
    }

    @Test
    void theMapIsInStepWithTheListThoughThereAreNoTiles() {
        go("locations?service=cash_in");
        Locator markers = page.locator("#map .leaflet-marker-icon.pin-box");
        int mapped = page.locator("#places > .place[data-lat]").count();
        assertThat(markers).hasCount(mapped);
        Locator second = places().nth(1);
        second.locator("a").focus();
        assertThat(page.locator("#map .pin-box.is-chosen"))
                .hasAttribute("data-id", String.valueOf(second.getAttribute("data-id")));
        markers.first().focus();
        assertThat(page.locator("#places .place.is-chosen"))
                .hasAttribute("data-id", String.valueOf(markers.first().getAttribute("data-id")));
    }

    @Test
    void wrongFiltersAreExplainedBesideTheirFields() {
        assertThat(go("locations?lat=here&lng=25").status()).isEqualTo(400);
        assertThat(page.locator("#form-problems")).isVisible();
        assertThat(page.locator("#lat")).hasValue("here");
        assertThat(page.locator("#lat")).hasAttribute("aria-invalid", "true");
        picture("wrong-filter");
    }

    @Test
    void aTitleThatIsAProgramIsShownAsText() {
        Sandbox.SERVER.addLocation(Json.createObjectBuilder()
                .add("id", 666_666)
                .add("title", PAYLOAD)
                .add("description", PAYLOAD)
                .add("address", PAYLOAD + ", " + PAYLOAD + ", Lietuva")
                .add("lat", 10.0)
                .add("lng", 10.0)
                .build());
        // In a language that nobody asked for yet: the list is loaded now, and its page shows it by itself.
        go("locations?language=lt&lat=10&lng=10&distance=1000");
        assertThat(places()).hasCount(1);
        assertThat(places().first().locator("h3")).hasText(PAYLOAD);
        assertThat(page.locator("#map .pin-box")).hasCount(1);
        picture("payload");
        page.locator(".place-link").click();
        assertThat(page.locator("h1")).hasText(PAYLOAD);
        assertThat(page.locator("img")).hasCount(0);
        assertThat(page.title()).doesNotStartWith("taken over");
    }

    @Test
    void aStrictPolicyIsSent() {
        for (String path : List.of("", "projects", "locations", "locations/48", "nowhere")) {
            assertThat(go(path).headers().get("content-security-policy"))
                    .as(path)
                    .contains("default-src 'self'")
                    .doesNotContain("unsafe")
                    .contains("frame-ancestors 'none'");
        }
    }

    @Test
    void anApiThatIsDownGivesASentenceForVisitors() {
        Sandbox.SERVER.answerWith("*", "/rest", CannedAnswer.hangUp().beforeSignatureCheck());
        // What was fetched before is still shown while the API is down; a language that nobody asked for yet is not.
        assertThat(go("locations").status()).isEqualTo(200);
        assertThat(go("locations?language=ru").status()).isEqualTo(503);
        // It says that it is loading, asks again by itself, and then says that nothing can be had.
        assertThat(page.locator("#error"))
                .hasAttribute(
                        "data-kind", "unavailable", new LocatorAssertions.HasAttributeOptions().setTimeout(30_000));
        assertThat(page.locator("#error-advice")).isVisible();
        assertThat(page.locator("main").innerText())
                .doesNotContainIgnoringCase("exception")
                .doesNotContain("/rest/v1");
        picture("api-down");
        Sandbox.SERVER.clearAnswers();
        Sandbox.SERVER.answerWith(
                "*",
                "/rest",
                CannedAnswer.status(500)
                        .header("Content-Type", "application/json")
                        .header("paysera-correlation-id", "c0ffee-1234")
                        .body("{\"error\":\"internal_server_error\",\"error_description\":\"SQL failed at row 7\"}"));
        // Another one than those of the other tests, whose answers are kept for a minute.
        go("projects/4711");
        assertThat(page.locator("#correlation-id")).hasText("c0ffee-1234");
        assertThat(page.content()).doesNotContain("SQL failed");
    }

    @Test
    void whatIsNotThereIsSaidSo() {
        assertThat(go("projects/999999999").status()).isEqualTo(404);
        assertThat(page.locator("#error")).hasAttribute("data-status", "404");
        picture("not-found");
        assertThat(go("nowhere").status()).isEqualTo(404);
        assertThat(page.locator("h1")).isVisible();
    }

    @Test
    void everythingWorksWithoutJavaScript() {
        open(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        go("locations");
        page.locator("#service").selectOption("identification");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search"))
                .click();
        assertThat(page.url()).contains("service=identification");
        assertThat(places().first()).isVisible();
        assertThat(page.locator("#map")).isHidden();
        assertThat(page.locator("#map-note")).isVisible();
        picture("without-javascript");
        page.locator(".place-link").first().click();
        assertThat(page.locator("h1")).isVisible();
    }

    @Test
    void aNarrowScreenNeedsNoSidewaysScrolling() {
        open(new Browser.NewContextOptions().setViewportSize(360, 740));
        for (String path : List.of("projects/1221", "locations", "locations/48")) {
            go(path);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as(path)
                    .isLessThanOrEqualTo(360);
            picture("narrow-" + path.replaceAll("\\W", "-"));
        }
    }

    @Test
    void everyPageSaysThatItsDataIsOfASandbox() {
        for (String path : List.of("", "projects", "locations", "locations/48", "sign-in", "nowhere")) {
            go(path);
            assertThat(page.locator("#sandbox-badge")).hasText("Sandbox");
            assertThat(page.locator("footer")).containsText("all data is test data");
        }
        go("locations");
        assertThat(page.locator("#data-age")).not().containsText("Paysera");
        go("");
        assertThat(page.locator("#connection")).containsText("Connected to a sandbox of the Wallet API");
    }

    @Test
    void timesAreThoseOfTheVisitorsLanguage() {
        String[][] byLanguage = {{"en-US", "8:00 AM–"}, {"lt-LT", "08:00–"}, {"en-GB", "08:00–"}};
        for (String[] one : byLanguage) {
            open(new Browser.NewContextOptions().setLocale(one[0]));
            go("locations/48");
            // Later versions of the JDK have a narrow space there.
            assertThat(page.locator("#hours").innerText().replace('\u202f', ' '))
                    .contains(one[1]);
            String twelve = ".*[0-9]:[0-9]{2}.[AP]M.*";
            for (String places : List.of("#status", "#data-age time")) {
                assertThat(page.locator(places).innerText().matches(twelve))
                        .as(one[0] + " " + places + ": " + page.locator(places).innerText())
                        .isEqualTo(one[0].equals("en-US"));
            }
        }
    }

    @Test
    void fromTheFormTheKeyboardReachesTheListBeforeTheMap() {
        go("locations");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search"))
                .focus();
        page.keyboard().press("Tab");
        assertThat(page.locator(":focus")).hasClass("place-link");
        assertThat((Boolean) page.evaluate("!!(document.getElementById('places').compareDocumentPosition("
                        + "document.getElementById('map')) & Node.DOCUMENT_POSITION_FOLLOWING)"))
                .isTrue();
        page.locator("#paging a").last().focus();
        page.keyboard().press("Tab");
        assertThat((Boolean) page.evaluate("!!document.activeElement.closest('#map')"))
                .isTrue();
    }

    @Test
    void visitorsWithoutANameDoNotUseUpTheCallsOfTheAccount() {
        for (int visit = 0; visit < 10; visit++) {
            go("projects/1221");
            go("projects");
            go("");
        }
        // The six of a page, though the answers of earlier tests may be just a minute old.
        assertThat(Sandbox.SERVER.requests()).hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void thePictureOfTheReadme() {
        open(new Browser.NewContextOptions()
                .setViewportSize(1120, 760)
                .setColorScheme(ColorScheme.LIGHT)
                .setLocale("en-GB"));
        go("locations?town=Vilnius&service=cash_in&distance=10000");
        assertThat(page.locator("#map .pin-box").first()).isVisible();
        visitor.readmePicture("locations");
    }

    @Test
    void theKeyboardReachesTheContentFirst() {
        go("locations");
        page.keyboard().press("Tab");
        assertThat(page.locator(":focus")).hasText("Skip to the content");
        page.keyboard().press("Enter");
        assertThat(page.locator("#main")).isFocused();
    }
}
