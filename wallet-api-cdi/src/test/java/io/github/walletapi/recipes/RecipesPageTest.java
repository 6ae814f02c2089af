package io.github.walletapi.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page shows the code that runs here, and no other. */
class RecipesPageTest {

    /** What needs a server runs there. */
    private static final List<String> FOLDERS =
            List.of("src/test/java/io/github/walletapi/recipes", "../it-tests/src/test/java/com/example/shop");

    private static final Pattern SHOWN =
            Pattern.compile("^## ([^\n]+)\n.*?^```java\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern WRITTEN =
            Pattern.compile("^// recipe: ([^\n]+)\n(.*?)^// end$", Pattern.MULTILINE | Pattern.DOTALL);

    @Test
    void thePageShowsWhatRuns() throws IOException {
        Map<String, String> written = new TreeMap<>();
        for (String folder : FOLDERS) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    addTo(written, WRITTEN, Files.readString(file));
                }
            }
        }
        Map<String, String> shown = new TreeMap<>();
        addTo(shown, SHOWN, Files.readString(Path.of("../docs/recipes.md")));
        assertThat(written).isNotEmpty();
        assertThat(shown).isEqualTo(written);
    }

    private static void addTo(Map<String, String> found, Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            assertThat(found.put(matcher.group(1).toLowerCase(java.util.Locale.ROOT), matcher.group(2)))
                    .as("twice: " + matcher.group(1))
                    .isNull();
        }
    }
}
