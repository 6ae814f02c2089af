package io.github.walletapi.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The application that the README shows, as it stands there: compiled, with its configuration, on a server. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ReadmeIT {

    private static final String CLASS = "com.example.Places";

    @ArquillianResource
    @SuppressWarnings("NullAway.Init")
    URL base;

    @Deployment(testable = false)
    static WebArchive application() throws IOException {
        String readme = Files.readString(Path.of("..", "README.md"));
        Properties shown = new Properties();
        shown.load(new StringReader(block(readme, "properties")));
        // The one change: the port, which is a free one here.
        assertThat(shown).containsKey("wallet-api.base-uri");
        shown.setProperty("wallet-api.base-uri", Sandbox.SERVER.baseUri().toString());
        Map<String, String> configuration =
                shown.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, shown::getProperty));
        Path classes = compiled(block(readme, "java"));
        WebArchive war = Wars.war("readme.war", configuration);
        try (Stream<Path> files = Files.walk(classes)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> war.addAsWebInfResource(
                            file.toFile(),
                            "classes/" + classes.relativize(file).toString().replace('\\', '/')));
        }
        return war;
    }

    /** The first block of a language. */
    private static String block(String readme, String language) {
        Matcher block = Pattern.compile("(?ms)^```" + language + "\\R(.*?)^```").matcher(readme);
        assertThat(block.find()).as("a block of " + language).isTrue();
        return block.group(1);
    }

    private static Path compiled(String source) throws IOException {
        Path classes = Files.createTempDirectory(Path.of("target"), "readme");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            CompilationTask task = compiler.getTask(
                    complaints,
                    files,
                    null,
                    List.of("-d", classes.toString(), "--release", "17", "-proc:none", "-parameters"),
                    null,
                    List.of(
                            new SimpleJavaFileObject(
                                    URI.create("string:///" + CLASS.replace('.', '/') + ".java"),
                                    SimpleJavaFileObject.Kind.SOURCE) {
                                @Override
                                public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                                    return source;
                                }
                            }));
            assertThat(task.call()).as(complaints.toString()).isTrue();
        }
        assertThat(complaints.toString()).isEmpty();
        return classes;
    }

    @BeforeEach
    void forgetWhatWas() {
        Sandbox.SERVER.reset();
    }

    private String page() {
        try (InputStream page = URI.create(base + "places").toURL().openStream()) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException noPage) {
            throw new UncheckedIOException(noPage);
        }
    }

    @Test
    void itShowsAProjectAndThePlacesNearby() {
        Eventually.happens("the list is loaded", () -> !page().contains("being loaded"));
        String page = page();
        assertThat(page.lines().toList().get(0)).isEqualTo("Project's title");
        assertThat(page).contains(" m away");
        assertThat(Sandbox.SERVER.requests())
                .isNotEmpty()
                .allSatisfy(request -> assertThat(request.status()).isEqualTo(200));
    }
}
