package io.github.walletapi.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.sandbox.SandboxExtension;
import io.github.walletapi.sandbox.SandboxServer;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A fresh JVM with the class path that Maven gives to who depends on this artifact, and with less. */
@ExtendWith(SandboxExtension.class)
class ClassPathTest {

    @Test
    void itIsAllThatPlainJavaNeeds(SandboxServer sandbox) throws Exception {
        assertThat(run(sandbox, Set.of())).isEqualTo("Project's title");
    }

    @ParameterizedTest
    @CsvSource({
        "microprofile-rest-client-3 microprofile-rest-client-base, org.jboss.resteasy.microprofile:microprofile-rest-client",
        "resteasy-client-6, org.jboss.resteasy:resteasy-client",
        "smallrye-config, io.smallrye.config:smallrye-config",
        "yasson, org.eclipse:yasson",
        "parsson, org.eclipse.parsson:parsson",
        "jakarta.ws.rs-api, jakarta.ws.rs:jakarta.ws.rs-api",
        "microprofile-rest-client-api, org.eclipse.microprofile.rest.client:microprofile-rest-client-api",
        "microprofile-config-api, org.eclipse.microprofile.config:microprofile-config-api",
        "jakarta.json.bind-api, jakarta.json.bind:jakarta.json.bind-api",
        "jakarta.json-api, jakarta.json:jakarta.json-api",
    })
    void whatIsMissingIsNamedInOneSentence(String jars, String artifact, SandboxServer sandbox) throws Exception {
        assertThat(run(sandbox, Set.of(jars.split(" "))))
                .containsPattern("(?s)^(The API|No implementation) of .* on the class path: add " + artifact + "; ")
                .hasLineCount(1);
    }

    @Test
    void halfAnEngineIsNamedToo(SandboxServer sandbox) throws Exception {
        assertThat(run(sandbox, Set.of("microprofile-rest-client-3")))
                .startsWith("The class path lacks something, or its jars do not fit each other (")
                .endsWith("wallet-api-standalone brings all that is needed")
                .hasLineCount(1);
    }

    @Test
    void theApisAloneAreNotEnough(SandboxServer sandbox) throws Exception {
        assertThat(run(
                        sandbox,
                        Set.of(
                                "microprofile-rest-client-3",
                                "microprofile-rest-client-base",
                                "resteasy",
                                "smallrye",
                                "yasson",
                                "parsson")))
                .startsWith("No implementation of MicroProfile Rest Client is on the class path: add ")
                .hasLineCount(1);
    }

    /** What the program says with the class path, less the jars whose names begin so. */
    private static String run(SandboxServer sandbox, Set<String> without)
            throws IOException, InterruptedException, URISyntaxException {
        List<String> jars = Arrays.stream(
                        Files.readString(Path.of("target/class-path.txt")).split(File.pathSeparator))
                .toList();
        for (String prefix : without) {
            assertThat(jars).anyMatch(jar -> name(jar).startsWith(prefix));
        }
        Path program = Path.of(FirstCall.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        String classPath = Stream.concat(
                        Stream.of(program.toString()),
                        jars.stream().filter(jar -> without.stream().noneMatch(name(jar)::startsWith)))
                .collect(Collectors.joining(File.pathSeparator));
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-classpath",
                        classPath,
                        FirstCall.class.getName(),
                        sandbox.baseUri().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        java.waitFor();
        return said.strip();
    }

    private static String name(String jar) {
        return Path.of(jar).getFileName().toString();
    }
}
