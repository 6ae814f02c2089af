package io.github.walletapi.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Names that pages give to what they show, and expressions find. */
class ExpressionNamesTest {

    /** What Jakarta Pages, Faces, CDI and MVC find themselves, on servers that have them for every application. */
    private static final Set<String> TAKEN = Set.of(
            "application",
            "applicationScope",
            "cc",
            "component",
            "conversation",
            "cookie",
            "empty",
            "externalContext",
            "facesContext",
            "flash",
            "flowScope",
            "header",
            "headerValues",
            "initParam",
            "models",
            "mvc",
            "page",
            "pageContext",
            "pageScope",
            "param",
            "paramValues",
            "request",
            "requestScope",
            "resource",
            "session",
            "sessionScope",
            "view",
            "viewScope");

    private static final Pattern GIVEN =
            Pattern.compile("(?:\\bvar(?:Status)?=\"|<%@ attribute name=\"|setAttribute\\(\"|SHOWN = \")([A-Za-z]+)\"");

    @Test
    void noNameIsOneThatTheServerTakesForItsOwn() {
        Set<String> given = new TreeSet<>();
        for (String directory : List.of("src/main/webapp/WEB-INF", "src/main/java")) {
            sources(directory)
                    .forEach(text -> GIVEN.matcher(text)
                            .results()
                            .map(name -> name.group(1))
                            .forEach(given::add));
        }

        assertThat(given).contains("shown", "sandbox", "base", "place", "map").doesNotContainAnyElementsOf(TAKEN);
    }

    private static List<String> sources(String directory) {
        try (Stream<Path> files = Files.walk(Path.of(directory))) {
            return files.filter(Files::isRegularFile)
                    .map(ExpressionNamesTest::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
