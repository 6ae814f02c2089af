package io.github.walletapi.internal.signing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.auth.MacCredentials;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Keys and messages shorter than, equal to and longer than a block of SHA-256, and around its padding. */
class HmacBlockSizesTest {
    /** What is left of the signed text when the request-URI is empty. */
    private static final int FRAME = "1\nn\nG\n\nh\n1\n\n".length();

    static Stream<Arguments> lengths() {
        return IntStream.of(1, 31, 32, 33, 63, 64, 65, 127, 128, 129, 200)
                .boxed()
                .flatMap(key -> IntStream.of(FRAME, 54, 55, 56, 57, 63, 64, 65, 118, 119, 120, 127, 128, 129, 1000)
                        .mapToObj(message -> Arguments.of(key, message)));
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void agreesWithTwoPassesOfSha256AndWithTheJdk(int keyLength, int messageLength) throws GeneralSecurityException {
        Random random = new Random(keyLength * 10_007L + messageLength);
        String key = printable(random, keyLength);
        String uri = printable(random, messageLength - FRAME);
        byte[] message = ReferenceMac.ascii("1\nn\nG\n" + uri + "\nh\n1\n\n");
        assertThat(message).hasSize(messageLength);
        Mac jdk = Mac.getInstance("HmacSHA256");
        jdk.init(new SecretKeySpec(ReferenceMac.ascii(key), "HmacSHA256"));

        String mac = new MacSigner(MacCredentials.of("id", key))
                .sign(1, "n", "G", uri, "h", 1, "")
                .mac();

        assertThat(Base64.getDecoder().decode(mac))
                .isEqualTo(ReferenceMac.hmac(ReferenceMac.ascii(key), message))
                .isEqualTo(jdk.doFinal(message));
    }

    private static String printable(Random random, int length) {
        return random.ints(length, '!', '~' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
