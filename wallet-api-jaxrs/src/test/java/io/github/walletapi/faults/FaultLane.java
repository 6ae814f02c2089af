package io.github.walletapi.faults;

import io.github.walletapi.WalletApi;
import io.github.walletapi.listener.CallListener;
import io.github.walletapi.request.ApiRequest;
import io.github.walletapi.retry.RetryPolicy;
import io.github.walletapi.sandbox.CannedAnswer;
import io.github.walletapi.sandbox.RecordedRequest;
import io.github.walletapi.sandbox.SandboxServer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A client, a proxy that fails, and a sandbox of their own: here calls meet their faults. */
final class FaultLane implements AutoCloseable {
    private static final String ID = "faults";
    private static final String KEY = "KeyOfTheFaultMatrix0000000000000";
    private static final int SANDBOX_REMEMBERS = 10_000;
    private static final int MANY = 3;
    private static final int ATTEMPTS = 4;
    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");

    private static final ThreadLocal<@Nullable CallLog> CURRENT = new ThreadLocal<>();

    private final ServerTime clock = new ServerTime();
    private final int atATime;
    private final ExecutorService threads;
    private final SandboxServer sandbox;
    private final FaultProxy proxy;
    private final Pace pace;
    private volatile WalletApi wallet;
    private final AtomicInteger preparations = new AtomicInteger(1_000_000);
    private final Queue<Ended> ended = new ConcurrentLinkedQueue<>();

    private record Ended(
            FaultCase met,
            Script script,
            CallLog log,
            @Nullable Throwable failure,
            Duration took) {}

    /**
     * With clients that wait as long as such faults need.
     *
     * @param atATime how many calls there may be
     * @param threads ended by somebody else
     */
    FaultLane(Pace pace, int atATime, ExecutorService threads) throws IOException {
        this.pace = pace;
        this.atATime = atATime;
        this.threads = threads;
        sandbox = SandboxServer.builder().client(ID, KEY).clock(clock).start();
        // There is no endpoint that deletes: what is signed as it must be counts as carried out.
        sandbox.answerWith("DELETE", "/rest/v1/", CannedAnswer.status(200).body("{\"deleted\":true}"));
        proxy = new FaultProxy(sandbox.port(), threads);
        wallet = client();
    }

    private WalletApi client() {
        return WalletApi.builder()
                .mac(ID, KEY)
                .baseUri(proxy.uri())
                .readTimeout(pace.silence())
                .answerTimeout(pace.answer())
                .retry(RetryPolicy.DEFAULT.withMaxAttempts(ATTEMPTS).withDeadline(FaultOutcome.DEADLINE))
                .retryBudget(1000)
                .pause(this::pause)
                .listener(started -> listen())
                .build();
    }

    private CallListener.Ending listen() {
        CallLog log = CURRENT.get();
        if (log == null) {
            return end -> {};
        }
        log.started();
        return log::ended;
    }

    private void pause(Duration length) {
        CallLog log = CURRENT.get();
        if (log != null) {
            log.pause(length);
        }
    }

    /** Lets a call meet its fault; calls that share a lane at the same time must be those of a crowd. */
    void run(FaultCase next) {
        try {
            prepare(next);
        } catch (RuntimeException failure) {
            throw new IllegalStateException("what the calls before left behind fails the one before " + next, failure);
        }
        Script script = next.script();
        proxy.follow(next.marker(), script);
        Random random = new Random(next.seed());
        CallLog[] self = new CallLog[1];
        CallLog log = new CallLog(() -> atPause(next, self[0], random));
        self[0] = log;
        if (!next.position().isSecond()) {
            strike(next, random);
        }
        CURRENT.set(log);
        long began = System.nanoTime();
        Throwable failure = null;
        try {
            wallet.send(next.request());
        } catch (Throwable thrown) {
            failure = thrown;
        } finally {
            CURRENT.remove();
            proxy.listen();
        }
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        if (next.fault() == Fault.CLOSED_ON_REUSE) {
            // Who lost two in a row keeps none for a while; the next case wants some.
            wallet.close();
            wallet = client();
        }
        ended.add(new Ended(next, script, log, failure, took));
    }

