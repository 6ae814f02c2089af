package io.github.walletapi.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.walletapi.WalletApi;
import io.github.walletapi.cdi.Application;
import io.github.walletapi.directory.LocationDirectory;
import io.github.walletapi.directory.LocationQuery;
import io.github.walletapi.error.ConnectionFailedException;
import io.github.walletapi.error.WalletApiException;
import io.github.walletapi.location.Location;
import io.github.walletapi.location.ServiceName;
import io.github.walletapi.paging.PagePosition;
import io.github.walletapi.payment.NewPayment;
import io.github.walletapi.payment.Payment;
import io.github.walletapi.payment.PaymentStatus;
import io.github.walletapi.request.ApiRequest;
import io.github.walletapi.sandbox.CannedAnswer;
import io.github.walletapi.sandbox.RecordedRequest;
import io.github.walletapi.sandbox.SandboxExtension;
import io.github.walletapi.sandbox.SandboxServer;
import io.github.walletapi.transaction.NewTransaction;
import io.github.walletapi.transaction.Transactions;
import io.github.walletapi.value.Money;
import io.github.walletapi.value.TimeLimit;
import io.github.walletapi.value.WalletId;
import io.github.walletapi.wallet.Statement;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Every recipe does what the page promises. */
@SuppressWarnings("NullAway.Init")
class RecipesTest {

    private static final ZoneId VILNIUS = ZoneId.of("Europe/Vilnius");
    private static final URI BACK = URI.create("https://shop.example/back");
    private static final int ONA = 1234;
    private static final int WALLET_OF_ONA = 1;

    @RegisterExtension
    static final SandboxExtension SANDBOX = SandboxExtension.create(SandboxServer.builder()
            .client("wkVd93h2uS", "IrdTc8uQodU7PRpLzzLTW6wqZAO6tAMU")
            .client("tills", "key-of-the-tills", "application"));

    @Dependent
    static class Asked {
        @Inject
        WalletApi wallet;
    }

    @Dependent
    static class AskedDirectory {
        @Inject
        LocationDirectory locations;
    }

    private static Map<String, String> configuration() {
        return new HashMap<>(Map.of(
                "wallet-api.mac.id", "wkVd93h2uS",
                "wallet-api.mac.key", "IrdTc8uQodU7PRpLzzLTW6wqZAO6tAMU",
                "wallet-api.base-uri", SANDBOX.server().baseUri().toString(),
                "wallet-api.retry.max-attempts", "1"));
    }

    private static RecordedRequest last() {
        List<RecordedRequest> all = SANDBOX.server().requests();
        return all.get(all.size() - 1);
    }

    @Test
    void firstCall() {
        try (Application application = Application.start(configuration(), FirstCall.class)) {
            assertThat(application.get(FirstCall.class).nameOfTheProject()).isNotEmpty();
        }
    }

    @Test
    void namedClients() {
        Map<String, String> values = configuration();
        values.put("wallet-api.clients.books.project-id", "1221");
        values.put("wallet-api.clients.music.project-id", "3");
        try (Application application = Application.start(values, Shops.class)) {
            Shops shops = application.get(Shops.class);
            assertThat(shops.whoIsBooks()).isNotEmpty();
            assertThat(last().extParameters()).containsEntry("project_id", "1221");
            assertThat(shops.askFrom(48)).isNotEmpty();
            assertThat(last().extParameters()).containsEntry("project_id", "3").containsEntry("location_id", "48");
        }
    }

    @Test
    void balance() {
        try (Application application = Application.start(configuration(), Balances.class)) {
            assertThat(application.get(Balances.class).of(14471))
                    .hasValueSatisfying(balances -> assertThat(balances).containsKey("EUR"));
            SANDBOX.server()
                    .answerWith(
                            "GET", "/rest/v1/wallet", CannedAnswer.status(403).body("{\"error\":\"forbidden\"}"));
            assertThat(application.get(Balances.class).of(14471)).isEmpty();
        }
    }

