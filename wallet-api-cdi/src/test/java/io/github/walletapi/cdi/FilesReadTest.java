package io.github.walletapi.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.WalletApi;
import io.github.walletapi.directory.LocationDirectory;
import io.github.walletapi.grant.Grants;
import io.github.walletapi.sandbox.SandboxServer;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How often a file is opened, as the JDK itself tells: its first piece is the whole of a small one. */
class FilesReadTest {

    @TempDir
    Path directory;

    @Dependent
    static class User {
        @Inject
        WalletApi wallet;

        @Inject
        Grants grants;

        @Inject
        LocationDirectory locations;
    }

    private static Recording recording() {
        Recording recording = new Recording();
        recording.enable("jdk.FileRead").withoutThreshold().withoutStackTrace();
        recording.start();
        return recording;
    }

    /** By name, how often each file was read from its beginning. */
    private Map<String, Integer> opened(Recording recording) throws IOException {
        recording.stop();
        Path events = directory.resolve("events.jfr");
        recording.dump(events);
        recording.close();
        Map<String, Integer> opened = new TreeMap<>();
        for (RecordedEvent event : RecordingFile.readAllEvents(events)) {
            Path file = Path.of(String.valueOf(event.getString("path")));
            if (directory.equals(file.getParent())
                    && Files.exists(file)
                    && event.getLong("bytesRead") == Files.size(file)) {
                opened.merge(file.getFileName().toString(), 1, Integer::sum);
            }
        }
        Files.delete(events);
        return opened;
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content).toString();
    }

    @Test
    void everyFileIsOpenedOnceForTheCheckAndOnceForTheClient() throws IOException {
        try (SandboxServer sandbox = SandboxServer.builder().https().start()) {
            Map<String, String> values = new HashMap<>(Map.of(
                    "wallet-api.mac.id",
                    "wkVd93h2uS",
                    "wallet-api.mac.key-file",
                    file("mac-key", "IrdTc8uQodU7PRpLzzLTW6wqZAO6tAMU\n"),
                    "wallet-api.tls.trusted-certificates",
                    file("ca.pem", sandbox.authority().certificatePem()),
                    "wallet-api.proxy",
                    "127.0.0.1:1",
                    "wallet-api.proxy-user",
                    "wallet",
                    "wallet-api.proxy-password-file",
                    file("proxy-password", "a-password"),
                    "wallet-api.oauth.redirect-uri",
                    "https://shop.example.com/back",
                    "wallet-api.oauth.page-uri",
                    "https://pages.example.com/",
                    "wallet-api.oauth.token-keys-file",
                    file("token-keys", Base64.getEncoder().encodeToString(new byte[32])),
                    "wallet-api.base-uri",
                    sandbox.baseUri().toString()));
            Recording recording = recording();
            try (Application application = Application.start(values, User.class)) {
                assertThat(application.get(User.class).wallet).isNotNull();
                assertThat(opened(recording))
                        .isEqualTo(Map.of("mac-key", 2, "ca.pem", 2, "proxy-password", 2, "token-keys", 2));
            }
        }
    }

    @Test
    void whatWasNotCheckedAtDeploymentIsOpenedOnce() throws IOException, GeneralSecurityException {
        try (SandboxServer sandbox = SandboxServer.builder().https().start()) {
            Path store = directory.resolve("client.p12");
            try (OutputStream out = Files.newOutputStream(store)) {
                char[] password = "a-password".toCharArray();
                sandbox.authority().issueClient("shop").keyStore(password).store(out, password);
            }
            Map<String, String> values = Map.of(
                    "wallet-api.tls.key-store", store.toString(),
                    "wallet-api.tls.key-store-password-file", file("password", "a-password"),
                    "wallet-api.base-uri", sandbox.baseUri().toString());
            Recording recording = recording();
            ReloadedConfig loaded = WalletConfigReader.load(Application.config(values), "", false, changed -> {});
            try (WalletApi wallet = loaded.toBuilder().build()) {
                assertThat(wallet.status().baseUri()).isEqualTo(sandbox.baseUri());
                assertThat(opened(recording)).isEqualTo(Map.of("client.p12", 1, "password", 1));
            }
        }
    }
}
