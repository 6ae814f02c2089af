package io.github.walletapi.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.HttpURLConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Run by {@link OtherJUnitsIT} only, in a process of its own that has nothing but the sandbox and one JUnit. */
class ExtensionInOtherJUnits {

    @RegisterExtension
    static final SandboxExtension REGISTERED = SandboxExtension.create();

    @Test
    void byField() throws IOException {
        ask(REGISTERED.server());
    }

    @Test
    void byParameter(SandboxServer sandbox) throws IOException {
        ask(sandbox);
    }

    private static void ask(SandboxServer sandbox) throws IOException {
        HttpURLConnection call = (HttpURLConnection)
                sandbox.baseUri().resolve("rest/v1/client").toURL().openConnection();
        assertEquals(401, call.getResponseCode());
        assertEquals(1, sandbox.requests().size());
    }
}
