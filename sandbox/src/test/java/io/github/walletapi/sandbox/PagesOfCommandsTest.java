package io.github.walletapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a page says to type is understood by the command line that there is. */
class PagesOfCommandsTest {
    private static final Path PROJECT = Path.of("..");
    private static final String JAR = "wallet-api-sandbox.jar";

    /** In a line of code, or between grave accents; until what a shell or a reader takes for the end. */
    private static final Pattern STARTED = Pattern.compile("java -jar (\\S*" + Pattern.quote(JAR) + ")([^`&#|\n]*)");

    @Test
    void everyCommandOfAPageIsUnderstood(@TempDir Path directory) throws IOException {
        Path clients = Files.writeString(directory.resolve("clients"), "shop:key\n");
        List<String> commands = new ArrayList<>();
        for (Path page : pages()) {
            Matcher started = STARTED.matcher(Files.readString(page));
            while (started.find()) {
                commands.add(started.group());
                assertThat(started.group(1))
                        .as(page + ": " + started.group())
                        .isIn("sandbox/target/" + JAR, "…/" + JAR, JAR);
                List<String> options = Arrays.stream(
                                withFile(started.group(2), clients).strip().split("\\s+"))
                        .filter(option -> !option.isEmpty())
                        .toList();
                assertThatCode(() -> new CommandLine().read(new ArrayDeque<>(options)))
                        .as(page + ": " + started.group())
                        .doesNotThrowAnyException();
            }
        }
        assertThat(commands).as("found at all").hasSizeGreaterThan(3);
        assertThat(Files.readString(Path.of("pom.xml"))).contains("/" + JAR + "</outputFile>");
    }

    /** The only file that is there before the sandbox is started. */
    private static String withFile(String options, Path clients) {
        return options.replaceAll("--client-file[ =]\\S+", Matcher.quoteReplacement("--client-file=" + clients));
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        for (String folder : List.of("", "sandbox", "sample-war", "benchmarks", "it-tests")) {
            try (Stream<Path> files = Files.list(PROJECT.resolve(folder))) {
                files.filter(PagesOfCommandsTest::isPage).forEach(pages::add);
            }
        }
        try (Stream<Path> files = Files.walk(PROJECT.resolve("docs"))) {
            files.filter(PagesOfCommandsTest::isPage).forEach(pages::add);
        }
        return pages;
    }

    private static boolean isPage(Path file) {
        return file.toString().endsWith(".md") && !file.endsWith("CHANGELOG.md");
    }
}
