package io.github.walletapi.faults;

import io.github.walletapi.ShiftedClock;
import io.github.walletapi.WalletApi;
import io.github.walletapi.allowance.NewAllowance;
import io.github.walletapi.error.TransientException;
import io.github.walletapi.error.UnreadableAnswerException;
import io.github.walletapi.idempotency.Creation;
import io.github.walletapi.idempotency.IdempotentCalls;
import io.github.walletapi.paging.Pages;
import io.github.walletapi.payment.FinalPrice;
import io.github.walletapi.payment.NewPayment;
import io.github.walletapi.payment.Payment;
import io.github.walletapi.retry.RetryPolicy;
import io.github.walletapi.sandbox.SandboxServer;
import io.github.walletapi.transaction.FinalPrices;
import io.github.walletapi.transaction.NewTransaction;
import io.github.walletapi.transaction.Transaction;
import io.github.walletapi.transaction.TransactionFilter;
import io.github.walletapi.value.Money;
import io.github.walletapi.value.TimeLimit;
import io.github.walletapi.value.WalletId;
import io.github.walletapi.wallet.WalletBalance;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * A shop with two nodes that acts as {@code docs/payments.md} says, behind a proxy that fails, and a sandbox of its own. The
 * shop's and the sandbox's clock are one, which a test moves: a lost request is carried out before it is too old, or never.
 */
final class MoneyLane implements AutoCloseable {
    private static final String ID = "faults";
    private static final String KEY = "KeyOfTheFaultMatrix0000000000000";
    private static final int ONA = 1234;
    private static final int WALLET = 1;
    private static final Duration DELAY = Duration.ofMinutes(5);
    private static final int MOST_TRIES = 500;
    /** Of which half are met by a fault. */
    private static final List<Fault> FAULTS = List.of(
            Fault.RESET_IN_REQUEST,
            Fault.RESET_AFTER,
            Fault.CUT_BEFORE_HEAD,
            Fault.CUT_IN_HEAD,
            Fault.CUT_AFTER_HEAD,
            Fault.CUT_IN_BODY,
            Fault.LIMITED,
            Fault.FAILING_500,
            Fault.FAILING_502,
            Fault.FAILING_503,
            Fault.FAILING_504,
            Fault.HTML,
            Fault.LENGTH_TOO_GREAT,
            Fault.LENGTH_TOO_SMALL);

    private final ShiftedClock clock = new ShiftedClock();
    private final ReadWriteLock time = new ReentrantReadWriteLock();
    private final Random random;
    private final ExecutorService threads;
    private final SandboxServer sandbox;
    private final FaultProxy proxy;
    private final WalletApi shop;
    private final WalletApi witness;
    private final IdempotentCalls node;
    private final IdempotentCalls otherNode;
    private final Queue<Late> late = new ConcurrentLinkedQueue<>();
    private final Map<Fault, Integer> met = Collections.synchronizedMap(new EnumMap<>(Fault.class));
    private final Map<String, Belief> beliefs = new HashMap<>();
    private final List<String> broken = new ArrayList<>();
    private int carriedOutLate;
    private int heldBack;
    private int orders;

    /**
     * What the shop believes of an order in the end.
     *
     * @param taken cents that the payer has paid, and not got back
     */
    private record Belief(String key, String status, long taken) {}

    /**
     * A request that was sent, and has not arrived yet.
     *
     * @param sent by the clock of the lane
     */
    private record Late(HttpMessage request, Instant sent) {}

    MoneyLane(long seed, ExecutorService threads) throws IOException {
        this.random = new Random(seed);
        this.threads = threads;
        sandbox = SandboxServer.builder().client(ID, KEY).clock(clock).start();
        proxy = new FaultProxy(sandbox.port(), threads);
        shop = WalletApi.builder()
                .mac(ID, KEY)
                .baseUri(proxy.uri())
                .clock(clock)
                .readTimeout(Duration.ofSeconds(20))
                .retry(RetryPolicy.DEFAULT.withMaxAttempts(2))
                .retryBudget(1000)
                .pause(length -> {})
                .build();
        witness = WalletApi.builder()
                .mac(ID, KEY)
                .baseUri(sandbox.baseUri())
                .clock(clock)
                .build();
        ConcurrentMap<String, String> shared = new ConcurrentHashMap<>();
        node = node(shared);
        otherNode = node(shared);
    }

