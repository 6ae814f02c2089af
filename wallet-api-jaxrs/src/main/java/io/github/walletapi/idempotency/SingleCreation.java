package io.github.walletapi.idempotency;

import io.github.walletapi.WalletApi;
import io.github.walletapi.error.Failure;
import io.github.walletapi.error.NotFoundException;
import io.github.walletapi.error.OutcomeUnknownException;
import io.github.walletapi.error.UnreadableAnswerException;
import io.github.walletapi.error.WalletApiException;
import io.github.walletapi.internal.shared.GrowingPauses;
import io.github.walletapi.internal.shared.Lease;
import io.github.walletapi.internal.shared.Uninterrupted;
import io.github.walletapi.paging.Pages;
import io.github.walletapi.payment.Payment;
import io.github.walletapi.transaction.NewTransaction;
import io.github.walletapi.transaction.Transaction;
import io.github.walletapi.transaction.TransactionFilter;
import io.github.walletapi.transaction.TransactionStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Creates one transaction for a reference, by one thread of one node at a time. That a call is about to be sent is in the map
 * before it is sent, so that a node that dies leaves its doubt to the others.
 */
final class SingleCreation {

    private static final Duration FIRST_LOOK = Duration.ofMillis(50);
    private static final Duration LAST_LOOK = Duration.ofSeconds(1);

    /** For how long to wait for others. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** By how much the clocks of nodes may differ, and that of the server from what is known of it. */
    private static final Duration CLOCKS = Duration.ofMinutes(15);

    /** Of several with one reference, the one by which most was taken; then the oldest. */
    private static final Comparator<Transaction> FURTHEST = Comparator.comparingInt(SingleCreation::progress)
            .reversed()
            .thenComparing(Transaction::createdAt, Comparator.nullsLast(Comparator.naturalOrder()));

    private final WalletApi client;
    private final CreationSettings settings;
    private final References references;

    SingleCreation(WalletApi client, CreationSettings settings) {
        this.client = client;
        this.settings = settings;
        this.references = new References(settings);
    }

    Creation of(String reference, NewTransaction transaction) {
        NewTransaction asked = transaction.withReference(reference);
        Reference place = references.of(reference);
        Lease lease = new Lease(settings.state(), place.leaseKey(), settings.clock(), settings.lease());
        GrowingPauses pauses = new GrowingPauses(FIRST_LOOK, LAST_LOOK, new SplittableRandom()::nextDouble);
        while (!lease.take()) {
            if (!pauses.areWithin(PATIENCE) || !wait(pauses.next())) {
                throw new OutcomeUnknownException(
                        "Another thread or node creates a transaction with this reference",
                        Totals.CREATE,
                        now().plus(settings.longestDelay()),
                        null);
            }
        }
        try {
            return underLease(reference, asked, place);
        } finally {
            release(lease);
        }
    }

    private Creation underLease(String reference, NewTransaction asked, Reference place) {
        Instant began = now();
        Reference.Known known = place.read(began);
        if (known != null && known.transaction() != null) {
            Transaction kept = kept(known, reference, asked, began);
            if (kept != null) {
                return new Creation(kept, true);
            }
        }
        Reference.Known doubt = known == null || known.transaction() != null ? null : known;
        Instant from = doubt == null ? began.minus(settings.longestDelay()) : doubt.since();
        Transaction found = find(reference, asked, from);
        if (found != null) {
            keep(place, created(asked, found));
            return new Creation(found, true);
        }
        if (doubt != null && began.isBefore(doubt.last().plus(settings.longestDelay()))) {
            throw unknown(doubt.last(), null);
        }
        return create(reference, asked, place);
    }

    /** The one whose key is known, if it is what the key should bring: nobody but the server is believed about it. */
    private @Nullable Transaction kept(Reference.Known known, String reference, NewTransaction asked, Instant now) {
        Transaction kept;
        try {
            kept = client.transactions().get(Objects.requireNonNull(known.transaction()));
        } catch (NotFoundException gone) {
            if (now.isBefore(known.last().plus(settings.longestDelay()))) {
                // It may only not have arrived everywhere yet.
                throw unknown(known.last(), gone);
            }
            return null;
        }
        if (!kept.reference().map(reference::equals).orElse(true)) {
            return null;
        }
        Totals.of(asked).requireSame(Objects.requireNonNull(known.total()));
        return kept;
    }

    private Creation create(String reference, NewTransaction asked, Reference place) {
        Instant sent = now();
        if (!place.write(sent(sent, sent))) {
            throw unknown(sent, null);
        }
        Transaction created;
        try {
            created = Uninterrupted.call(() -> client.transactions().create(asked));
        } catch (IllegalArgumentException notSent) {
            place.remove();
            throw notSent;
        } catch (WalletApiException failure) {
            if (!Doubt.isLeftBy(failure)) {
                place.remove();
                throw failure;
            }
            return afterDoubt(reference, asked, place, sent, failure);
        }
        if (created.key() == null) {
            return afterDoubt(
                    reference,
                    asked,
                    place,
                    sent,
                    new UnreadableAnswerException("The answer has no key", Totals.CREATE, null));
        }
        keep(place, created(asked, created));
        return new Creation(created, false);
    }

