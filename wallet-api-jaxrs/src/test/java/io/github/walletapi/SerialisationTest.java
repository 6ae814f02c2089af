package io.github.walletapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.walletapi.auth.CertificateCredentials;
import io.github.walletapi.auth.CredentialsState;
import io.github.walletapi.auth.Secret;
import io.github.walletapi.client.ApiClient;
import io.github.walletapi.client.ClientType;
import io.github.walletapi.client.ClientUpdate;
import io.github.walletapi.device.DeviceAlreadyRegisteredException;
import io.github.walletapi.device.DeviceStoreException;
import io.github.walletapi.directory.DirectoryProgress;
import io.github.walletapi.error.ConnectionFailedException;
import io.github.walletapi.error.Failure;
import io.github.walletapi.error.NotFoundException;
import io.github.walletapi.error.RateLimitedException;
import io.github.walletapi.grant.TokenKeys;
import io.github.walletapi.listener.AttemptEnded;
import io.github.walletapi.location.LocationFilter;
import io.github.walletapi.oauth.AuthorizationRefusedException;
import io.github.walletapi.oauth.TokenRequest;
import io.github.walletapi.request.ApiRequest;
import io.github.walletapi.request.Content;
import io.github.walletapi.request.ExtraParameters;
import io.github.walletapi.user.UserField;
import io.github.walletapi.value.Money;
import io.github.walletapi.wallet.CodeInformation;
import io.github.walletapi.wallet.Direction;
import io.github.walletapi.wallet.OrderDirection;
import io.github.walletapi.wallet.StatementFilter;
import jakarta.json.Json;
import jakarta.ws.rs.ProcessingException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.ObjectStreamConstants;
import java.io.Serializable;
import java.io.StringReader;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What sessions, caches and remote callers get: all values and exceptions, whole, and no secret. */
@SuppressWarnings("NullAway") // A test may be blunter than the library.
class SerialisationTest {

    private static final Specimens SPECIMENS = new Specimens();

    /** What calls, builds or converts. Nobody keeps it in a session; a view of an injected client is another thing. */
    private static final Set<String> NO_VALUES = Set.of(
            "WalletApiBuilder",
            "auth.FileBacked",
            "auth.Reloading",
            "auth.SecretFile",
            "callback.CallbackEvent",
            "callback.CallbackVerifier",
            "client.ClientRights",
            "device.RegisteredDevice",
            "device.RegisteredDeviceBuilder",
            "directory.LocationDirectoryBuilder",
            "grant.GrantsBuilder",
            "idempotency.IdempotentCallsBuilder",
            "oauth.ScopeText",
            "oauth.TokenLifetime",
            "paging.Pages",
            "quota.CallQuota",
            "quota.CallQuotaBuilder",
            "request.HttpAddress",
            "request.PageAddress",
            "request.PathSegment",
            "transaction.InquiryValues",
            "value.Contact",
            "value.PartlyReadable",
            "value.Seconds",
            "value.UnixTime",
            "location.Metres");

    /** They hold an exception or an array; their text is compared, and what it leaves out below. */
    private static final Set<Class<?>> EQUAL_TO_ITSELF_ONLY =
            Set.of(AttemptEnded.class, DirectoryProgress.class, Content.class, ApiRequest.class);

    private static List<Class<?>> publicTypes() {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .withImportOption(new ArchitectureTest.WithoutSandbox())
                        .importPackages("io.github.walletapi")
                        .stream()
                        .filter(type -> !type.getPackageName().contains(".internal."))
                        .map(JavaClass::reflect)
                        .filter(SerialisationTest::isForCallers)
                        .collect(Collectors.toList());
    }

    private static boolean isForCallers(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && !type.isInterface()
                && (type.getEnclosingClass() == null
                        || Modifier.isPublic(type.getEnclosingClass().getModifiers()));
    }

    private static String shortName(Class<?> type) {
        return type.getName().substring("io.github.walletapi.".length());
    }

