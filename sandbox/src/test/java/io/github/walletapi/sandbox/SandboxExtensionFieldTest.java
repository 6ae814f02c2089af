package io.github.walletapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.RegisterExtension;

class SandboxExtensionFieldTest {
    private static final Set<SandboxServer> SHARED = new HashSet<>();
    private static final Set<SandboxServer> OWN = new HashSet<>();

    @RegisterExtension
    static final SandboxExtension PER_CLASS = SandboxExtension.create();

    @RegisterExtension
    final SandboxExtension perTest =
            SandboxExtension.create(SandboxServer.builder().client("me", "key"));

    @RepeatedTest(2)
    void aStaticFieldServesTheClassAndAnotherOneTest() {
        SHARED.add(PER_CLASS.server());
        OWN.add(perTest.server());
        Signed request = Signed.get("/rest/v1/server").as("me", "key");
        assertThat(request.sendTo(perTest.server()).status()).isEqualTo(200);
        assertThat(request.sendTo(PER_CLASS.server()).status()).isEqualTo(401);
    }

    @AfterAll
    static void thatIsHowManyThereWere() {
        assertThat(SHARED).hasSize(1);
        assertThat(OWN).hasSize(2);
    }
}
