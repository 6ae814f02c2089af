package io.github.walletapi.benchmarks;

import io.github.walletapi.internal.call.BoundCall;
import io.github.walletapi.internal.json.WalletJson;
import io.github.walletapi.internal.signing.SignedGet;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.ClientRequestContext;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jboss.resteasy.client.jaxrs.internal.ClientInvocation;
import org.jboss.resteasy.client.jaxrs.internal.ClientRequestContextImpl;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/** To sign a GET with a query and two extra parameters. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SigningBenchmark {

    /** What no signature can do without: the hash of bytes that are there already, random bits, both as Base64. */
    @State(Scope.Thread)
    public static class Limit {

        private static final int NONCE_BYTES = 24;

        private final Mac mac = keyed();
        private final SecureRandom random = new SecureRandom();
        private final byte[] signed = String.join(
                        "\n",
                        Long.toString(SampleCall.TS),
                        "A".repeat(NONCE_BYTES / 3 * 4),
                        "GET",
                        SampleCall.REQUEST_URI,
                        SampleCall.HOST,
                        Integer.toString(SampleCall.PORT),
                        "project_id=12345&location_id=6789",
                        "")
                .getBytes(StandardCharsets.US_ASCII);

        private static Mac keyed() {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(SampleCall.MAC_KEY.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
                return mac;
            } catch (GeneralSecurityException everyJdkHasIt) {
                throw new IllegalStateException(everyJdkHasIt);
            }
        }
    }

    /** Our code, without HTTP. */
    @State(Scope.Thread)
    public static class Ours {

        private final SignedGet get = new SignedGet(
                SampleCall.CREDENTIALS,
                SampleCall.REQUEST_URI,
                SampleCall.HOST,
                SampleCall.PORT,
                SampleCall.PARAMETERS);
    }

    /** Our filter, on a request as RESTEasy hands it over, with a wire that answers at once. */
    @State(Scope.Thread)
    public static class Filter {

        private static final URI BASE = URI.create("https://" + SampleCall.HOST + "/");

        private final WalletJson json = new WalletJson();
        private final BoundCall call = new BoundCall(BASE, SampleCall.CREDENTIALS, json, SampleCall.PARAMETERS);
        private final Client client = ClientBuilder.newClient();
        private final ClientRequestContext request = new ClientRequestContextImpl((ClientInvocation)
                client.target(BASE.resolve(SampleCall.REQUEST_URI)).request().buildGet());

        /** Ends the engine. */
        @TearDown
        public void close() {
            client.close();
            json.close();
        }
    }

    /** See {@link Limit}. */
    @Benchmark
    public String limit(Limit state, Blackhole sink) {
        byte[] nonce = new byte[Limit.NONCE_BYTES];
        state.random.nextBytes(nonce);
        sink.consume(Base64.getUrlEncoder().encodeToString(nonce));
        return Base64.getEncoder().encodeToString(state.mac.doFinal(state.signed));
    }

    /** See {@link Ours}. */
    @Benchmark
    public String sign(Ours state) {
        return state.get.authorization(SampleCall.TS);
    }

    /** See {@link Filter}. */
    @Benchmark
    public Object filter(Filter state) {
        state.call.filter(state.request);
        return state.request.getHeaders();
    }
}
