package io.github.walletapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.walletapi.auth.CarriesSecret;
import io.github.walletapi.auth.CertificateCredentials;
import io.github.walletapi.auth.MacCredentials;
import io.github.walletapi.auth.Reloading;
import io.github.walletapi.auth.Secret;
import io.github.walletapi.auth.TrustedCertificates;
import io.github.walletapi.client.ApiClient;
import io.github.walletapi.client.IssuedCredentials;
import io.github.walletapi.error.InvalidCredentialsException;
import io.github.walletapi.internal.json.WalletJson;
import io.github.walletapi.internal.signing.MacSigner;
import io.github.walletapi.project.NewMposCredential;
import io.github.walletapi.user.NewUser;
import io.github.walletapi.wallet.PaymentPassword;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.ws.rs.Path;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No type of ours shows a secret that it holds: printed, serialised or bound to JSON. */
@SuppressWarnings("NullAway") // A test may be blunter than the library.
class SecretTypesTest {
    private static final Pattern NAMED_LIKE_A_SECRET = Pattern.compile("(?i).*(key|password|token|secret|pin)");
    private static final Specimens SPECIMENS = new Specimens();
    private static final Jsonb THEIRS = JsonbBuilder.create();

    private static final List<Object> MADE = types().stream()
            .filter(type -> Modifier.isPublic(type.getModifiers()))
            .flatMap(type -> SPECIMENS.of(type).stream())
            .toList();

    private static List<Class<?>> types() {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .withImportOption(new ArchitectureTest.WithoutSandbox())
                        .importPackages("io.github.walletapi")
                        .stream()
                        .map(JavaClass::reflect)
                        .collect(Collectors.toList());
    }

    private static Stream<Object> specimens() {
        return MADE.stream();
    }

    private static void assertHidden(String text, Object specimen) {
        for (String mark : SPECIMENS.marks()) {
            assertThat(text.contains(mark))
                    .as("a secret in what %s shows", specimen.getClass())
                    .isFalse();
        }
    }

    @Test
    void typesThatHoldSecretsWereMade() {
        assertThat(specimens().map(Object::getClass))
                .contains(
                        Secret.class,
                        MacCredentials.class,
                        CertificateCredentials.class,
                        TrustedCertificates.class,
                        IssuedCredentials.class,
                        ApiClient.class,
                        Reloading.class,
                        InvalidCredentialsException.class,
                        MacSigner.class)
                .hasSizeGreaterThan(100);
        Object holder = specimens()
                .filter(IssuedCredentials.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(((IssuedCredentials) holder).macKey().reveal()).isEqualTo(Specimens.MARK);
    }

    @Test
    void nothingIsPrinted() {
        specimens().forEach(specimen -> {
            assertHidden(specimen.toString(), specimen);
            assertHidden("" + specimen, specimen);
            assertHidden(String.format("%s", specimen), specimen);
            if (specimen instanceof Throwable failure) {
                assertHidden(Flow.rendered(failure), specimen);
            }
        });
    }

    @Test
    void nothingIsSerialised() {
        specimens().forEach(specimen -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(specimen);
            } catch (IOException refused) {
                assertThat(refused).isInstanceOf(NotSerializableException.class);
            }
            assertHidden(bytes.toString(StandardCharsets.ISO_8859_1), specimen);
        });
        assertThatThrownBy(() -> new ObjectOutputStream(OutputStream.nullOutputStream()).writeObject(Secret.of("x")))
                .isInstanceOf(NotSerializableException.class);
    }

    /** Requests whose secret is what they are for: our own JSON writes it, and no other does. */
    private static boolean isSent(Object specimen) {
        return specimen instanceof CarriesSecret || specimen instanceof NewUser;
    }

    /** What an answer says must not be written back. */
    @Test
    void onlyRequestsCarryASecret() {
        List<Class<?>> carriers = types().stream()
                .filter(type -> CarriesSecret.class.isAssignableFrom(type) && !type.isInterface())
                .collect(Collectors.toList());
        assertThat(carriers)
                .contains(PaymentPassword.class, NewMposCredential.class)
                .allMatch(Class::isRecord);
        assertThat(types().stream()
                        .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                        .filter(method -> method.isAnnotationPresent(Path.class))
                        .map(Method::getReturnType))
                .hasSizeGreaterThan(50)
                .doesNotContainAnyElementsOf(carriers);
    }

    /** By our own JSON, and by that of an application that puts one of ours into a document of its own. */
    @Test
    void nothingIsBoundToJson() {
        try (WalletJson ours = new WalletJson()) {
            specimens().filter(specimen -> !(specimen instanceof Throwable)).forEach(specimen -> {
                assertHidden(json(() -> THEIRS.toJson(specimen)), specimen);
                if (!isSent(specimen)) {
                    assertHidden(json(() -> new String(ours.encode(specimen), StandardCharsets.UTF_8)), specimen);
                }
            });
            assertThat(THEIRS.toJson(Map.of("a", Secret.of("x")))).isEqualTo("{\"a\":{}}");
            assertThatThrownBy(() -> ours.encode(Map.of("a", Secret.of("zzqq"))))
                    .isInstanceOf(RuntimeException.class)
                    .satisfies(failure -> assertThat(Flow.rendered(failure)).doesNotContain("zzqq"));
        }
    }

    private static String json(Supplier<String> writing) {
        try {
            return writing.get();
        } catch (RuntimeException refused) {
            return Flow.rendered(refused);
        }
    }

    @Test
    void secretsAreNotComparedByAccident() {
        Secret one = Secret.of("x");
        Secret same = Secret.of("x");
        assertThat(one).isNotEqualTo(same);
        assertThat(one.hashCode()).isNotEqualTo("x".hashCode());
        assertThat(List.of(Secret.class.getInterfaces())).containsExactly(Serializable.class);
        assertThat(one).hasToString("<redacted>");
        assertThat(MacCredentials.of("id", "x")).isNotEqualTo(MacCredentials.of("id", "x"));
    }

    /** A text in a field is one careless log away from everybody. */
    @Test
    void secretsAreHeldAsSecrets() {
        assertThat(types().stream()
                        .filter(type -> type != Secret.class)
                        .flatMap(type -> Stream.of(type.getDeclaredFields()))
                        .filter(field -> !Modifier.isStatic(field.getModifiers()))
                        // Itself, or what hands it out when it is needed.
                        .filter(field -> !Set.of(
                                        Secret.class.getName(),
                                        Supplier.class.getName() + "<" + Secret.class.getName() + ">")
                                .contains(field.getGenericType().getTypeName()))
                        .filter(field ->
                                NAMED_LIKE_A_SECRET.matcher(field.getName()).matches())
                        .map(field -> field.getDeclaringClass().getSimpleName() + "." + field.getName()))
                .containsExactlyInAnyOrder(
                        // The private key itself, in classes that print nothing of it.
                        "CertificateCredentials.key",
                        "KeyProof.key",
                        // It stands in the address of the page where a payer accepts it.
                        "Transaction.key",
                        "CallbackEvent.transactionKey",
                        // The name of a device's entry in its store.
                        "DirectorySettingsBuilder.key",
                        "RegisteredDeviceBuilder.key",
                        "Settings.key",
                        // Names of entries in the map that nodes share.
                        "SharedLog.key",
                        "CallQuotaBuilder.key",
                        "Cursors.key",
                        "DirectorySettings.key",
                        "KeyOfMap.key",
                        "Reference.key",
                        "RegistrationClaims.key",
                        "LocationDirectoryBuilder.key");
    }
}
