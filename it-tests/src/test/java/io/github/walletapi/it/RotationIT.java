package io.github.walletapi.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.sandbox.SandboxServer;
import java.net.URL;
import java.util.Arrays;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A key file is replaced while sixteen threads of an application on a server use it, and no call notices. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class RotationIT {

    private static final String CLIENT = "rotating";
    private static final SandboxServer SANDBOX =
            SandboxServer.builder().client(CLIENT, key(0)).start();
    private static final KubernetesSecret SECRET =
            new KubernetesSecret(KeyFiles.create().directory(), key(0));

    @ArquillianResource
    @SuppressWarnings("NullAway.Init")
    URL base;

    @Deployment(testable = false)
    static WebArchive storm() {
        Map<String, String> configuration = Map.of(
                "wallet-api.base-uri", SANDBOX.baseUri().toString(),
                "wallet-api.mac.id", CLIENT,
                "wallet-api.mac.key-file", SECRET.file().toString());
        return Wars.war("rotation.war", configuration, Storm.class, Audit.class);
    }

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    private static String key(int number) {
        return "rotating-key-for-tests-only-" + number;
    }

    @Test
    void noCallFailsWhileKeysAreReplacedAndTheOldOnesForbidden() {
        ProbeClient probe = new ProbeClient(base);
        assertThat(probe.ask("start")).isEqualTo("16");
        everyThreadGoesOn(probe);
        for (int number = 1; number <= 5; number++) {
            SANDBOX.allowKey(CLIENT, key(number));
            SECRET.publish(key(number));
            SANDBOX.forbidKey(CLIENT, key(number - 1));
            everyThreadGoesOn(probe);
            assertThat(probe.ask("events").split("MacCredentials\\[rot…\\]", -1))
                    .as("events after %d rotations", number)
                    .hasSize(number + 1);
        }
        assertThat(probe.ask("stop")).isEqualTo("stopped");
        assertThat(probe.ask("failures")).isEqualTo("[]");
        System.out.println("Calls of 16 threads during five rotations: " + probe.ask("calls"));
    }

    /** Two more calls of each: the second began, signed and ended after this was asked. */
    private static void everyThreadGoesOn(ProbeClient probe) {
        int[] before = calls(probe);
        Eventually.happens("every thread goes on", () -> {
            int[] now = calls(probe);
            for (int thread = 0; thread < now.length; thread++) {
                if (now[thread] < before[thread] + 2) {
                    return false;
                }
            }
            return true;
        });
    }

    private static int[] calls(ProbeClient probe) {
        String list = probe.ask("calls");
        return Arrays.stream(list.substring(1, list.length() - 1).split(", "))
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
