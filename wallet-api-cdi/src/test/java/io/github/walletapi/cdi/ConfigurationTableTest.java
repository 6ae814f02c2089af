package io.github.walletapi.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Compares the README's table with the record; writes it with {@code -Dwallet.test.table=write}. */
class ConfigurationTableTest {

    private static final Path README = Path.of("..", "README.md");
    private static final String HEAD = "| Key | Expected | Default | For |\n| --- | --- | --- | --- |\n";

    @Test
    void theReadmeSaysWhatTheRecordSays() throws IOException {
        String table = ConfigKeys.ALL.values().stream()
                .map(key -> "| `" + key.name() + "` | " + key.expected() + " | "
                        + (key.byDefault().isEmpty() ? "" : "`" + key.byDefault() + "`") + " | "
                        + key.purpose() + " |\n")
                .collect(Collectors.joining("", HEAD, "\n"));
        String readme = Files.readString(README);
        if ("write".equals(System.getProperty("wallet.test.table"))) {
            int begin = readme.indexOf(HEAD);
            int end = readme.indexOf("\n\n", begin) + 2;
            readme = readme.substring(0, begin) + table + readme.substring(end);
            Files.writeString(README, readme);
        }
        assertThat(readme).contains(table);
    }
}
