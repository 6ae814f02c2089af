package io.github.walletapi.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.walletapi.auth.Secret;
import io.github.walletapi.error.Failure;
import io.github.walletapi.error.ForbiddenException;
import io.github.walletapi.error.NotFoundException;
import io.github.walletapi.error.ServerFailureException;
import io.github.walletapi.request.Content;
import io.github.walletapi.request.KeyedValue;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be right is refused before it is sent, and three answers are told apart. */
class RequestsTest {
    private static final Failure FAILURE = Failure.of("GET", "user/{userId}/email", 0, null);

    @Test
    void oneUserIsFoundByOneCriterion() {
        assertThatIllegalArgumentException().isThrownBy(() -> new UserCriterion("a@b.lt", "370", null));
        assertThatIllegalArgumentException().isThrownBy(() -> new UserCriterion(null, null, null));
        assertThat(UserCriterion.phone("+370 612 34567").phone()).isEqualTo("37061234567");
        assertThat(UserCriterion.personCode("LT", "1").personCode()).isEqualTo(new KeyedValue("LT", "1"));
    }

    @Test
    void somebodyIsReachedByPhoneOrEmail() {
        assertThatIllegalArgumentException().isThrownBy(() -> new NewUser(null, null, "lt", null, null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> NewUser.phone("861234567"));
        assertThatIllegalArgumentException().isThrownBy(() -> NewUser.email("nobody"));
        assertThatIllegalArgumentException().isThrownBy(() -> new LostPassword(null, null, null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> NewEmail.of(""));
        assertThatIllegalArgumentException().isThrownBy(() -> NewPhone.of("06"));
        assertThat(LostPassword.phone("+37061234567").withIdentity("31001010000"))
                .isEqualTo(new LostPassword(null, "37061234567", new LostPassword.Identity("31001010000"), null));
        assertThat(NewUser.email("A@b.lt").withIdentity(new UserIdentity("n", "s", null, null)))
                .isEqualTo(new NewUser(null, "a@b.lt", null, new UserIdentity("n", "s", null, null), null, null));
    }

    @Test
    void passwordsAreNotPrinted() {
        assertThat(NewUser.phone("37061234567").withPassword(Secret.of("hush-hush")))
                .asString()
                .doesNotContain("hush");
        assertThat(new PasswordChange(Secret.of("hush-hush"), Secret.of("hush-more")))
                .asString()
                .doesNotContain("hush");
    }

    @ParameterizedTest
    @ValueSource(doubles = {90.1, -90.1, Double.NaN, Double.POSITIVE_INFINITY})
    void placesAreOnEarth(double lat) {
        assertThatIllegalArgumentException().isThrownBy(() -> UserPosition.of(lat, 0, PositionType.HIDDEN));
        assertThatIllegalArgumentException().isThrownBy(() -> UserPosition.of(0, 2.1 * lat, PositionType.HIDDEN));
    }

    @Test
    void contactsOfABookAreInTheirOneForm() {
        assertThat(ContactBookContacts.NONE
                        .withPhones(List.of("+370 612 34567", "37061234567"))
                        .phones())
                .containsExactly("37061234567");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContactBookContacts.NONE.withHashedEmails(List.of("nobody")));
    }

    @Test
    void contentIsSomethingOfAKind() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Content("image/*", new byte[1]));
        assertThatIllegalArgumentException().isThrownBy(() -> new Content("image/png\r\nX: y", new byte[1]));
        assertThatIllegalArgumentException().isThrownBy(() -> new Content("image/png", new byte[0]));
        assertThat(new Content("image/png", new byte[3])).hasToString("image/png, 3 bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "LT", "=1", "LT=", "L T=1"})
    void valuesWithAnIndexHaveBoth(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> KeyedValue.valueOf(text));
        assertThat(KeyedValue.valueOf("LT=1=2")).isEqualTo(new KeyedValue("LT", "1=2"));
    }

    private static UserEmail failing(RuntimeException failure) {
        throw failure;
    }

    @Test
    void aFieldIsKnownOrNotSetOrNotGranted() {
        UserEmail email = new UserEmail("a@b.lt");
        assertThat(UserField.ask(() -> email)).isEqualTo(new UserField<>(UserField.State.KNOWN, email));
        assertThat(UserField.ask(() -> failing(new ForbiddenException("no", FAILURE)))
                        .state())
                .isEqualTo(UserField.State.NOT_GRANTED);
        assertThat(UserField.ask(() -> failing(new NotFoundException("none", FAILURE)))
                        .state())
                .isEqualTo(UserField.State.NOT_SET);
        assertThatExceptionOfType(ServerFailureException.class)
                .isThrownBy(() -> UserField.ask(() -> failing(new ServerFailureException("down", FAILURE))));
    }

    @Test
    void aFieldOfAUserIsToldByItsScope() {
        @Nullable String none = null;
        assertThat(UserField.of("1910-01-01", true).value()).isEqualTo("1910-01-01");
        assertThat(UserField.of(none, true).state()).isEqualTo(UserField.State.NOT_SET);
        assertThat(UserField.of(none, false).state()).isEqualTo(UserField.State.NOT_GRANTED);
        assertThatIllegalArgumentException().isThrownBy(() -> new UserField<>(UserField.State.KNOWN, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new UserField<>(UserField.State.NOT_SET, "x"));
    }
}
