package io.github.walletapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.walletapi.auth.CertificateCredentials;
import io.github.walletapi.auth.Credentials;
import io.github.walletapi.auth.FileBacked;
import io.github.walletapi.auth.MacCredentials;
import io.github.walletapi.auth.Reloading;
import io.github.walletapi.auth.Secret;
import io.github.walletapi.auth.SecretFile;
import io.github.walletapi.auth.TrustedCertificates;
import io.github.walletapi.client.ApiClient;
import io.github.walletapi.client.ClientInfo;
import io.github.walletapi.client.ClientType;
import io.github.walletapi.client.ClientUpdate;
import io.github.walletapi.client.IssuedCredentials;
import io.github.walletapi.client.NewClient;
import io.github.walletapi.device.DeviceAlreadyRegisteredException;
import io.github.walletapi.device.DeviceStore;
import io.github.walletapi.device.DeviceStoreException;
import io.github.walletapi.device.RegisteredDevice;
import io.github.walletapi.error.ConnectionFailedException;
import io.github.walletapi.error.InvalidCredentialsException;
import io.github.walletapi.error.NotFoundException;
import io.github.walletapi.error.WalletApiException;
import io.github.walletapi.project.Project;
import io.github.walletapi.request.ApiRequest;
import io.github.walletapi.request.ExtraParameters;
import io.github.walletapi.sandbox.CannedAnswer;
import io.github.walletapi.sandbox.SandboxAuthority;
import io.github.walletapi.sandbox.SandboxCertificate;
import io.github.walletapi.sandbox.SandboxServer;
import jakarta.ws.rs.core.GenericType;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A long story of calls, failures and changes, at the end of which no secret of it was written anywhere. */
@Timeout(60)
@SuppressWarnings("NullAway") // A test may be blunter than the library.
class SecretsFlowTest {
    private static final SandboxAuthority AUTHORITY = SandboxAuthority.create();
    private static final String APPLICATION = "application1";
    private static final String KEY = "zzqqKeyOfTheApplication000000001";
    private static final String NEXT_KEY = "zzqqKeyOfTheApplication000000002";
    private static final String WRONG_KEY = "zzqqKeyThatIsWrong00000000000003";
    private static final String BAD_KEY = "zzqqKeyWithAn\u0105InIt0000000000004";
    private static final String STORE_PASSWORD = "zzqqPasswordOfTheStore05";
    private static final String KEY_PASSWORD = "zzqqPasswordOfTheKey0006";
    private static final String WRONG_PASSWORD = "zzqqPasswordThatIsWrong7";
    private static final String TOKEN = "zzqqTokenInAnAnswer00008";
    private static final String ANSWERED_KEY = "zzqqKeyInAnAnswer00000009";

    private final Everything everything = new Everything();
    private final List<String> secrets = new ArrayList<>(List.of(
            KEY, NEXT_KEY, WRONG_KEY, BAD_KEY, STORE_PASSWORD, KEY_PASSWORD, WRONG_PASSWORD, TOKEN, ANSWERED_KEY));

    @TempDir
    Path directory;

    @AfterEach
    void close() {
        everything.close();
    }

    /** Whatever comes of it, a result or a failure, is written down. */
    private <T> void tell(Callable<T> step) {
        try {
            everything.addObject(step.call());
        } catch (Exception failure) {
            everything.addObject(failure);
        }
    }

    /** At least this must fail, or the story is another than it says. */
    private void tellFailure(Class<? extends Throwable> type, Callable<?> step) {
        Throwable failure = catchThrowable(step::call);
        everything.addObject(failure);
        assertThat(failure).isInstanceOf(type);
    }

