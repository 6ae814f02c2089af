package io.github.walletapi.benchmarks;

import io.github.walletapi.internal.json.PlainJson;
import io.github.walletapi.internal.json.WalletJson;
import io.github.walletapi.location.Location;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.config.PropertyNamingStrategy;
import jakarta.ws.rs.core.GenericType;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Type;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** To read a page of 200 locations from its bytes. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DecodingBenchmark {

    private static final Type LOCATIONS = new GenericType<io.github.walletapi.paging.Page<Location>>() {}.getType();

    /** The bytes that all of them read. */
    @State(Scope.Benchmark)
    public static class Page {

        private final byte[] body = body();

        private static byte[] body() {
            try (SandboxAnswers answers = new SandboxAnswers()) {
                return answers.pageOfLocations();
            }
        }
    }

    /** Our client's JSON. */
    @State(Scope.Benchmark)
    public static class Ours {

        private final WalletJson json = new WalletJson();

        /** Ends JSON-B. */
        @TearDown
        public void close() {
            json.close();
        }
    }

    /** The same records without our wrapping. */
    @State(Scope.Benchmark)
    public static class Plain {

        private final PlainJson json = new PlainJson();

        /** Ends JSON-B. */
        @TearDown
        public void close() throws Exception {
            json.close();
        }
    }

    /** Records without any type of ours: see {@link TextualPage}. */
    @State(Scope.Benchmark)
    public static class Textual {

        private final Jsonb jsonb = JsonbBuilder.create(
                new JsonbConfig().withPropertyNamingStrategy(PropertyNamingStrategy.LOWER_CASE_WITH_UNDERSCORES));

        /** Ends JSON-B. */
        @TearDown
        public void close() throws Exception {
            jsonb.close();
        }
    }

    /** See {@link Ours}. */
    @Benchmark
    public Object decode(Ours state, Page page) {
        return state.json.decode(page.body, LOCATIONS);
    }

    /** See {@link Plain}. */
    @Benchmark
    public Object plain(Plain state, Page page) {
        return state.json.read(page.body);
    }

    /** See {@link Textual}. */
    @Benchmark
    public TextualPage textual(Textual state, Page page) {
        return state.jsonb.fromJson(new ByteArrayInputStream(page.body), TextualPage.class);
    }
}
