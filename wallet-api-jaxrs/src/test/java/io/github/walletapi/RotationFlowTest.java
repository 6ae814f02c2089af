package io.github.walletapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.walletapi.auth.CertificateCredentials;
import io.github.walletapi.auth.Credentials;
import io.github.walletapi.auth.CredentialsProvider;
import io.github.walletapi.auth.FileBacked;
import io.github.walletapi.auth.MacCredentials;
import io.github.walletapi.auth.Reloading;
import io.github.walletapi.auth.SecretFile;
import io.github.walletapi.auth.TrustedCertificates;
import io.github.walletapi.client.ClientType;
import io.github.walletapi.client.ClientUpdate;
import io.github.walletapi.error.ConnectionFailedException;
import io.github.walletapi.error.InvalidCredentialsException;
import io.github.walletapi.internal.http.ScriptedServer;
import io.github.walletapi.sandbox.CannedAnswer;
import io.github.walletapi.sandbox.RecordedRequest;
import io.github.walletapi.sandbox.SandboxAuthority;
import io.github.walletapi.sandbox.SandboxCertificate;
import io.github.walletapi.sandbox.SandboxServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys and certificates that change while calls are under way: none fails, and none is carried out twice. */
@Timeout(300)
class RotationFlowTest {
    private static final int ROTATIONS = 50;
    private static final SandboxAuthority AUTHORITY = SandboxAuthority.create();
    private static final Duration NEVER = Duration.ofHours(1);
    private static final Duration ALWAYS = Duration.ofNanos(1);

    @TempDir
    Path directory;

    private static String key(int number) {
        return "zzqqKeyOfRotation%015d".formatted(number);
    }

    private Path file(String name) {
        return directory.resolve(name);
    }

    private static <T extends Credentials> Reloading<T> reloading(
            List<Path> files, Duration interval, Supplier<T> reader) {
        return new Reloading<>(
                () -> "the credentials in " + files,
                new FileBacked<>(files, reader),
                Credentials::isSameAs,
                interval,
                System::nanoTime,
                changed -> {});
    }

    private Reloading<MacCredentials> macKey(Duration interval) {
        Path file = file("key");
        return reloading(List.of(file), interval, () -> new MacCredentials(Flow.ID, SecretFile.read(file)));
    }

    private Reloading<CertificateCredentials> certificate(Duration interval, Clock clock) {
        return reloading(
                List.of(file("certificate"), file("key")),
                interval,
                () -> certificate().usable(clock));
    }

    private CertificateCredentials certificate() {
        return CertificateCredentials.ofPem(file("certificate"), file("key"), null);
    }

    private void put(SecretVolume volume, SandboxCertificate issued) throws IOException {
        volume.put(Map.of("certificate", issued.certificatePem(), "key", issued.keyPem()));
    }

    private static WalletApiBuilder to(SandboxServer sandbox) {
        return WalletApi.builder()
                .baseUri(sandbox.baseUri())
                .trusted(TrustedCertificates.of(List.of(AUTHORITY.certificate())))
                .readTimeout(Duration.ofSeconds(30));
    }

    private static void update(WalletApi wallet) {
        wallet.clients().update(1001, ClientUpdate.of(ClientType.PRIVATE_CLIENT).withProject(1300));
    }

    static Stream<Arguments> keyRotations() {
        return Stream.of(
                Arguments.of(SecretVolume.Kind.KUBERNETES, NEVER), Arguments.of(SecretVolume.Kind.MOVED_FILES, ALWAYS));
    }

    @ParameterizedTest
    @MethodSource("keyRotations")
    void noCallFailsWhileMacKeysChange(SecretVolume.Kind kind, Duration interval) throws Exception {
        SecretVolume volume = new SecretVolume(directory, kind);
        volume.put(Map.of("key", key(0)));
        Tally served = new Tally();
        try (SandboxServer sandbox = SandboxServer.builder()
                        .client(Flow.ID, key(0))
                        .log(served)
                        .start();
                WalletApi wallet = to(sandbox).credentials(macKey(interval)).build();
                Load load = new Load(wallet)) {
            for (int rotation = 1; rotation <= ROTATIONS; rotation++) {
                sandbox.allowKey(Flow.ID, key(rotation));
                volume.put(Map.of("key", key(rotation)));
                sandbox.forbidKey(Flow.ID, key(rotation - 1));
                load.awaitRoundOfEach();
            }
            load.stop();
            assertThat(load.rounds()).isEqualTo(served.of("GET", 200)).isEqualTo(served.of("PUT", 200));
            served.hasNothingBut(200, 401);
        }
    }