    private Creation afterDoubt(
            String reference, NewTransaction asked, Reference place, Instant sent, WalletApiException failure) {
        Instant last = now();
        keep(place, sent(sent, last));
        Transaction found;
        try {
            found = find(reference, asked, sent);
        } catch (WalletApiException unread) {
            failure.addSuppressed(unread);
            throw unknown(last, failure);
        }
        if (found == null) {
            throw unknown(last, failure);
        }
        keep(place, created(asked, found));
        return new Creation(found, false);
    }

    /** If the map cannot be written, it says that a call was sent, and the transaction is found by its reference. */
    private static void keep(Reference place, Reference.Known known) {
        try {
            place.write(known);
        } catch (RuntimeException mapNotReachable) {
            // What was created matters more.
        }
    }

    private OutcomeUnknownException unknown(Instant last, @Nullable WalletApiException cause) {
        Failure call = cause == null
                ? Totals.CREATE
                : Failure.of(
                        cause.method(),
                        cause.pathTemplate(),
                        cause.status(),
                        cause.correlationId().orElse(null));
        return new OutcomeUnknownException(
                "Whether a transaction with this reference was created is not known yet: the call that was to create it got no"
                        + " answer, and may still be carried out",
                call,
                last.plus(settings.longestDelay()),
                cause);
    }

    /**
     * The one with this reference, among those that were created from this time on, by the server's clock. How much that
     * differs may be learnt by the search itself.
     *
     * @throws UnreadableAnswerException if there is none, but one that cannot be read may be it
     */
    private @Nullable Transaction find(String reference, NewTransaction asked, Instant from) {
        Duration offset = client.status().clockOffset();
        List<Transaction> found = search(reference, from.plus(offset));
        Duration learnt = client.status().clockOffset();
        if (found.isEmpty() && !learnt.equals(offset)) {
            found = search(reference, from.plus(learnt));
        }
        if (found.isEmpty()) {
            return null;
        }
        Transaction furthest = found.get(0);
        Totals.of(furthest).ifPresent(is -> Totals.of(asked).requireSame(is));
        return furthest;
    }

    /** All of them, the furthest first. */
    private List<Transaction> search(String reference, Instant serverTime) {
        TransactionFilter filter = TransactionFilter.ALL.withFrom(serverTime.minus(CLOCKS));
        Iterator<Transaction> all =
                Pages.of(filter, client.transactions()::find).iterator();
        List<Transaction> found = new ArrayList<>();
        UnreadableAnswerException unreadable = null;
        while (all.hasNext()) {
            try {
                Transaction next = all.next();
                if (next.key() != null && has(reference, next)) {
                    found.add(next);
                }
            } catch (UnreadableAnswerException odd) {
                unreadable = odd;
            }
        }
        if (found.isEmpty() && unreadable != null) {
            throw unreadable;
        }
        found.sort(FURTHEST);
        return found;
    }

    /** @throws UnreadableAnswerException if one of its payments cannot be read, and no other has it */
    private static boolean has(String reference, Transaction transaction) {
        UnreadableAnswerException unreadable = null;
        Iterator<Payment> payments = transaction.payments().iterator();
        while (payments.hasNext()) {
            try {
                if (payments.next().reference().map(reference::equals).orElse(false)) {
                    return true;
                }
            } catch (UnreadableAnswerException odd) {
                unreadable = odd;
            }
        }
        if (unreadable != null) {
            throw unreadable;
        }
        return false;
    }

    private static int progress(Transaction transaction) {
        TransactionStatus status = transaction.status();
        if (status == null || status.isFinal()) {
            return status != null && status.isPaid() ? 3 : 0;
        }
        return status.canBeConfirmed() ? 2 : 1;
    }

    private Reference.Known sent(Instant since, Instant last) {
        return new Reference.Known(last.plus(settings.memory()), since, last, null, null);
    }

    private Reference.Known created(NewTransaction asked, Transaction created) {
        Instant now = now();
        return new Reference.Known(now.plus(settings.memory()), now, now, Totals.of(asked), created.key());
    }

    private Instant now() {
        return settings.clock().instant();
    }

    private static void release(Lease lease) {
        try {
            lease.release();
        } catch (RuntimeException endsByItself) {
            // What was created, or why not, matters more.
        }
    }

    /** False if the thread is interrupted. */
    private boolean wait(Duration length) {
        try {
            settings.pause().of(length);
            return true;
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