    private IdempotentCalls node(ConcurrentMap<String, String> shared) {
        return IdempotentCalls.builder(shop)
                .state(shared)
                .clock(clock)
                .longestDelay(DELAY)
                .pause(length -> Thread.onSpinWait())
                .build();
    }

    /** Sells until so many faults have been met; what broke a promise. */
    List<String> run(int faults) throws Exception {
        long before = balance();
        String allowance = Objects.requireNonNull(witness.allowances()
                .create(NewAllowance.of("Coffee", Money.of("1000", "EUR")))
                .transaction());
        sandbox.accept(allowance, ONA, WALLET);
        proxy.followUnmarked(this::script);
        while (faults() < faults && broken.isEmpty()) {
            sell("order-" + ++orders);
        }
        proxy.followUnmarked(() -> new Script(List.of(), 0));
        carryOutLate(0);
        judge(before);
        return broken;
    }

    int faults() {
        return met.values().stream().mapToInt(Integer::intValue).sum() + heldBack;
    }

    int orders() {
        return orders;
    }

    int carriedOutLate() {
        return carriedOutLate;
    }

    Map<Fault, Integer> met() {
        return met;
    }

    private synchronized Script script() {
        int dice = random.nextInt(4 * FAULTS.size());
        long seed = random.nextLong();
        if (dice < 2 * FAULTS.size()) {
            return new Script(List.of(), seed);
        }
        if (dice % 4 == 0) {
            heldBack++;
            return new Script(
                    List.of(exchange -> {
                        late.add(new Late(exchange.request(), clock.instant()));
                        return exchange.reset();
                    }),
                    seed);
        }
        Fault fault = FAULTS.get(dice % FAULTS.size());
        met.merge(fault, 1, Integer::sum);
        return new Script(fault.steps(), seed);
    }

    private void sell(String reference) throws Exception {
        int price = 2 + random.nextInt(20);
        NewPayment payment = NewPayment.of("Order", Money.ofMinor(price, "EUR"));
        NewTransaction asked = NewTransaction.of(
                random.nextBoolean() ? payment.withFreeze(TimeLimit.of(Duration.ofDays(3000))) : payment);
        boolean byAllowance = random.nextInt(4) == 0;
        NewTransaction order = asked.withUseOfAllowance(byAllowance);
        String key = created(reference, order);
        long taken = price;
        String status;
        if (random.nextInt(8) == 0) {
            known(() -> anyNode().revoke(key));
            status = "revoked";
            taken = 0;
        } else {
            if (byAllowance) {
                known(() -> anyNode().reserve(key, WalletId.of(WALLET)));
            } else {
                sandbox.accept(key, ONA, WALLET);
            }
            long id =
                    known(() -> shop.transactions().get(key)).payments().get(0).id();
            if (random.nextBoolean()) {
                known(() -> anyNode().confirm(key));
            } else {
                taken = 1L + random.nextInt(price);
                FinalPrices lower = FinalPrices.of(id, Money.ofMinor(taken, "EUR"));
                known(() -> anyNode().confirm(key, lower));
            }
            status = "confirmed";
            if (isFrozen(order)) {
                taken = giveBack(id, taken);
            }
        }
        beliefs.put(reference, new Belief(key, status, taken));
    }

    private static boolean isFrozen(NewTransaction order) {
        return Objects.requireNonNull(
                                Objects.requireNonNull(order.payments()).get(0).payment())
                        .freeze()
                != null;
    }

    /** All, a part, or nothing. */
    private long giveBack(long id, long taken) {
        int dice = random.nextInt(3);
        if (dice == 0) {
            known(() -> anyNode().cancelPayment(id));
            return 0;
        }
        if (dice == 1) {
            long less = 1L + random.nextInt((int) taken);
            known(() -> anyNode().finishPayment(id, FinalPrice.of(Money.ofMinor(less, "EUR"))));
            return less;
        }
        return taken;
    }

