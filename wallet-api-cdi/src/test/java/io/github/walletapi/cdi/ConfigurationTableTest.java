package io.github.walletapi.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ConfigurationTableTest {

    @Test
    void theReadmeSaysWhatTheRecordSays() throws IOException {
        String table = ConfigKeys.ALL.values().stream()
                .map(key -> "| `" + key.value() + "` | " + ConfigKeys.type(key) + " | "
                        + (key.defaultValue().isEmpty() ? "" : "`" + key.defaultValue() + "`") + " | "
                        + key.description() + " |")
                .collect(Collectors.joining("\n"));
        assertThat(Files.readString(Path.of("..", "README.md"))).contains(table);
    }
}
