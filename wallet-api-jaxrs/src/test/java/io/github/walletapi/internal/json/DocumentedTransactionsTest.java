package io.github.walletapi.internal.json;

import static io.github.walletapi.internal.json.Samples.read;
import static io.github.walletapi.internal.json.Samples.sample;
import static io.github.walletapi.internal.json.Samples.written;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.allowance.NewAllowance;
import io.github.walletapi.auth.Secret;
import io.github.walletapi.paging.Page;
import io.github.walletapi.payment.FundsSource;
import io.github.walletapi.payment.FundsSourceType;
import io.github.walletapi.payment.NewPayment;
import io.github.walletapi.payment.Payment;
import io.github.walletapi.payment.PaymentStatus;
import io.github.walletapi.transaction.AcceptanceType;
import io.github.walletapi.transaction.AcceptanceTypes;
import io.github.walletapi.transaction.CallbackAddress;
import io.github.walletapi.transaction.FinalPrices;
import io.github.walletapi.transaction.InquiredInformation;
import io.github.walletapi.transaction.Inquiry;
import io.github.walletapi.transaction.InquiryItem;
import io.github.walletapi.transaction.InquiryItemType;
import io.github.walletapi.transaction.InquiryResult;
import io.github.walletapi.transaction.InquiryValue;
import io.github.walletapi.transaction.NewTransaction;
import io.github.walletapi.transaction.NewTransactionAllowance;
import io.github.walletapi.transaction.NewTransactionRequest;
import io.github.walletapi.transaction.Payer;
import io.github.walletapi.transaction.Reservation;
import io.github.walletapi.transaction.Transaction;
import io.github.walletapi.transaction.TransactionPayment;
import io.github.walletapi.transaction.TransactionRequest;
import io.github.walletapi.transaction.TransactionStatus;
import io.github.walletapi.user.UserIdentity;
import io.github.walletapi.value.Money;
import io.github.walletapi.value.PartlyReadable;
import io.github.walletapi.value.TimeLimit;
import io.github.walletapi.wallet.CardIdentifier;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.GenericType;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Transactions as the documentation shows them, and in each form that one of the sources knows. */
class DocumentedTransactionsTest {
    private static final GenericType<Page<Transaction>> PAGE = new GenericType<>() {};

    private static Object tree(String json) {
        return read(json, JsonObject.class);
    }

    /** With what we never leave out: its default is not known. */
    private static Object request(String name) {
        JsonObject documented = sample("transaction/" + name, JsonObject.class);
        return Json.createObjectBuilder(documented).add("use_allowance", false).build();
    }

    private static Object exactly(String name) {
        return sample("transaction/" + name, JsonObject.class);
    }

