package io.github.walletapi.device;

import io.github.walletapi.auth.MacCredentials;
import io.github.walletapi.client.ApiClient;
import io.github.walletapi.client.IssuedCredentials;
import io.github.walletapi.client.NewClient;
import io.github.walletapi.device.Entry.Kept;
import io.github.walletapi.error.ErrorCode;
import io.github.walletapi.error.Failure;
import io.github.walletapi.error.RateLimitedException;
import io.github.walletapi.error.TransientException;
import io.github.walletapi.error.UnreadableAnswerException;
import io.github.walletapi.error.WalletApiException;
import io.github.walletapi.internal.shared.ApiPath;
import io.github.walletapi.internal.shared.GrowingPauses;
import io.github.walletapi.internal.shared.Lease;
import io.github.walletapi.internal.shared.RetryAfter;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way to credentials: out of the store, or from the server once nobody else is on this way. One thread at a time. */
final class Registration {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration FIRST_LOOK = Duration.ofMillis(200);
    private static final Duration LAST_LOOK = Duration.ofSeconds(5);
    /** How many leases to wait for others. */
    private static final int PATIENCE = 5;

    private final Settings settings;
    private final Entries entries;
    private final UnsavedCredentials unsaved;
    private @Nullable RuntimeException refusal;
    private volatile Instant refusalUntil = Instant.MIN;

    Registration(Settings settings, Entries entries, UnsavedCredentials unsaved) {
        this.settings = settings;
        this.entries = entries;
        this.unsaved = unsaved;
    }

    MacCredentials credentials() throws InterruptedException {
        if (unsaved.hasUnsaved()) {
            return unsaved.saveUnsaved();
        }
        Lease lease = new Lease(
                new RegistrationClaims(settings.store(), settings.key(), entries),
                settings.clock(),
                settings.lease(),
                settings.owner().get());
        GrowingPauses pauses = new GrowingPauses(FIRST_LOOK, LAST_LOOK, settings.random());
        while (pauses.areWithin(settings.lease().multipliedBy(PATIENCE))) {
            Optional<MacCredentials> found = foundOrIssued(lease);
            if (found.isPresent()) {
                return found.get();
            }
            settings.pause().of(pauses.next());
        }
        throw new DeviceStoreException(
                "Others have been registering the device " + settings.deviceId() + " for "
                        + pauses.waited().toSeconds()
                        + " seconds, without an end",
                null);
    }

    /** Empty if somebody else is registering. */
    private Optional<MacCredentials> foundOrIssued(Lease lease) throws InterruptedException {
        Optional<MacCredentials> kept = unsaved.kept();
        if (kept.isPresent()) {
            return kept;
        }
        leaveTheServerInPeace();
        stopIfInterrupted();
        return lease.take() ? issuedUnder(lease) : Optional.empty();
    }

    /** After a failure every call of the application would send a registration; for a while, they get that failure. */
    private void leaveTheServerInPeace() {
        if (refusal != null && RetryAfter.isTooEarly(settings.clock().instant(), refusalUntil)) {
            throw refusal;
        }
    }

    /** Before files are locked, which would fail less clearly. */
    private static void stopIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    void forgetRefusal() {
        refusalUntil = Instant.MIN;
    }

    private Optional<MacCredentials> issuedUnder(Lease lease) throws InterruptedException {
        Optional<Kept> issued;
        try {
            issued = issued(lease);
        } catch (WalletApiException failure) {
            return afterFailure(lease, failure);
        } catch (InterruptedException | RuntimeException failure) {
            release(lease, failure);
            throw failure;
        }
        return issued.map(unsaved::keep);
    }

    /** What goes wrong here is added to what went wrong before; the claim then ends by itself. */
    private static void release(Lease lease, Exception failure) {
        try {
            lease.release();
        } catch (RuntimeException alsoFailed) {
            failure.addSuppressed(alsoFailed);
        }
    }

    private Optional<MacCredentials> afterFailure(Lease lease, WalletApiException failure) {
        release(lease, failure);
        RuntimeException refused = failure;
        if (saysAlreadyRegistered(failure)) {
            Optional<MacCredentials> elsewhere = unsaved.kept();
            if (elsewhere.isPresent()) {
                return elsewhere;
            }
            refused = new DeviceAlreadyRegisteredException(settings.deviceId(), failure);
        }
        refusal = refused;
        refusalUntil = settings.clock().instant().plus(atLeast(settings.longestPause(), failure));
        throw refused;
    }

    /** Empty if the lease was lost on the way. */
    private Optional<Kept> issued(Lease lease) throws InterruptedException {
        GrowingPauses pauses = new GrowingPauses(FIRST_PAUSE, settings.longestPause(), settings.random());
        for (int attempt = 1; ; attempt++) {
            try {
                return Optional.of(kept(settings.application().create(NewClient.device(settings.info()))));
            } catch (TransientException failure) {
                Duration pause = atLeast(pauses.next(), failure);
                if (saysAlreadyRegistered(failure)
                        || attempt >= settings.attempts()
                        || pause.compareTo(settings.longestPause()) > 0) {
                    throw failure;
                }
                stopIfInterrupted();
                if (!lease.extend(pause)) {
                    return Optional.empty();
                }
                settings.pause().of(pause);
            }
        }
    }

    private static boolean saysAlreadyRegistered(WalletApiException failure) {
        return failure.code().equals(ErrorCode.DEVICE_ALREADY_REGISTERED);
    }

    /** Or as long as the server asks for. */
    private static Duration atLeast(Duration ours, WalletApiException failure) {
        Duration theirs = failure instanceof RateLimitedException limited
                ? limited.retryAfter().orElse(Duration.ZERO)
                : Duration.ZERO;
        return theirs.compareTo(ours) > 0 ? theirs : ours;
    }

    private static Kept kept(ApiClient created) {
        IssuedCredentials issued = created.credentials();
        try {
            if (issued != null) {
                return new Kept(IssuedCredentials.toMac(issued), created.id());
            }
        } catch (IllegalArgumentException noMacCredentials) {
            // Said below.
        }
        throw new UnreadableAnswerException(
                "The device was registered, but the answer holds no MAC credentials",
                Failure.of("POST", ApiPath.REST + "client", 200, null),
                null);
    }
}
