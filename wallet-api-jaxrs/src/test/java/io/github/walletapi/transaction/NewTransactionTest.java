package io.github.walletapi.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.walletapi.allowance.NewAllowance;
import io.github.walletapi.auth.Secret;
import io.github.walletapi.payment.FundsSource;
import io.github.walletapi.payment.NewPayment;
import io.github.walletapi.value.Money;
import io.github.walletapi.value.TimeLimit;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A request on a transaction that the API refuses cannot be built. */
class NewTransactionTest {
    private static final Money EUR = Money.of("12.34", "EUR");
    private static final NewTransaction ORDER = NewTransaction.of(NewPayment.of("Order 77", EUR));
    private static final Secret SECRET = Secret.of("zzqq");
    private static final InquiryItem CODE = InquiryItem.of("code", InquiryItemType.PERSON_CODE);

    private static void assertRefused(ThrowingCallable building, String field, String limits) {
        assertThatIllegalArgumentException()
                .isThrownBy(building)
                .withMessageStartingWith(field + " ")
                .withMessageContaining(limits);
    }

    @Test
    void thereIsAPaymentOrAnAllowance() {
        assertRefused(() -> NewTransaction.of(), "payments", "or allowance");
        assertRefused(() -> NewTransaction.ofPayments(), "payments", "or allowance");
        assertRefused(
                () -> new NewTransaction(null, null, null, false, null, null, null, null, null, null, null),
                "payments",
                "or allowance");
        NewTransactionAllowance allowance = NewTransactionAllowance.of(5, false);
        assertThat(NewTransaction.ofAllowance(allowance).payments()).isNull();
        assertRefused(
                () -> new NewTransaction(List.of(), allowance, null, false, null, null, null, null, null, null, null),
                "payments",
                "one at least");
        assertRefused(() -> new TransactionPayment(null, null), "payments", "either");
        assertRefused(() -> new TransactionPayment(NewPayment.of("a", EUR), 5L), "payments", "either");
        assertRefused(() -> NewTransaction.ofPayments(0), "id of payments", "positive");
        assertRefused(() -> NewTransaction.ofPayments(5, 5), "id of payments", "differ");
        assertRefused(() -> new NewTransactionAllowance(null, null, true), "allowance", "either data or id");
        assertRefused(() -> new NewTransactionAllowance(NewAllowance.of("a", EUR), 5L, true), "allowance", "either");
        assertRefused(() -> NewTransactionAllowance.of(0, true), "id of allowance", "positive");
        assertThat(ORDER.withPayment(TransactionPayment.of(5)).payments()).hasSize(2);
    }

    @Test
    void reserveHasOneForm() {
        assertRefused(
                () -> ORDER.withReserve(new TimeLimit(Duration.ofDays(1), Instant.ofEpochSecond(1_900_000_000))),
                "reserve",
                "not both");
        assertRefused(() -> ORDER.withReserve(TimeLimit.of(Duration.ZERO)), "reserve", "1 second or more");
    }

