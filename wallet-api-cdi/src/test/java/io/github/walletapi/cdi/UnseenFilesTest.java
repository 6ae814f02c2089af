package io.github.walletapi.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class UnseenFilesTest {

    private static Properties file(String... pairs) {
        Properties file = new Properties();
        for (int i = 0; i < pairs.length; i += 2) {
            file.setProperty(pairs[i], pairs[i + 1]);
        }
        return file;
    }

    @Test
    void keysThatNoSourceHasSoAreUnseen() {
        assertThat(UnseenFiles.unseen(
                        file("wallet-api.mac.id", "orders", "wallet-api.project-id", "3", "shop.name", "Kasa"),
                        Application.config(Map.of("wallet-api.mac.id", "libraries"))))
                .as("another value counts as none, and others' keys are not ours to tell of")
                .containsExactly("wallet-api.mac.id", "wallet-api.project-id");
    }

    @Test
    void filesOfWhichTheServerKnowsEveryKeyAreSeenThoughAnotherSourceGoesBefore() {
        Map<String, String> values = Map.of("wallet-api.mac.id", "orders", "wallet-api.state", "caf\u00e9");
        assertThat(UnseenFiles.unseen(
                        file("wallet-api.mac.id", "orders ", "wallet-api.state", "caf\u00c3\u00a9"),
                        Application.config(values)))
                .as("read with another charset than the server's")
                .isEmpty();
    }
}
