package io.github.walletapi.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.walletapi.callback.RefusedCallbackException.Reason;
import io.github.walletapi.transaction.Transaction;
import io.github.walletapi.transaction.TransactionStatus;
import io.github.walletapi.value.Money;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * The one callback that Paysera has published, in the tests of its PHP client (paysera/lib-wallet-php-client,
 * SignCheckerTest, which also has what must not verify). Whatever the sandbox signs, this is what the server does.
 */
class PublishedVectorTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    private final String event = text("php-client-event.json");
    private final String sign = text("php-client-sign.txt");
    private final CallbackVerifier verifier = CallbackVerifier.pinned(text("php-client-key.pem"));

    private static String text(String name) {
        try (InputStream in =
                Objects.requireNonNull(PublishedVectorTest.class.getResourceAsStream("/callback/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void isVerifiedAndReadWhole() {
        byte[] body = ("event=" + encoded(event) + "&sign=" + encoded(sign)).getBytes(StandardCharsets.US_ASCII);

        CallbackEvent verified = verifier.verify(body, FORM);

        assertThat(verified.type()).isEqualTo(CallbackType.RESERVED);
        assertThat(verified.object()).isEqualTo(CallbackObject.TRANSACTION);
        assertThat(verified.transactionKey()).isEqualTo("9fPQMV4oZOPHwGN04oQQDT5sDpNIknet");
        assertThat(verified.text()).isEqualTo(event);
        Transaction transaction = Objects.requireNonNull(verified.transaction());
        assertThat(transaction.status()).isEqualTo(TransactionStatus.RESERVED);
        assertThat(transaction.createdAt()).isEqualTo(Instant.ofEpochSecond(1_352_881_293));
        assertThat(transaction.payments().get(0).price()).isEqualTo(Money.of("5.01", "LTL"));
        assertThat(transaction.callbackUri()).isEqualTo("http://sandbox.loc/wallet/callback.php");
        assertThat(verifier.verify(event, sign)).isEqualTo(verified);
    }

    @Test
    void whatThePhpClientRefusesIsRefused() {
        assertRefused(" " + event, sign);
        assertRefused(event, "j" + sign.substring(1));
        CallbackVerifier byAnother =
                CallbackVerifier.pinned(text("php-client-key.pem").replace("RucpT0MgZ", "RucpT0Mgz"));
        assertThatExceptionOfType(RefusedCallbackException.class)
                .isThrownBy(() -> byAnother.verify(event, sign))
                .returns(Reason.WRONG_SIGNATURE, RefusedCallbackException::reason);
    }

    /** What becomes of it in most libraries: PHP writes {@code \/}, Java's write a slash. */
    @Test
    void parsedAndWrittenAgainItIsAnother() {
        assertRefused(event.replace("\\/", "/"), sign);
    }

    private void assertRefused(String other, String otherSign) {
        assertThatExceptionOfType(RefusedCallbackException.class)
                .isThrownBy(() -> verifier.verify(other, otherSign))
                .returns(Reason.WRONG_SIGNATURE, RefusedCallbackException::reason);
    }
}
