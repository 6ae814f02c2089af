package io.github.walletapi.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Types the commands of pages that are no test, in a copy of the project without anything that was built. */
@Tag("commands")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CommandsIT {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Path PLACE = Path.of("target", "commands").toAbsolutePath();
    private static final Path COPY = PLACE.resolve("project");
    private static final Path OURS = Path.of("io", "github", "wallet-api");
    private static final Pattern ADDRESS = Pattern.compile("Open (http://\\S+)");

    @BeforeAll
    static void copyTheProject() throws IOException {
        deleteThePlace();
        Files.walkFileTree(PROJECT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (Set.of("target", ".git").contains(String.valueOf(folder.getFileName()))) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(COPY.resolve(PROJECT.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, COPY.resolve(PROJECT.relativize(file)));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** The first, while nothing of the copy was built. */
    @Test
    @Order(1)
    void installPutsThereWhatOthersDependOnWithSourcesAndJavadocAndFetchesNoServer() throws IOException {
        Path repository = repository();
        List<String> command = typed("README.md", "mvn install", "-Dmaven.repo.local=" + repository);
        String printed = Program.run(COPY, command);

        // What a JDK says of Maven's own jars is not of ours, and has no brackets.
        assertThat(printed).doesNotContain("[WARN", "warning:", "Tests run");
        assertThat(installed(repository))
                .containsExactlyInAnyOrder(
                        "wallet-api-parent.pom",
                        "wallet-api-jaxrs.pom",
                        "wallet-api-jaxrs.jar",
                        "wallet-api-jaxrs-sources.jar",
                        "wallet-api-jaxrs-javadoc.jar",
                        "wallet-api-cdi.pom",
                        "wallet-api-cdi.jar",
                        "wallet-api-cdi-sources.jar",
                        "wallet-api-cdi-javadoc.jar",
                        "wallet-api-standalone.pom",
                        "wallet-api-standalone.jar",
                        "wallet-api-standalone-sources.jar",
                        "wallet-api-sandbox.pom",
                        "wallet-api-sandbox.jar",
                        "wallet-api-sandbox-sources.jar",
                        "wallet-api-sandbox-javadoc.jar");
        try (Stream<Path> built = Files.find(COPY, 2, (path, attributes) -> path.endsWith("target"))) {
            assertThat(built.map(target -> COPY.relativize(target).toString()))
                    .as("what was built")
                    .doesNotContain("it-tests/target", "sample-war/target", "benchmarks/target")
                    .contains("wallet-api-cdi/target");
        }
    }

    @Test
    void benchmarksAreBuiltWithoutATest() throws IOException {
        String printed = Program.run(COPY, typed("benchmarks/README.md", "mvn -q -Papplications -pl benchmarks"));

        assertThat(printed).doesNotContain("Tests run");
        assertThat(COPY.resolve("benchmarks/target/benchmarks.jar")).isRegularFile();
    }

    @Test
    void demoPrintsAnAddressThatAnswersAndEndsWithOneSignal() throws IOException, InterruptedException {
        List<String> command;
        try (FreePorts ports = new FreePorts()) {
            command = typed(
                    "README.md",
                    "mvn -Pdemo",
                    "-Ddemo.http.port=" + ports.next(),
                    "-Ddemo.management.port=" + ports.next(),
                    "-Ddemo.sandbox.port=" + ports.next());
        }
        Process maven = Program.start(COPY, command);
        List<ProcessHandle> all = new ArrayList<>();
        try (BufferedReader lines = maven.inputReader(StandardCharsets.UTF_8)) {
            URI address = address(lines);
            maven.descendants().forEach(all::add);
            assertThat(all).as("the demo and WildFly").hasSizeGreaterThanOrEqualTo(2);
            for (String page : List.of("", "projects/1221", "sign-in")) {
                assertThat(status(address.resolve(page))).as(page).isEqualTo(200);
            }
            // The list is being fetched when the first visitor comes; its page says so, and loads itself again.
            Eventually.happens("the locations", () -> status(address.resolve("locations")) == 200);
        } finally {
            maven.destroy();
            CompletableFuture<Void> ended = CompletableFuture.allOf(
                    all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new));
            try {
                // A bound for what never comes.
                assertThat(ended).as("the end of all of them").succeedsWithin(Duration.ofMinutes(5));
            } finally {
                all.forEach(ProcessHandle::destroyForcibly);
            }
            maven.waitFor();
        }
    }

    private static int status(URI page) {
        try {
            return HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build()
                    .send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Of a run before this one; what links lead to is left alone. */
    private static void deleteThePlace() throws IOException {
        if (Files.exists(PLACE)) {
            try (Stream<Path> all = Files.walk(PLACE)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static URI address(BufferedReader lines) throws IOException {
        StringBuilder printed = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            printed.append(line).append('\n');
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                return URI.create(address.group(1));
            }
        }
        throw new AssertionError("It ended without an address:\n" + printed);
    }

    /** The line of a page that begins so, up to a second command, for the Maven and the machine that run this. */
    private static List<String> typed(String page, String beginning, String... more) throws IOException {
        String line = Files.readAllLines(PROJECT.resolve(page)).stream()
                .filter(text -> text.startsWith("    " + beginning))
                .findFirst()
                .orElseThrow(() -> new AssertionError(page + " has no command " + beginning))
                .replaceFirst(" && .*", "");
        List<String> command = new ArrayList<>(Arrays.asList(line.strip().split(" ")));
        command.set(0, Path.of(System.getProperty("maven.home"), "bin", "mvn").toString());
        command.addAll(List.of("-B", "-ntp"));
        command.addAll(List.of(more));
        return command;
    }

    /** A local repository that has all of this machine's but what is ours: nothing of a test is left in that. */
    private static Path repository() throws IOException {
        Path here = PLACE.resolve("repository");
        Path there = Path.of(System.getProperty("maven.repository"));
        Path from = there;
        Path to = here;
        Files.createDirectories(here);
        for (Path part : OURS) {
            if (Files.isDirectory(from)) {
                try (Stream<Path> entries = Files.list(from)) {
                    for (Path entry :
                            entries.filter(entry -> !entry.endsWith(part)).toList()) {
                        Files.createSymbolicLink(to.resolve(entry.getFileName()), entry);
                    }
                }
            }
            from = from.resolve(part);
            to = to.resolve(part);
            Files.createDirectories(to);
        }
        return here;
    }

    private static List<String> installed(Path repository) throws IOException {
        try (Stream<Path> files = Files.walk(repository.resolve(OURS))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jar") || name.endsWith(".pom") || name.endsWith(".war"))
                    .map(name -> name.replaceFirst("-[0-9]+\\.[0-9]+\\.[0-9]+(-SNAPSHOT)?", ""))
                    .toList();
        }
    }
}
