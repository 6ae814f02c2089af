package io.github.walletapi.directory;

import io.github.walletapi.error.RateLimitedException;
import io.github.walletapi.internal.json.WalletJson;
import io.github.walletapi.internal.shared.RetryAfter;
import io.github.walletapi.internal.shared.Serialised;
import io.github.walletapi.location.Location;
import io.github.walletapi.quota.CallQuota;
import java.io.NotSerializableException;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Serves a snapshot, and takes the next one when there is one. */
@SuppressWarnings("serial") // It refuses before any field is looked at.
final class SyncedDirectory implements LocationDirectory, Serializable {

    private static final long serialVersionUID = 1L;

    /** How long to look away at the most: another node may have got on. */
    private static final Duration LOOK = Duration.ofMinutes(1);
    /** While another node loads: to look costs no call, and what has come is to be served. */
    private static final Duration SOON = Duration.ofSeconds(5);
    /** After too many calls, if nobody says how long to wait. */
    private static final Duration REST = Duration.ofMinutes(4);

    /** After failures, each of which doubles the rest. */
    private static final Duration LONGEST_REST = Duration.ofHours(1);

    private final DirectorySettings settings;
    private final WalletJson json;
    /** This one and those of other languages, by language; the same map in all of them. */
    private final ConcurrentMap<String, SyncedDirectory> languages;

    private final Sync sync;
    private final ReentrantLock running = new ReentrantLock();
    private final AtomicReference<Instant> nextLook = new AtomicReference<>(Instant.MIN);
    private volatile State state = new State(Snapshot.EMPTY, null, 0, null, null);
    private int failures;
    private Instant quietUntil = Instant.MIN;

    private SyncedDirectory(
            DirectorySettings settings, WalletJson json, ConcurrentMap<String, SyncedDirectory> languages) {
        this.settings = settings;
        this.json = json;
        this.languages = languages;
        this.sync = new Sync(settings, json);
    }

    static SyncedDirectory of(DirectorySettings settings, WalletJson json) {
        ConcurrentMap<String, SyncedDirectory> languages = new ConcurrentHashMap<>();
        SyncedDirectory first = new SyncedDirectory(settings, json, languages);
        languages.put(Objects.requireNonNullElse(settings.all().locale(), ""), first);
        return first;
    }

    /**
     * What is known at a moment.
     *
     * @param snapshot what is served
     * @param cursor how far the load is; null before it has begun
     * @param loaded how many locations have come with it
     * @param since when the server was asked for what is served; null if nothing has come
     * @param failure why the last request failed
     */
    private record State(
            Snapshot snapshot,
            @Nullable Cursor cursor,
            int loaded,
            @Nullable Instant since,
            @Nullable RuntimeException failure) {

        boolean loading() {
            return cursor == null || cursor.isLoading();
        }
    }

    @Override
    public List<FoundLocation> find(LocationQuery query) {
        refreshIfTime();
        return state.snapshot().find(query, settings.zone());
    }

    @Override
    public Optional<Location> get(long id) {
        refreshIfTime();
        return Optional.ofNullable(state.snapshot().locations().get(id));
    }

    @Override
    public LocationDirectory withLocale(String language) {
        DirectorySettings others = settings.withLocale(language);
        return languages.computeIfAbsent(language, asked -> new SyncedDirectory(others, json, languages));
    }

    @Override
    public DirectoryProgress progress() {
        State now = state;
        Cursor cursor = now.cursor();
        return new DirectoryProgress(
                cursor != null && cursor.asOf() != null,
                now.snapshot().locations().size(),
                now.loading(),
                now.loaded(),
                cursor == null
                        ? Optional.empty()
                        : Optional.ofNullable(cursor.tally().total()),
                Optional.ofNullable(now.since())
                        .map(since -> Duration.between(since, settings.clock().instant())),
                Optional.ofNullable(now.failure()));
    }

    @Override
    public Duration refresh() {
        Duration wait = refreshThis();
        for (SyncedDirectory other : languages.values()) {
            if (wait.isZero()) {
                return wait;
            }
            if (other != this) {
                Duration its = other.refreshThis();
                wait = its.compareTo(wait) < 0 ? its : wait;
            }
        }
        return wait;
    }

    private Duration refreshThis() {
        if (!running.tryLock()) {
            return LOOK;
        }
        try {
            Instant now = settings.clock().instant();
            Duration wait = next(now);
            Duration look = wait.compareTo(LOOK) > 0 ? LOOK : wait;
            nextLook.set(now.plus(look));
            return look;
        } finally {
            running.unlock();
        }
    }

    /** One query of many that find it is time does so. */
    private void refreshIfTime() {
        Instant now = settings.clock().instant();
        Instant due = nextLook.get();
        if (!RetryAfter.isTooEarly(now, due) && nextLook.compareAndSet(due, now.plus(LOOK))) {
            try {
                settings.executor().execute(this::refreshThis);
            } catch (RejectedExecutionException ending) {
                // The application ends; until then, what is there is served.
            }
        }
    }

    private Duration next(Instant now) {
        try {
            if (sync.read(now)) {
                show();
            }
            Duration wait = untilNext(now);
            if (!wait.isZero()) {
                return wait;
            }
            if (!sync.act(now)) {
                return state.loading() ? SOON : LOOK;
            }
            failures = 0;
            show();
            return Duration.ZERO;
        } catch (RateLimitedException limited) {
            return rest(now, limited.retryAfter().orElse(REST), limited.status() == 0 ? null : limited);
        } catch (RuntimeException failure) {
            Duration rest = LOOK.multipliedBy(1L << Math.min(failures++, 6));
            return rest(now, rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest, failure);
        }
    }

    private Duration untilNext(Instant now) {
        Duration due = sync.untilDue(now);
        if (!due.isZero()) {
            return due;
        }
        if (RetryAfter.isTooEarly(now, quietUntil)) {
            return Duration.between(now, quietUntil);
        }
        CallQuota quota = settings.quota();
        return quota == null ? Duration.ZERO : quota.untilFree();
    }

    private Duration rest(Instant now, Duration length, @Nullable RuntimeException failure) {
        quietUntil = now.plus(length);
        State last = state;
        state = new State(last.snapshot(), last.cursor(), last.loaded(), last.since(), failure);
        return length;
    }

    private void show() {
        Cursor cursor = sync.cursor();
        if (cursor == null) {
            return;
        }
        LocationList served = sync.copy().served();
        State last = state;
        Snapshot snapshot = last.snapshot().locations() == served ? last.snapshot() : new Snapshot(served);
        state = new State(snapshot, cursor, sync.copy().current().size(), since(cursor, last), null);
    }

    /** What is served while all of it is lost from the map, and loaded anew, is as old as it was. */
    private static @Nullable Instant since(Cursor cursor, State last) {
        if (cursor.asOf() != null) {
            return cursor.asOf();
        }
        return last.since() != null || cursor.pass() == null
                ? last.since()
                : cursor.pass().began();
    }

    private Object writeReplace() throws NotSerializableException {
        throw Serialised.refusal("A directory");
    }
}
