package io.github.walletapi.contract;

import io.github.walletapi.UnaskedClients;
import io.github.walletapi.auth.Secret;
import io.github.walletapi.client.ApiClient;
import io.github.walletapi.client.ClientFilter;
import io.github.walletapi.client.ClientHost;
import io.github.walletapi.client.ClientInfo;
import io.github.walletapi.client.ClientPermission;
import io.github.walletapi.client.ClientRights;
import io.github.walletapi.client.ClientType;
import io.github.walletapi.client.ClientUpdate;
import io.github.walletapi.client.NewClient;
import io.github.walletapi.client.TransferConfiguration;
import io.github.walletapi.client.WalletScope;
import io.github.walletapi.client.WalletScopes;
import io.github.walletapi.location.LocationChange;
import io.github.walletapi.location.LocationFilter;
import io.github.walletapi.location.LocationPrice;
import io.github.walletapi.location.LocationService;
import io.github.walletapi.location.LocationServices;
import io.github.walletapi.location.LocationStatus;
import io.github.walletapi.location.OpeningHours;
import io.github.walletapi.location.PriceType;
import io.github.walletapi.location.ServiceName;
import io.github.walletapi.location.WorkingHours;
import io.github.walletapi.oauth.AuthorizationRequest;
import io.github.walletapi.oauth.NewOAuthSession;
import io.github.walletapi.oauth.Scope;
import io.github.walletapi.oauth.TokenRequest;
import io.github.walletapi.project.NewMposCredential;
import io.github.walletapi.project.ProjectChange;
import io.github.walletapi.request.Content;
import io.github.walletapi.user.ConfirmationCode;
import io.github.walletapi.user.ContactBookContacts;
import io.github.walletapi.user.LostPassword;
import io.github.walletapi.user.NewEmail;
import io.github.walletapi.user.NewPhone;
import io.github.walletapi.user.NewUser;
import io.github.walletapi.user.PasswordChange;
import io.github.walletapi.user.PasswordReset;
import io.github.walletapi.user.PositionType;
import io.github.walletapi.user.UserCriterion;
import io.github.walletapi.user.UserIdentity;
import io.github.walletapi.user.UserPosition;
import io.github.walletapi.value.Money;
import io.github.walletapi.value.OtherMembers;
import io.github.walletapi.value.UserId;
import io.github.walletapi.value.WalletId;
import io.github.walletapi.wallet.AccountDescription;
import io.github.walletapi.wallet.BalanceQuery;
import io.github.walletapi.wallet.CardIdentifier;
import io.github.walletapi.wallet.ContactSearch;
import io.github.walletapi.wallet.Direction;
import io.github.walletapi.wallet.PaymentPassword;
import io.github.walletapi.wallet.PendingPaymentFilter;
import io.github.walletapi.wallet.ReservationFilter;
import io.github.walletapi.wallet.StatementFilter;
import io.github.walletapi.wallet.SufficientAmountQuery;
import io.github.walletapi.wallet.WalletCriterion;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Arguments of typed methods by their type; those of a body together have every field that we can send. */
final class RequestSamples {
    private static final Secret SECRET = Secret.of("secret");

    private static final ClientInfo INFO = new ClientInfo(
            "t",
            "o",
            "m",
            "i",
            "d",
            true,
            false,
            "4",
            "6",
            "s",
            "m",
            "l",
            "c",
            "c",
            "p",
            "a",
            "g",
            "f",
            "w",
            "h",
            "v",
            OtherMembers.NONE);

    private static final List<ClientHost> HOSTS = List.of(new ClientHost("h", 1, "/", "https", true, false));

    private static final List<WalletScopes> SCOPES = List.of(new WalletScopes(1, "EVP1", List.of(WalletScope.BALANCE)));

    private static final LocationService SERVICE = new LocationService(true, List.of(1L), List.of("document"));

    private static final LocationChange LOCATION = new LocationChange(
            "t",
            "d",
            "a",
            54.5,
            25.5,
            20.0,
            new WorkingHours(Arrays.stream(DayOfWeek.values())
                    .collect(Collectors.toMap(
                            Function.identity(), day -> new OpeningHours(LocalTime.of(8, 0), LocalTime.of(20, 0))))),
            List.of(
                    new LocationPrice(PriceType.PRICE, "t", Money.of("1.00", "EUR")),
                    new LocationPrice(PriceType.PRICE, "t", Money.of("100", "JPY"))),
            LocationStatus.ACTIVE,
            new LocationServices(SERVICE, SERVICE, SERVICE, SERVICE),
            true);

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

    private static final Map<Class<?>, List<Object>> BY_TYPE = Map.ofEntries(
            Map.entry(long.class, List.of(7L)),
            Map.entry(String.class, List.of("word")),
            Map.entry(Integer.class, List.of(20)),
            Map.entry(Boolean.class, List.of(true)),
            Map.entry(JsonObject.class, List.of(JsonValue.EMPTY_JSON_OBJECT)),
            Map.entry(UserId.class, List.of(UserId.of(7))),
            Map.entry(WalletId.class, List.of(WalletId.of(7))),
            Map.entry(ClientFilter.class, List.of(new ClientFilter(7L, 20, 40))),
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
                            new StatementFilter("EUR", Direction.IN, "t", 1L, 2L, 20, 40, null, null, "date", "ASC"),
                            StatementFilter.ALL.before("cursor"),
                            new StatementFilter(null, null, null, null, null, 20, null, "after", null, null, null))),
            Map.entry(ReservationFilter.class, List.of(new ReservationFilter(20, 40))),
            Map.entry(PendingPaymentFilter.class, List.of(new PendingPaymentFilter("password", Direction.OUT, 20, 40))),
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
            Map.entry(
                    NewClient.class,
                    List.of(new NewClient(
                            ClientType.APP_CLIENT,
                            INFO,
                            List.of(ClientPermission.SHOW_IN_FRAME),
                            SCOPES,
                            1L,
                            HOSTS,
                            2L))),
            Map.entry(
                    ClientUpdate.class,
                    List.of(new ClientUpdate(
                            ClientType.PRIVATE_CLIENT,
                            List.of(ClientPermission.SHOW_IN_FRAME),
                            1L,
                            2L,
                            3L,
                            HOSTS,
                            SCOPES,
                            INFO))),
            Map.entry(TransferConfiguration.class, List.of(new TransferConfiguration(1L, 2L, 3L))),
            Map.entry(ProjectChange.class, List.of(new ProjectChange("t", "d", 1L))),
            Map.entry(NewMposCredential.class, List.of(new NewMposCredential("u", SECRET, 1))),
            Map.entry(LocationChange.class, List.of(LOCATION)),
            Map.entry(AccountDescription.class, List.of(new AccountDescription("d"))),
            Map.entry(PaymentPassword.class, List.of(new PaymentPassword(SECRET))),
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
            Map.entry(ConfirmationCode.class, List.of(new ConfirmationCode(SECRET))),
            Map.entry(
                    LostPassword.class,
                    List.of(new LostPassword(
                            "john@example.com",
                            "37061234567",
                            new LostPassword.Identity("c"),
                            new LostPassword.Parameters("p", "e")))),
            Map.entry(PasswordReset.class, List.of(new PasswordReset(SECRET, SECRET))),
            Map.entry(PasswordChange.class, List.of(new PasswordChange(SECRET, SECRET))),
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

    /** Empty if there is none. */
    static List<Object> of(Class<?> type) {
        return BY_TYPE.getOrDefault(type, List.of());
    }
}