    private void keepSecret(SandboxCertificate issued) {
        issued.keyPem().lines().filter(line -> !line.startsWith("-")).forEach(secrets::add);
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content);
    }

    private WalletApiBuilder to(SandboxServer sandbox) {
        WalletApiBuilder builder = WalletApi.builder()
                .baseUri(sandbox.baseUri())
                .trusted(TrustedCertificates.of(List.of(AUTHORITY.certificate())))
                .readTimeout(Duration.ofSeconds(20));
        everything.addObject(builder);
        return builder;
    }

    @Test
    void noSecretIsWrittenAnywhere() throws Exception {
        SandboxCertificate identity = AUTHORITY.issueClient("shop");
        SandboxCertificate next = AUTHORITY.withRsa().issueClient("shop");
        keepSecret(identity);
        keepSecret(next);
        try (SandboxServer sandbox = SandboxServer.builder()
                .https(AUTHORITY)
                .client(APPLICATION, KEY, "application")
                .client(Flow.ID, KEY)
                .clientWithCertificate("shop", identity.certificate())
                .log(everything::add)
                .start()) {
            callsAndRefusals(sandbox);
            answersThatHoldSecrets(sandbox);
            files(identity);
            rotation(sandbox);
            certificates(sandbox, identity, next);
            device(sandbox);
        }
        assertEverythingWasHeard();
        String text = everything.text();
        assertThat(secrets)
                .allSatisfy(secret -> assertThat(text.contains(secret))
                        .as("a secret was written: %s…", secret.substring(0, 12))
                        .isFalse());
    }

    /** Or the search above would have searched nothing. */
    private void assertEverythingWasHeard() {
        System.getLogger("canary").log(System.Logger.Level.TRACE, "zzqq canary of System.Logger");
        org.jboss.logging.Logger.getLogger("canary2").trace("zzqq canary of JBoss");
        System.out.println("zzqq canary of out");
        assertThat(everything.text())
                .contains("zzqq canary of System.Logger", "zzqq canary of JBoss", "zzqq canary of out")
                .contains("-> 401", "-> 200", "InvalidCredentialsException");
        String engine = Flow.onJersey() ? "org.glassfish.jersey.client." : "org.jboss.resteasy.";
        assertThat(everything.loggers())
                .anyMatch(name -> name.startsWith("io.github.walletapi."))
                .anyMatch(name -> name.startsWith(engine));
    }

    private void callsAndRefusals(SandboxServer sandbox) {
        MacCredentials credentials = MacCredentials.of(Flow.ID, KEY);
        everything.addObject(credentials);
        try (WalletApi wallet = to(sandbox).credentials(credentials).build()) {
            everything.addObject(wallet);
            everything.addObject(wallet.with(ExtraParameters.ofProject(1221)));
            everything.addObject(wallet.clients());
            tell(() -> wallet.clients().current());
            tell(() -> wallet.clients().update(1001, ClientUpdate.of(ClientType.PRIVATE_CLIENT)));
            tell(() -> wallet.send(ApiRequest.get("rest/v1/client")));
            tell(wallet::status);
            tellFailure(NotFoundException.class, () -> wallet.projects().get(999_999));
        }
        try (WalletApi wallet = to(sandbox).mac(Flow.ID, WRONG_KEY).build()) {
            tellFailure(
                    InvalidCredentialsException.class, () -> wallet.clients().current());
            tellFailure(InvalidCredentialsException.class, () -> wallet.send(ApiRequest.post("rest/v1/client")));
        }
        tellFailure(IllegalArgumentException.class, () -> MacCredentials.of(Flow.ID, BAD_KEY));
        tellFailure(IllegalArgumentException.class, () -> MacCredentials.of("a\"" + TOKEN, KEY));
    }

    private void answersThatHoldSecrets(SandboxServer sandbox) {
        try (WalletApi wallet = to(sandbox).mac(APPLICATION, KEY).build()) {
            NewClient device = NewClient.device(ClientInfo.of("Till", "os", "model", "till-0"));
            ApiClient created = wallet.clients().create(device);
            everything.addObject(created);
            keepSecret(created.credentials());
            String issued = "{\"access_token\":\"" + TOKEN + "\",\"mac_key\":\"" + ANSWERED_KEY + "\"}";
            for (String body : List.of(
                    "{\"credentials\":" + issued,
                    "{\"credentials\":[" + issued + "]}",
                    "{\"id\":" + issued + "}",
                    "{\"id\":\"" + TOKEN + "\"}",
                    "{\"type\":" + issued + ",\"permissions\":\"" + TOKEN + "\"}",
                    "{\"unknown\":" + issued + ",\"id\":1." + "5}",
                    "<html>" + TOKEN,
                    issued + issued,
                    TOKEN)) {
                for (int status : new int[] {200, 401, 500}) {
                    sandbox.clearAnswers();
                    sandbox.answerWith(
                            "*",
                            "/rest/v1/",
                            CannedAnswer.status(status)
                                    .body(body)
                                    .header("Set-Cookie", "session=" + TOKEN)
                                    .header("Content-Type", "text/" + TOKEN));
                    tellFailure(WalletApiException.class, () -> wallet.clients().create(device));
                    tell(() -> wallet.send(ApiRequest.post("rest/v1/client").body(device), ApiClient.class));
                    tellFailure(
                            WalletApiException.class,
                            () -> wallet.send(ApiRequest.get("rest/v1/client"), new GenericType<List<Project>>() {}));
                }
            }
            sandbox.clearAnswers();
        }
    }

    private void keepSecret(@Nullable IssuedCredentials issued) {
        assertThat(issued).isNotNull();
        everything.addObject(issued);
        MacCredentials mac = IssuedCredentials.toMac(issued);
        everything.addObject(mac);
        secrets.add(mac.key().reveal());
        // Who reads the sandbox's own log sees who calls; an id is not shown anywhere else.
        secrets.add(mac.id());
    }

    private void files(SandboxCertificate identity) throws Exception {
        Path store = directory.resolve("store");
        KeyStore keys = KeyStore.getInstance("JKS");
        keys.load(null, null);
        keys.setKeyEntry(
                "one",
                identity.key(),
                KEY_PASSWORD.toCharArray(),
                identity.chain().toArray(Certificate[]::new));
        try (OutputStream out = Files.newOutputStream(store)) {
            keys.store(out, STORE_PASSWORD.toCharArray());
        }
        Secret password = Secret.of(STORE_PASSWORD);
        Secret wrong = Secret.of(WRONG_PASSWORD);
        everything.addObject(password);
        tell(() -> CertificateCredentials.ofKeyStore(store, null, password, Secret.of(KEY_PASSWORD), null));
        tellFailure(
                IllegalArgumentException.class,
                () -> CertificateCredentials.ofKeyStore(store, null, wrong, null, null));
        tellFailure(
                IllegalArgumentException.class,
                () -> CertificateCredentials.ofKeyStore(store, null, password, wrong, null));
        tellFailure(IllegalArgumentException.class, () -> TrustedCertificates.ofKeyStore(store, null, wrong));

        Path certificate = file("certificate", identity.certificatePem());
        String pem = identity.keyPem();
        for (String bad : List.of(
                pem.substring(0, 60),
                pem.replace("PRIVATE KEY", "EC PRIVATE KEY"),
                pem.replace("PRIVATE KEY", "ENCRYPTED PRIVATE KEY"),
                pem.replace("PRIVATE KEY", "SOME PRIVATE KEY"),
                pem.substring(0, 80) + pem.substring(90),
                pem.substring(0, 100) + "\u0105" + pem.substring(100),
                pem + pem)) {
            Path key = file("key", bad);
            for (Secret given : new Secret[] {null, wrong}) {
                tellFailure(
                        IllegalArgumentException.class, () -> CertificateCredentials.ofPem(certificate, key, given));
            }
        }
        tellFailure(
                IllegalArgumentException.class, () -> new MacCredentials("id", SecretFile.read(file("k", BAD_KEY))));
        tell(() -> SecretFile.read(file("k", KEY)));
    }

    private void rotation(SandboxServer sandbox) throws IOException {
        Path key = file("mac", KEY);
        FileBacked<MacCredentials> files =
                new FileBacked<>(List.of(key), () -> new MacCredentials(Flow.ID, SecretFile.read(key)));
        Reloading<MacCredentials> reloading = new Reloading<>(
                () -> "the client",
                files,
                MacCredentials::isSameAs,
                Duration.ofNanos(1),
                System::nanoTime,
                everything::addObject);
        everything.addObject(files);
        everything.addObject(reloading);
        everything.addObject(Reloading.credentials(reloading));
        try (WalletApi wallet = to(sandbox).credentials(reloading).build()) {
            tell(() -> wallet.clients().current());
            file("mac", BAD_KEY);
            tell(() -> wallet.clients().current());
            sandbox.allowKey(Flow.ID, NEXT_KEY);
            file("mac", NEXT_KEY);
            tell(() -> wallet.clients().current());
            sandbox.forbidKey(Flow.ID, NEXT_KEY);
            tellFailure(
                    InvalidCredentialsException.class, () -> wallet.clients().current());
        }
    }

    private void certificates(SandboxServer sandbox, SandboxCertificate identity, SandboxCertificate next) {
        AtomicReference<Credentials> current =
                new AtomicReference<>(CertificateCredentials.of(identity.key(), identity.chain()));
        everything.addObject(current);
        try (WalletApi wallet = to(sandbox).credentials(current::get).build()) {
            tell(() -> wallet.clients().current());
            current.set(CertificateCredentials.of(next.key(), next.chain()));
            tellFailure(
                    InvalidCredentialsException.class, () -> wallet.clients().current());
            SandboxCertificate strange = SandboxAuthority.create().issueClient("shop");
            keepSecret(strange);
            current.set(CertificateCredentials.of(strange.key(), strange.chain()));
            tellFailure(ConnectionFailedException.class, () -> wallet.clients().current());
        }
        WalletApiBuilder plain =
                to(sandbox).baseUri(URI.create("http://localhost/")).credentials(current.get());
        tellFailure(IllegalStateException.class, plain::build);
    }

    private void device(SandboxServer sandbox) {
        Map<String, String> entries = new ConcurrentHashMap<>();
        ConcurrentMap<String, String> map = (ConcurrentMap<String, String>) entries;
        Path file = directory.resolve("devices");
        try (WalletApi application = to(sandbox).mac(APPLICATION, KEY).build()) {
            for (DeviceStore store : List.of(DeviceStore.of(map), DeviceStore.inFile(file))) {
                everything.addObject(store);
                ClientInfo info = ClientInfo.of("Till", "os", "model", "till-" + store.hashCode());
                RegisteredDevice device = RegisteredDevice.of(application.clients(), info, store);
                everything.addObject(device);
                try (WalletApi wallet = to(sandbox).credentials(device).build()) {
                    tell(() -> wallet.clients().current());
                    tell(wallet::status);
                    MacCredentials own = device.get();
                    everything.addObject(own);
                    secrets.add(own.key().reveal());
                    tellFailure(
                            DeviceAlreadyRegisteredException.class,
                            () -> RegisteredDevice.of(
                                            application.clients(), info, DeviceStore.of(new ConcurrentHashMap<>()))
                                    .get());
                }
                tellFailure(
                        DeviceStoreException.class,
                        () -> RegisteredDevice.of(application.clients(), info, DeviceStore.of(spoilt(store, info)))
                                .get());
            }
        }
    }

    /** The same entry, cut in the middle. */
    private static ConcurrentMap<String, String> spoilt(DeviceStore store, ClientInfo info) {
        ConcurrentMap<String, String> entries = new ConcurrentHashMap<>();
        String key = String.valueOf(info.deviceId());
        String text = store.get(key).orElseThrow();
        entries.put(key, text.substring(0, text.length() - 3));
        return entries;
    }
}