    @Test
    void statementsOfAMonth() {
        try (Application application = Application.start(configuration(), MonthlyReport.class, Asked.class)) {
            MonthlyReport report = application.get(MonthlyReport.class);
            WalletId id = WalletId.of(14471);
            YearMonth month = YearMonth.from(LocalDate.now(VILNIUS)).minusMonths(2);
            List<Statement> statements = report.of(id, month, VILNIUS);
            assertThat(statements).hasSize(countedByTheServer(application, month));
            assertThat(statements)
                    .isNotEmpty()
                    .allSatisfy(one -> assertThat(YearMonth.from(
                                    Objects.requireNonNull(one.date()).atZone(VILNIUS)))
                            .isEqualTo(month));
            int before = SANDBOX.server().requests().size();
            report.readOne(id, month, VILNIUS, PagePosition.START);
            assertThat(SANDBOX.server().requests()).hasSize(before + 1);
        }
    }

    private static int countedByTheServer(Application application, YearMonth month) {
        long from = month.atDay(1).atStartOfDay(VILNIUS).toEpochSecond();
        long to = month.plusMonths(1).atDay(1).atStartOfDay(VILNIUS).toEpochSecond() - 1;
        JsonObject page = application
                .get(Asked.class)
                .wallet
                .send(ApiRequest.get("rest/v1/wallet/14471/statements")
                        .query("from", String.valueOf(from))
                        .query("to", String.valueOf(to))
                        .query("limit", "1"));
        return page.getJsonObject("_metadata").getInt("total");
    }

    @Test
    void signIn() {
        try (Application application = Application.start(configurationOfSignIn(), SignIn.class)) {
            SignIn signIn = application.get(SignIn.class);
            String code = SANDBOX.server().authorize("wkVd93h2uS", 221, "user_info", "email");
            String grant = signIn.finish("session", "code=" + code + "&state=" + stateOf(signIn.begin("session")))
                    .orElseThrow();
            assertThat(signIn.emailOf(grant)).isNotEmpty();
            SANDBOX.server().expireAccessTokens();
            assertThat(signIn.emailOf(grant)).as("after a refresh").isNotEmpty();
            signIn.signOut(grant);
            assertThat(signIn.emailOf(grant)).isEmpty();
            String refusal = "error=access_denied&state=" + stateOf(signIn.begin("session"));
            assertThat(signIn.finish("session", refusal)).isEmpty();
        }
    }

    private static Map<String, String> configurationOfSignIn() {
        Map<String, String> values = configuration();
        values.put("wallet-api.oauth.redirect-uri", "http://localhost:9/back");
        values.put("wallet-api.oauth.page-uri", SANDBOX.server().baseUri() + "frontend");
        return values;
    }

    @Test
    void peopleOfAnApplication() throws IOException {
        try (Application application = Application.start(configurationOfSignIn(), People.class)) {
            People people = application.get(People.class);
            Browser browser = new Browser();
            assertThat(people.wallets(browser.session))
                    .as("nobody has signed in")
                    .isEmpty();
            people.signOut(browser.session);
            assertThat(SANDBOX.server().requests()).isEmpty();

            people.begin(browser.request(null), browser.response);
            String code = SANDBOX.server().authorize("wkVd93h2uS", 221, "full_name", "wallet_list", "balance");
            String answer = "code=" + code + "&state=" + stateOf(browser.sentTo());
            assertThat(people.comeBack(new Browser().request(answer)))
                    .as("another one")
                    .isEqualTo("begin anew");
            String before = browser.id;
            assertThat(people.comeBack(browser.request(answer))).isEqualTo("signed in");
            assertThat(browser.id).isNotEqualTo(before);
            assertThat(people.wallets(browser.session)).isNotEmpty();
            assertThat(people.comeBack(browser.request(answer))).as("twice").isEqualTo("begin anew");
            assertThat(people.comeBack(browser.request(null))).isEqualTo("begin anew");
            assertThat(people.wallets(browser.session)).as("still signed in").isNotEmpty();

            people.signOut(browser.session);
            assertThat(last().path()).contains("oauth");
            assertThat(people.wallets(browser.session)).isEmpty();

            people.begin(browser.request(null), browser.response);
            String refusal = "error=access_denied&state=" + stateOf(browser.sentTo());
            assertThat(people.comeBack(browser.request(refusal))).isEqualTo("not signed in");
            people.begin(browser.request(null), browser.response);
            String wrong = "code=wrong&state=" + stateOf(browser.sentTo());
            assertThat(people.comeBack(browser.request(wrong))).isEqualTo("begin anew");
            assertThat(people.wallets(browser.session)).isEmpty();
        }
    }

