package io.github.walletapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunnableJarIT {
    private static final String JAR = System.getProperty("runnable.jar", "target/wallet-api-sandbox.jar");

    @Test
    void theJarSpeaksHttpsWithNothingButJava(@TempDir Path directory) throws IOException, InterruptedException {
        Path ca = directory.resolve("ca.pem");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        JAR,
                        "--port=0",
                        "--https",
                        "--ca-out=" + ca,
                        "--client-certificate=shop=" + directory)
                .redirectError(directory.resolve("stderr").toFile())
                .start();
        try {
            String uri = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
            assertThat(uri).startsWith("https://");
            assertThat(PemClient.of(ca, directory).get(uri + "rest/v1/client")).contains("private_client");
            process.toHandle().destroy();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(directory.resolve("stderr")).hasContent("GET /rest/v1/client -> 200 shop");
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void theJarIsNotSignedByOthersAndKeepsTheirLicences() throws IOException {
        try (JarFile jar = new JarFile(JAR)) {
            assertThat(jar.stream().map(ZipEntry::getName))
                    .noneMatch(name -> name.matches("META-INF/[^/]+\\.(SF|RSA|DSA|EC)"));
            String licences = new String(
                    jar.getInputStream(jar.getEntry("META-INF/LICENSE.md")).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(licences).contains("Eclipse Public License", "Bouncy Castle");
        }
    }
}
