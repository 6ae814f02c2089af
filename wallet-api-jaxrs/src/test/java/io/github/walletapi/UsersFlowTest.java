package io.github.walletapi;

import static io.github.walletapi.Flow.client;
import static io.github.walletapi.Flow.last;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.walletapi.auth.Secret;
import io.github.walletapi.error.ForbiddenException;
import io.github.walletapi.error.NotFoundException;
import io.github.walletapi.error.WalletApiException;
import io.github.walletapi.request.Content;
import io.github.walletapi.sandbox.CannedAnswer;
import io.github.walletapi.sandbox.SandboxExtension;
import io.github.walletapi.sandbox.SandboxServer;
import io.github.walletapi.user.ConfirmationCode;
import io.github.walletapi.user.ContactBookContacts;
import io.github.walletapi.user.Gender;
import io.github.walletapi.user.IdentificationLevel;
import io.github.walletapi.user.LostPassword;
import io.github.walletapi.user.NewEmail;
import io.github.walletapi.user.NewPhone;
import io.github.walletapi.user.NewUser;
import io.github.walletapi.user.PasswordChange;
import io.github.walletapi.user.PasswordReset;
import io.github.walletapi.user.PositionType;
import io.github.walletapi.user.User;
import io.github.walletapi.user.UserAddress;
import io.github.walletapi.user.UserCriterion;
import io.github.walletapi.user.UserEmail;
import io.github.walletapi.user.UserField;
import io.github.walletapi.user.UserIdentity;
import io.github.walletapi.user.UserPhone;
import io.github.walletapi.user.UserPosition;
import io.github.walletapi.value.UserId;
import io.github.walletapi.wallet.Wallet;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People who granted a client something for good, at a sandbox that enforces it field by field. */
class UsersFlowTest {
    private static final UserId JOHN = UserId.of(221);
    /** Has no phone. */
    private static final UserId JANE = UserId.of(5547);

    private static final Secret CODE = Secret.of("123456");

    @RegisterExtension
    static final SandboxExtension SANDBOX =
            SandboxExtension.create(SandboxServer.builder().client(Flow.ID, Flow.KEY));

    private static WalletApi wallet;

    @BeforeAll
    static void build() {
        wallet = client(SANDBOX.server()).build();
    }

    @AfterAll
    static void close() {
        wallet.close();
    }

    private static void granted(UserId user, String... scopes) {
        SANDBOX.server().issueToken(Flow.ID, Integer.parseInt(user.value()), scopes);
    }

    @Test
    void userHasWhatWasGrantedAndNothingElse() {
        granted(JOHN, "email_offline", "dob_offline", "gender_offline", "identification_level_offline");

        User john = wallet.users().get(JOHN);

        assertThat(john.id()).isEqualTo(221);
        assertThat(john.email()).isEqualTo("john@example.com");
        assertThat(john.dob()).isEqualTo("1910-01-01");
        assertThat(john.gender()).isEqualTo(Gender.MALE);
        assertThat(john.identificationLevel()).isEqualTo(IdentificationLevel.FULLY_IDENTIFIED);
        assertThat(john.phone()).isNull();
        assertThat(john.address()).isNull();
        assertThat(john.identity()).isNull();
        assertThat(john.wallets()).isNull();
        assertThat(john.pep()).isNull();
    }

    @Test
    void singleFieldsAreAnsweredByThemselves() {
        granted(JOHN, "email_offline", "phone_offline", "address_offline", "identity_offline", "pep_offline");

        assertThat(wallet.users().email(JOHN)).isEqualTo(new UserEmail("john@example.com"));
        assertThat(wallet.users().phone(JOHN)).isEqualTo(new UserPhone("37066612345"));
        assertThat(wallet.users().confirmedPhones(JOHN)).containsExactly("37066612345");
        assertThat(wallet.users().address(JOHN))
                .isEqualTo(new UserAddress("lt", "Vilnius", "Pilaites pr. 16", "04352"));
        assertThat(wallet.users().identity(JOHN)).isEqualTo(new UserIdentity("John", "Smith", "lt", "31001010000"));
        assertThat(wallet.users().exposedPersons(JOHN)).singleElement().satisfies(person -> {
            assertThat(person.relation()).isEqualTo("spouse");
            assertThat(person.positions()).hasSize(1);
        });
    }

    @Test
    void notGrantedAndNotSetAreToldApart() {
        granted(JANE, "phone_offline_optional");

        assertThat(UserField.ask(() -> wallet.users().phone(JANE)))
                .isEqualTo(new UserField<>(UserField.State.NOT_SET, null));
        assertThat(UserField.ask(() -> wallet.users().email(JANE)))
                .isEqualTo(new UserField<>(UserField.State.NOT_GRANTED, null));
        granted(JANE, "phone_offline_optional", "email_offline");
        assertThat(UserField.ask(() -> wallet.users().email(JANE)))
                .isEqualTo(new UserField<>(UserField.State.KNOWN, new UserEmail("smith@example.com")));
        SANDBOX.server().revokeGrant(5547, Flow.ID);
        assertThat(UserField.ask(() -> wallet.users().email(JANE)).state()).isEqualTo(UserField.State.NOT_GRANTED);
    }

