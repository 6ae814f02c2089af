package io.github.walletapi.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The diagrams of the pages are drawn: of a slip, readers see a bomb instead of a picture. */
@Tag("browser")
class DiagramsIT {

    private static final Pattern DIAGRAM = Pattern.compile("(?ms)^```mermaid\\R(.*?)^```");
    private static final String MERMAID =
            "/META-INF/resources/webjars/mermaid/" + System.getProperty("mermaid.version") + "/dist/mermaid.min.js";

    @Test
    void everyDiagramIsDrawn() throws IOException {
        Map<String, String> diagrams = diagrams();
        assertThat(diagrams).hasSizeGreaterThan(2);
        try (Chromium browser = new Chromium()) {
            Visitor visitor = browser.visitor(new Browser.NewContextOptions());
            visitor.page.setContent("<html><body></body></html>");
            visitor.page.addScriptTag(new Page.AddScriptTagOptions().setContent(mermaid()));
            diagrams.forEach((page, text) -> assertThat(String.valueOf(visitor.page.evaluate(
                            "text => mermaid.render('drawn', text).then(drawn => drawn.svg, failure => failure.message)",
                            text)))
                    .as("a diagram of " + page)
                    .startsWith("<svg"));
        }
    }

    private static String mermaid() throws IOException {
        try (InputStream script = Objects.requireNonNull(DiagramsIT.class.getResourceAsStream(MERMAID), MERMAID)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** By the page and the place in it. */
    private static Map<String, String> diagrams() throws IOException {
        Map<String, String> found = new LinkedHashMap<>();
        try (Stream<Path> pages = Files.walk(Path.of("..", "docs"))) {
            List<Path> all = Stream.concat(Stream.of(Path.of("..", "README.md")), pages)
                    .filter(page -> page.toString().endsWith(".md"))
                    .toList();
            for (Path page : all) {
                Matcher diagram = DIAGRAM.matcher(Files.readString(page));
                while (diagram.find()) {
                    found.put(page + " at " + diagram.start(), diagram.group(1));
                }
            }
        }
        return found;
    }
}
