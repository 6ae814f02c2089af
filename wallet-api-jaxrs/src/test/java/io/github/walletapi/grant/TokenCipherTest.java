package io.github.walletapi.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.walletapi.auth.Secret;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TokenCipherTest {
    private static final Randomness RANDOM = new Randomness();
    private static final Secret ONE = key();
    private static final Secret TWO = key();

    private static Secret key() {
        return Secret.of(Base64.getEncoder().encodeToString(RANDOM.bytes(32)));
    }

    private static TokenCipher cipher(Secret... keys) {
        String text = Stream.of(keys).map(Secret::reveal).collect(Collectors.joining(" ,\n"));
        return new TokenCipher(TokenKeys.parse(Secret.of(text)), RANDOM);
    }

    @Test
    void eachKeyDecryptsAndTheFirstEncrypts() {
        String old = cipher(ONE).encrypted("id", "ą text");
        String text = cipher(TWO, ONE).encrypted("id", "ą text");
        assertThat(old).doesNotContain("text");
        assertThat(cipher(TWO, ONE).decrypted("id", old)).isEqualTo("ą text");
        assertThat(cipher(TWO).decrypted("id", text)).isEqualTo("ą text");
        assertThatExceptionOfType(GrantStoreException.class)
                .isThrownBy(() -> cipher(ONE).decrypted("id", text))
                .withMessageContaining(text.split("\\.", -1)[1])
                .withMessageContaining("put it back");
    }

    @Test
    void keysAreReadFromAFileWithALinePerKey() {
        TokenKeys keys = TokenKeys.parse(Secret.of(ONE.reveal() + "\r\n" + TWO.reveal() + "\n"));
        assertThat(keys).hasToString("TokenKeys[2]");
        String text = cipher(TWO).encrypted("id", "text");
        assertThat(new TokenCipher(keys, RANDOM).decrypted("id", text)).isEqualTo("text");
    }

    @Test
    void sameTextIsNeverEncryptedTheSame() {
        TokenCipher cipher = cipher(ONE);
        Set<String> all = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            all.add(cipher.encrypted("id", "text"));
        }
        assertThat(all).hasSize(1000);
    }

    @Test
    void whatWasChangedCutOrMovedIsNotThere() {
        TokenCipher cipher = cipher(ONE);
        String text = cipher.encrypted("id", "text");
        String start = text.substring(0, text.lastIndexOf('.') + 1);
        byte[] sealed = Base64.getUrlDecoder().decode(text.substring(start.length()));
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            String forged = start + Base64.getUrlEncoder().withoutPadding().encodeToString(changed);
            assertThat(cipher.decrypted("id", forged)).isNull();
        }
        assertThat(cipher.decrypted("other", text)).isNull();
        for (int length = 0; length < text.length(); length++) {
            assertThat(cipher.decrypted("id", text.substring(0, length)))
                    .as("cut after %s", length)
                    .isNull();
        }
        for (String wrong : List.of("{}", start + "!", "1.zzzz." + sealed.length, "1..", "a.b.c.d", "\u0000")) {
            assertThat(cipher.decrypted("id", wrong)).as(wrong).isNull();
        }
    }

    @Test
    void whatAnotherVersionWroteIsLeftToThatOne() {
        TokenCipher cipher = cipher(ONE);
        for (String form : List.of("2", "9", "17")) {
            String text = form + cipher.encrypted("id", "text").substring(1);
            assertThatExceptionOfType(GrantStoreException.class).isThrownBy(() -> cipher.decrypted("id", text));
        }
    }

    @Test
    void keysOfAnotherLengthAreRefusedWithoutBeingShown() {
        for (String wrong : List.of("zzqq", "zzqq!", Base64.getEncoder().encodeToString(RANDOM.bytes(16)))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> cipher(ONE, Secret.of(wrong)))
                    .withMessageContaining("token key 2")
                    .withMessageNotContaining(wrong)
                    .withNoCause();
        }
    }
}