    private static byte[] written(Object value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        } finally {
            String text = bytes.toString(StandardCharsets.ISO_8859_1);
            SPECIMENS
                    .marks()
                    .forEach(mark -> assertThat(text.contains(mark))
                            .as("a secret in what is written of %s", value.getClass())
                            .isFalse());
        }
        return bytes.toByteArray();
    }

    private static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
        return new ObjectInputStream(new ByteArrayInputStream(bytes)).readObject();
    }

    private static Object again(Object value) throws IOException, ClassNotFoundException {
        return read(written(value));
    }

    private static void assertSame(Object before, Object after) throws ReflectiveOperationException {
        assertThat(after).hasSameClassAs(before).hasToString(before.toString());
        if (!(before instanceof Throwable thrown)) {
            if (!EQUAL_TO_ITSELF_ONLY.contains(before.getClass())) {
                assertThat(after).isEqualTo(before);
            }
            return;
        }
        for (Method method : before.getClass().getMethods()) {
            if (method.getParameterCount() == 0
                    && method.getDeclaringClass().getName().startsWith("io.github.walletapi.")
                    && !method.getName().equals("getCause")) {
                assertThat(method.invoke(after)).as(method.toString()).isEqualTo(method.invoke(before));
            }
        }
        Throwable cause = thrown.getCause();
        assertThat(String.valueOf(((Throwable) after).getCause())).isEqualTo(String.valueOf(cause));
        assertThat(((Throwable) after).getStackTrace()).isEqualTo(thrown.getStackTrace());
    }

    /** A type that is added is found here: let it be Serializable, or say above why it is no value. */
    @Test
    void everyPublicTypeIsSerializableOrNoValue() {
        assertThat(publicTypes()).hasSizeGreaterThan(140);
        assertThat(publicTypes().stream()
                        .filter(type -> !Serializable.class.isAssignableFrom(type))
                        .map(SerialisationTest::shortName))
                .containsExactlyInAnyOrderElementsOf(NO_VALUES);
    }

    @Test
    void everyValueComesBackWholeUnlessItHoldsASecretAndSaysSo() throws Exception {
        Set<String> refusing = new TreeSet<>();
        Set<String> unmade = new TreeSet<>();
        for (Class<?> type : publicTypes()) {
            if (!Serializable.class.isAssignableFrom(type) || Modifier.isAbstract(type.getModifiers())) {
                continue;
            }
            List<Object> made = new ArrayList<>(SPECIMENS.of(type));
            for (Field constant : type.getFields()) {
                if (Modifier.isStatic(constant.getModifiers()) && constant.getType() == type) {
                    made.add(constant.get(null));
                }
            }
            if (made.isEmpty()) {
                unmade.add(shortName(type));
            }
            for (Object value : made) {
                try {
                    assertSame(value, again(value));
                } catch (NotSerializableException refused) {
                    assertThat(refused).hasMessageContaining("never serialised");
                    if (type.getTypeParameters().length == 0) { // Else it is what the type was made of.
                        refusing.add(shortName(type.getNestHost()));
                    }
                }
            }
        }
        // These have no public constructor that takes anything; a test below makes what is not made here.
        assertThat(unmade).containsExactly("grant.TokenKeys");
        assertThat(refusing)
                .contains("auth.Secret", "auth.MacCredentials", "auth.CertificateCredentials", "oauth.TokenRequest")
                .doesNotContain("value.Money", "wallet.Wallet", "project.Project", "location.Location");
        Set<String> silent = new TreeSet<>();
        for (String type : refusing) {
            Path source = Path.of("src/main/java/io/github/walletapi", type.replace('.', '/') + ".java");
            if (!Files.readString(source).contains("serialised")) {
                silent.add(type);
            }
        }
        assertThat(silent).as("types whose Javadoc does not say so").isEmpty();
    }

    @Test
    void valuesThatSpecimensCannotShow() throws Exception {
        assertThat(again(ClientUpdate.of(ClientType.APP_CLIENT).revokingAll(ClientUpdate.Part.HOSTS)))
                .isEqualTo(ClientUpdate.of(ClientType.APP_CLIENT).revokingAll(ClientUpdate.Part.HOSTS));
        LocationFilter places = new LocationFilter(
                "lt", new BigDecimal("54.6872"), new BigDecimal("25.2797"), 5, 1L, "active", 10, 0, "1,2", "cash_in");
        assertThat(again(places)).isEqualTo(places);
        StatementFilter statements = new StatementFilter(
                "EUR", Direction.IN, "a", 1L, 2L, 10, 0, null, null, "created_at", OrderDirection.ASC);
        assertThat(again(statements)).isEqualTo(statements);
        assertThat(((Content) again(new Content("image/png", new byte[] {1, -2}))).bytes())
                .containsExactly(1, -2);
        UserField<List<String>> field = new UserField<>(UserField.State.KNOWN, List.of("a"));
        assertThat(again(field)).isEqualTo(field);
        CodeInformation code = new CodeInformation(
                null,
                Json.createReader(new StringReader("{\"sum\":1.10,\"deep\":[null,{\"a\":true}]}"))
                        .readObject());
        assertThat(again(code)).isEqualTo(code);
        assertThat(((CodeInformation) again(code)).parameters()).hasToString(String.valueOf(code.parameters()));
        assertThat(again(new CodeInformation(null, null))).isEqualTo(new CodeInformation(null, null));
        for (OptionalLong left : List.of(OptionalLong.empty(), OptionalLong.of(-3))) {
            WalletStatus status = new WalletStatus(
                    URI.create("https://localhost/"), Duration.ofSeconds(2), left, CredentialsState.PRESENT, List.of());
            assertThat(again(status)).isEqualTo(status);
        }
        DirectoryProgress nothing =
                new DirectoryProgress(false, 0, true, 0, Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(again(nothing)).isEqualTo(nothing);
        ApiClient withoutSecret = new ApiClient(1L, null, null, List.of(), null, null, List.of(), null, null, null);
        assertThat(again(withoutSecret)).isEqualTo(withoutSecret);
        ExtraParameters inOrder = new ExtraParameters(new LinkedHashMap<>(Map.of("a", "1")));
        assertThat(again(inOrder)).isEqualTo(inOrder);
        TokenKeys keys = TokenKeys.parse(Secret.of("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="));
        assertThatExceptionOfType(NotSerializableException.class)
                .isThrownBy(() -> again(keys))
                .withMessageContaining("never serialised");
    }

    /** Whoever reads it need not have the engine, and an engine's failure may hold what cannot be written. */
    @Test
    void aCauseThatOthersMayNotKnowIsSeenHereOnly() throws Exception {
        Failure failure = Failure.of("GET", "rest/v1/server", 0, null);
        Throwable foreign = new ProcessingException("the engine's", new SocketTimeoutException());
        Throwable hidden = new IOException("wraps", foreign);
        for (Throwable cause : List.of(foreign, hidden)) {
            RuntimeException thrown = new ConnectionFailedException("No connection", failure, cause);
            assertThat(thrown).hasCause(cause);
            assertThat((Throwable) again(thrown)).hasNoCause().hasMessage(thrown.getMessage());
            RuntimeException ofStore = new DeviceStoreException("The store", cause);
            assertThat(ofStore).hasCause(cause);
            assertThat((Throwable) again(ofStore)).hasNoCause();
        }
        Throwable known = new DeviceAlreadyRegisteredException("id", new NotFoundException("none", failure));
        assertThat(((Throwable) again(known)).getCause()).isInstanceOf(NotFoundException.class);
    }

    /** A stream in which somebody left out every field, and the supertypes. */
    private static byte[] forged(Class<?> type) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeShort(ObjectStreamConstants.STREAM_MAGIC);
        out.writeShort(ObjectStreamConstants.STREAM_VERSION);
        out.writeByte(ObjectStreamConstants.TC_OBJECT);
        out.writeByte(ObjectStreamConstants.TC_CLASSDESC);
        out.writeUTF(type.getName());
        out.writeLong(ObjectStreamClass.lookup(type).getSerialVersionUID());
        out.writeByte(ObjectStreamConstants.SC_SERIALIZABLE);
        out.writeShort(0);
        out.writeByte(ObjectStreamConstants.TC_ENDBLOCKDATA);
        out.writeByte(ObjectStreamConstants.TC_NULL);
        return bytes.toByteArray();
    }

    @Test
    void aForgedStreamMakesNothingThatIsInvalid() throws Exception {
        for (Class<?> type : List.of(
                Secret.class,
                CertificateCredentials.class,
                TokenKeys.class,
                TokenRequest.class,
                NotFoundException.class,
                RateLimitedException.class,
                AuthorizationRefusedException.class,
                DeviceAlreadyRegisteredException.class)) {
            assertThatExceptionOfType(InvalidObjectException.class)
                    .as(type.getName())
                    .isThrownBy(() -> read(forged(type)));
        }
        // Records are made by their constructors, which check.
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> read(forged(Money.class)));
        String text = new String(written(Money.of("1", "EUR")), StandardCharsets.ISO_8859_1);
        byte[] other = text.replace("EUR", "1UR").getBytes(StandardCharsets.ISO_8859_1);
        assertThatExceptionOfType(InvalidObjectException.class).isThrownBy(() -> read(other));
    }

    private static Stream<Class<?>> exceptions() {
        return publicTypes().stream().filter(RuntimeException.class::isAssignableFrom);
    }

    /** Plain Java, servlet containers and MicroProfile have no EJB. */
    @Test
    void exceptionsNeedNoEjbApi() throws Exception {
        URL[] classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> url(Path.of(entry)))
                .toArray(URL[]::new);
        try (URLClassLoader withoutEjb = new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                if (name.startsWith("jakarta.ejb.")) {
                    throw new ClassNotFoundException(name);
                }
                return super.findClass(name);
            }
        }) {
            List<Class<?>> types = exceptions().collect(Collectors.toList());
            assertThat(types).hasSizeGreaterThan(15).allSatisfy(type -> {
                Class<?> there = Class.forName(type.getName(), true, withoutEjb);
                assertThat(there).isNotSameAs(type);
                assertThat(there.getAnnotations()).isEmpty();
                assertThat(there.getDeclaredAnnotations()).isEmpty();
                assertThat(there.getDeclaredConstructors()).isNotEmpty();
            });
        }
    }

    private static URL url(Path entry) {
        try {
            return entry.toUri().toURL();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Without the API, javac tells so to whoever asks for all of its warnings, as decision 0013 says; it compiles. */
    @Test
    void whoCatchesThemCompilesWithoutTheEjbApi(@TempDir Path classes) throws Exception {
        assertThat(warnings(classes, "-Xlint:all,-classfile")).isEmpty();
        assertThat(warnings(classes, "-Xlint:all"))
                .singleElement()
                .asString()
                .contains("annotation method 'rollback()'", "jakarta.ejb.ApplicationException");
    }

    private static List<String> warnings(Path classes, String lint) throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        JavaFileObject source =
                new SimpleJavaFileObject(URI.create("string:///User.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return "class User { static void call(Runnable call) { try { call.run(); } catch ("
                                + NotFoundException.class.getName() + " absent) { call.run(); } } }";
                    }
                };
        String classPath = Stream.of(NotFoundException.class, Nullable.class)
                .map(SerialisationTest::placeOf)
                .collect(Collectors.joining(File.pathSeparator));
        boolean compiled = compiler.getTask(
                        null,
                        null,
                        found,
                        List.of(lint, "-cp", classPath, "-d", classes.toString()),
                        null,
                        List.of(source))
                .call();
        assertThat(compiled).as(found.getDiagnostics().toString()).isTrue();
        return found.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
                .map(diagnostic -> diagnostic.getMessage(null))
                .toList();
    }

    private static String placeOf(Class<?> type) {
        return Path.of(URI.create(
                        type.getProtectionDomain().getCodeSource().getLocation().toString()))
                .toString();
    }
}
