package io.github.walletapi.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.walletapi.auth.Secret;
import io.github.walletapi.client.ClientInfo;
import io.github.walletapi.client.NewClient;
import io.github.walletapi.project.NewMposCredential;
import io.github.walletapi.user.ConfirmationCode;
import io.github.walletapi.user.NewUser;
import io.github.walletapi.user.PasswordChange;
import io.github.walletapi.user.PasswordReset;
import io.github.walletapi.wallet.AccountDescription;
import io.github.walletapi.wallet.PaymentPassword;
import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Half of a surrogate pair is no character: written as a question mark, it would be another text than was meant. */
class HalfCharactersTest {
    private static final List<String> HALVES = List.of(
            "zzqq\ud83db",
            "zzqq\ud83d",
            "\ude00zzqq",
            "zzqq\ude00\ud83d",
            "zzqq\ud83d\ud83d\ude00",
            "\ud83d\ude00\ude00zzqq");

    static Stream<Arguments> bodies() {
        return HALVES.stream().flatMap(half -> {
            Secret secret = Secret.of(half);
            Secret whole = Secret.of("whole");
            return Stream.of(
                    Arguments.of("description", new AccountDescription(half)),
                    Arguments.of("os", NewClient.device(ClientInfo.of("title", half, null, null))),
                    Arguments.of("password", new PaymentPassword(secret)),
                    Arguments.of("code", new ConfirmationCode(secret)),
                    Arguments.of("code", new PasswordReset(secret, whole)),
                    Arguments.of("password", new PasswordReset(whole, secret)),
                    Arguments.of("old_password", new PasswordChange(secret, whole)),
                    Arguments.of("password", NewUser.phone("37061234567").withPassword(secret)),
                    Arguments.of("username", new NewMposCredential(half, whole, 1)),
                    Arguments.of("password", new NewMposCredential("name", secret, 1)),
                    Arguments.of(
                            "parameters",
                            Json.createObjectBuilder()
                                    .add("parameters", Json.createArrayBuilder().add(half))
                                    .build()),
                    Arguments.of(
                            "The name of a member",
                            Json.createObjectBuilder().add(half, 1).build()));
        });
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void areRefusedByTheNameOfTheMember(String name, Object body) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Samples.JSON.encode(body))
                .withMessageStartingWith(name + " must not hold half of a surrogate pair")
                .withMessageNotContaining("zzqq");
    }

    @Test
    void wholeOnesAreWritten() {
        byte[] bytes = Samples.JSON.encode(new AccountDescription("\ud83d\ude00a\ud83d\ude00"));

        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .isEqualTo("{\"description\":\"\ud83d\ude00a\ud83d\ude00\"}");
    }

    /** What the JDK would do, which is the reason for all this. */
    @Test
    void theJdkWritesAQuestionMark() {
        assertThat("a\ud83db".getBytes(StandardCharsets.UTF_8)).isEqualTo("a?b".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> Samples.JSON.encode(new AccountDescription("a\ud83db")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
