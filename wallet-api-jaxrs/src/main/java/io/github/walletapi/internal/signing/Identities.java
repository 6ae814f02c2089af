package io.github.walletapi.internal.signing;

import io.github.walletapi.auth.Credentials;
import io.github.walletapi.auth.CredentialsProvider;
import io.github.walletapi.auth.CredentialsState;
import io.github.walletapi.auth.TrustedCertificates;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Follows credentials and trust as they change: each pair is built once, and the last stays until the next can be. */
public final class Identities {

    private static final Logger LOG = System.getLogger("io.github.walletapi.credentials");
    private static final long FAILURE_IS_NEWS = Duration.ofSeconds(30).toNanos();

    private final CredentialsProvider credentials;
    private final Supplier<TrustedCertificates> trusted;
    private final boolean secure;
    private final Clock clock;
    private final LongSupplier ticks;
    private final ReentrantLock building = new ReentrantLock();
    private volatile @Nullable Identity last;
    private volatile @Nullable Unusable unusable;
    private volatile @Nullable Long failedAt;

    /**
     * Follows those of a client.
     *
     * @param secure whether its connections have TLS
     * @param clock by which a certificate has expired
     * @param ticks nanoseconds of a clock that only goes forward
     */
    public Identities(
            CredentialsProvider credentials,
            Supplier<TrustedCertificates> trusted,
            boolean secure,
            Clock clock,
            LongSupplier ticks) {
        this.credentials = credentials;
        this.trusted = trusted;
        this.secure = secure;
        this.clock = clock;
        this.ticks = ticks;
    }

    /** What cannot be built, so that it is not tried for every request. */
    private record Unusable(Credentials credentials, TrustedCertificates trusted) {

        boolean isOf(Credentials others, TrustedCertificates othersTrusted) {
            return credentials.isSameAs(others) && trusted.isSameAs(othersTrusted);
        }
    }

    /** For the request that is about to be sent; fails only if there never was one. */
    public Identity current() {
        try {
            Credentials now = credentials.get();
            TrustedCertificates trustedNow = trusted.get();
            Identity known = last;
            Identity current = known != null && known.isOf(now, trustedNow) ? known : changed(now, trustedNow);
            failedAt = null;
            return current;
        } catch (RuntimeException none) {
            failedAt = ticks.getAsLong();
            throw none;
        }
    }

    /** Gives those that the next request would be signed with; null if there were none yet, for they are not asked for. */
    public @Nullable Credentials known() {
        Identity used = last;
        if (used == null) {
            return null;
        }
        try {
            return current().credentials();
        } catch (RuntimeException missing) {
            return used.credentials();
        }
    }

    /** Other credentials than those that were refused, or the same if there are none. */
    public Credentials refreshed(Credentials refused) {
        return credentials.refreshed(refused);
    }

    /** Whether there are any. The first ones are never asked for: they may have to come from far away. */
    public CredentialsState state() {
        Long failed = failedAt;
        // Not for ever: who is sent no calls because they would fail finds out by a call that they do not.
        if (failed != null && ticks.getAsLong() - failed < FAILURE_IS_NEWS) {
            return CredentialsState.MISSING;
        }
        return last == null ? CredentialsState.UNKNOWN : CredentialsState.PRESENT;
    }

    private Identity changed(Credentials now, TrustedCertificates trustedNow) {
        building.lock();
        try {
            Identity known = last;
            if (known != null && (known.isOf(now, trustedNow) || isUnusable(now, trustedNow))) {
                return known;
            }
            return built(now, trustedNow, known);
        } finally {
            building.unlock();
        }
    }

    private Identity built(Credentials now, TrustedCertificates trustedNow, @Nullable Identity before) {
        try {
            Identity identity = Identity.of(now, trustedNow, secure, before, clock);
            last = identity;
            return identity;
        } catch (RuntimeException cannotBeUsed) {
            if (before == null) {
                throw cannotBeUsed;
            }
            unusable = new Unusable(now, trustedNow);
            LOG.log(
                    Level.WARNING,
                    "Changed credentials cannot be used, so the last stay: {0}",
                    cannotBeUsed.getMessage());
            return before;
        }
    }

    private boolean isUnusable(Credentials now, TrustedCertificates trustedNow) {
        Unusable known = unusable;
        return known != null && known.isOf(now, trustedNow);
    }
}