    private static Transaction answer(String name) {
        return sample("transaction/" + name, Transaction.class);
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    @Test
    void requests() {
        assertThat(tree(written(NewTransaction.of(NewPayment.of("Payment for order #1234", eur("19.99")))
                        .withRedirect(URI.create("https://example.com/return")))))
                .isEqualTo(request("transaction-create-request.json"));
        assertThat(tree(written(NewTransaction.of(NewPayment.of("Payment for order No. 1234", eur("12.99"))
                                .withParameters(Json.createObjectBuilder()
                                        .add("orderid", 1234)
                                        .build()))
                        .withRedirect(URI.create("http://www.example.com/somePage")))))
                .isEqualTo(request("transaction-create-cash-out-request.json"));
        assertThat(tree(written(Reservation.ofPin(14471, Secret.of("1234")))))
                .isEqualTo(exactly("transaction-reserve-request.json"));
        assertThat(tree(written(Reservation.ofCode(Secret.of("0155567464130298871198969060")))))
                .isEqualTo(exactly("transaction-reserve-code-request.json"));
        assertThat(tree(written(NewTransactionRequest.ofPhone("37066612345"))))
                .isEqualTo(exactly("transaction-request-create-request.json"));
    }

    /** Row 28: the example has the decimal beside the cents, which exclude each other elsewhere. */
    @Test
    void finalPricesAreWrittenOnce() {
        assertThat(written(FinalPrices.of(2987, eur("15"))))
                .isEqualTo("{\"2987\":{\"price\":1500,\"currency\":\"EUR\"}}");
        assertThat(tree(written(FinalPrices.of(2987, Money.of("500", "JPY")).with(2988, Money.of("1.234", "KWD")))))
                .isEqualTo(tree("{\"2987\":{\"price_decimal\":\"500\",\"currency\":\"JPY\"},"
                        + "\"2988\":{\"price_decimal\":\"1.234\",\"currency\":\"KWD\"}}"));
    }

    @Test
    void everythingThatCanBeAskedFor() {
        NewTransaction all = NewTransaction.of(NewPayment.of("a", eur("1")))
                .withPayment(TransactionPayment.of(2987))
                .withAllowance(NewTransactionAllowance.of(NewAllowance.of("b", eur("5")), true))
                .withReserve(TimeLimit.of(Duration.ofDays(1)))
                .withUseOfAllowance(true)
                .withSuggestedAllowance(true)
                .withAutoConfirm(true)
                .withCallback(CallbackAddress.of(URI.create("https://shop.example/told")))
                .withInquiries(
                        Inquiry.required("who", "For the parcel", InquiryItem.of("code", InquiryItemType.PERSON_CODE)));

        assertThat(tree(written(all))).isEqualTo(tree("""
                {"payments":[{"description":"a","price":100,"currency":"EUR"},2987],
                 "allowance":{"data":{"description":"b","max_price":500,"currency":"EUR"},"optional":true},
                 "reserve":{"for":86400},"use_allowance":true,"suggest_allowance":true,"auto_confirm":true,
                 "callback_uri":"https://shop.example/told",
                 "inquiries":[{"identifier":"who","type":"required","description":"For the parcel",
                   "items":[{"identifier":"code","type":"person_code"}]}]}"""));
    }

    /** Also where no amount stands anywhere. */
    @Test
    void oneOfSeveralIsWrittenInItsPlace() {
        assertThat(tree(written(NewTransaction.ofPayments(5, 6).withCallback(CallbackAddress.NOBODY))))
                .isEqualTo(tree("{\"payments\":[5,6],\"use_allowance\":false,\"callback_uri\":false}"));
        assertThat(tree(written(NewTransaction.ofAllowance(NewTransactionAllowance.of(7, false)))))
                .isEqualTo(tree("{\"allowance\":{\"id\":7,\"optional\":false},\"use_allowance\":false}"));
    }

    @Test
    void reservationHasEachMember() {
        Reservation all = Reservation.ofPin(Payer.card(new CardIdentifier("paysera", "1")), Secret.of("1234"))
                .withRevoked("aBc")
                .withNotification(false)
                .withPrice(5, eur("2"))
                .withFundsSource(5, new FundsSource(FundsSourceType.GIFT, null));
        assertThat(tree(written(all))).isEqualTo(tree("""
                {"payer":{"card":{"issuer":"paysera","number":"1"}},"pin_code":"1234","revoke_transaction_key":"aBc",
                 "notification":false,"payment_prices":{"5":{"price":200,"currency":"EUR"}},
                 "payment_funds_sources":{"5":{"type":"gift"}}}"""));
        assertThat(written(Reservation.ofSms(7, Secret.of("12")))).isEqualTo("{\"wallet_id\":7,\"sms_code\":\"12\"}");
        assertThat(written(Reservation.ofPayer(Payer.phone("+370 666 12345"))))
                .isEqualTo("{\"payer\":{\"phone\":\"37066612345\"}}");
    }

    @Test
    void answers() {
        Transaction created = answer("transaction-create.json");
        assertThat(created.key()).isEqualTo("pDAlAZ3z");
        assertThat(created.createdAt()).isEqualTo(Instant.ofEpochSecond(1_355_314_332));
        assertThat(created.status()).isEqualTo(TransactionStatus.NEW);
        assertThat(created.type()).isEqualTo(AcceptanceType.PAGE);
        assertThat(created.wallet()).isNull();
        assertThat(created.projectId()).isEqualTo(1234);
        assertThat(created.redirectUri()).isEqualTo("https://example.com/return");
        assertThat(created.useAllowance()).isFalse();
        assertThat(created.payments()).singleElement().satisfies(payment -> {
            assertThat(payment.id()).isEqualTo(2987);
            assertThat(payment.price()).isEqualTo(eur("19.99"));
            assertThat(payment.transaction()).isEqualTo("pDAlAZ3z");
        });

        Transaction cashOut = answer("transaction-create-cash-out.json");
        assertThat(cashOut.reserve()).isEqualTo(TimeLimit.of(Duration.ofDays(30)));
        assertThat(cashOut.validForPaymentCardDebit()).isFalse();
        assertThat(cashOut.useAllowance()).isTrue();
        assertThat(cashOut.inquiries()).isEmpty();
        Payment payment = cashOut.payments().get(0);
        assertThat(payment.cancelable()).isFalse();
        assertThat(payment.freeze()).isEqualTo(TimeLimit.of(Duration.ZERO));
        assertThat(payment.price()).isEqualTo(eur("12.99"));
        assertThat(payment.parameters()).hasToString("{\"orderid\":1234}");
    }

    /** The guides abridge payments: no currency, so no price. */
    @Test
    void abridgedAnswers() {
        for (String name : List.of(
                "transaction-confirm.json",
                "transaction-confirm-cash-out.json",
                "transaction-reserve-code.json",
                "transaction-reserve-wallet.json")) {
            Transaction read = answer(name);
            boolean confirmed = name.contains("confirm");
            assertThat(read.status())
                    .as(name)
                    .isEqualTo(confirmed ? TransactionStatus.CONFIRMED : TransactionStatus.RESERVED);
            assertThat(PartlyReadable.readable(read.payments()))
                    .as(name)
                    .singleElement()
                    .satisfies(payment -> {
                        assertThat(payment.price()).isNull();
                        assertThat(payment.status())
                                .isEqualTo(confirmed ? PaymentStatus.CONFIRMED : PaymentStatus.RESERVED);
                    });
        }
        assertThat(answer("transaction-reserve-code.json").type()).isEqualTo(AcceptanceType.RESERVATION_CODE);
        assertThat(answer("transaction-reserve-wallet.json").type()).isEqualTo(AcceptanceType.AUTOMATIC);
        assertThat(answer("transaction-reserve-wallet.json").wallet()).isEqualTo(14471);
    }

    @Test
    void otherAnswers() {
        Page<Transaction> found = sample("transaction/transactions-search.json", PAGE);
        assertThat(found.entries()).extracting(Transaction::key).containsExactly("xYz123Ab", "aBc456Xy");
        assertThat(found.entries().get(1).payments().get(0).price()).isEqualTo(eur("25"));
        assertThat(found.metadata().total()).isEqualTo(47);
        assertThat(sample("transaction/transaction-available-types.json", AcceptanceTypes.class)
                        .types())
                .containsExactly(AcceptanceType.PAGE, AcceptanceType.SMS, AcceptanceType.PIN);
        assertThat(sample("transaction/transaction-request-create.json", TransactionRequest.class))
                .isEqualTo(new TransactionRequest(
                        2987, "pDAlAZ3z", Instant.ofEpochSecond(1_355_314_332), 85541L, null, "37066612345", null));
        assertThat(sample("transaction/transaction-inquired-information.json", InquiredInformation.class)
                        .items())
                .containsExactly(
                        new InquiryResult("pDAlAZ3z", "k9rFrYb0", null, new InquiryValue("12345678901", null)));
    }

    /** Row 54: what it is, the value says. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"\"12345678901\"|12345678901|", "12345678901|12345678901|", "null||", "{\"name\":\"Jonas\"}||Jonas"
            })
    void answerIsATextOrAnIdentity(String json, @Nullable String text, @Nullable String name) {
        InquiryValue value = read(
                        "{\"items\":[{\"inquiry_identifier\":\"a\",\"value\":" + json + "}]}",
                        InquiredInformation.class)
                .items()
                .get(0)
                .value();
        UserIdentity identity = name == null ? null : new UserIdentity(name, null, null, null);
        assertThat(value).isEqualTo(text == null && name == null ? null : new InquiryValue(text, identity));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"false|false", "\"https://a.example/\"|https://a.example/", "null|"})
    void callbackMayBeFalse(String json, @Nullable String uri) {
        assertThat(read("{\"transaction_key\":\"a\",\"callback_uri\":" + json + "}", Transaction.class)
                        .callbackUri())
                .isEqualTo(uri);
    }

    @Test
    void unknownWordsAreKeptAndOneOddEntryLeavesTheOthers() {
        Page<Transaction> found = read(
                "{\"transactions\":[{\"transaction_key\":\"a\",\"status\":\"odd\",\"type\":\"odder\",\"payments\":null},"
                        + "{\"transaction_key\":\"b\",\"use_allowance\":\"perhaps\"},7,"
                        + "{\"transaction_key\":\"c\",\"payments\":[{\"id\":0},{\"id\":5}],\"wallet\":\"14471\"}]}",
                PAGE);
        assertThat(found.entries()).hasSize(4);
        List<Transaction> readable = PartlyReadable.readable(found.entries());
        assertThat(readable).extracting(Transaction::key).containsExactly("a", "c");
        assertThat(readable.get(0).status()).isEqualTo(new TransactionStatus("odd"));
        assertThat(Objects.requireNonNull(readable.get(1).wallet())).isEqualTo(14471);
        assertThat(PartlyReadable.readable(readable.get(1).payments()))
                .extracting(Payment::id)
                .containsExactly(5L);
    }
}
