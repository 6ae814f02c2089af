package io.github.walletapi;

import io.github.walletapi.retry.RetryPolicy;
import io.github.walletapi.sandbox.RecordedRequest;
import io.github.walletapi.sandbox.SandboxServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;

/** What flow tests have in common. */
final class Flow {
    static final String ID = "wkVd93h2uS";
    static final String KEY = "IrdTc8uQodU7PRpLzzLTW6wqZAO6tAMU";

    private Flow() {}

    static boolean onJersey() {
        return System.getProperty("wallet.test.engine", "").equals("jersey");
    }

    /** A client of this sandbox, with nothing set that has a default but the time it waits; it tries once. */
    static WalletApiBuilder client(SandboxServer sandbox) {
        return WalletApi.builder()
                .mac(ID, KEY)
                .baseUri(sandbox.baseUri())
                .readTimeout(Duration.ofSeconds(20))
                .retry(RetryPolicy.NONE);
    }

    static RecordedRequest last(SandboxServer sandbox) {
        List<RecordedRequest> requests = sandbox.requests();
        if (requests.isEmpty()) {
            throw new AssertionError("the sandbox saw no request");
        }
        return requests.get(requests.size() - 1);
    }

    /** Everything that a log would show. */
    static String rendered(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return failure + "\n" + text;
    }
}