    @Test
    void walletsAreListed() {
        UserId ona = UserId.of(1234);
        granted(ona, "wallet_list_offline");

        assertThat(wallet.users().wallets(ona, null)).extracting(Wallet::id).containsExactly(1L, 2L);
        assertThat(last(SANDBOX.server()).rawTarget()).isEqualTo("/rest/v1/user/1234/wallets");
        assertThat(wallet.users().wallets(ona, true)).extracting(Wallet::id).containsExactly(1L, 2L, 3L);
        assertThat(last(SANDBOX.server()).rawTarget()).endsWith("/wallets?inactive_included=true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"id\":14471,\"owner\":221,\"account\":{\"number\":\"EVP1\",\"user_id\":221}}]",
                "[{\"id\":14471,\"owner\":221,\"account\":{\"number\":\"EVP1\",\"user_id\":\"221\"}}]",
                "{\"id\":14471,\"owner\":221,\"account\":{\"number\":\"EVP1\",\"user_id\":\"221\"}}"
            })
    void walletsAreReadInEveryFormThatASourceShows(String answer) {
        SANDBOX.server()
                .answerWith("GET", "/rest/v1/user", CannedAnswer.status(200).body(answer));

        assertThat(wallet.users().wallets(JOHN, null)).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(14471);
            assertThat(Objects.requireNonNull(one.account()).userId()).isEqualTo(221);
        });
    }

    @Test
    void anObjectThatIsNoWalletIsNotTakenForOne() {
        SANDBOX.server()
                .answerWith("GET", "/rest/v1/user", CannedAnswer.status(200).body("{\"error\":\"strange\"}"));
        assertThatExceptionOfType(WalletApiException.class)
                .isThrownBy(() -> wallet.users().wallets(JOHN, null));
    }

    @Test
    void usersAreFoundByWhatTheyAreKnownBy() {
        granted(JOHN, "email_offline");

        assertThat(wallet.users().find(UserCriterion.email("JOHN@example.com")).id())
                .isEqualTo(221);
        assertThat(wallet.users().find(UserCriterion.phone("+370 666 12345")).id())
                .isEqualTo(221);
        assertThat(last(SANDBOX.server()).rawTarget()).isEqualTo("/rest/v1/user?phone=37066612345");
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> wallet.users().find(UserCriterion.email("nobody@example.com")));
        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> wallet.users().find(UserCriterion.personCode("LT", "31001010000")));
        assertThat(last(SANDBOX.server()).query()).containsOnlyKeys("person_code[LT]");
    }

    @Test
    void profileIsReadAndChanged() {
        granted(JOHN, "user_position_offline", "avatar_offline", "services_offline", "user_info_offline");

        assertThat(wallet.users().position(JOHN)).isEqualTo(UserPosition.of(54.668516, 25.235055, PositionType.HIDDEN));
        wallet.users().moveTo(JOHN, UserPosition.of(54.5, 25.5, PositionType.MERCHANT));
        assertThat(wallet.users().position(JOHN).lat()).isEqualTo(54.5);
        assertThat(wallet.users().services(JOHN).services())
                .extracting(service -> service.service())
                .contains("cards", "savings");
        wallet.users().enableService(JOHN, "savings");
        assertThat(wallet.users().questionnaire(JOHN).id()).isEqualTo(501);
        wallet.users().setAvatar(JOHN, new Content("image/png", new byte[] {1, 0, -1}));
        assertThat(last(SANDBOX.server()).body()).containsExactly(1, 0, -1);
        assertThat(last(SANDBOX.server()).header("Content-Type")).isEqualTo("image/png");
        wallet.users().deleteAvatar(JOHN);
        SANDBOX.server()
                .answerWith("POST", "/rest/v1/user", CannedAnswer.status(200).body("{\"id\":5}"));
        assertThat(wallet.users()
                        .createContactBook(JOHN, ContactBookContacts.NONE)
                        .id())
                .isEqualTo(5);
        assertThat(last(SANDBOX.server()).bodyText()).isEqualTo("{}");
    }

    @Test
    void somebodyRegistersConfirmsAndChangesThePassword() {
        User created = wallet.registrations()
                .create(NewUser.phone("+370 600 99999")
                        .withPassword(Secret.of("long-and-new"))
                        .withLocale("lt"));
        UserId user = UserId.of(created.id());
        assertThat(created.phone()).isEqualTo("37060099999");

        wallet.registrations().confirmPhone(user, new ConfirmationCode(CODE));
        wallet.registrations().assignEmail(user, NewEmail.of("New@Example.com"));
        assertThatExceptionOfType(WalletApiException.class)
                .isThrownBy(() -> wallet.registrations().confirmEmail(user, new ConfirmationCode(Secret.of("000000"))))
                .satisfies(refused -> assertThat(refused.code()).hasToString("invalid_code"));
        wallet.registrations().confirmEmail(user, new ConfirmationCode(CODE));
        wallet.registrations()
                .changePassword(user, new PasswordChange(Secret.of("long-and-new"), Secret.of("longer-and-newer")));
        wallet.registrations().requestPasswordReset(LostPassword.email("new@example.com"));
        wallet.registrations().resetPassword(user, new PasswordReset(CODE, Secret.of("once-more-new")));
        wallet.registrations().assignPhone(user, NewPhone.of("+370 600 99998"));
        assertThat(last(SANDBOX.server()).bodyText()).isEqualTo("{\"phone\":\"37060099998\"}");
    }

    @Test
    void registrationSaysWhatIsWrong() {
        assertThatExceptionOfType(WalletApiException.class)
                .isThrownBy(() -> wallet.registrations().create(NewUser.email("john@example.com")))
                .satisfies(refused -> assertThat(refused.code()).hasToString("user_already_exists"));
        assertThatExceptionOfType(WalletApiException.class)
                .isThrownBy(() -> wallet.registrations()
                        .create(NewUser.phone("37060099997").withPassword(Secret.of("short"))))
                .satisfies(refused -> {
                    assertThat(refused.code()).hasToString("password_too_short");
                    assertThat(Flow.rendered(refused)).doesNotContain("short\"");
                });
    }
}