    /** Nobody is sent to where the application is not. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/orders/77",
                "//evil.example/",
                "shop.example/back",
                "javascript:alert(1)",
                "data:text/html,x",
                "ftp://shop.example/",
                "https:///back",
                "https:shop.example",
                "https://shop.example@evil.example/",
                "https://shop.example/back#part"
            })
    void addressesAreOfTheWeb(String address) {
        assertRefused(() -> ORDER.withRedirect(URI.create(address)), "redirect_uri", "https:");
        assertRefused(() -> CallbackAddress.of(URI.create(address)), "callback_uri", "https:");
    }

    @Test
    void callbackIsAnAddressOrNothing() {
        assertRefused(() -> new CallbackAddress(null, true), "callback_uri", "either an address or false");
        assertRefused(() -> new CallbackAddress(null, null), "callback_uri", "either");
        assertRefused(() -> new CallbackAddress(URI.create("https://a.example/"), false), "callback_uri", "either");
        assertThat(ORDER.withRedirect(URI.create("HTTPS://shop.example/?a=b")).redirectUri())
                .hasToString("HTTPS://shop.example/?a=b");
    }

    @Test
    void inquiriesHaveNamesOfTheirOwn() {
        Inquiry one = Inquiry.required("who", "For the parcel", CODE);
        assertRefused(() -> ORDER.withInquiries(one, one), "identifier of inquiries", "differ");
        assertRefused(() -> ORDER.withInquiries(Inquiry.required("who", "a")), "items of inquiries", "one at least");
        assertRefused(
                () -> ORDER.withInquiries(Inquiry.required("who", "a", CODE, CODE)),
                "identifier of items of inquiries",
                "differ");
        assertRefused(() -> ORDER.withInquiries(Inquiry.required(" ", "a", CODE)), "inquiries", "identifier and type");
        assertRefused(
                () -> ORDER.withInquiries(Inquiry.optional("a", "a", new InquiryItem("a", null, null))),
                "items of inquiries",
                "identifier and type");
        assertRefused(() -> ORDER.withInquiries(), "inquiries", "one at least");
    }

    @Test
    void finalPricesArePositiveAndOfPayments() {
        for (String amount : List.of("0", "-1", "0.001")) {
            assertRefused(() -> FinalPrices.of(5, Money.of(amount, "EUR")), "price", "more than 0");
        }
        assertRefused(() -> new FinalPrices(Map.of()), "prices", "one payment");
        assertRefused(() -> FinalPrices.of(-5, EUR), "prices", "IDs");
        assertRefused(() -> new FinalPrices(Map.of("x", new PaymentPrice(EUR))), "prices", "IDs");
        assertThat(FinalPrices.of(5, EUR).with(6, EUR).prices()).containsOnlyKeys("5", "6");
    }

    @Test
    void acceptanceIsOneWayByOnePayer() {
        Payer john = Payer.email("John@Example.com");
        assertRefused(() -> new Payer("a@b.lt", "37061234567", null), "payer", "exactly one");
        assertRefused(() -> new Payer(null, null, null), "payer", "exactly one");
        assertRefused(
                () -> new Reservation(john, 7L, null, null, null, null, null, null, null, null, null),
                "payer and wallet_id",
                "exclude");
        assertRefused(
                () -> new Reservation(null, 7L, SECRET, null, SECRET, null, null, null, null, null, null),
                "pin_code, sms_code and code",
                "exclude");
        assertRefused(
                () -> new Reservation(null, 7L, null, null, null, SECRET, null, null, null, null, null),
                "code",
                "leave payer and wallet_id out");
        assertRefused(
                () -> new Reservation(null, null, SECRET, null, null, null, null, null, null, null, null),
                "payer or wallet_id",
                "must be given");
        assertRefused(() -> Reservation.ofWallet(0), "wallet_id", "positive");
        assertRefused(() -> Reservation.ofWallet(7).withRevoked(" "), "revoke_transaction_key", "empty");
        assertRefused(() -> Reservation.ofWallet(7).withPrice(5, Money.of("0", "EUR")), "price", "more than 0");
        assertRefused(
                () -> Reservation.ofWallet(7).withFundsSource(5, new FundsSource(null, null)),
                "payment_funds_sources",
                "type or details");
        assertThat(Reservation.ofPin(john, SECRET).toString())
                .contains("john@example.com")
                .doesNotContain("zzqq");
    }

    @Test
    void requestIsToOnePerson() {
        assertRefused(
                () -> new NewTransactionRequest(1L, "a@b.lt", null, null), "exactly one", "user_id, email and phone");
        assertRefused(() -> new NewTransactionRequest(null, null, null, 1L), "exactly one", "must be given");
        assertRefused(() -> NewTransactionRequest.ofUser(0), "user_id", "positive");
        assertRefused(() -> NewTransactionRequest.ofPhone("861234567"), "phone", "country code");
        assertRefused(() -> NewTransactionRequest.ofEmail("nobody"), "email", "address");
        assertThat(NewTransactionRequest.ofPhone("+370 666 12345").phone()).isEqualTo("37066612345");
    }

    @Test
    void filtersAreRefusedByTheirNames() {
        TransactionFilter all = TransactionFilter.ALL;
        assertRefused(() -> all.withStatuses(), "status", "words");
        assertRefused(() -> all.withStatuses(new TransactionStatus("A")), "status", "words");
        assertRefused(() -> all.withWallet(0), "wallet", "positive");
        assertRefused(() -> all.withProject(0), "project_id", "positive");
        assertRefused(() -> all.withLocation(0), "location_id", "positive");
        assertRefused(() -> all.withLimit(201), "limit", "1 to 200");
        assertRefused(
                () -> all.withFrom(Instant.ofEpochSecond(2)).withTo(Instant.ofEpochSecond(1)), "to", "before from");
        assertThat(all.withStatuses(TransactionStatus.NEW, TransactionStatus.RESERVED)
                        .status())
                .isEqualTo("new,reserved");
    }

    @Test
    void statusSaysWhatCanBeDone() {
        for (TransactionStatus dead : List.of(
                TransactionStatus.REJECTED,
                TransactionStatus.REVOKED,
                TransactionStatus.FAILED,
                TransactionStatus.DELETED)) {
            assertThat(dead.isFinal() && dead.canBeRenewed()).as(dead.value()).isTrue();
            assertThat(dead.isPaid() || dead.canBeRevoked() || dead.canBeConfirmed() || dead.canBeReserved())
                    .as(dead.value())
                    .isFalse();
        }
        for (TransactionStatus open : List.of(
                TransactionStatus.NEW,
                TransactionStatus.WAITING,
                TransactionStatus.WAITING_FUNDS,
                TransactionStatus.WAITING_REGISTRATION,
                TransactionStatus.WAITING_PASSWORD,
                TransactionStatus.RESERVED)) {
            assertThat(open.canBeRevoked()).as(open.value()).isTrue();
            assertThat(open.isFinal() || open.isPaid() || open.canBeRenewed())
                    .as(open.value())
                    .isFalse();
            assertThat(open.canBeConfirmed()).as(open.value()).isEqualTo(open.equals(TransactionStatus.RESERVED));
            assertThat(open.canBeReserved())
                    .as(open.value())
                    .isEqualTo(open.equals(TransactionStatus.NEW) || open.equals(TransactionStatus.WAITING));
        }
        TransactionStatus paid = TransactionStatus.CONFIRMED;
        assertThat(paid.isPaid() && paid.isFinal()).isTrue();
        assertThat(paid.canBeRevoked() || paid.canBeConfirmed() || paid.canBeRenewed())
                .isFalse();
        TransactionStatus unknown = new TransactionStatus("unheard_of");
        assertThat(unknown.isPaid()
                        || unknown.isFinal()
                        || unknown.canBeRevoked()
                        || unknown.canBeRenewed()
                        || unknown.canBeConfirmed()
                        || unknown.canBeReserved())
                .isFalse();
    }
}
