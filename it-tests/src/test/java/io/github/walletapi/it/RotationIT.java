package io.github.walletapi.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.sandbox.SandboxServer;
import java.net.URL;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A key file is replaced or broken while sixteen threads of an application on a server use it, and no call notices. */
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
                "wallet-api.base-uri",
                SANDBOX.baseUri().toString(),
                "wallet-api.mac.id",
                CLIENT,
                "wallet-api.mac.key-file",
                SECRET.file().toString(),
                "wallet-api.reload-interval",
                "1s");
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
    void noCallFailsWhileKeysAreReplacedForbiddenOrBroken() {
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
        SECRET.publish("half of a key\nand the other");
        Eventually.happens(
                "the broken file is logged", () -> !logged("so the last stays").isEmpty());
        everyThreadGoesOn(probe);
        SECRET.publish(key(5));
        Eventually.happens(
                "the mended file is logged", () -> !logged("can be used again").isEmpty());
        everyThreadGoesOn(probe);
        assertThat(logged("so the last stays"))
                .singleElement()
                .asString()
                .contains("The client without a name by ", "wallet-api.mac.key-file (from ", "it has several lines")
                .doesNotContain("half of");
        assertThat(logged("can be used again"))
                .singleElement()
                .asString()
                .contains("The client without a name by ", "wallet-api.mac.key-file (from ");
        assertThat(probe.ask("stop")).isEqualTo("stopped");
        assertThat(probe.ask("failures")).isEqualTo("[]");
        System.out.println("Calls of 16 threads during five rotations: " + probe.ask("calls"));
    }

    /** Lines about this file; what was logged of others has other names in it. */
    private static List<String> logged(String part) {
        return ServerLog.ofThisServer().lines().stream()
                .filter(line ->
                        line.contains(part) && line.contains(SECRET.file().toString()))
                .toList();
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