    static Stream<Arguments> certificateRotations() {
        return Stream.of(
                Arguments.of("TLSv1.3", SecretVolume.Kind.KUBERNETES, NEVER),
                Arguments.of("TLSv1.2", SecretVolume.Kind.MOVED_FILES, ALWAYS));
    }

    @ParameterizedTest
    @MethodSource("certificateRotations")
    void noCallFailsWhileCertificatesChange(String protocol, SecretVolume.Kind kind, Duration interval)
            throws Exception {
        SecretVolume volume = new SecretVolume(directory, kind);
        SandboxCertificate before = AUTHORITY.issueClient("shop 0");
        put(volume, before);
        Tally served = new Tally();
        Set<X509Certificate> shown = new HashSet<>();
        try (SandboxServer sandbox = SandboxServer.builder()
                        .https(AUTHORITY)
                        .requireCertificates()
                        .tlsProtocols(protocol)
                        .clientWithCertificate("shop", before.certificate())
                        .log(served)
                        .start();
                WalletApi wallet = to(sandbox)
                        .credentials(certificate(interval, Clock.systemUTC()))
                        .build();
                Load load = new Load(wallet)) {
            for (int rotation = 1; rotation <= ROTATIONS; rotation++) {
                SandboxCertificate next = AUTHORITY.issueClient("shop " + rotation);
                sandbox.allowCertificate("shop", next.certificate());
                put(volume, next);
                sandbox.forbidCertificate(before.certificate());
                load.awaitRoundOfEach();
                shown.add(Flow.last(sandbox).certificate());
                before = next;
            }
            load.stop();
            assertThat(load.rounds()).isEqualTo(served.of("GET", 200)).isEqualTo(served.of("PUT", 200));
            served.hasNothingBut(200, 401);
            assertThat(shown).as("after each rotation its own").hasSize(ROTATIONS);
        }
    }

    @Test
    void changedKeyIsUsedAfterTheIntervalWithoutARefusal() throws Exception {
        SecretVolume volume = new SecretVolume(directory, SecretVolume.Kind.KUBERNETES);
        volume.put(Map.of("key", key(0)));
        try (SandboxServer sandbox =
                        SandboxServer.builder().client(Flow.ID, key(0)).start();
                WalletApi wallet = to(sandbox).credentials(macKey(ALWAYS)).build()) {
            wallet.clients().current();
            sandbox.allowKey(Flow.ID, key(1));
            volume.put(Map.of("key", key(1)));
            wallet.clients().current();
            sandbox.forbidKey(Flow.ID, key(0));
            update(wallet);

            assertThat(sandbox.requests()).extracting(RecordedRequest::status).containsExactly(200, 200, 200);
        }
    }