    private String created(String reference, NewTransaction order) throws Exception {
        if (random.nextInt(3) > 0) {
            return known(() -> anyNode().createOnce(reference, order)).key();
        }
        // Somebody has clicked twice.
        Future<Creation> other = threads.submit(() -> known(() -> otherNode.createOnce(reference, order)));
        String key = known(() -> node.createOnce(reference, order)).key();
        String same = other.get().key();
        if (!same.equals(key)) {
            broken.add(reference + ": two keys were given out");
        }
        return key;
    }

    private synchronized IdempotentCalls anyNode() {
        return random.nextBoolean() ? node : otherNode;
    }

    /** As the documentation says: after whatever leaves a doubt, the same call again. */
    private <T> T known(Supplier<T> call) {
        int tries = 0;
        while (true) {
            time.readLock().lock();
            try {
                return call.get();
            } catch (TransientException | UnreadableAnswerException doubt) {
                giveUpAt(tries, doubt);
            } finally {
                time.readLock().unlock();
            }
            carryOutLate(3);
            if (letTimePass(tries)) {
                tries++;
            }
        }
    }

    /** Not during a call of another thread: none takes minutes. What is late comes before it is too old, or never. */
    private boolean letTimePass(int tries) {
        if (!time.writeLock().tryLock()) {
            return false;
        }
        try {
            clock.advance(Duration.ofSeconds(100));
            if (tries % 4 == 3) {
                clock.advance(DELAY);
            }
            return true;
        } finally {
            time.writeLock().unlock();
        }
    }

    private static void giveUpAt(int tries, RuntimeException failure) {
        if (tries == MOST_TRIES) {
            throw new IllegalStateException("the shop never knows", failure);
        }
    }

    /** Each of what is held back with a chance of one in so many; all for 0. What is too old never arrives. */
    private synchronized void carryOutLate(int chance) {
        time.readLock().lock();
        try {
            for (Late next = late.poll(); next != null; next = late.poll()) {
                if (!clock.instant().isBefore(next.sent().plus(DELAY))) {
                    continue;
                }
                if (chance > 0 && random.nextInt(chance) > 0) {
                    late.add(next);
                    return;
                }
                proxy.carryOut(next.request());
                carriedOutLate++;
            }
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        } finally {
            time.readLock().unlock();
        }
    }

    private long balance() {
        WalletBalance held = witness.wallets().balance(WalletId.of(WALLET));
        return held.atDisposal("EUR").minorUnits() + held.reserved("EUR").minorUnits();
    }

    /** What the sandbox has against what the shop believes. */
    private void judge(long before) {
        Map<String, List<Transaction>> byReference = new HashMap<>();
        for (Transaction transaction : Pages.of(TransactionFilter.ALL, witness.transactions()::find)) {
            transaction
                    .reference()
                    .ifPresent(reference -> byReference
                            .computeIfAbsent(reference, first -> new ArrayList<>())
                            .add(transaction));
        }
        long taken = 0;
        for (Map.Entry<String, Belief> each : beliefs.entrySet()) {
            Belief belief = each.getValue();
            taken += belief.taken();
            List<Transaction> real = byReference.getOrDefault(each.getKey(), List.of());
            check(real.size() == 1, each + ": there are " + real.size());
            Transaction transaction = witness.transactions().get(belief.key());
            check(
                    String.valueOf(transaction.status()).equals(belief.status()),
                    each + ": it is " + transaction.status());
            Payment payment = transaction.payments().get(0);
            boolean paid = payment.status() != null && payment.status().isPaid();
            long reallyTaken = paid ? Objects.requireNonNull(payment.price()).minorUnits() : 0;
            check(reallyTaken == belief.taken(), each + ": " + reallyTaken + " was taken");
        }
        check(before - balance() == taken, "the payer has paid " + (before - balance()) + ", the shop knows " + taken);
        check(byReference.keySet().equals(beliefs.keySet()), "orders of which the shop does not know");
    }

    private void check(boolean kept, String otherwise) {
        if (!kept) {
            broken.add(otherwise);
        }
    }

    @Override
    public void close() throws IOException {
        shop.close();
        witness.close();
        proxy.close();
        sandbox.close();
    }
}
