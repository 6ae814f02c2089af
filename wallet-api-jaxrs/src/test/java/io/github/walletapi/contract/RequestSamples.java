package io.github.walletapi.contract;

import io.github.walletapi.UnaskedClients;
import io.github.walletapi.allowance.AllowanceLimit;
import io.github.walletapi.allowance.NewAllowance;
import io.github.walletapi.auth.Secret;
import io.github.walletapi.client.ApiClient;
import io.github.walletapi.client.ClientPermission;
import io.github.walletapi.client.ClientRights;
import io.github.walletapi.client.ClientType;
import io.github.walletapi.location.LocationFilter;
import io.github.walletapi.location.LocationPrice;
import io.github.walletapi.location.LocationStatus;
import io.github.walletapi.location.OpeningHours;
import io.github.walletapi.location.PriceType;
import io.github.walletapi.location.ServiceName;
import io.github.walletapi.location.WorkingHours;
import io.github.walletapi.oauth.AuthorizationRequest;
import io.github.walletapi.oauth.NewOAuthSession;
import io.github.walletapi.oauth.Scope;
import io.github.walletapi.oauth.TokenRequest;
import io.github.walletapi.payment.Commission;
import io.github.walletapi.payment.FreezeChange;
import io.github.walletapi.payment.FundsSource;
import io.github.walletapi.payment.FundsSourceType;
import io.github.walletapi.payment.NewPasswordProtection;
import io.github.walletapi.payment.NewPayment;
import io.github.walletapi.payment.NewPaymentItem;
import io.github.walletapi.payment.PasswordType;
import io.github.walletapi.payment.PaymentFilter;
import io.github.walletapi.payment.PaymentIdFilter;
import io.github.walletapi.payment.PaymentPurpose;
import io.github.walletapi.payment.PaymentStatus;
import io.github.walletapi.payment.PriceRules;
import io.github.walletapi.request.Content;
import io.github.walletapi.transaction.CallbackAddress;
import io.github.walletapi.transaction.FinalPrices;
import io.github.walletapi.transaction.Inquiry;
import io.github.walletapi.transaction.InquiryItem;
import io.github.walletapi.transaction.InquiryItemType;
import io.github.walletapi.transaction.InquiryStatus;
import io.github.walletapi.transaction.InquiryType;
import io.github.walletapi.transaction.NewTransaction;
import io.github.walletapi.transaction.NewTransactionAllowance;
import io.github.walletapi.transaction.NewTransactionRequest;
import io.github.walletapi.transaction.Payer;
import io.github.walletapi.transaction.Reservation;
import io.github.walletapi.transaction.RestrictionRequirement;
import io.github.walletapi.transaction.Restrictions;
import io.github.walletapi.transaction.TransactionFilter;
import io.github.walletapi.transaction.TransactionPayment;
import io.github.walletapi.transaction.TransactionUser;
import io.github.walletapi.transaction.UserRestriction;
import io.github.walletapi.user.ContactBookContacts;
import io.github.walletapi.user.IdentificationLevel;
import io.github.walletapi.user.LostPassword;
import io.github.walletapi.user.NewEmail;
import io.github.walletapi.user.NewPhone;
import io.github.walletapi.user.NewUser;
import io.github.walletapi.user.PositionType;
import io.github.walletapi.user.UserCriterion;
import io.github.walletapi.user.UserIdentity;
import io.github.walletapi.user.UserPosition;
import io.github.walletapi.value.Money;
import io.github.walletapi.value.OpenEnum;
import io.github.walletapi.value.OtherMembers;
import io.github.walletapi.value.TimeLimit;
import io.github.walletapi.value.UserId;
import io.github.walletapi.value.UserType;
import io.github.walletapi.value.WalletId;
import io.github.walletapi.wallet.BalanceQuery;
import io.github.walletapi.wallet.CardIdentifier;
import io.github.walletapi.wallet.ContactSearch;
import io.github.walletapi.wallet.Direction;
import io.github.walletapi.wallet.OrderDirection;
import io.github.walletapi.wallet.StatementFilter;
import io.github.walletapi.wallet.SufficientAmountQuery;
import io.github.walletapi.wallet.WalletCriterion;
import io.github.walletapi.wallet.WalletIdentifier;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Arguments of typed methods by their type; those of a body together have every field that we can send. */
final class RequestSamples {
    private static final Secret SECRET = Secret.of("secret");