    /** What a servlet is given by one browser. */
    private static final class Browser {
        private final Map<String, Object> attributes = new HashMap<>();
        private String id = UUID.randomUUID().toString();
        private @Nullable String address;

        private final HttpSession session = Fake.of(HttpSession.class, (method, arguments) -> switch (method) {
            case "getId" -> id;
            case "getAttribute" -> attributes.get((String) arguments[0]);
            case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
            case "removeAttribute" -> attributes.remove((String) arguments[0]);
            default -> throw new UnsupportedOperationException(method);
        });

        private final HttpServletResponse response =
                Fake.of(HttpServletResponse.class, (method, arguments) -> address = (String) arguments[0]);

        private HttpServletRequest request(@Nullable String query) {
            return Fake.of(HttpServletRequest.class, (method, arguments) -> switch (method) {
                case "getSession" -> session;
                case "getQueryString" -> query;
                case "changeSessionId" -> id += "x";
                default -> throw new UnsupportedOperationException(method);
            });
        }

        private URI sentTo() {
            return URI.create(Objects.requireNonNull(address));
        }
    }

    @FunctionalInterface
    private interface Fake {
        @Nullable
        Object called(String method, Object[] arguments);

        static <T> T of(Class<T> type, Fake fake) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(),
                    new Class<?>[] {type},
                    (proxy, method, arguments) -> fake.called(method.getName(), arguments)));
        }
    }

    @Test
    void offlineScopesNeedNoToken() {
        try (Application application = Application.start(configurationOfSignIn(), SignIn.class, OfflineMail.class)) {
            SignIn signIn = application.get(SignIn.class);
            String code = SANDBOX.server().authorize("wkVd93h2uS", 221, "user_info", "email_offline");
            String grant = signIn.finish("session", "code=" + code + "&state=" + stateOf(signIn.begin("session")))
                    .orElseThrow();
            assertThat(String.valueOf(application.get(OfflineMail.class).ofEndedGrant(grant)))
                    .contains("@");
        }
    }

    @Test
    void nearestOfTheDirectory() {
        try (Application application = Application.start(configuration(), Nearest.class)) {
            Nearest nearest = application.get(Nearest.class);
            while (!nearest.directory.progress().complete()) {
                nearest.directory.refresh();
            }
            Instant noon =
                    LocalDate.of(2026, 6, 2).atTime(12, 0).atZone(VILNIUS).toInstant();
            LocationQuery toPayIn = LocationQuery.ALL.near(54.6872, 25.2797).withServices(ServiceName.CASH_IN);
            Location place = nearest.directory.find(toPayIn.openAt(noon)).get(0).location();
            Instant night = noon.plusSeconds(3600 * 14);
            assertThat(found(nearest, place, noon, String.valueOf(place.title())))
                    .contains(place.id());
            assertThat(found(nearest, place, noon, "no such word")).isEmpty();
            assertThat(found(nearest, place, night, String.valueOf(place.title())))
                    .isEmpty();
        }
    }

    private static List<Long> found(Nearest nearest, Location near, Instant when, String words) {
        return nearest
                .nearest(Objects.requireNonNull(near.lat()), Objects.requireNonNull(near.lng()), when, words)
                .stream()
                .map(found -> found.location().id())
                .toList();
    }

    private static String stateOf(URI page) {
        return page.getRawQuery().replaceAll(".*state=", "");
    }

    @Test
    void nearestOpenLocationBeforeTheListIsThere() {
        SANDBOX.server().answerWith("GET", "/rest/v1/locations", CannedAnswer.status(503));
        try (Application application = Application.start(configuration(), NearestOpen.class)) {
            assertThat(application.get(NearestOpen.class).whereToPayIn(54.687, 25.28, Instant.now()))
                    .isEqualTo("the list of places is being loaded");
        }
    }

    @Test
    void nearestOpenLocationWhereThereIsNone() {
        SANDBOX.server()
                .answerWith(
                        "GET",
                        "/rest/v1/locations",
                        CannedAnswer.status(200)
                                .body("{\"locations\":[],\"_metadata\":{\"total\":0,\"offset\":0,\"limit\":200}}"));
        try (Application application = Application.start(configuration(), NearestOpen.class, AskedDirectory.class)) {
            LocationDirectory locations = application.get(AskedDirectory.class).locations;
            while (!locations.progress().complete()) {
                locations.refresh();
            }
            assertThat(application.get(NearestOpen.class).whereToPayIn(54.687, 25.28, Instant.now()))
                    .isEqualTo("no place is open");
        }
    }

    @Test
    void nearestOpenLocation() {
        try (Application application = Application.start(configuration(), NearestOpen.class, AskedDirectory.class)) {
            NearestOpen nearest = application.get(NearestOpen.class);
            LocationDirectory locations = application.get(AskedDirectory.class).locations;
            Instant noon =
                    LocalDate.of(2026, 6, 2).atTime(12, 0).atZone(VILNIUS).toInstant();
            while (!locations.progress().complete()) {
                locations.refresh();
            }
            assertThat(nearest.whereToPayIn(54.687, 25.28, noon))
                    .isIn(locations.find(LocationQuery.ALL.near(54.687, 25.28).within(10_000)).stream()
                            .map(found -> found.location().title())
                            .toList());
        }
    }

    @Test
    void device(@TempDir Path directory) {
        Map<String, String> values = configuration();
        values.remove("wallet-api.mac.id");
        values.remove("wallet-api.mac.key");
        values.put("wallet-api.clients.application.mac.id", "tills");
        values.put("wallet-api.clients.application.mac.key", "key-of-the-tills");
        values.put("shop.devices", directory.resolve("devices.json").toString());
        try (Application application = Application.start(values, Till.class, Asked.class)) {
            WalletApi till = application.get(Asked.class).wallet;
            assertThat(String.valueOf(till.clients().current().type())).isEqualTo("app_client");
            till.clients().current();
            assertThat(SANDBOX.server().requests())
                    .filteredOn(request -> request.method().equals("POST"))
                    .hasSize(1);
        }
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    private static void accept(String key) {
        SANDBOX.server().accept(key, ONA, WALLET_OF_ONA);
    }

    private static long asked(String method, String end) {
        return SANDBOX.server().requests().stream()
                .filter(request ->
                        request.method().equals(method) && request.path().endsWith(end))
                .count();
    }

    @Test
    void takeAPayment() {
        try (Application application = Application.start(configuration(), Shop.class)) {
            Shop shop = application.get(Shop.class);
            String key = shop.begin(77, eur("12.34"), BACK);
            assertThat(shop.page(key, Locale.ENGLISH))
                    .hasToString("https://www.paysera.com/frontend/en/wallet/confirm/" + key);
            assertThat(shop.isPaid(key)).as("nobody has confirmed").isFalse();
            accept(key);
            assertThat(shop.isPaid(key)).isTrue();
            assertThat(shop.isPaid(key)).as("again").isTrue();
            assertThat(asked("PUT", "/confirm")).isEqualTo(1);
            String refused = shop.begin(78, eur("12.34"), BACK);
            SANDBOX.server().reject(refused);
            assertThat(shop.isPaid(refused)).isFalse();
        }
    }

    @Test
    void paymentWhoseConfirmationGotNoAnswerIsPaidOnce() {
        try (Application application = Application.start(configuration(), Shop.class)) {
            Shop shop = application.get(Shop.class);
            String key = shop.begin(77, eur("12.34"), BACK);
            accept(key);
            SANDBOX.server()
                    .answerWith(
                            "PUT",
                            "/rest/v1/transaction",
                            CannedAnswer.own().cutHeadAfter(0).times(1));
            assertThatExceptionOfType(ConnectionFailedException.class).isThrownBy(() -> shop.isPaid(key));
            assertThat(shop.isPaid(key)).isTrue();
            assertThat(asked("PUT", "/confirm")).isEqualTo(1);
        }
    }

    @Test
    void takeAPaymentOnceWhateverGetsLost() {
        try (Application application = Application.start(configuration(), OncePaid.class)) {
            OncePaid shop = application.get(OncePaid.class);
            SANDBOX.server()
                    .answerWith(
                            "POST",
                            "/rest/v1/transaction",
                            CannedAnswer.own().cutHeadAfter(0).times(1));
            String key = shop.begin(79, eur("12.34"), BACK).orElseThrow();
            assertThat(shop.begin(79, eur("12.34"), BACK)).as("a second click").contains(key);
            assertThat(asked("POST", "/transaction")).isEqualTo(1);
            accept(key);
            SANDBOX.server()
                    .answerWith(
                            "PUT",
                            "/rest/v1/transaction",
                            CannedAnswer.own().cutHeadAfter(0).times(1));
            assertThat(shop.take(key).isPaid()).isTrue();
            assertThat(asked("PUT", "/confirm")).isEqualTo(1);
            SANDBOX.server()
                    .answerWith(
                            "POST",
                            "/rest/v1/transaction",
                            CannedAnswer.hangUp().times(1));
            assertThat(shop.begin(80, eur("1.00"), BACK)).as("not known yet").isEmpty();
            assertThat(shop.begin(80, eur("1.00"), BACK)).as("nor now").isEmpty();
            assertThat(asked("POST", "/transaction")).isEqualTo(2);
        }
    }

    @Test
    void takeAPaymentForItems() {
        try (Application application = Application.start(configuration(), Basket.class, Asked.class)) {
            Basket basket = application.get(Basket.class);
            List<Basket.Line> lines =
                    List.of(new Basket.Line("Cup", 3, eur("4.10")), new Basket.Line("Saucer", 1, eur("0.05")));
            String key = basket.begin(new Basket.Order(77), lines, BACK);
            assertThat(basket.orderOf(key)).contains(new Basket.Order(77));
            accept(key);
            assertThat(application
                            .get(Asked.class)
                            .wallet
                            .transactions()
                            .confirm(key)
                            .payments())
                    .singleElement()
                    .extracting(Payment::price)
                    .isEqualTo(eur("12.35"));
        }
    }

    @Test
    void takePaymentsByAnAllowance() {
        try (Application application = Application.start(configuration(), CoffeeCard.class)) {
            CoffeeCard card = application.get(CoffeeCard.class);
            String asked = card.ask();
            assertThat(card.payerOf(asked)).isNull();
            assertThat(card.take(card.begin(eur("2")), WALLET_OF_ONA))
                    .as("not confirmed yet")
                    .isFalse();
            accept(asked);
            assertThat(card.payerOf(asked)).isEqualTo(WALLET_OF_ONA);
            String cup = card.begin(eur("2.50"));
            assertThat(card.take(cup, WALLET_OF_ONA)).isTrue();
            long before = asked("PUT", "/reserve/" + WALLET_OF_ONA);
            assertThat(card.take(cup, WALLET_OF_ONA)).as("again").isTrue();
            assertThat(asked("PUT", "/reserve/" + WALLET_OF_ONA)).isEqualTo(before);
            assertThat(card.take(card.begin(eur("2.50")), WALLET_OF_ONA))
                    .as("more than a day allows")
                    .isFalse();
        }
    }

    @Test
    void reserveNowAndConfirmLessLater() {
        try (Application application = Application.start(configuration(), Taxi.class)) {
            Taxi taxi = application.get(Taxi.class);
            String key = taxi.begin(eur("20"), BACK);
            assertThat(taxi.end(key, eur("9.90"))).as("nobody has confirmed").isFalse();
            accept(key);
            assertThat(taxi.end(key, eur("9.90"))).isTrue();
            assertThat(taxi.end(key, eur("9.90"))).as("again").isTrue();
            assertThat(taxi.end(key, eur("9.80"))).as("another fare").isFalse();
            assertThat(asked("PUT", "/confirm")).isEqualTo(1);
            String late = taxi.begin(eur("20"), BACK);
            accept(late);
            SANDBOX.server().letTimePass(Duration.ofHours(13));
            assertThat(taxi.end(late, eur("9.90")))
                    .as("the time of the reservation is over")
                    .isFalse();
        }
    }

    @Test
    void giveMoneyBack() {
        try (Application application = Application.start(configuration(), Refunds.class, Asked.class)) {
            Refunds refunds = application.get(Refunds.class);
            Transactions transactions = application.get(Asked.class).wallet.transactions();
            NewPayment frozen = NewPayment.of("Order 77", eur("5")).withFreeze(TimeLimit.of(Duration.ofDays(2)));
            String reserved = created(transactions, frozen);
            accept(reserved);
            assertThat(refunds.giveBack(reserved)).isTrue();
            assertThat(refunds.giveBack(reserved)).as("again").isTrue();
            assertThat(asked("DELETE", reserved)).isEqualTo(1);
            String confirmed = created(transactions, frozen, frozen);
            accept(confirmed);
            transactions.confirm(confirmed);
            assertThat(refunds.giveBack(confirmed)).isTrue();
            assertThat(transactions.get(confirmed).payments())
                    .extracting(Payment::status)
                    .containsExactly(PaymentStatus.CANCELED, PaymentStatus.CANCELED);
            String done = created(transactions, NewPayment.of("Order 78", eur("5")));
            accept(done);
            transactions.confirm(done);
            assertThat(refunds.giveBack(done)).isFalse();
        }
    }

    private static String created(Transactions transactions, NewPayment... payments) {
        return Objects.requireNonNull(
                transactions.create(NewTransaction.of(payments)).key());
    }

    @Test
    void kindsOfErrors() {
        try (Application application = Application.start(configuration(), Failures.class)) {
            Failures failures = application.get(Failures.class);
            Consumer<WalletApi> call = wallet -> wallet.projects().get(1221);
            assertThat(failures.explain(call)).isEqualTo("done");
            assertThat(failures.explain(wallet -> wallet.projects().get(999_999)))
                    .isEqualTo("there is no such thing");
            expect(failures, call, 409, "invalid_state", "look at its state first");
            expect(failures, call, 400, "invalid_parameters", "mend []");
            expect(failures, call, 406, "not_acceptable", "mend the request: not_acceptable");
            expect(failures, call, 403, "forbidden", "ask for the right");
            expect(failures, call, 401, "unauthorized", "mend the credentials");
            expect(failures, call, 429, "rate_limit_exceeded", "come back in a while");
            expect(failures, call, 500, "internal_server_error", "try again later");
            SANDBOX.server().answerWith("GET", "/", CannedAnswer.status(200).body("<html>"));
            assertThat(failures.explain(call)).isEqualTo("report it");
            SANDBOX.server().clearAnswers();
            SANDBOX.server().answerWith("GET", "/", CannedAnswer.hangUp());
            assertThat(failures.explain(call)).isEqualTo("look whether it was done");
        }
    }

    private static void expect(Failures failures, Consumer<WalletApi> call, int status, String error, String said) {
        SANDBOX.server().answerWith("GET", "/", CannedAnswer.status(status).body("{\"error\":\"" + error + "\"}"));
        assertThat(failures.explain(call)).startsWith(said);
        SANDBOX.server().clearAnswers();
    }

    @Test
    void failuresAsAnswersWithoutTheWordsOfTheServer() {
        try (Application application = Application.start(configuration(), Asked.class)) {
            WalletApi wallet = application.get(Asked.class).wallet;
            assertThat(answer(wallet, 404, "not_found")).isEqualTo(404);
            assertThat(answer(wallet, 503, "internal_server_error")).isEqualTo(503);
            assertThat(answer(wallet, 403, "forbidden")).isEqualTo(502);
        }
    }

    private static int answer(WalletApi wallet, int status, String error) {
        String words = "words of the server";
        SANDBOX.server()
                .answerWith(
                        "GET",
                        "/",
                        CannedAnswer.status(status)
                                .body("{\"error\":\"" + error + "\",\"error_description\":\"" + words + "\"}"));
        try {
            wallet.projects().get(1221);
            throw new AssertionError("the call did not fail");
        } catch (WalletApiException failure) {
            assertThat(failure).hasMessageContaining(words);
            Response answer = new FailureAnswers().toResponse(failure);
            assertThat(String.valueOf(answer.getEntity())).doesNotContain(words).isNotEmpty();
            return answer.getStatus();
        } finally {
            SANDBOX.server().clearAnswers();
        }
    }
}
