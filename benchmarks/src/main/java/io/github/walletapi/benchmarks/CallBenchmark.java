package io.github.walletapi.benchmarks;

import io.github.walletapi.WalletApi;
import io.github.walletapi.WalletApiBuilder;
import io.github.walletapi.project.Project;
import io.github.walletapi.project.Projects;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.config.PropertyNamingStrategy;
import jakarta.ws.rs.ext.ContextResolver;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** To get a project over loopback: same interface, engine, server, answer and record; only the client differs. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class CallBenchmark {

    /** The engine by itself, as an application would use it that need not sign. */
    @State(Scope.Benchmark)
    public static class Bare {

        private final Jsonb jsonb = JsonbBuilder.create(
                new JsonbConfig().withPropertyNamingStrategy(PropertyNamingStrategy.LOWER_CASE_WITH_UNDERSCORES));
        private final Projects projects = RestClientBuilder.newBuilder()
                .baseUri(AnswerProcess.address().resolve("rest/v1"))
                .connectTimeout(WalletApiBuilder.DEFAULT_CONNECT_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(WalletApiBuilder.DEFAULT_READ_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                .register(new SnakeCase(jsonb))
                .build(Projects.class);

        /** Ends the engine. */
        @TearDown
        public void close() throws Exception {
            ((AutoCloseable) projects).close();
            jsonb.close();
        }
    }

    /** Our client, as its users have it. */
    @State(Scope.Benchmark)
    public static class Signed {

        private final WalletApi wallet = WalletApi.builder()
                .credentials(SampleCall.CREDENTIALS)
                .baseUri(AnswerProcess.address())
                .extraParameters(SampleCall.PARAMETERS)
                .build();

        /** Ends the engine. */
        @TearDown
        public void close() {
            wallet.close();
        }
    }

    /** Whose turn it is: the clients take turns by iteration, so that what else the machine does meets both. */
    @State(Scope.Benchmark)
    public static class Turn {

        private boolean signed = true;

        /** The other one's. */
        @Setup(Level.Iteration)
        public void pass() {
            signed = !signed;
        }
    }

    /** The first iteration is {@link Bare}, the second {@link Signed}, and so on. */
    @Benchmark
    public Project call(Turn turn, Bare bare, Signed signed) {
        Projects projects = turn.signed ? signed.wallet.projects() : bare.projects;
        return projects.get(SandboxAnswers.PROJECT_ID);
    }

    private record SnakeCase(Jsonb jsonb) implements ContextResolver<Jsonb> {

        @Override
        public Jsonb getContext(Class<?> type) {
            return jsonb;
        }
    }
}
