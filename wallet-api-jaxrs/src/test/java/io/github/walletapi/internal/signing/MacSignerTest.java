package io.github.walletapi.internal.signing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.auth.MacCredentials;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class MacSignerTest {
    private static final String KEY = "IrdTc8uQodU7PRpLzzLTW6wqZAO6tAMU";
    private static final int THREADS = 16;
    private static final int SIGNATURES_EACH = 500;

    @Test
    void everySignatureOfManyThreadsIsRight() throws Exception {
        MacSigner signer = new MacSigner(MacCredentials.of("wkVd93h2uS", KEY));
        CyclicBarrier start = new CyclicBarrier(THREADS);
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Integer>> workers = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int worker = i;
                workers.add(() -> {
                    start.await();
                    int wrong = 0;
                    for (int n = 0; n < SIGNATURES_EACH; n++) {
                        String uri = "/rest/v1/project/" + worker + "/" + n;
                        String mac = signer.sign(n, "nonce" + worker, "GET", uri, "host", 443, "")
                                .mac();
                        if (!mac.equals(ReferenceMac.of(
                                KEY, Integer.toString(n), "nonce" + worker, "GET", uri, "host", 443, ""))) {
                            wrong++;
                        }
                    }
                    return wrong;
                });
            }
            for (Future<Integer> wrong : pool.invokeAll(workers)) {
                assertThat(wrong.get()).isZero();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void sameArgumentsGiveTheSameSignatureAgain() {
        MacSigner signer = new MacSigner(MacCredentials.of("id", KEY));
        MacHeader first = signer.sign(1, "n", "GET", "/a", "host", 443, "");
        signer.sign(2, "m", "GET", "/b", "host", 443, "");

        assertThat(signer.sign(1, "n", "GET", "/a", "host", 443, "")).isEqualTo(first);
    }

    @Test
    void signerServesTheSameCredentialsReadAnewAndNoOthers() {
        MacSigner signer = new MacSigner(MacCredentials.of("id", KEY));

        assertThat(signer.isFor(MacCredentials.of("id", KEY))).isTrue();
        assertThat(signer.isFor(MacCredentials.of("other", KEY))).isFalse();
        assertThat(signer.isFor(MacCredentials.of("id", "another"))).isFalse();
    }

    @Test
    void keyIsItsCharactersAndNotDecodedBase64() {
        String looksLikeBase64 = "c2VjcmV0IGtleQ==";

        assertThat(new MacSigner(MacCredentials.of("id", looksLikeBase64))
                        .sign(1, "n", "GET", "/a", "host", 443, "")
                        .mac())
                .isEqualTo(ReferenceMac.of(looksLikeBase64, "1", "n", "GET", "/a", "host", 443, ""));
    }

    @Test
    void everyPartCounts() {
        MacSigner signer = new MacSigner(MacCredentials.of("id", KEY));
        assertThat(List.of(
                        signer.sign(1, "n", "GET", "/a", "host", 443, "").mac(),
                        signer.sign(2, "n", "GET", "/a", "host", 443, "").mac(),
                        signer.sign(1, "m", "GET", "/a", "host", 443, "").mac(),
                        signer.sign(1, "n", "PUT", "/a", "host", 443, "").mac(),
                        signer.sign(1, "n", "GET", "/b", "host", 443, "").mac(),
                        signer.sign(1, "n", "GET", "/a", "hosu", 443, "").mac(),
                        signer.sign(1, "n", "GET", "/a", "host", 444, "").mac(),
                        signer.sign(1, "n", "GET", "/a", "host", 443, "a=b").mac(),
                        new MacSigner(MacCredentials.of("id", "other"))
                                .sign(1, "n", "GET", "/a", "host", 443, "")
                                .mac()))
                .doesNotHaveDuplicates();
    }
}
