package io.github.walletapi.device;

import io.github.walletapi.auth.MacCredentials;
import io.github.walletapi.client.ApiClient;
import io.github.walletapi.client.IssuedCredentials;
import io.github.walletapi.client.NewClient;
import io.github.walletapi.device.Entry.Claim;
import io.github.walletapi.device.Entry.Kept;
import io.github.walletapi.error.ErrorCode;
import io.github.walletapi.error.Failure;
import io.github.walletapi.error.RateLimitedException;
import io.github.walletapi.error.TransientException;
import io.github.walletapi.error.UnreadableAnswerException;
import io.github.walletapi.error.WalletApiException;
import io.github.walletapi.internal.shared.ApiPath;
import io.github.walletapi.internal.shared.GrowingPauses;
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
        RegistrationLease lease = new RegistrationLease(settings, entries);
        GrowingPauses pauses = new GrowingPauses(FIRST_LOOK, LAST_LOOK, settings.random());
        Duration waited = Duration.ZERO;
        while (waited.compareTo(settings.lease().multipliedBy(PATIENCE)) < 0) {
            Optional<MacCredentials> found = foundOrIssued(lease);
            if (found.isPresent()) {
                return found.get();
            }
            Duration pause = pauses.next();
            settings.pause().of(pause);
            waited = waited.plus(pause);
        }
        throw new DeviceStoreException(
                "Others have been registering the device " + settings.deviceId() + " for " + waited.toSeconds()
                        + " seconds, without an end",
                null);
    }

    /** Empty if somebody else is registering. */
    private Optional<MacCredentials> foundOrIssued(RegistrationLease lease) throws InterruptedException {
        String text = settings.store().get(settings.key()).orElse(null);
        Entry entry = text == null ? null : entries.read(settings.key(), text);
        if (entry instanceof Kept kept) {
            return Optional.of(kept.credentials());
        }
        leaveTheServerInPeace();
        stopIfInterrupted();
        return mayRegister(lease, text, entry) ? issuedUnder(lease) : Optional.empty();
    }

    private static boolean mayRegister(RegistrationLease lease, @Nullable String text, @Nullable Entry entry) {
        if (text != null && entry instanceof Claim claim) {
            return lease.takeOver(text, claim);
        }
        return lease.take();
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

    private Optional<MacCredentials> issuedUnder(RegistrationLease lease) throws InterruptedException {
        Optional<Kept> issued;
        try {
            issued = issued(lease);
        } catch (WalletApiException failure) {
            return afterFailure(lease, failure);
        } catch (InterruptedException | RuntimeException failure) {
            lease.release(failure);
            throw failure;
        }
        return issued.map(unsaved::keep);
    }

    private Optional<MacCredentials> afterFailure(RegistrationLease lease, WalletApiException failure) {
        lease.release(failure);
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
    private Optional<Kept> issued(RegistrationLease lease) throws InterruptedException {
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