    private static final WorkingHours HOURS = new WorkingHours(Arrays.stream(DayOfWeek.values())
            .collect(Collectors.toMap(
                    Function.identity(), day -> new OpeningHours(LocalTime.of(8, 0), LocalTime.of(20, 0)))));

    private static final ClientRights RIGHTS = new ClientRights(
            new UnaskedClients() {
                @Override
                public ApiClient current() {
                    return new ApiClient(
                            1L,
                            "t",
                            ClientType.PRIVATE_CLIENT,
                            List.of(ClientPermission.USE_PASSWORD_GRANT),
                            null,
                            null,
                            List.of(),
                            null,
                            List.of(),
                            null);
                }
            },
            Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    private static final Money EUR = Money.of("1.00", "EUR");
    private static final Money CENT = Money.of("0.01", "EUR");
    private static final Money YEN = Money.of("100", "JPY");
    private static final Inquiry INQUIRY = new Inquiry(
            "i",
            InquiryType.REQUIRED,
            "d",
            InquiryStatus.ACCEPTED,
            List.of(new InquiryItem("i", InquiryItemType.PERSON_CODE, "t")));
    private static final NewPaymentItem ITEM =
            new NewPaymentItem("t", "d", URI.create("https://a.example/"), EUR, 1, JsonValue.TRUE);
    private static final Instant SOON = Instant.ofEpochSecond(1_900_000_000);

    private static final Map<Class<?>, List<Object>> BY_TYPE = Map.ofEntries(
            Map.entry(long.class, List.of(7L)),
            Map.entry(int.class, List.of(7)),
            Map.entry(boolean.class, List.of(true)),
            Map.entry(Long.class, List.of(7L)),
            Map.entry(Double.class, List.of(54.5)),
            Map.entry(BigDecimal.class, List.of(BigDecimal.TEN)),
            Map.entry(Instant.class, List.of(Instant.ofEpochSecond(1_355_314_332))),
            Map.entry(Duration.class, List.of(Duration.ofHours(1))),
            Map.entry(LocalDate.class, List.of(LocalDate.of(2012, 12, 12))),
            Map.entry(URI.class, List.of(URI.create("https://shop.example/back"))),
            Map.entry(Secret.class, List.of(SECRET)),
            Map.entry(Money.class, List.of(Money.of("1.00", "EUR"))),
            Map.entry(OtherMembers.class, List.of(OtherMembers.NONE)),
            Map.entry(WorkingHours.class, List.of(HOURS)),
            Map.entry(
                    LocationPrice.class,
                    List.of(
                            new LocationPrice(PriceType.PRICE, "t", Money.of("1.00", "EUR")),
                            new LocationPrice(PriceType.PRICE, "t", Money.of("100", "JPY")))),
            Map.entry(String.class, List.of("word")),
            Map.entry(Integer.class, List.of(20)),
            Map.entry(Boolean.class, List.of(true)),
            Map.entry(JsonObject.class, List.of(JsonValue.EMPTY_JSON_OBJECT)),
            Map.entry(UserId.class, List.of(UserId.of(7))),
            Map.entry(WalletId.class, List.of(WalletId.of(7))),
            Map.entry(
                    LocationFilter.class,
                    List.of(new LocationFilter(
                            "lt",
                            BigDecimal.ONE,
                            BigDecimal.TEN,
                            500,
                            1L,
                            LocationStatus.ACTIVE.value(),
                            20,
                            40,
                            "1",
                            ServiceName.PAY.value()))),
            Map.entry(
                    StatementFilter.class,
                    List.of(
                            new StatementFilter(
                                    "EUR", Direction.IN, "t", 1L, 2L, 20, 40, null, null, "date", OrderDirection.ASC),
                            StatementFilter.ALL.before("cursor"),
                            new StatementFilter(null, null, null, null, null, 20, null, "after", null, null, null))),
            Map.entry(BalanceQuery.class, List.of(new BalanceQuery("USD", true, true))),
            Map.entry(SufficientAmountQuery.class, List.of(new SufficientAmountQuery(1234L, "EUR"))),
            Map.entry(
                    WalletCriterion.class,
                    List.of(
                            WalletCriterion.phone("+370 612 34567"),
                            WalletCriterion.email("John@Example.com"),
                            WalletCriterion.accountNumber("EVP1"),
                            WalletCriterion.barcode("123"),
                            WalletCriterion.user(7),
                            WalletCriterion.licencePlate("ABC123"),
                            WalletCriterion.personCode("LT", "31001010000"),
                            WalletCriterion.companyCode("LT", "300060819"),
                            WalletCriterion.card(new CardIdentifier("paysera", "5487 9631")),
                            WalletCriterion.nfc("tag"))),
            Map.entry(
                    UserCriterion.class,
                    List.of(
                            UserCriterion.email("john@example.com"),
                            UserCriterion.phone("0037061234567"),
                            UserCriterion.personCode("LT", "31001010000"))),
            Map.entry(ContactSearch.class, List.of(new ContactSearch("a@b.lt,c@d.lt", "370", "ab", "cd", 5))),
            Map.entry(JsonValue.class, List.of(JsonValue.TRUE)),
            Map.entry(TimeLimit.class, List.of(TimeLimit.of(Duration.ofHours(1)), TimeLimit.until(SOON))),
            Map.entry(
                    NewAllowance.class,
                    List.of(
                            NewAllowance.of("a", EUR)
                                    .withValidity(TimeLimit.of(Duration.ofHours(1)))
                                    .withLimits(AllowanceLimit.of(EUR, Duration.ofHours(1))),
                            NewAllowance.of("a", YEN).withValidity(TimeLimit.until(SOON)))),
            Map.entry(
                    NewPayment.class,
                    List.of(
                            payment(NewPayment.of("a", EUR)).withCommission(new Commission(CENT, CENT)),
                            payment(NewPayment.ofItems(List.of(new NewPaymentItem(
                                            "t", "d", URI.create("https://a.example/"), EUR, 1, JsonValue.TRUE))))
                                    .withFreeze(TimeLimit.until(SOON))
                                    .withBeneficiary(WalletIdentifier.email("a@b.lt")),
                            NewPayment.of("a", YEN)
                                    .withCashback(YEN)
                                    .withCommission(new Commission(Money.of("1", "JPY"), Money.of("1", "JPY")))
                                    .withBeneficiary(WalletIdentifier.phone("37061234567")),
                            NewPayment.ofItems(List.of(NewPaymentItem.of("t", YEN)))
                                    .withBeneficiary(WalletIdentifier.barcode("1")),
                            NewPayment.of("a", EUR)
                                    .withBeneficiary(
                                            WalletIdentifier.card(new CardIdentifier("paysera", "5487963154"))))),
            Map.entry(
                    NewTransaction.class,
                    List.of(
                            NewTransaction.of(
                                            payment(NewPayment.of("a", EUR)).withCommission(new Commission(CENT, CENT)),
                                            payment(NewPayment.ofItems(List.of(ITEM)))
                                                    .withFreeze(TimeLimit.until(SOON))
                                                    .withBeneficiary(WalletIdentifier.email("a@b.lt")),
                                            NewPayment.of("a", YEN)
                                                    .withCashback(YEN)
                                                    .withCommission(
                                                            new Commission(Money.of("1", "JPY"), Money.of("1", "JPY")))
                                                    .withBeneficiary(WalletIdentifier.phone("37061234567")),
                                            NewPayment.ofItems(List.of(NewPaymentItem.of("t", YEN)))
                                                    .withBeneficiary(WalletIdentifier.barcode("1")),
                                            NewPayment.of("a", EUR)
                                                    .withBeneficiary(WalletIdentifier.card(
                                                            new CardIdentifier("paysera", "5487963154"))))
                                    .withPayment(TransactionPayment.of(7))
                                    .withAllowance(NewTransactionAllowance.of(
                                            NewAllowance.of("a", EUR)
                                                    .withValidity(TimeLimit.of(Duration.ofHours(1)))
                                                    .withLimits(AllowanceLimit.of(EUR, Duration.ofHours(1))),
                                            true))
                                    .withReserve(TimeLimit.of(Duration.ofHours(1)))
                                    .withSuggestedAllowance(true)
                                    .withAutoConfirm(true)
                                    .withRedirect(URI.create("https://shop.example/back"))
                                    .withCallback(CallbackAddress.of(URI.create("https://shop.example/told")))
                                    .withUser(new TransactionUser("a@b.lt"))
                                    .withInquiries(INQUIRY)
                                    .withRestrictions(new Restrictions(new UserRestriction(
                                            UserType.LEGAL,
                                            List.of(RestrictionRequirement.IDENTITY),
                                            IdentificationLevel.IDENTIFIED))),
                            NewTransaction.ofAllowance(NewTransactionAllowance.of(
                                            NewAllowance.of("a", YEN).withValidity(TimeLimit.until(SOON)), false))
                                    .withReserve(TimeLimit.until(SOON))
                                    .withCallback(CallbackAddress.NOBODY),
                            NewTransaction.ofAllowance(NewTransactionAllowance.of(7, false)))),
            Map.entry(FinalPrices.class, List.of(FinalPrices.of(7, EUR), FinalPrices.of(7, YEN))),
            Map.entry(
                    Reservation.class,
                    List.of(
                            Reservation.ofPin(7, SECRET)
                                    .withInquiries(INQUIRY)
                                    .withRevoked("k")
                                    .withNotification(true)
                                    .withPrice(7, EUR)
                                    .withFundsSource(7, new FundsSource(FundsSourceType.BUY, "d")),
                            Reservation.ofSms(7, SECRET),
                            Reservation.ofCode(SECRET),
                            new Reservation(null, 7L, null, SECRET, null, null, null, null, null, null, null),
                            Reservation.ofPayer(Payer.email("a@b.lt")),
                            Reservation.ofPayer(Payer.phone("37061234567")),
                            Reservation.ofPayer(Payer.card(new CardIdentifier("paysera", "5487963154"))))),
            Map.entry(
                    NewTransactionRequest.class,
                    List.of(
                            NewTransactionRequest.ofUser(7).withInitiator(8),
                            NewTransactionRequest.ofEmail("a@b.lt"),
                            NewTransactionRequest.ofPhone("37061234567"))),
            Map.entry(TransactionFilter.class, List.of(new TransactionFilter("reserved", 7L, 1L, 2L, 20, 40, 7L, 7L))),
            Map.entry(
                    FreezeChange.class,
                    List.of(FreezeChange.END, FreezeChange.of(Duration.ofHours(1)), FreezeChange.until(SOON))),
            Map.entry(PaymentFilter.class, List.of(new PaymentFilter(PaymentStatus.RESERVED, 7L, "none", 20, 40))),
            Map.entry(PaymentIdFilter.class, List.of(new PaymentIdFilter(PaymentStatus.RESERVED, 7L, "7"))),
            Map.entry(CardIdentifier.class, List.of(new CardIdentifier("paysera", "5487963154"))),
            Map.entry(
                    NewUser.class,
                    List.of(new NewUser(
                            "37061234567",
                            "john@example.com",
                            "lt",
                            new UserIdentity("n", "s", "LT", "c"),
                            new NewUser.Credentials("main-password", SECRET),
                            new NewUser.Parameters(List.of("email"), "p", "e")))),
            Map.entry(NewEmail.class, List.of(new NewEmail("john@example.com", new NewEmail.Parameters("e")))),
            Map.entry(
                    NewPhone.class,
                    List.of(new NewPhone("37061234567", new NewPhone.Parameters("p", List.of("email"))))),
            Map.entry(
                    LostPassword.class,
                    List.of(new LostPassword(
                            "john@example.com",
                            "37061234567",
                            new LostPassword.Identity("c"),
                            new LostPassword.Parameters("p", "e")))),
            Map.entry(UserPosition.class, List.of(UserPosition.of(54.5, 25.5, PositionType.MERCHANT))),
            Map.entry(
                    ContactBookContacts.class,
                    List.of(ContactBookContacts.NONE
                            .withPhones(List.of("37061234567"))
                            .withHashedPhones(List.of("37061234567"))
                            .withEmails(List.of("john@example.com"))
                            .withHashedEmails(List.of("john@example.com")))),
            Map.entry(
                    TokenRequest.class,
                    List.of(
                            TokenRequest.ofCode(SECRET, URI.create("https://shop.example/back")),
                            TokenRequest.ofPassword(RIGHTS, "john", SECRET, List.of(Scope.EMAIL)),
                            TokenRequest.ofRefreshToken(SECRET, List.of(Scope.EMAIL), SECRET),
                            TokenRequest.ofRefreshTokenWithActivation(SECRET))),
            Map.entry(
                    NewOAuthSession.class,
                    List.of(NewOAuthSession.of(
                            AuthorizationRequest.of(
                                    "id",
                                    List.of(Scope.EMAIL),
                                    URI.create("https://shop.example/back"),
                                    "state-of-16-characters"),
                            "john@example.com"))),
            Map.entry(Content.class, List.of(new Content("image/png", new byte[] {1, 2, 3}))));

    private RequestSamples() {}

    /** With everything that does not depend on whether it is for items. */
    private static NewPayment payment(NewPayment begun) {
        return begun.withDescription("a")
                .withBeneficiary(WalletIdentifier.of(7))
                .withPriceRules(new PriceRules(EUR, EUR, List.of(EUR)))
                .withPassword(new NewPasswordProtection(PasswordType.PROVIDED, SECRET, true, true))
                .withFreeze(TimeLimit.of(Duration.ofHours(1)))
                .withParameters(JsonValue.TRUE)
                .withCashback(EUR)
                .withPurpose(PaymentPurpose.CASH)
                .withFundsSource(new FundsSource(FundsSourceType.BUY, "d"));
    }

    /** Those that stand above; of another record, one with something in every component. Empty if there is none. */
    static List<Object> of(Class<?> type) {
        List<Object> written = BY_TYPE.get(type);
        return written != null ? written : type.isRecord() ? List.of(sample(type)) : List.of();
    }

    private static Object sample(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] of = generic.getActualTypeArguments();
            return generic.getRawType() == Map.class ? Map.of(sample(of[0]), sample(of[1])) : entries(of[0]);
        }
        Class<?> raw = (Class<?>) type;
        List<Object> known = BY_TYPE.get(raw);
        if (known != null) {
            return known.get(0);
        }
        Object word =
                raw.isEnum() ? raw.getEnumConstants()[0] : OpenEnum.class.isAssignableFrom(raw) ? word(raw) : null;
        return word == null ? ofComponents(raw) : word;
    }

    private static List<Object> entries(Type type) {
        List<Object> known = type instanceof Class<?> raw ? BY_TYPE.get(raw) : null;
        return known == null ? List.of(sample(type)) : known;
    }

    /** The first that is documented. */
    private static @Nullable Object word(Class<?> open) {
        return Arrays.stream(open.getFields())
                .filter(field -> field.getType() == open)
                .map(field -> read(field))
                .findFirst()
                .orElse(null);
    }

    private static Object read(Field field) {
        try {
            return Objects.requireNonNull(field.get(null));
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException(closed);
        }
    }

    private static Object ofComponents(Class<?> type) {
        if (!type.isRecord()) {
            throw new AssertionError("RequestSamples has none for " + type);
        }
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> sample(component.getGenericType()))
                .toArray();
        try {
            Constructor<?> whole = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
            whole.setAccessible(true);
            return whole.newInstance(values);
        } catch (ReflectiveOperationException refused) {
            throw new IllegalStateException(
                    type + " refuses " + Arrays.toString(values) + ": write one that does into RequestSamples",
                    refused);
        }
    }
}
