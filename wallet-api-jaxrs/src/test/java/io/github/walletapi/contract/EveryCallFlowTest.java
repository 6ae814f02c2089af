package io.github.walletapi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.walletapi.WalletApi;
import io.github.walletapi.error.ConflictException;
import io.github.walletapi.error.ForbiddenException;
import io.github.walletapi.error.RejectedRequestException;
import io.github.walletapi.error.UnreadableAnswerException;
import io.github.walletapi.error.WalletApiException;
import io.github.walletapi.internal.json.WalletJson;
import io.github.walletapi.retry.RetryPolicy;
import io.github.walletapi.sandbox.CannedAnswer;
import io.github.walletapi.sandbox.RecordedRequest;
import io.github.walletapi.sandbox.SandboxExtension;
import io.github.walletapi.sandbox.SandboxServer;
import jakarta.json.JsonValue;
import jakarta.ws.rs.PathParam;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every typed call goes through the engine as the description says, signed, and its answer comes back whole. */
class EveryCallFlowTest {
    private static final List<Operation> OPERATIONS = Description.operations();
    private static final WalletJson JSON = new WalletJson();

    @RegisterExtension
    static final SandboxExtension SANDBOX =
            SandboxExtension.create(SandboxServer.builder().client("flowId", "flow-key-of-32-characters-or-so1"));

    private static WalletApi wallet;

    @BeforeAll
    static void build() {
        wallet = WalletApi.builder()
                .mac("flowId", "flow-key-of-32-characters-or-so1")
                .baseUri(SANDBOX.server().baseUri())
                .retry(RetryPolicy.NONE)
                .build();
    }

    @AfterAll
    static void close() {
        wallet.close();
    }

    static Stream<Arguments> calls() {
        List<Arguments> calls = new ArrayList<>();
        for (TypedMethod method : TypedMethod.all()) {
            OPERATIONS.stream().filter(method::is).forEach(operation -> {
                int variants = Arrays.stream(method.java().getParameterTypes())
                        .mapToInt(type -> RequestSamples.of(type).size())
                        .max()
                        .orElse(1);
                for (int variant = 0; variant < variants; variant++) {
                    calls.add(Arguments.of(method, operation, variant));
                }
            });
        }
        return calls.stream();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void isSentAndAnsweredAsDescribed(TypedMethod method, Operation operation, int variant) throws Exception {
        JsonValue sample =
                operation.answer() == null ? null : operation.answer().sample();
        String answer = sample == null ? "[\"some\"]" : sample.toString();
        SANDBOX.server()
                .answerWith("*", "/", CannedAnswer.status(200).body(answer).times(1));

        @Nullable Object[] arguments = arguments(method, variant);
        Object result = method.java().invoke(target(method), arguments);

        RecordedRequest sent = last();
        assertThat(sent.method()).isEqualTo(operation.method());
        assertThat(sent.status()).isEqualTo(200);
        assertThat(sent.rawTarget().replaceFirst("\\?.*", "")).isEqualTo(pathOf(method, arguments));
        assertThat(namesIn(sent)).isSubsetOf(allowed(operation, method));
        assertThat(sent.body().length > 0).isEqualTo(method.body() != null);
        if (operation.bodyType() != null && method.body() != null) {
            assertThat(sent.header("Content-Type"))
                    .startsWith(operation.bodyType().replace("*", ""));
        }
        if (method.java().getReturnType() != void.class) {
            Object expected = JSON.decode(
                    answer.getBytes(StandardCharsets.UTF_8), method.java().getGenericReturnType());
            assertThat(Documents.shown(result)).isEqualTo(Documents.shown(expected));
        }
    }

    private static @Nullable Object[] arguments(TypedMethod method, int variant) {
        return Arrays.stream(method.java().getParameterTypes())
                .map(type -> RequestSamples.of(type))
                .map(samples -> samples.get(Math.min(variant, samples.size() - 1)))
                .toArray();
    }

    static Stream<TypedMethod> methods() {
        return TypedMethod.all().stream();
    }

    /** Also what returns nothing: it would pass, and nobody would know that nothing was done. */
    @ParameterizedTest
    @MethodSource("methods")
    void anErrorWithTheStatusOfASuccessIsTheFailureThatItsCodeSays(TypedMethod method) throws Exception {
        WalletApiException plain = failure(method, "{\"error\":\"forbidden\",\"error_description\":\"No right\"}");
        WalletApiException within = failure(
                method, "{\"error\":{\"code\":\"invalid_state\",\"message\":\"Too late\"},\"id\":7,\"status\":\"x\"}");
        WalletApiException unknown = failure(method, "{\"id\":7,\"error\":\"not_enough_funds\"}");

        assertThat(plain)
                .isInstanceOf(ForbiddenException.class)
                .hasMessageStartingWith("No right (forbidden, HTTP 200");
        assertThat(within).isInstanceOf(ConflictException.class).hasMessageStartingWith("Too late (invalid_state");
        assertThat(unknown).isInstanceOf(RejectedRequestException.class);
        assertThat(unknown.code().value()).isEqualTo("not_enough_funds");
        for (String withoutACode : List.of(
                "{\"error\":42}",
                "{\"error\":true}",
                "{\"error\":{\"x\":1}}",
                "{\"error_description\":\"zzqq\"}",
                "{\"errors\":[{\"a\":1}]}")) {
            assertThat(failure(method, withoutACode))
                    .as(withoutACode)
                    .isInstanceOf(UnreadableAnswerException.class)
                    .hasMessageNotContaining("zzqq");
        }
    }

    private static WalletApiException failure(TypedMethod method, String answer) throws ReflectiveOperationException {
        SANDBOX.server()
                .answerWith("*", "/", CannedAnswer.status(200).body(answer).times(1));
        Object target = target(method);
        return catchThrowableOfType(WalletApiException.class, () -> {
            try {
                method.java().invoke(target, arguments(method, 0));
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        });
    }

    private static Object target(TypedMethod method) throws ReflectiveOperationException {
        Method accessor = Arrays.stream(WalletApi.class.getMethods())
                .filter(each -> each.getReturnType() == method.type() && each.getParameterCount() == 0)
                .findFirst()
                .orElseThrow(() -> new AssertionError("WalletApi gives no " + method.type()));
        return Objects.requireNonNull(accessor.invoke(wallet));
    }

    private static RecordedRequest last() {
        List<RecordedRequest> requests = SANDBOX.server().requests();
        return requests.get(requests.size() - 1);
    }

    private static String pathOf(TypedMethod method, @Nullable Object[] arguments) {
        String path = method.path();
        Parameter[] parameters = method.java().getParameters();
        for (int i = 0; i < parameters.length; i++) {
            PathParam name = parameters[i].getAnnotation(PathParam.class);
            if (name != null) {
                path = path.replace("{" + name.value() + "}", String.valueOf(arguments[i]));
            }
        }
        return path;
    }

    /** Without the keys of their own that some have: {@code person_code[LT]}. */
    private static Set<String> namesIn(RecordedRequest sent) {
        return sent.query().keySet().stream()
                .map(name -> name.replaceFirst("\\[.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> allowed(Operation operation, TypedMethod method) {
        Set<String> allowed = new TreeSet<>(operation.queryParameters());
        if (allowed.contains("parameters")) {
            allowed.addAll(method.queryParameters());
        }
        return allowed;
    }
}
