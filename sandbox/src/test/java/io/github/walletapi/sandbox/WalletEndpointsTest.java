package io.github.walletapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WalletEndpointsTest {
    private static final long TWO_YEARS = 730 * 86_400L;

    @RegisterExtension
    static final SandboxExtension EXTENSION =
            SandboxExtension.create(SandboxServer.builder().clock(Fixture.fixedClock()));

    private final SandboxServer sandbox = EXTENSION.server();

    private AsUser user(int id, String... scopes) {
        return AsUser.of(sandbox, id, scopes);
    }

    private Wire.Answer get(String target) {
        return Signed.get("/rest/v1/" + target).sendTo(sandbox);
    }

    private static JsonObject page(Wire.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.object();
    }

    private static List<JsonObject> rows(JsonObject page) {
        return page.getJsonArray("statements").getValuesAs(JsonObject.class);
    }

    private static List<JsonObject> all(AsUser user, String wallet, String filter) {
        List<JsonObject> all = new ArrayList<>();
        JsonObject page;
        do {
            page = page(user.get("wallet/" + wallet + "/statements?limit=200&offset=" + all.size() + filter));
            all.addAll(rows(page));
        } while (page.getJsonObject("_metadata").getBoolean("has_next"));
        assertThat(all).hasSize(page.getJsonObject("_metadata").getInt("total"));
        return all;
    }

    private static List<Long> ids(List<JsonObject> rows) {
        return rows.stream()
                .map(row -> row.getJsonNumber("id").longValueExact())
                .toList();
    }

    private static long signed(JsonObject row) {
        long cents = row.getJsonNumber("amount").longValueExact();
        return row.getString("direction").equals("in") ? cents : -cents;
    }

    @ParameterizedTest
    @CsvSource({
        "221, 14471, EUR",
        "221, 14471, USD",
        "1234, 1, EUR",
        "5547, 887, GBP",
        "2110, 2112, EUR",
        "3001, 3102, PLN"
    })
    void statementsAddUpToTheBalanceAndNeverToADebt(int userId, String wallet, String currency) {
        AsUser user = user(userId, "statements", "balance");
        List<JsonObject> oldestFirst = all(user, wallet, "&order_direction=ASC&currency=" + currency);

        long sum = 0;
        for (JsonObject row : oldestFirst) {
            sum += signed(row);
            assertThat(sum).isNotNegative();
            assertThat(row.getString("amount_decimal"))
                    .isEqualTo(java.math.BigDecimal.valueOf(row.getInt("amount"), 2)
                            .toPlainString());
            assertThat(row.getJsonNumber("date").longValueExact())
                    .isBetween(Signed.TIME - TWO_YEARS - 86_400, Signed.TIME);
        }

        JsonObject balance = user.get("wallet/" + wallet + "/balance").object().getJsonObject(currency);
        assertThat(sum).isEqualTo(balance.getInt("at_disposal") + balance.getInt("reserved"));
    }

    @Test
    void thereAreThousandsInTheSameOrderEverywhere() {
        AsUser john = user(221, "statements");
        List<JsonObject> all = all(john, "me", "");
        assertThat(all).hasSizeGreaterThan(3000);
        assertThat(new java.util.HashSet<>(ids(all))).hasSameSizeAs(all);
        assertThat(all)
                .isSortedAccordingTo((a, b) -> Long.compare(
                        b.getJsonNumber("date").longValueExact(),
                        a.getJsonNumber("date").longValueExact()));
        assertThat(all)
                .anyMatch(row -> row.containsKey("other_party"))
                .anyMatch(row -> row.getString("type").equals("commission"));
        List<JsonObject> reversed = new ArrayList<>(all(john, "14471", "&order_direction=ASC"));
        Collections.reverse(reversed);
        assertThat(reversed).isEqualTo(all);
        try (SandboxServer other =
                SandboxServer.builder().clock(Fixture.fixedClock()).start()) {
            assertThat(all(AsUser.of(other, 221, "statements"), "me", "")).isEqualTo(all);
        }
    }

    @Test
    void cursorsLeadThereAndBack() {
        AsUser john = user(221, "statements");
        List<Long> all = ids(all(john, "me", "&currency=GBP"));
        String target = "wallet/me/statements?currency=GBP&limit=7";
        List<Long> forth = new ArrayList<>();
        JsonObject page = page(john.get(target));
        assertThat(page.getJsonObject("_metadata").getBoolean("has_previous")).isFalse();
        while (true) {
            forth.addAll(ids(rows(page)));
            JsonObject metadata = page.getJsonObject("_metadata");
            if (!metadata.getBoolean("has_next")) {
                break;
            }
            page = page(john.get(
                    target + "&after=" + metadata.getJsonObject("cursors").getString("after")));
            assertThat(page.getJsonObject("_metadata").getBoolean("has_previous"))
                    .isTrue();
        }
        assertThat(forth).isEqualTo(all);
        int first = forth.indexOf(ids(rows(page)).get(0));
        String before = page.getJsonObject("_metadata").getJsonObject("cursors").getString("before");
        JsonObject previous = page(john.get(target + "&before=" + before));
        assertThat(ids(rows(previous))).isEqualTo(all.subList(first - 7, first));
        assertThat(page(john.get(target + "&order_direction=ASC&after=" + before))
                        .getJsonArray("statements")
                        .getJsonObject(0)
                        .getJsonNumber("id")
                        .longValueExact())
                .isEqualTo(all.get(first - 1));
    }

    @Test
    void statementsAreFiltered() {
        AsUser john = user(221, "statements");
        long from = Signed.TIME - 40 * 86_400;
        long to = Signed.TIME - 10 * 86_400;
        List<JsonObject> all = all(john, "me", "");
        assertThat(all(john, "me", "&from=" + from + "&to=" + to))
                .isNotEmpty()
                .isEqualTo(all.stream()
                        .filter(row -> row.getInt("date") >= from && row.getInt("date") <= to)
                        .toList());
        assertThat(all(john, "me", "&direction=in"))
                .isNotEmpty()
                .allMatch(row -> row.getString("direction").equals("in"));
        assertThat(all(john, "me", "&currency=USD,GBP"))
                .isNotEmpty()
                .noneMatch(row -> row.getString("currency").equals("EUR"));
        assertThat(all(john, "me", "&text=SALARY"))
                .isNotEmpty()
                .allMatch(row -> row.getString("details").startsWith("Salary"));
        assertThat(rows(page(john.get("wallet/me/statements")))).hasSize(20);
        assertThat(rows(page(john.get("wallet/me/statements?offset=999999")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit",
        "limit=201, limit",
        "offset=-1, offset",
        "currency=ZZZ, currency",
        "direction=up, direction",
        "from=yesterday, from",
        "to=-1, to",
        "after=nonsense, after",
        "before=!, before",
        "order_direction=up, order_direction",
        "order_by=amount, order_by",
        "after=MS4x&before=MS4x, before",
        "after=MS4x&offset=1, offset"
    })
    void wrongFiltersAreNamed(String query, String property) {
        assertThat(user(221, "statements").get("wallet/me/statements?" + query).errorProperties())
                .containsOnlyKeys(property);
    }

    @Test
    void recentStatementsReachBackAMonth() {
        List<JsonObject> recent = all(user(221, "recent_statements"), "me", "&from=1");
        long earliest = Signed.TIME - 30 * 86_400;
        assertThat(recent)
                .isEqualTo(all(user(221, "statements"), "me", "&from=" + earliest))
                .isNotEmpty();
        assertThat(user(221).get("wallet/me/statements").error()).isEqualTo("forbidden");
        assertThat(user(1234, "statements").get("wallet/14471/statements").error())
                .isEqualTo("forbidden");
    }

    @Test
    void aClientKeepsItsOwnPermissions() {
        assertThat(get("wallet/14471/statements").status()).isEqualTo(200);
        assertThat(get("wallet/2/statements").error()).isEqualTo("forbidden");
        assertThat(get("wallet/14471/favourites").error()).isEqualTo("forbidden");
        assertThat(user(5547, "balance").get("wallet/14471/balance").error()).isEqualTo("forbidden");
        assertThat(user(5547).get("wallet/14471").object().getJsonObject("account"))
                .containsOnlyKeys("number");
    }

    @Test
    void balancesAreConverted() {
        AsUser ona = user(1234, "balance");
        JsonObject converted = ona.get("wallet/me/balance?convert_to=USD").object();
        assertThat(converted.getJsonObject("EUR").getJsonObject("converted").getInt("at_disposal"))
                .isEqualTo(162_000);
        assertThat(converted.getJsonObject("USD").getJsonObject("converted").getInt("at_disposal"))
                .isEqualTo(43_210);
        assertThat(converted).doesNotContainKey("GBP");
        assertThat(ona.get("wallet/me/balance?convert_to=GBP&include_convert_to_currency=true")
                        .object())
                .containsKey("GBP");
        assertThat(ona.get("wallet/me/balance?convert_to=ZZZ").errorProperties())
                .containsKey("convert_to");
        assertThat(user(221, "balance")
                        .get("wallet/me/balance?show_historical_currencies=1")
                        .object())
                .containsOnlyKeys("EUR", "USD", "GBP");
    }

    @ParameterizedTest
    @CsvSource({"2299, EUR, true", "2300, EUR, false", "1, SEK, false", "0, USD, true"})
    void anAmountIsThereOrNot(long amount, String currency, boolean enough) {
        AsUser john = user(221, "check_has_sufficient_balance");
        String target = "wallet/me/sufficient-amount?amount=" + amount + "&currency=" + currency;
        assertThat(john.get(target).object().getBoolean("is_sufficient")).isEqualTo(enough);
        assertThat(user(221, "balance").get(target).error()).isEqualTo("forbidden");
        assertThat(john.get("wallet/me/sufficient-amount").errorProperties()).containsOnlyKeys("amount", "currency");
    }

    @Test
    void aWalletOfTheDocumentationIsDescribedToo() {
        AsUser john = user(221, "manage_account", "wallet_list");
        assertThat(john.send("PUT", "wallet/me", "{\"description\": \"Mine\"}")
                        .object()
                        .getJsonObject("account")
                        .getString("description"))
                .isEqualTo("Mine");
        assertThat(john.send("DELETE", "wallet/me/description", "").status()).isEqualTo(200);
    }

    @Test
    void theDescriptionIsSetAndDeleted() {
        AsUser jane = user(5547, "manage_account", "wallet_list");
        assertThat(jane.send("PUT", "wallet/me", "{\"description\": \"Mine\"}")
                        .object()
                        .getJsonObject("account")
                        .getString("description"))
                .isEqualTo("Mine");
        assertThat(jane.get("user/me/wallets").body()).contains("\"Mine\"");
        assertThat(jane.send("PUT", "wallet/me", "{}").errorProperties()).containsKey("description");
        assertThat(jane.send("DELETE", "wallet/me/description", "").status()).isEqualTo(200);
        assertThat(jane.get("wallet/me").object().getJsonObject("account")).doesNotContainKey("description");
        assertThat(user(5547, "wallet_list")
                        .send("DELETE", "wallet/me/description", "")
                        .error())
                .isEqualTo("forbidden");
    }

    @Test
    void pendingPaymentsNeedTheScopeOfTheirDirection() {
        AsUser both = user(221, "incoming_payments", "outgoing_payments");
        AsUser in = user(221, "incoming_payments");
        JsonObject all = page(both.get("wallet/me/pending-payments"));
        assertThat(all.getJsonObject("_metadata").getInt("total")).isEqualTo(2);
        assertThat(all.toString()).doesNotContain("secret123", "age");
        assertThat(page(in.get("wallet/me/pending-payments")).getJsonArray("pending_payments"))
                .hasSize(1);
        assertThat(in.get("wallet/me/pending-payments?direction=out").error()).isEqualTo("forbidden");
        assertThat(page(both.get("wallet/me/pending-payments?type=password&direction=in"))
                        .getJsonArray("pending_payments")
                        .getJsonObject(0)
                        .getString("amount_decimal"))
                .isEqualTo("15.00");
        assertThat(user(221).get("wallet/me/pending-payments").error()).isEqualTo("forbidden");
        assertThat(in.send("DELETE", "wallet/me/pending-payment/70001", "").error())
                .isEqualTo("forbidden");
    }

    @Test
    void aPasswordLetsAPaymentIn() {
        AsUser john = user(221, "incoming_payments", "outgoing_payments", "balance", "statements");
        String target = "wallet/me/pending-payment/70002";
        assertThat(john.send("PUT", target, "{\"password\": \"guess\"}").error())
                .isEqualTo("invalid_password");
        assertThat(john.send("PUT", "wallet/me/pending-payment/70001", "{\"password\": \"x\"}")
                        .error())
                .isEqualTo("invalid_state");
        assertThat(john.send("PUT", target, Fixture.text("documented/wallet-pending-payment-password-request.json"))
                        .status())
                .isEqualTo(200);
        assertThat(john.send("PUT", target, "{\"password\": \"secret123\"}").error())
                .isEqualTo("not_found");
        assertThat(john.get("wallet/me/balance").object().getJsonObject("EUR").getString("at_disposal_decimal"))
                .isEqualTo("37.99");
        JsonObject newest = rows(page(john.get("wallet/me/statements"))).get(0);
        assertThat(newest.getInt("date")).isEqualTo((int) Signed.TIME);
        assertThat(newest.getInt("amount")).isEqualTo(1500);
    }

    @Test
    void aCancelledPaymentIsNoLongerReserved() {
        AsUser john = user(221, "outgoing_payments", "balance", "statements");
        JsonObject reserved = page(john.get("wallet/me/reservation-statements"));
        assertThat(reserved.getJsonArray("reservation_statements")
                        .getJsonObject(0)
                        .getString("amount_decimal"))
                .isEqualTo("98.00");
        assertThat(john.send("DELETE", "wallet/me/pending-payment/70001", "").status())
                .isEqualTo(200);
        assertThat(page(john.get("wallet/me/reservation-statements")).getJsonArray("reservation_statements"))
                .isEmpty();
        JsonObject dollars = john.get("wallet/me/balance").object().getJsonObject("USD");
        assertThat(dollars.getInt("at_disposal")).isEqualTo(9900);
        assertThat(dollars.getInt("reserved")).isZero();
        assertThat(user(2110, "outgoing_payments")
                        .send("DELETE", "wallet/me/pending-payment/70021", "")
                        .error())
                .isEqualTo("invalid_state");
        assertThat(user(221, "balance").get("wallet/me/reservation-statements").error())
                .isEqualTo("forbidden");
    }

    @Test
    void favouritesAndTheReceipt() {
        assertThat(page(user(221, "favourites").get("wallet/me/favourites")).getJsonArray("favourites"))
                .hasSize(2);
        assertThat(user(221).get("wallet/me/favourites").error()).isEqualTo("forbidden");
        assertThat(get("wallet/14471/receipt/balance?locale=lt&width=20")
                        .object()
                        .getString("text"))
                .isEqualTo("Likutis\nEUR" + " ".repeat(12) + "22.99\nUSD" + " ".repeat(13) + "1.00\n");
        assertThat(get("wallet/887/receipt/balance").error()).isEqualTo("forbidden");
    }

    @ParameterizedTest
    @CsvSource({
        "email=smith@example.com, 887",
        "phone=37066612345, 14471",
        "account_number=EVP2, 2",
        "barcode=EVP000000003202, 3202",
        "user_id=3001, 3101"
    })
    void aWalletIsFound(String query, int id) {
        assertThat(get("wallet?" + query).object().getInt("id")).isEqualTo(id);
        assertThat(get("wallet/barcode?" + query).object().getString("barcode")).endsWith("" + id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"email=x@example.com", "licence_plate=ABC123", "nfc=1", "user_id=me", "card%5Bx%5D=1"})
    void aWalletIsNotFound(String query) {
        assertThat(get("wallet?" + query).error()).isEqualTo("not_found");
    }

    @Test
    void walletsAreFoundByContactsAndHashes() {
        assertThat(get("wallets?email=smith@example.com,john@example.com,nobody@example.com")
                        .object())
                .isEqualTo(Fixture.json("documented/wallets-search.json"));
        assertThat(get("wallets?phone=37066612345&email_hash=" + "0".repeat(40)).object())
                .containsOnlyKeys("37066612345");
        assertThat(get("wallets").errorProperties()).containsKey("email");
        assertThat(get("wallets?limit=1&email=smith@example.com,john@example.com")
                        .object())
                .hasSize(1);
    }

    @Test
    void aHashIsThatOfTheLowerCaseAddress() throws java.security.GeneralSecurityException {
        byte[] digest = java.security.MessageDigest.getInstance("SHA-1")
                .digest("john@example.com".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        String hash = java.util.HexFormat.of().formatHex(digest);
        assertThat(get("wallets?email_hash=" + hash)
                        .object()
                        .getJsonObject(hash)
                        .getInt("id"))
                .isEqualTo(14471);
    }

    @Test
    void aCardLeadsToItsWallet() {
        AsUser jane = user(5547, "cards");
        String body = "{\"issuer\": \"paysera\", \"number\": \"5487963154\"}";
        assertThat(user(5547).send("PUT", "wallet/me/card", body).error()).isEqualTo("forbidden");
        assertThat(jane.send("PUT", "wallet/me/card", "{}").errorProperties()).containsOnlyKeys("issuer", "number");
        assertThat(jane.send("PUT", "wallet/me/card", body).status()).isEqualTo(200);
        assertThat(get("wallet?card%5Bpaysera%5D=5487963154").object().getInt("id"))
                .isEqualTo(887);
        assertThat(get("wallet?card%5Bother%5D=5487963154").error()).isEqualTo("not_found");
    }

    @Test
    void ibansAndCodesAreUnderstood() {
        assertThat(get("account/LT007300010022221111").object().getString("account_number"))
                .isEqualTo("EVP0010001000101");
        assertThat(get("account/LT00").error()).isEqualTo("not_found");
        assertThat(get("code?code=PAYSERA%25pDAlAZ3z").object().toString())
                .isEqualTo("{\"type\":\"transaction\",\"parameters\":{\"transaction_key\":\"pDAlAZ3z\"}}");
        assertThat(get("code?code=PAYSERA*364:table1").object().toString())
                .isEqualTo("{\"type\":\"spot\",\"parameters\":{\"spot_id\":388}}");
        assertThat(get("code?code=EVP000000000887")
                        .object()
                        .getJsonObject("parameters")
                        .getJsonObject("beneficiary")
                        .getInt("user_id"))
                .isEqualTo(5547);
        assertThat(get("code?code=PAYSERA*376:table1").error()).isEqualTo("not_found");
        assertThat(get("code?code=hello").error()).isEqualTo("not_found");
        assertThat(get("code").errorProperties()).containsKey("code");
    }

    @Test
    void currenciesAreListed() {
        assertThat(get("currencies").array().getValuesAs(JsonString::getString)).contains("EUR", "USD", "GBP");
    }
}
