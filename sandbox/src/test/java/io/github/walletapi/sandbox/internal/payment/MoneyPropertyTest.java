package io.github.walletapi.sandbox.internal.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.sandbox.internal.auth.ApiClient;
import io.github.walletapi.sandbox.internal.auth.Caller;
import io.github.walletapi.sandbox.internal.auth.ConfiguredClient;
import io.github.walletapi.sandbox.internal.auth.TokenLifetimes;
import io.github.walletapi.sandbox.internal.data.SampleData;
import io.github.walletapi.sandbox.internal.data.SandboxState;
import io.github.walletapi.sandbox.internal.endpoint.Routes;
import io.github.walletapi.sandbox.internal.error.ApiException;
import io.github.walletapi.sandbox.internal.http.RequestTarget;
import io.github.walletapi.sandbox.internal.http.WithoutWire;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Random lives of payments: money is never made or lost, no wallet goes below zero, what is reserved is what is
 * reserved for something, and nothing is done in a state that forbids it. Repeated with {@code -Dwallet.test.seed=…}.
 */
class MoneyPropertyTest {
    private static final int STEPS = 10_000;
    private static final List<Integer> WALLETS = List.of(14471, 1, 2, 3, 887, 888, 2112, 3101, 3102, 3201, 3202, 3203);
    private static final Set<String> UNDECIDED = Set.of("new", "waiting", "waiting_funds");
    private static final Set<String> FINAL_PAYMENT =
            Set.of("deleted", "rejected", "revoked", "failed", "done", "canceled");
    private static final Set<Status> HOLDING =
            EnumSet.of(Status.WAITING_REGISTRATION, Status.WAITING_PASSWORD, Status.RESERVED);
    /** What the reference says, and the page of the sandbox besides; states in which an operation can be done. */
    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry(
                    "revoke",
                    Set.of("new", "waiting", "waiting_funds", "waiting_registration", "waiting_password", "reserved")),
            Map.entry("confirm", Set.of("reserved")),
            Map.entry("confirm for less", Set.of("reserved")),
            Map.entry("reserve", UNDECIDED),
            Map.entry("reserve instead", UNDECIDED),
            Map.entry("take by allowance", UNDECIDED),
            Map.entry("accept", UNDECIDED),
            Map.entry("reject", UNDECIDED),
            Map.entry("request", Set.of("new", "waiting")),
            Map.entry("flash", Set.of("new", "waiting")),
            Map.entry("available types", Set.of("new", "waiting")),
            Map.entry("renew", Set.of("deleted", "rejected", "failed", "revoked")),
            Map.entry("notify", Set.of("confirmed")),
            Map.entry("receipt", Set.of("confirmed")),
            Map.entry("cancel", Set.of("confirmed")),
            Map.entry("finalize", Set.of("confirmed")),
            Map.entry("finalize for less", Set.of("confirmed")),
            Map.entry("password", Set.of("waiting_password")),
            Map.entry("cancel allowance", Set.of("active")));

    private final long seed = Long.getLong("wallet.test.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final SandboxState state = new SandboxState(
            SampleData.shared(),
            List.of(
                    ConfiguredClient.withKey("shop", "shopKey", "private_client"),
                    ConfiguredClient.withKey("app", "appKey", "app_client")),
            Clock.fixed(Instant.ofEpochSecond(1343811600), ZoneOffset.UTC),
            TokenLifetimes.DEFAULT);
    private final TransactionLifecycle lifecycle = TransactionLifecycle.of(state);
    private final Map<String, BigDecimal> total = sums();
    private final Map<String, BigDecimal> reservedByOthers = reserved();
    private final List<Transaction> transactions = new ArrayList<>();
    private final List<Integer> payments = new ArrayList<>();
    private final List<Integer> allowances = new ArrayList<>();
    private final Map<String, Integer> done = new TreeMap<>();
    private final Map<String, Integer> refused = new TreeMap<>();
    private final Set<Status> seen = EnumSet.noneOf(Status.class);
    private int registered;

    @Test
    void moneyIsMovedAndNothingElse() {
        System.out.println("wallet.test.seed=" + seed);
        for (int step = 0; step < STEPS; step++) {
            String what = "";
            try {
                what = step();

                check();
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("step " + step + ", " + what + ", wallet.test.seed=" + seed, e);
            }
        }
        // Otherwise the test could have done nothing at all.
        for (String operation : ALLOWED.keySet()) {
            assertThat(done.getOrDefault(operation, 0))
                    .as(operation + " " + done)
                    .isPositive();
            assertThat(refused.getOrDefault(operation, 0))
                    .as(operation + " " + refused)
                    .isPositive();
        }
        assertThat(seen).isEqualTo(EnumSet.range(Status.NEW, Status.CONFIRMED));
    }

    private String step() {
        int choice = random.nextInt(30);
        if (choice < 6 || transactions.size() < 3) {
            create();
            return "create";
        }
        if (choice == 6) {
            Duration time = Duration.ofSeconds((long) Math.pow(10, random.nextDouble() * 6.2));
            state.letTimePass(time);
            lifecycle.settle();
            return "let pass " + time;
        }
        if (choice == 7 && random.nextInt(3) == 0) {
            register();
            return "register";
        }
        if (choice == 7 && random.nextInt(5) == 0) {
            return upload();
        }
        if (choice < 12) {
            return payment();
        }
        if (choice == 12 && random.nextInt(3) == 0) {
            return allowance();
        }
        return transaction();
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** Picks one that can do it half of the time, as long as there is one. */
    private <T> T pick(String operation, List<T> all, Function<T, String> status) {
        Set<String> allowed = Objects.requireNonNull(ALLOWED.get(operation));
        List<T> able =
                all.stream().filter(one -> allowed.contains(status.apply(one))).toList();
        return able.isEmpty() || random.nextBoolean() ? any(all) : any(able);
    }

    private ApiClient client(String id) {
        return state.clients().getByMacId(id);
    }

    private JsonValue call(ApiClient client, String method, String target, String body) {
        String whole = "/rest/v1/" + target;
        return Routes.answer(
                new Caller(client, null, Map.of()),
                WithoutWire.request(method, whole, body.replace('\'', '"')),
                RequestTarget.parse(whole),
                state);
    }

    private void create() {
        ApiClient client = client(random.nextInt(3) == 0 ? "app" : "shop");
        boolean alone = random.nextInt(4) == 0;
        if (alone) {
            boolean paying = random.nextBoolean();
            JsonObject created = call(
                            client, "POST", paying ? "payment" : "allowance", paying ? paymentBody() : allowanceBody())
                    .asJsonObject();
            (paying ? payments : allowances).add(created.getInt("id"));
            remember(created.getString("transaction_key"));
            return;
        }
        List<String> parts = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            parts.add(paymentBody());
        }
        String more = random.nextInt(4) == 0 ? ", 'auto_confirm': true" : "";
        more += random.nextInt(6) == 0
                ? ", 'allowance': {'data': " + allowanceBody() + ", 'optional': " + random.nextBoolean() + "}"
                : "";
        more += random.nextBoolean() ? ", 'reserve': {'for': " + (1 + random.nextInt(500_000)) + "}" : "";
        JsonObject created = call(
                        client, "POST", "transaction", "{'payments': [" + String.join(",", parts) + "]" + more + "}")
                .asJsonObject();
        remember(created.getString("transaction_key"));
        created.getJsonArray("payments")
                .getValuesAs(JsonObject.class)
                .forEach(payment -> payments.add(payment.getInt("id")));
        if (created.containsKey("allowance")) {
            allowances.add(
                    created.getJsonObject("allowance").getJsonObject("data").getInt("id"));
        }
    }

    private void remember(String key) {
        Transaction transaction = lifecycle.repository().find(key);
        assertThat(transaction).isNotNull();
        transactions.add(Objects.requireNonNull(transaction));
    }

    private String paymentBody() {
        int price = 1 + random.nextInt(random.nextInt(10) == 0 ? 200_000 : 3000);
        String currency = any(List.of("EUR", "EUR", "EUR", "USD", "PLN", "SEK", "GBP", "JPY", "KWD"));
        boolean cents = !currency.equals("JPY") && !currency.equals("KWD");
        String body = "{'description': 'x', 'currency': '" + currency + "'";
        body += random.nextInt(8) == 0 && cents
                ? ", 'price_rules': {'min': " + price + ", 'max': " + (price + 100) + "}"
                : cents ? ", 'price': " + price : ", 'price_decimal': '" + decimal(price, currency) + "'";
        boolean divisible = price > 20 && cents;
        body += divisible && random.nextInt(3) == 0
                ? ", 'commission': {'out_commission': " + (1 + random.nextInt(10)) + ", 'in_commission': "
                        + (1 + random.nextInt(10)) + "}"
                : "";
        body += random.nextInt(3) > 0 ? ", 'freeze': {'for': " + random.nextInt(1_000_000) + "}" : "";
        body += random.nextInt(6) == 0 ? ", 'password': {'type': 'generated', 'cancelable': true}" : "";
        return body
                + switch (random.nextInt(6)) {
                    case 0 -> "";
                    case 1 -> ", 'beneficiary': {'email': 'r" + (registered + random.nextInt(4)) + "@example.com'}";
                    default -> ", 'beneficiary': {'id': " + any(WALLETS) + "}";
                }
                + "}";
    }

    private static String decimal(int price, String currency) {
        return currency.equals("JPY")
                ? String.valueOf(price)
                : BigDecimal.valueOf(price, 3).toPlainString();
    }

    private String allowanceBody() {
        String limit = random.nextBoolean() ? ", 'limits': [{'max_price': 3000, 'time': 86400}]" : "";
        return "{'currency': '" + any(List.of("EUR", "EUR", "USD")) + "', 'max_price': "
                + (1000 + random.nextInt(20_000)) + limit + "}";
    }

    private void register() {
        String email = "r" + registered + "@example.com";
        int user = call(client("shop"), "POST", "user", "{'email': '" + email + "'}")
                .asJsonObject()
                .getInt("id");
        call(client("shop"), "PUT", "user/" + user + "/email/confirm", "{'code': '123456'}");
        registered++;
    }

    /** The one way in which there is more money than before. */
    private String upload() {
        String currency = any(List.of("EUR", "JPY", "KWD", "SEK"));
        String amount = decimal(1 + random.nextInt(3000), currency.equals("JPY") ? "JPY" : "KWD");
        Amount money = Amount.parse(amount, currency);
        if (money == null) {
            return "upload of what is no amount: " + amount + " " + currency;
        }
        lifecycle.upload(any(WALLETS), money);
        add(total, currency, money.value());
        return "upload " + amount + " " + currency;
    }

    private void tried(String operation, String before, Runnable attempt) {
        try {
            attempt.run();
            assertThat(ALLOWED.get(operation)).as(operation + " was done").contains(before);
            done.merge(operation, 1, Integer::sum);
        } catch (ApiException refusal) {
            refused.merge(operation, 1, Integer::sum);
            boolean allowed = Objects.requireNonNull(ALLOWED.get(operation)).contains(before);
            if (!allowed) {
                assertThat(refusal.code()).as(operation + " in " + before).isEqualTo("invalid_state");
            } else {
                assertThat(refusal.code())
                        .as(operation + " in " + before)
                        .isIn(
                                "not_enough_funds",
                                "limits_exceeded",
                                "restriction_limits_exceeded",
                                "no_rights",
                                "payment_to_same_account",
                                "payer_account_inactive",
                                "beneficiary_account_inactive",
                                "invalid_password",
                                "invalid_parameters",
                                "invalid_state");
                assertThat(refusal.code().equals("invalid_state") && !canBeEmpty(operation))
                        .as(operation + " is allowed in " + before)
                        .isFalse();
            }
        }
    }

    /** Names what depends on more than the one state: on that of another transaction, or on what is left in this one. */
    private static boolean canBeEmpty(String operation) {
        return operation.equals("reserve instead") || operation.equals("renew");
    }

    private String transaction() {
        String operation = any(List.of(
                "accept",
                "accept",
                "accept",
                "reserve",
                "reserve",
                "reserve instead",
                "take by allowance",
                "take by allowance",
                "confirm",
                "confirm",
                "confirm for less",
                "revoke",
                "reject",
                "request",
                "flash",
                "available types",
                "renew",
                "notify",
                "receipt"));
        lifecycle.settle();
        Transaction transaction =
                pick(operation, transactions, one -> one.status().word());
        String before = transaction.status().word();
        String path = "transaction/" + transaction.key();
        ApiClient client = transaction.client();
        int wallet = any(WALLETS);
        String code = "{'code': '" + String.format("%028d", wallet) + "'";
        tried(operation, before, () -> {
            switch (operation) {
                case "accept" -> {
                    lifecycle.accept(transaction, Acceptance.onPage(wallet, Map.of(), random.nextBoolean()));
                }
                case "reject" -> {
                    lifecycle.reject(transaction);
                }
                case "reserve" -> call(client, "PUT", path + "/reserve", code + chosenPrices(transaction) + "}");
                case "reserve instead" ->
                    call(
                            client,
                            "PUT",
                            path + "/reserve",
                            code + chosenPrices(transaction) + instead(transaction) + "}");
                case "take by allowance" -> call(client, "PUT", path + "/reserve/" + allowing(client, wallet), "");
                case "confirm" -> call(client, "PUT", path + "/confirm", "");
                case "confirm for less" -> call(client, "PUT", path + "/confirm", lower(transaction));
                case "revoke" -> call(client, "DELETE", path, "");
                case "request" -> call(client, "POST", path + "/request", "{'user_id': 221}");
                case "flash" -> {
                    lifecycle.ask(transaction, "flash");
                }
                case "available types" -> call(client, "GET", path + "/available-types", "");
                case "renew" -> call(client, "POST", "transaction/renew/" + transaction.key(), "");
                case "notify" -> call(client, "PUT", path + "/notify", "");
                default -> call(client, "GET", path + "/receipt", "");
            }
        });
        return operation + " in " + before;
    }

    private int allowing(ApiClient client, int otherwise) {
        return WALLETS.stream()
                .filter(wallet -> lifecycle.repository().findActive(client, wallet) != null)
                .findFirst()
                .orElse(otherwise);
    }

    private String instead(Transaction transaction) {
        @Nullable
        Transaction other = transactions.stream()
                .filter(one -> one != transaction && one.client() == transaction.client())
                .skip(random.nextInt(Math.max(1, transactions.size() / 2)))
                .findFirst()
                .orElse(null);
        return other == null ? "" : ", 'revoke_transaction_key': '" + other.key() + "'";
    }

    private static String chosenPrices(Transaction transaction) {
        List<String> prices = new ArrayList<>();
        for (Payment payment : transaction.payments()) {
            PriceRules rules = payment.order().priceRules();
            if (rules != null) {
                Amount usual = rules.usual(payment.order().currency());
                prices.add("'" + payment.id() + "': {'price_decimal': '" + usual.text() + "', 'currency': '"
                        + usual.currency() + "'}");
            }
        }
        return prices.isEmpty() ? "" : ", 'payment_prices': {" + String.join(",", prices) + "}";
    }

    private String lower(Transaction transaction) {
        Map<String, String> prices = new LinkedHashMap<>();
        for (Payment payment : transaction.payments()) {
            Amount price = payment.price();
            if (price != null && random.nextBoolean()) {
                int digits = Currency.getInstance(price.currency()).getDefaultFractionDigits();
                long units = price.value().movePointRight(digits).longValueExact();
                // Not below the commissions.
                long least = digits == 2 ? 1 : units;
                BigDecimal lower =
                        BigDecimal.valueOf(least + (long) (random.nextDouble() * (units - least + 1)), digits);
                prices.put(
                        "'" + payment.id() + "'",
                        "{'price_decimal': '" + lower.toPlainString() + "', 'currency': '" + price.currency() + "'}");
            }
        }
        return prices.isEmpty() ? "" : prices.toString().replace("'=", "': ");
    }

    private String payment() {
        lifecycle.settle();
        String operation = any(List.of("cancel", "finalize", "finalize for less", "freeze", "password", "password"));
        if (operation.equals("freeze")) {
            return freeze(payment(any(payments)));
        }
        Payment payment =
                payment(pick(operation, payments, id -> payment(id).status().word()));
        String before = payment.status().word();
        String path = "payment/" + payment.id();
        ApiClient client = payment.client();
        Amount price = payment.price();
        String less = price == null
                ? ""
                : "{'price_decimal': '" + (price.currency().equals("JPY") ? price.text() : "0.01") + "', 'currency': '"
                        + price.currency() + "'}";
        tried(operation, before, () -> {
            switch (operation) {
                case "cancel" -> call(client, "DELETE", path, "");
                case "finalize" -> call(client, "PUT", path + "/finalize", "");
                case "finalize for less" -> call(client, "PUT", path + "/finalize", less);
                default ->
                    call(
                            client,
                            "PUT",
                            path + "/password",
                            "{'password': '" + (random.nextInt(5) == 0 ? "wrong" : "123456") + "'}");
            }
        });
        return operation + " in " + before;
    }

    private Payment payment(int id) {
        return Objects.requireNonNull(lifecycle.repository().findPayment(id));
    }

    private Allowance allowance(int id) {
        return Objects.requireNonNull(lifecycle.repository().findAllowance(id));
    }

    /** Can be done in all states but the final ones. */
    private String freeze(Payment payment) {
        String before = payment.status().word();
        String body = random.nextBoolean() ? "{'freeze_until': 0}" : "{'freeze': {'for': 100000}}";
        try {
            call(payment.client(), "PUT", "payment/" + payment.id() + "/freeze", body);
            assertThat(FINAL_PAYMENT).doesNotContain(before);
        } catch (ApiException refusal) {
            assertThat(refusal.code()).isEqualTo("invalid_state");
            assertThat(FINAL_PAYMENT).contains(before);
        }
        return "freeze in " + before;
    }

    private String allowance() {
        if (allowances.isEmpty()) {
            return "no allowance";
        }
        lifecycle.settle();
        int id = pick(
                "cancel allowance", allowances, one -> allowance(one).status().word());
        Allowance allowance = allowance(id);
        String before = allowance.status().word();
        tried("cancel allowance", before, () -> call(allowance.client(), "DELETE", "allowance/" + id, ""));
        return "cancel allowance in " + before;
    }

    private static BigDecimal read(JsonObject balance, String name) {
        BigDecimal value = new BigDecimal(balance.getString(name + "_decimal"));
        // The two forms never disagree.
        if (balance.containsKey(name)) {
            assertThat(BigDecimal.valueOf(balance.getJsonNumber(name).longValueExact(), 2))
                    .isEqualByComparingTo(value);
        } else {
            assertThat(value.stripTrailingZeros().scale()).isGreaterThan(2);
        }
        return value;
    }

    private static void add(Map<String, BigDecimal> sums, String key, BigDecimal value) {
        sums.merge(
                key, value.stripTrailingZeros(), (one, other) -> one.add(other).stripTrailingZeros());
    }

    private Map<String, BigDecimal> sums() {
        Map<String, BigDecimal> sums = new TreeMap<>();
        lifecycle.books().keptCommissions().forEach((currency, value) -> add(sums, currency, value));
        state.wallets()
                .all()
                .forEach(row -> row.getJsonObject("balance").forEach((currency, value) -> {
                    BigDecimal free = read(value.asJsonObject(), "at_disposal");
                    BigDecimal held = read(value.asJsonObject(), "reserved");
                    assertThat(free.min(held)).as("wallet " + row.getInt("id")).isNotNegative();
                    add(sums, currency, free.add(held));
                }));
        sums.values().removeIf(sum -> sum.signum() == 0);
        return sums;
    }

    private Map<String, BigDecimal> reserved() {
        Map<String, BigDecimal> all = new TreeMap<>();
        state.wallets()
                .all()
                .forEach(row -> row.getJsonObject("balance")
                        .forEach((currency, value) ->
                                add(all, row.getInt("id") + currency, read(value.asJsonObject(), "reserved"))));
        all.values().removeIf(sum -> sum.signum() == 0);
        return all;
    }

    private void check() {
        assertThat(sums()).isEqualTo(total);
        Map<String, BigDecimal> expected = new TreeMap<>(reservedByOthers);
        for (Transaction transaction : transactions) {
            seen.add(transaction.status());
            boolean holding = HOLDING.contains(transaction.status());
            for (Payment payment : transaction.payments()) {
                if (holding || payment.status() == Status.CONFIRMED) {
                    Integer wallet = holding ? payment.payer() : lifecycle.receiver(payment);
                    Amount price = Objects.requireNonNull(payment.price());
                    add(expected, wallet + price.currency(), price.value());
                }
            }
        }
        assertThat(reserved()).isEqualTo(expected);
    }
}
