package io.github.walletapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SandboxExtension.class)
class SandboxExtensionTest {
    @BeforeEach
    void startsClean(SandboxServer sandbox) {
        assertThat(sandbox.requests()).isEmpty();
    }

    @RepeatedTest(2)
    void injectsAServerThatWasReset(SandboxServer sandbox) {
        Wire.exchange(sandbox, "GET /rest/v1/server HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assertThat(sandbox.requests()).hasSize(1);
    }

    @Nested
    class AndNestedClasses {
        @Test
        void shareTheServer(SandboxServer sandbox) {
            assertThat(sandbox.requests()).isEmpty();
        }
    }
}
