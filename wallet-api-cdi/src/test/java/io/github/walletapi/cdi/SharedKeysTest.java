package io.github.walletapi.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.walletapi.auth.Credentials;
import io.github.walletapi.auth.CredentialsProvider;
import io.github.walletapi.auth.MacCredentials;
import io.github.walletapi.directory.LocationDirectory;
import io.github.walletapi.directory.LocationQuery;
import io.github.walletapi.sandbox.SandboxBuilder;
import io.github.walletapi.sandbox.SandboxCertificate;
import io.github.walletapi.sandbox.SandboxServer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Applications that were given one map: nodes of one find its entries there, another finds none of them. */
class SharedKeysTest {
    private static final String MAP = "java:global/wallet";
    private static final String APPLICATION = "java:app/AppName";
    private static final String MODULE = "java:module/ModuleName";

    @TempDir
    Path directory;

    private final FakeNaming naming = new FakeNaming();
    private final ConcurrentHashMap<String, String> map = new ConcurrentHashMap<>();

    @Dependent
    static class User {
        @Inject
        LocationDirectory directory;
    }

    @ApplicationScoped
    static class Vault implements CredentialsProvider {
        @Override
        public Credentials get() {
            return MacCredentials.of("vaultId", "vault-key-of-32-characters-or-so");
        }
    }

    @AfterEach
    void close() {
        naming.close();
    }

    /** Starts it, asks for locations, ends it; where its entries begin. */
    private Set<String> prefixOf(String application, Map<String, String> values, Class<?>... beans) {
        return prefixOf(application, application, values, beans);
    }

    private Set<String> prefixOf(String application, String module, Map<String, String> values, Class<?>... beans) {
        naming.bind(MAP, map).bind(APPLICATION, application).bind(MODULE, module);
        return prefixes(values, beans);
    }

    private Set<String> prefixes(Map<String, String> values, Class<?>... beans) {
        Set<String> before = Set.copyOf(map.keySet());
        try (Application started = Application.start(values, beans)) {
            assertThat(started.get(User.class).directory.find(LocationQuery.ALL))
                    .isNotEmpty();
        }
        return map.keySet().stream()
                .filter(key -> !before.contains(key))
                .map(key -> key.substring(0, key.indexOf('/', "wallet-api/".length())))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> shared(SandboxServer sandbox) {
        Map<String, String> values = new HashMap<>();
        values.put("wallet-api.base-uri", sandbox.baseUri().toString());
        values.put("wallet-api.state", MAP);
        return values;
    }

    private static SandboxBuilder sandbox() {
        return SandboxServer.builder().client("vaultId", "vault-key-of-32-characters-or-so");
    }

    @Test
    void anotherApplicationWithCredentialsOfItsOwnReadsNothingAndANodeOfTheSameReadsAll() {
        try (SandboxServer sandbox = sandbox().start()) {
            Map<String, String> values = shared(sandbox);
            assertThat(prefixOf("shop", values, User.class, Vault.class)).hasSize(1);
            assertThat(prefixOf("shop", values, User.class, Vault.class))
                    .as("another node of it")
                    .isEmpty();
            assertThat(sandbox.requests()).as("served from the map").hasSize(1);
            assertThat(prefixOf("till", values, User.class, Vault.class)).hasSize(1);
            assertThat(sandbox.requests()).hasSize(2);
        }
    }

    @Test
    void eachWarOfAnEarWithACopyOfTheLibraryIsAnApplicationOfItsOwn() {
        try (SandboxServer sandbox = sandbox().start()) {
            Map<String, String> values = shared(sandbox);
            assertThat(prefixOf("all", "shop", values, User.class, Vault.class)).hasSize(1);
            assertThat(prefixOf("all", "shop", values, User.class, Vault.class))
                    .as("another node of it")
                    .isEmpty();
            assertThat(prefixOf("all", "till", values, User.class, Vault.class)).hasSize(1);
            assertThat(sandbox.requests()).hasSize(2);
        }
    }

    @Test
    void anotherApplicationWithACertificateReadsNothingAndANodeOfTheSameReadsAllThoughTheCertificateIsNew()
            throws IOException {
        try (SandboxServer sandbox = SandboxServer.builder().https().start()) {
            Map<String, String> values = shared(sandbox);
            Path certificate = directory.resolve("client.pem");
            Path authority = Files.writeString(
                    directory.resolve("ca.pem"), sandbox.authority().certificatePem());
            values.put("wallet-api.tls.certificate", certificate.toString());
            values.put("wallet-api.tls.key", directory.resolve("client.key").toString());
            values.put("wallet-api.tls.trusted-certificates", authority.toString());
            newCertificate(sandbox, certificate);
            assertThat(prefixOf("shop", values, User.class)).hasSize(1);
            newCertificate(sandbox, certificate);
            assertThat(prefixOf("shop", values, User.class))
                    .as("another node of it")
                    .isEmpty();
            assertThat(sandbox.requests()).as("served from the map").hasSize(1);
            assertThat(prefixOf("till", values, User.class)).hasSize(1);
            assertThat(sandbox.requests()).hasSize(2);
        }
    }

    private void newCertificate(SandboxServer sandbox, Path certificate) throws IOException {
        SandboxCertificate issued = sandbox.authority().issueClient("client");
        issued.writePem(certificate, directory.resolve("client.key"));
        sandbox.allowCertificate("wkVd93h2uS", issued.certificate());
    }

    @Test
    void whoIsOneClientToTheServerSharesWhateverTheApplicationIsCalled() {
        try (SandboxServer sandbox = sandbox().start()) {
            Map<String, String> values = shared(sandbox);
            values.put("wallet-api.oauth.client-id", "vaultId");
            assertThat(prefixOf("shop-1", values, User.class, Vault.class)).hasSize(1);
            assertThat(prefixOf("shop-2", values, User.class, Vault.class)).isEmpty();
            assertThat(sandbox.requests()).hasSize(1);
            values.put("wallet-api.oauth.client-id", "tillId");
            assertThat(prefixOf("shop-2", values, User.class, Vault.class)).hasSize(1);
            assertThat(map.toString()).doesNotContain("vaultId").doesNotContain("shop-1");
        }
    }

    @Test
    void whereNothingTellsItFromOthersItIsRefusedAtStart() {
        naming.bind(MAP, map);
        try (SandboxServer sandbox = sandbox().start()) {
            Map<String, String> values = shared(sandbox);
            assertThatThrownBy(() -> prefixes(values, User.class, Vault.class))
                    .hasStackTraceContaining("wallet-api.oauth.client-id is missing")
                    .hasStackTraceContaining("java:app/AppName");
            assertThat(map).isEmpty();
            values.remove("wallet-api.state");
            assertThat(prefixes(values, User.class, Vault.class)).isEmpty();
        }
    }
}
