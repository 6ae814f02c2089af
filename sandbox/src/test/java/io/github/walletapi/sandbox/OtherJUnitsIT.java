package io.github.walletapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The extension in projects that have another JUnit than this one. */
class OtherJUnitsIT {

    @ParameterizedTest
    @ValueSource(strings = {"junit-5-oldest", "junit-5", "junit-6"})
    void theExtensionServesATestClass(String junit) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        Path.of("target", "junits", junit + ".jar").toString(),
                        "execute",
                        "--disable-banner",
                        "--class-path",
                        String.join(
                                File.pathSeparator,
                                Path.of("target", "test-classes").toString(),
                                Path.of("target", "wallet-api-sandbox.jar").toString()),
                        "--select-class",
                        ExtensionInOtherJUnits.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains("2 tests successful", "0 tests failed");
    }
}
