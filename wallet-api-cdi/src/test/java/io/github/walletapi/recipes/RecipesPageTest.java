package io.github.walletapi.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages show the code that runs here, and no other. */
class RecipesPageTest {

    /** What needs a server runs there. */
    private static final List<String> FOLDERS =
            List.of("src/test/java/io/github/walletapi/recipes", "../it-tests/src/test/java/com/example/shop");

    private static final List<String> PAGES = List.of("recipes.md", "oauth.md", "locations.md");

    /** Titles begin with a capital letter, other than comments of properties. One block below each. */
    private static final Pattern SHOWN = Pattern.compile(
            "^##? (\\p{Lu}[^\n]+)\n(?:(?!^##? \\p{Lu}).)*?^```java\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    private static final Pattern BLOCK = Pattern.compile("^```java$", Pattern.MULTILINE);
    private static final Pattern WRITTEN =
            Pattern.compile("^ *// recipe: ([^\n]+)\n(.*?)^ *// end$", Pattern.MULTILINE | Pattern.DOTALL);

    private static Map<String, String> written() throws IOException {
        Map<String, String> written = new TreeMap<>();
        for (String folder : FOLDERS) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    addTo(written, "", WRITTEN, Files.readString(file));
                }
            }
        }
        return written;
    }

    /** The shop of the README is one of the recipes, which runs. */
    @Test
    void theReadmeShowsTheShopThatRuns() throws IOException {
        assertThat(written()).containsKey("take a payment");
        assertThat(Files.readString(Path.of("../README.md")))
                .contains("```java\n" + written().get("take a payment") + "\n```\n");
    }

    @Test
    void thePagesShowWhatRuns() throws IOException {
        Map<String, String> written = written();
        Map<String, String> shown = new TreeMap<>();
        for (String page : PAGES) {
            addTo(shown, page.equals(PAGES.get(0)) ? "" : page + ": ", SHOWN, read(page));
        }
        assertThat(written).isNotEmpty();
        assertThat(shown).isEqualTo(written);
    }

    /** So that no page has code that nothing compiles. */
    @Test
    void everyBlockOfJavaOfThePagesIsOneOfThem() throws IOException {
        long blocks = 0;
        long found = 0;
        try (Stream<Path> pages = Files.list(Path.of("../docs"))) {
            for (Path page :
                    pages.filter(page -> page.toString().endsWith(".md")).toList()) {
                String text = Files.readString(page);
                blocks += BLOCK.matcher(text).results().count();
                if (PAGES.contains(String.valueOf(page.getFileName()))) {
                    found += SHOWN.matcher(text).results().count();
                }
            }
        }
        assertThat(found).isPositive().isEqualTo(blocks);
    }

    private static String read(String page) throws IOException {
        return Files.readString(Path.of("../docs", page));
    }

    private static void addTo(Map<String, String> found, String page, Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            String title = (page + matcher.group(1)).toLowerCase(Locale.ROOT);
            // Some stand in a method of their test, which the page leaves out.
            String code = matcher.group(2).stripTrailing().stripIndent();
            assertThat(found.put(title, code)).as("twice: " + matcher.group(1)).isNull();
        }
    }
}