    @Test
    void changedKeyIsUsedAtOnceWhenTheOldOneIsRefused() throws Exception {
        SecretVolume volume = new SecretVolume(directory, SecretVolume.Kind.MOVED_FILES);
        volume.put(Map.of("key", key(0)));
        try (SandboxServer sandbox =
                        SandboxServer.builder().client(Flow.ID, key(0)).start();
                WalletApi wallet = to(sandbox).credentials(macKey(NEVER)).build()) {
            update(wallet);
            sandbox.allowKey(Flow.ID, key(1));
            sandbox.forbidKey(Flow.ID, key(0));
            assertThat(catchThrowableOfType(InvalidCredentialsException.class, () -> update(wallet))
                            .status())
                    .isEqualTo(401);
            volume.put(Map.of("key", key(1)));
            update(wallet);

            assertThat(sandbox.requests())
                    .extracting(RecordedRequest::status)
                    .as("what did not change is not repeated; what did, once")
                    .containsExactly(200, 401, 401, 200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
    void certificateThatTheHandshakeRefusedIsReadAnew(String protocol) throws Exception {
        Instant now = Instant.now();
        SandboxCertificate expired = AUTHORITY
                .valid(now.minus(Duration.ofDays(9)), now.minus(Duration.ofDays(1)))
                .issueClient("shop");
        SandboxCertificate next = AUTHORITY.issueClient("shop");
        SecretVolume volume = new SecretVolume(directory, SecretVolume.Kind.KUBERNETES);
        put(volume, expired);
        Reloading<CertificateCredentials> identity =
                reloading(List.of(file("certificate"), file("key")), NEVER, this::certificate);
        try (SandboxServer sandbox = SandboxServer.builder()
                        .https(AUTHORITY)
                        .requireCertificates()
                        .tlsProtocols(protocol)
                        .clientWithCertificate("shop", next.certificate())
                        .start();
                WalletApi wallet = to(sandbox).credentials(identity).build()) {
            ConnectionFailedException failure =
                    catchThrowableOfType(ConnectionFailedException.class, () -> update(wallet));
            assertThat(failure.mayHaveBeenSent()).isFalse();
            assertThat(sandbox.connections()).as("nothing had changed").isEqualTo(1);

            put(volume, next);
            update(wallet);
            assertThat(sandbox.requests()).hasSize(1);
            assertThat(sandbox.connections()).isEqualTo(3);
        }
    }

    private static CredentialsProvider changingWhenRefused(AtomicInteger refreshed) {
        return new CredentialsProvider() {
            @Override
            public Credentials get() {
                return MacCredentials.of(Flow.ID, key(0));
            }

            @Override
            public Credentials refreshed() {
                refreshed.incrementAndGet();
                return MacCredentials.of(Flow.ID, key(1));
            }
        };
    }

    /** TLS can fail after the handshake too, when the server may have carried out the call. */
    @Test
    void brokenTlsIsNoReasonToSendAgain() throws Exception {
        AtomicInteger refreshed = new AtomicInteger();
        AtomicReference<ScriptedServer> itself = new AtomicReference<>();
        char[] password = "password".toCharArray();
        KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(AUTHORITY.issueServer("localhost").keyStore(password), password);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(keys.getKeyManagers(), null, null);
        try (ScriptedServer server = new ScriptedServer(
                        (request, out) -> {
                            // A record that nobody has the key of.
                            itself.get().interfere(HexFormat.of().parseHex("1703030020" + "5a".repeat(32)));
                            return true;
                        },
                        tls);
                WalletApi wallet = WalletApi.builder()
                        .baseUri(server.uri())
                        .trusted(TrustedCertificates.of(List.of(AUTHORITY.certificate())))
                        .credentials(changingWhenRefused(refreshed))
                        .build()) {
            itself.set(server);
            ConnectionFailedException failure =
                    catchThrowableOfType(ConnectionFailedException.class, () -> update(wallet));

            assertThat(failure).hasCauseInstanceOf(SSLException.class);
            assertThat(failure.mayHaveBeenSent()).isTrue();
            assertThat(server.requests()).hasSize(1);
            assertThat(refreshed).hasValue(0);
        }
    }

    /** The server has carried out the call, and the answer is lost: other credentials are no reason to do it again. */
    @ParameterizedTest
    @CsvSource({"0, TLSv1.3", "20, TLSv1.3", "-1, TLSv1.3", "0, TLSv1.2", "20, TLSv1.2", "-1, TLSv1.2"})
    void callWhoseAnswerIsLostIsNotRepeatedForOtherCredentials(int cutHeadAfter, String protocol) {
        AtomicInteger refreshed = new AtomicInteger();
        CredentialsProvider changing = changingWhenRefused(refreshed);
        CannedAnswer lost = cutHeadAfter < 0
                ? CannedAnswer.own().cutAfter(9)
                : CannedAnswer.own().cutHeadAfter(cutHeadAfter);
        for (CannedAnswer answer : List.of(lost, lost.byReset())) {
            try (SandboxServer sandbox = SandboxServer.builder()
                            .https(AUTHORITY)
                            .tlsProtocols(protocol)
                            .client(Flow.ID, key(0))
                            .start();
                    WalletApi wallet = to(sandbox).credentials(changing).build()) {
                sandbox.answerWith("PUT", "/rest/v1/", answer);
                ConnectionFailedException failure =
                        catchThrowableOfType(ConnectionFailedException.class, () -> update(wallet));

                assertThat(failure.mayHaveBeenSent()).isTrue();
                assertThat(sandbox.requests()).hasSize(1);
                assertThat(refreshed).hasValue(0);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "half", "garbage", "missing", "other key"})
    void identityStaysWhileItsFilesCannotBeUsed(String state) throws Exception {
        SandboxCertificate first = AUTHORITY.issueClient("shop");
        SandboxCertificate second = AUTHORITY.issueClient("shop");
        SecretVolume volume = new SecretVolume(directory, SecretVolume.Kind.MOVED_FILES);
        put(volume, first);
        try (SandboxServer sandbox = SandboxServer.builder()
                        .https(AUTHORITY)
                        .clientWithCertificate("shop", first.certificate())
                        .start();
                WalletApi wallet = to(sandbox)
                        .credentials(certificate(ALWAYS, Clock.systemUTC()))
                        .build()) {
            wallet.clients().current();
            spoil(state, second);
            wallet.clients().current();
            update(wallet);
            assertThat(sandbox.requests())
                    .extracting(RecordedRequest::certificate)
                    .containsOnly(first.certificate());

            sandbox.allowCertificate("shop", second.certificate());
            put(volume, second);
            update(wallet);
            assertThat(Flow.last(sandbox).certificate()).isEqualTo(second.certificate());
            assertThat(sandbox.requests()).extracting(RecordedRequest::status).containsOnly(200);
        }
    }

    private void spoil(String state, SandboxCertificate next) throws IOException {
        String text = next.certificatePem();
        switch (state) {
            case "half" -> Files.writeString(file("certificate"), text.substring(0, text.length() / 2));
            case "missing" -> Files.delete(file("key"));
            case "other key" -> Files.writeString(file("key"), next.keyPem());
            default -> Files.writeString(file("certificate"), state);
        }
    }

    @Test
    void macKeyStaysWhileItsFileIsEmptyOrMissing() throws Exception {
        SecretVolume volume = new SecretVolume(directory, SecretVolume.Kind.MOVED_FILES);
        volume.put(Map.of("key", key(0)));
        try (SandboxServer sandbox =
                        SandboxServer.builder().client(Flow.ID, key(0)).start();
                WalletApi wallet = to(sandbox).credentials(macKey(ALWAYS)).build()) {
            for (String spoilt : List.of("", "\n", "white space \n", "\u0105\n")) {
                Files.writeString(file("key"), spoilt);
                update(wallet);
            }
            Files.delete(file("key"));
            update(wallet);
            assertThat(sandbox.requests()).extracting(RecordedRequest::status).containsOnly(200);
        }
    }

    @Test
    void certificateIsNotTakenBeforeItIsValidNorOnceItHasExpired() throws Exception {
        HandClock clock = new HandClock();
        Instant now = clock.instant();
        Duration hour = Duration.ofHours(1);
        SandboxCertificate first = AUTHORITY
                .valid(now.minus(hour), now.plus(hour.multipliedBy(99)))
                .issueClient("a");
        SandboxCertificate expired = AUTHORITY
                .valid(now.minus(hour.multipliedBy(2)), now.minus(hour))
                .issueClient("b");
        SandboxCertificate early =
                AUTHORITY.valid(now.plus(hour), now.plus(hour.multipliedBy(99))).issueClient("c");
        SecretVolume volume = new SecretVolume(directory, SecretVolume.Kind.KUBERNETES);
        put(volume, first);
        Reloading<CertificateCredentials> identity = certificate(ALWAYS, clock);

        put(volume, expired);
        assertThat(identity.get().chain()).containsExactly(first.certificate());
        put(volume, early);
        assertThat(identity.refreshed().chain()).containsExactly(first.certificate());
        clock.advance(hour.multipliedBy(2));
        assertThat(identity.get().chain()).containsExactly(early.certificate());
    }

    @Test
    void credentialsThatCannotBeUsedHereLeaveTheLastInUse() {
        SandboxCertificate issued = AUTHORITY.issueClient("shop");
        AtomicReference<Credentials> current = new AtomicReference<>(MacCredentials.of(Flow.ID, Flow.KEY));
        try (SandboxServer sandbox = SandboxServer.start();
                WalletApi wallet = to(sandbox).credentials(current::get).build()) {
            wallet.clients().current();
            // A certificate proves nothing over plain HTTP.
            current.set(CertificateCredentials.of(issued.key(), issued.chain()));
            wallet.clients().current();
            update(wallet);
            assertThat(sandbox.requests()).extracting(RecordedRequest::clientId).containsOnly(Flow.ID);
            assertThat(sandbox.requests()).hasSize(3);
        }
    }

    @Test
    void clientCanGoOverFromAKeyToACertificateAndBack() {
        SandboxCertificate issued = AUTHORITY.issueClient("shop");
        Credentials mac = MacCredentials.of(Flow.ID, Flow.KEY);
        AtomicReference<Credentials> current = new AtomicReference<>(mac);
        try (SandboxServer sandbox = SandboxServer.builder()
                        .https(AUTHORITY)
                        .client(Flow.ID, Flow.KEY)
                        .clientWithCertificate("shop", issued.certificate())
                        .start();
                WalletApi wallet = to(sandbox).credentials(current::get).build()) {
            wallet.clients().current();
            current.set(CertificateCredentials.of(issued.key(), issued.chain()));
            wallet.clients().current();
            current.set(mac);
            wallet.clients().current();
            assertThat(sandbox.requests())
                    .extracting(request -> request.clientId() + " " + request.certificateClientId())
                    .containsExactly(Flow.ID + " null", "null shop", Flow.ID + " null");
        }
    }

    @Test
    void refusalIsWhatTheCallerGetsIfThereAreNoOtherCredentialsToBeHad() {
        IllegalStateException sealed = new IllegalStateException("vault is sealed");
        CredentialsProvider vault = new CredentialsProvider() {
            @Override
            public Credentials get() {
                return MacCredentials.of(Flow.ID, key(0));
            }

            @Override
            public Credentials refreshed() {
                throw sealed;
            }
        };
        try (SandboxServer sandbox = SandboxServer.start();
                WalletApi wallet = to(sandbox).credentials(vault).build()) {
            InvalidCredentialsException failure = catchThrowableOfType(
                    InvalidCredentialsException.class, () -> wallet.clients().current());

            assertThat(failure).hasSuppressedException(sealed);
            assertThat(failure.status()).isEqualTo(401);
            assertThat(sandbox.requests()).hasSize(1);
        }
    }

    /** Registering a device, for one: its failure is not one of this call, and says nothing of these credentials. */
    @Test
    void providerWhoseOwnCallFailsIsAskedOnce() {
        AtomicInteger asked = new AtomicInteger();
        try (SandboxServer sandbox = SandboxServer.start();
                WalletApi application = to(sandbox).mac(Flow.ID, key(0)).build();
                WalletApi wallet = to(sandbox)
                        .credentials(() -> {
                            asked.incrementAndGet();
                            application.clients().current();
                            return MacCredentials.of(Flow.ID, Flow.KEY);
                        })
                        .build()) {
            assertThatThrownBy(() -> wallet.projects().get(1221)).isInstanceOf(InvalidCredentialsException.class);
            assertThat(asked).hasValue(1);
            assertThat(sandbox.requests()).hasSize(1);
        }
    }

    @Test
    void refusedGrantIsAReasonToReadAgainToo() {
        AtomicReference<Credentials> current = new AtomicReference<>(MacCredentials.of(Flow.ID, key(0)));
        CredentialsProvider tokens = new CredentialsProvider() {
            @Override
            public Credentials get() {
                return current.get();
            }

            @Override
            public Credentials refreshed() {
                current.set(MacCredentials.of(Flow.ID, Flow.KEY));
                return current.get();
            }
        };
        CannedAnswer expired = CannedAnswer.status(400)
                .body("{\"error\":\"invalid_grant\",\"error_description\":\"Token has expired\"}")
                .beforeSignatureCheck();
        try (SandboxServer sandbox = SandboxServer.start();
                WalletApi wallet = to(sandbox).credentials(tokens).build()) {
            sandbox.answerWith("PUT", "/rest/v1/", expired.times(1));
            update(wallet);
            assertThat(sandbox.requests()).extracting(RecordedRequest::status).containsExactly(400, 200);

            sandbox.answerWith("PUT", "/rest/v1/", expired);
            assertThatThrownBy(() -> update(wallet)).isInstanceOf(InvalidCredentialsException.class);
            assertThat(sandbox.requests()).hasSize(3);
        }
    }
}
