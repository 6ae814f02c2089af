package io.github.walletapi.internal.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.walletapi.auth.Credentials;
import io.github.walletapi.auth.CredentialsLog;
import io.github.walletapi.auth.CredentialsState;
import io.github.walletapi.auth.MacCredentials;
import io.github.walletapi.auth.Pki;
import io.github.walletapi.auth.TrustedCertificates;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Of a client without TLS, in which a certificate cannot be used. */
class IdentitiesTest {
    private static final Credentials GOOD = MacCredentials.of("id", "key");
    private static final Credentials NEXT = MacCredentials.of("id", "next");
    private static final Credentials BAD = certificate("shop");

    private Credentials given = GOOD;
    private TrustedCertificates trusted = TrustedCertificates.platform();

    private final Identities identities = new Identities(
            () -> given,
            () -> trusted,
            false,
            Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC),
            () -> 0);

    private static Credentials certificate(String name) {
        return Pki.client(name).by(Pki.authority("authority")).credentials();
    }

    @Test
    void whatCannotBeUsedIsTriedOnceAndTheLastStays() {
        try (CredentialsLog log = new CredentialsLog()) {
            Identity good = identities.current();
            given = BAD;
            for (int request = 0; request < 3; request++) {
                assertThat(identities.current()).isSameAs(good);
            }
            assertThat(log.lines())
                    .singleElement()
                    .asString()
                    .startsWith("WARNING Changed credentials cannot be used, so the last stay: ");

            given = certificate("another");
            assertThat(identities.current()).isSameAs(good);
            assertThat(log.lines()).as("another is tried").hasSize(2);

            trusted = TrustedCertificates.of(List.of(Pki.authority("trusted").certificate()));
            assertThat(identities.current()).isSameAs(good);
            assertThat(identities.current()).isSameAs(good);
            assertThat(log.lines()).as("so is the same with another trust").hasSize(3);

            given = NEXT;
            assertThat(identities.current().credentials()).isSameAs(NEXT);
            assertThat(log.lines()).hasSize(3);
        }
    }

    @Test
    void withoutALastThereIsAFailureEachTime() {
        given = BAD;
        for (int request = 0; request < 2; request++) {
            assertThatIllegalStateException().isThrownBy(identities::current).withMessageContaining("https:");
        }
        given = GOOD;
        assertThat(identities.current().credentials()).isSameAs(GOOD);
    }

    @Test
    void identityIsKnownOnceThereIsOneAndMissingWhenItWasLost() {
        AtomicReference<Optional<Credentials>> current = new AtomicReference<>(Optional.empty());
        Identities late = new Identities(
                () -> current.get().orElseThrow(() -> new IllegalStateException("vault is sealed")),
                () -> trusted,
                false,
                Clock.systemUTC(),
                () -> 0);
        assertThat(late.known()).isNull();
        assertThat(late.state()).isEqualTo(CredentialsState.UNKNOWN);
        current.set(Optional.of(GOOD));
        late.current();
        assertThat(late.known()).isSameAs(GOOD);
        assertThat(late.state()).isEqualTo(CredentialsState.PRESENT);
        current.set(Optional.empty());
        assertThat(late.known()).as("the last").isSameAs(GOOD);
        assertThat(late.state()).isEqualTo(CredentialsState.MISSING);
    }
}