    private void strike(FaultCase next, Random random) {
        Fault.Strike strike = next.fault().strike();
        if (strike != null) {
            strike.strike(proxy, clock, next.position(), random);
        }
    }

    private void atPause(FaultCase next, CallLog log, Random random) {
        if (log.lastWasNotSent()) {
            // The refusal was met.
            proxy.listen();
        }
        if (next.position().isSecond() && log.pauses().size() == 1) {
            strike(next, random);
        }
    }

    /** Leaves the client with no connection, with one, or with many that rest. */
    private void prepare(FaultCase next) {
        if (next.position().isFresh()) {
            proxy.endResting(false);
            prepare(Step.PASS_AND_CLOSE);
        } else if (next.fault().needsManyResting()) {
            prepareMany();
            prepare(Step.PASS);
        } else if (next.position().isReused()) {
            prepare(Step.PASS);
            // Over the connection that is kept: what the last case lost is made good.
            prepare(Step.PASS);
        }
    }

    private void prepareMany() {
        CountDownLatch arrived = new CountDownLatch(MANY);
        Step together = exchange -> {
            arrived.countDown();
            return await(arrived) && Step.PASS.take(exchange);
        };
        List<Future<?>> calls = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            calls.add(threads.submit(() -> prepare(together)));
        }
        for (Future<?> call : calls) {
            try {
                call.get();
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    private static boolean await(CountDownLatch latch) throws IOException {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException over) {
            throw new IOException(over);
        }
    }

    private void prepare(Step step) {
        int marker = preparations.incrementAndGet();
        proxy.follow(marker, new Script(Collections.nCopies(ATTEMPTS, step), 0));
        wallet.send(ApiRequest.get("rest/v1/project/1221").query("marker", Integer.toString(marker)));
        proxy.forget(marker);
    }

    /** How each call ended, now that all have. */
    List<FaultOutcome> outcomes() {
        Map<Integer, Integer> executed = new HashMap<>();
        for (RecordedRequest request : sandbox.requests()) {
            if (request.status() == 200) {
                executed.merge(
                        Integer.valueOf(Objects.requireNonNull(request.query().get("marker"))
                                .get(0)),
                        1,
                        Integer::sum);
            }
        }
        return ended.stream()
                .map(end -> new FaultOutcome(
                        end.met,
                        end.script,
                        end.log,
                        end.failure,
                        end.took,
                        executed.getOrDefault(end.met.marker(), 0)))
                .toList();
    }

    /** What was left over or came twice; ends the client. */
    List<String> leftovers() {
        List<String> found = new ArrayList<>();
        int resting = Math.max(MANY, atATime);
        if (proxy.awaitAtMost(resting) > resting) {
            found.add("more connections than calls at a time");
        }
        wallet.close();
        if (proxy.awaitAtMost(0) > 0) {
            found.add("connections of a closed client");
        }
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (sandbox.openConnections() > 0 && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        if (sandbox.openConnections() > 0) {
            found.add("connections at the sandbox");
        }
        if (proxy.repeatedNonces() > 0) {
            found.add("requests without a nonce of their own");
        }
        List<RecordedRequest> requests = sandbox.requests();
        if (requests.size() >= SANDBOX_REMEMBERS) {
            found.add("more requests than the sandbox remembers: use more lanes");
        }
        Set<String> nonces = new HashSet<>();
        for (RecordedRequest request : requests) {
            Matcher nonce = NONCE.matcher(String.valueOf(request.header("Authorization")));
            if (!nonce.find() || !nonces.add(nonce.group(1))) {
                found.add("the sandbox saw a nonce twice: " + request);
            }
        }
        return found;
    }

    @Override
    public void close() throws IOException {
        wallet.close();
        proxy.close();
        sandbox.close();
    }
}
