package io.github.walletapi.internal.json;

import static io.github.walletapi.internal.json.Samples.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.walletapi.client.ApiClient;
import io.github.walletapi.internal.shared.JsonBounds;
import io.github.walletapi.project.Project;
import io.github.walletapi.wallet.Wallet;
import io.github.walletapi.wallet.WalletBalance;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.GenericType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Depth is bounded before anybody calls itself, at a depth that the smallest stack bears. */
class NestingTest {
    /** Less than a JVM gives any thread by itself. */
    private static final int SMALL_STACK = 256 * 1024;

    private static String nested(int levels) {
        return "{\"id\":1,\"title\":\"[[[{{{\\\"[\\\\\",\"deep\":" + "[{\"a\":".repeat(levels / 2) + "null"
                + "}]".repeat(levels / 2) + "}";
    }

    /** Classes are loaded on the stack of whoever needs them first, which is not what is looked at here. */
    @BeforeAll
    static void loadClasses() {
        assertThat(read("{\"a\":[{}]}", JsonObject.class)).hasToString("{\"a\":[{}]}");
        read("{\"id\":1,\"title\":\"a\",\"deep\":[{\"a\":null}]}", Project.class);
        read("{\"id\":1,\"wallet\":[],\"deep\":[{\"a\":null}]}", Project.class);
        types().forEach(type ->
                assertThatExceptionOfType(UnreadableBody.class).isThrownBy(() -> read(nested(900), type)));
    }

    static Stream<Type> types() {
        return Stream.of(
                JsonObject.class,
                JsonValue.class,
                Project.class,
                ApiClient.class,
                Wallet.class,
                WalletBalance.class,
                Samples.LOCATIONS.getType(),
                new GenericType<List<Project>>() {}.getType());
    }

    @ParameterizedTest
    @MethodSource("types")
    void tooDeepIsUnreadableOnASmallStack(Type type) throws Exception {
        for (int levels : List.of(64, 900, 100_000)) {
            onASmallStack(() -> assertThatExceptionOfType(UnreadableBody.class)
                    .isThrownBy(() -> read(nested(levels), type))
                    .withMessage("The answer nests deeper than 64 levels"));
        }
    }

    @Test
    void deepEnoughIsReadOnASmallStack() throws Exception {
        String deepest = nested(JsonBounds.DEEPEST - 1);

        onASmallStack(() -> {
            assertThat(read(deepest, JsonObject.class)).hasToString(deepest);
            assertThat(read(deepest, Project.class).title()).isEqualTo("[[[{{{\"[\\");
            // Once more with what makes a second look necessary.
            assertThat(read(deepest.replace("\"id\":1", "\"id\":1,\"wallet\":[]"), Project.class)
                            .wallet())
                    .isNull();
        });
    }

    private static void onASmallStack(Runnable test) throws Exception {
        FutureTask<Boolean> task = new FutureTask<>(test, true);
        Thread thread = new Thread(null, task, "small stack", SMALL_STACK);
        thread.start();
        try {
            assertThat(task.get()).isTrue();
        } catch (ExecutionException failure) {
            throw new AssertionError(failure.getCause());
        }
    }
}
