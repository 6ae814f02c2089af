package io.github.walletapi.sandbox.internal.payment;

import io.github.walletapi.sandbox.internal.auth.ApiClient;
import io.github.walletapi.sandbox.internal.data.SandboxState;
import io.github.walletapi.sandbox.internal.data.User;
import io.github.walletapi.sandbox.internal.data.WalletRepository;
import io.github.walletapi.sandbox.internal.error.ApiException;
import io.github.walletapi.sandbox.internal.error.ParameterErrors;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Leads transactions and their payments from state to state, and moves the money as they go. Guarded by the lock of
 * the state; {@link #settle()} comes before everything else, so that time has done what it does.
 */
public final class TransactionLifecycle {
    /** Looked for once: an answer has many objects. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private static final List<String> LEVELS =
            List.of("unidentified", "semi_identified", "identified", "fully_identified");
    /** In euros; other currencies count by the rates of the sandbox. */
    private static final BigDecimal MOST_OF_UNIDENTIFIED = new BigDecimal("10.00");

    private static final Set<Status> UNASKED = EnumSet.of(Status.NEW, Status.WAITING);
    /** Of these the API tells. */
    private static final Set<Status> TOLD = EnumSet.of(
            Status.WAITING_REGISTRATION,
            Status.WAITING_FUNDS,
            Status.WAITING_PASSWORD,
            Status.RESERVED,
            Status.REJECTED,
            Status.FAILED,
            Status.CONFIRMED);

    private final SandboxState state;
    private final TransactionRepository repository = new TransactionRepository();
    private final Books books;
    /** Those that time, or somebody's money, can still change. */
    private final Set<Transaction> open = new LinkedHashSet<>();
    /** Those whose new state nobody has been told yet. */
    private final Set<Transaction> turned = new LinkedHashSet<>();

    private final List<TransactionEvent> events = new ArrayList<>();
    /** Counts what has gone on, so that it is known when nothing more does. */
    private long steps;

    private TransactionLifecycle(SandboxState state) {
        this.state = state;
        this.books = new Books(state.wallets(), state.grants().now());
    }

    public static TransactionLifecycle of(SandboxState state) {
        return state.part(TransactionLifecycle.class, () -> new TransactionLifecycle(state));
    }

    public TransactionRepository repository() {
        return repository;
    }

    public Books books() {
        return books;
    }

    /** Returns the time in whole seconds, as the API tells it. */
    public Instant now() {
        return state.grants().now().truncatedTo(ChronoUnit.SECONDS);
    }

    /** Does what time does: lets go what is forgotten, ends reservations and freezes, pays out commissions. */
    public void settle() {
        Instant now = now();
        books.payOut(now);
        repository.allowances().forEach(allowance -> allowance.expire(now));
        long before;
        do {
            before = steps;
            for (Transaction transaction : List.copyOf(open)) {
                age(transaction, now);
            }
            // After all that gives money back, or lets it be used: somebody may wait for it.
            for (Transaction transaction : List.copyOf(open)) {
                advance(transaction);
            }
        } while (before != steps);
        tell(null);
    }

    private void turn(Transaction transaction, Status status) {
        transaction.setStatus(status, now());
        turned.add(transaction);
    }

    /**
     * Makes events of what has changed, by where it has got to: not of each state on the way.
     *
     * @param cause the client that did it, which has the answer to its call and is told nothing; null for anybody else
     */
    public void tell(@Nullable ApiClient cause) {
        for (Transaction transaction : turned) {
            URI uri = transaction.client() == cause ? null : callbackUri(transaction);
            if (uri != null && TOLD.contains(transaction.status())) {
                events.add(new TransactionEvent(
                        transaction.key(), transaction.status().word(), uri, transaction.toJson()));
            }
        }
        turned.clear();
    }

    /** Returns the events since the last time; what is left to tell was done by no client. */
    public List<TransactionEvent> takeEvents() {
        tell(null);
        List<TransactionEvent> taken = List.copyOf(events);
        events.clear();
        return taken;
    }

    /** Finds that of the transaction, or of the project where it names none; null if nobody is to be told. */
    private @Nullable URI callbackUri(Transaction transaction) {
        JsonValue own = transaction.order().shown().get("callback_uri");
        Integer id = transaction.creator().projectId();
        JsonObject project = state.project(id == null ? transaction.client().projectId() : id);
        JsonValue uri = own != null || project == null ? own : project.get("callback_uri");
        return uri instanceof JsonString text ? URI.create(text.getString()) : null;
    }

    private void age(Transaction transaction, Instant now) {
        switch (transaction.status()) {
            case NEW -> endIf(transaction.isForgotten(now), transaction, Status.DELETED);
            case WAITING, WAITING_FUNDS, WAITING_REGISTRATION, WAITING_PASSWORD ->
                endIf(transaction.isForgotten(now), transaction, Status.FAILED);
            case RESERVED ->
                endIf(transaction.order().reserve().isOver(transaction.since(), now), transaction, Status.FAILED);
            default -> finishThawed(transaction, now);
        }
    }

    private void endIf(boolean over, Transaction transaction, Status status) {
        if (over) {
            end(transaction, status);
        }
    }

    private void finishThawed(Transaction transaction, Instant now) {
        transaction.payments().stream()
                .filter(payment -> payment.status() == Status.CONFIRMED && !payment.isFrozen(now))
                .forEach(payment -> finish(payment, now));
        if (transaction.payments().stream().noneMatch(payment -> payment.status() == Status.CONFIRMED)) {
            open.remove(transaction);
        }
    }

    /** Creates a payment, which has no transaction yet. */
    public Payment createPayment(Creator creator, PaymentOrder order) {
        return repository.addPayment(creator, now(), order);
    }

    /** Creates an allowance, which has no transaction yet. */
    public Allowance createAllowance(Creator creator, Allowance.Order order) {
        return repository.addAllowance(creator.client(), now(), order);
    }

    /** Creates a transaction; what belongs to another one leaves it. */
    public Transaction createTransaction(
            Creator creator, TransactionOrder order, List<Payment> payments, @Nullable Allowance allowance) {
        payments.forEach(payment -> {
            Transaction before = repository.find(payment.transactionKey());
            if (before != null) {
                before.payments().remove(payment);
                deleteEmpty(before);
            }
        });
        Transaction before = allowance == null ? null : repository.find(allowance.transactionKey());
        if (before != null) {
            before.removeAllowance();
            deleteEmpty(before);
        }
        Transaction transaction = repository.addTransaction(creator, now(), order, payments, allowance);
        open.add(transaction);
        return transaction;
    }

    private void deleteEmpty(Transaction transaction) {
        if (transaction.payments().isEmpty() && transaction.allowance() == null) {
            end(transaction, Status.DELETED);
        }
    }

    private static void require(Transaction transaction, Set<Status> allowed) {
        if (!allowed.contains(transaction.status())) {
            throw ApiException.of(
                    409,
                    "invalid_state",
                    "This cannot be done with a transaction in status "
                            + transaction.status().word());
        }
    }

    private static void requireConfirmed(Payment payment) {
        if (payment.status() != Status.CONFIRMED) {
            throw ApiException.of(
                    409,
                    "invalid_state",
                    "This cannot be done with a payment in status "
                            + payment.status().word());
        }
    }

    /** Notes that the payer has been asked, by a message or a FLASH. */
    public void ask(Transaction transaction, @Nullable String type) {
        require(transaction, UNASKED);
        if (type != null) {
            transaction.setType(type);
        }
        if (transaction.status() == Status.NEW) {
            transaction.payments().forEach(payment -> payment.setStatus(Status.WAITING));
            turn(transaction, Status.WAITING);
        }
    }

    /** Takes the money of the payer, or says why not. */
    public void accept(Transaction transaction, Acceptance acceptance) {
        require(transaction, Status.UNDECIDED);
        JsonObject wallet = state.wallets().get(acceptance.wallet());
        requirePayable(transaction, wallet);
        List<Amount> prices = prices(transaction, acceptance);
        requireAllowed(transaction, acceptance, prices);
        requireWithinLevel(state.users().get(WalletRepository.ownerId(wallet)), prices);
        Transaction revoked = acceptance.insteadOf();
        if (revoked != null) {
            require(revoked, Status.REVOCABLE);
        }
        boolean enough = isEnough(acceptance.wallet(), prices, revoked);
        if (!enough && !acceptance.patient()) {
            throw ApiException.of(409, "not_enough_funds", "There is not enough money in the wallet");
        }
        if (revoked != null) {
            end(revoked, Status.REVOKED);
        }
        for (int i = 0; i < prices.size(); i++) {
            Payment payment = transaction.payments().get(i);
            payment.setPrice(prices.get(i));
            payment.setPayer(acceptance.wallet());
            payment.setStatus(Status.WAITING);
        }
        User payer = state.users().get(WalletRepository.ownerId(wallet));
        boolean allowing = acceptance.withAllowance() || !transaction.order().allowanceOptional();
        transaction.accept(acceptance.wallet(), payer, acceptance.type(), allowing);
        if (acceptance.type().equals(Acceptance.AUTOMATIC)) {
            active(transaction.client(), acceptance.wallet()).use(transaction.key(), prices, now());
        }
        turn(transaction, Status.WAITING_FUNDS);
        advance(transaction);
    }

    private static void requireGoodStanding(ApiClient client) {
        if (!client.isVerified()) {
            throw ApiException.of(403, "client_not_verified", "The client is not verified");
        }
        if (client.isRestricted()) {
            throw ApiException.of(403, "client_restricted", "The client may take no payments");
        }
    }

    private void requirePayable(Transaction transaction, JsonObject wallet) {
        requireGoodStanding(transaction.client());
        if (!WalletRepository.isActive(wallet)) {
            throw ApiException.of(409, "payer_account_inactive", "The account of the payer is not active");
        }
        // Before anything is taken: the commissions need a place, too.
        projectWallet(transaction.creator());
        for (Payment payment : transaction.payments()) {
            Integer receiver = receiver(payment);
            if (receiver != null && receiver == wallet.getInt("id")) {
                throw ApiException.of(409, "payment_to_same_account", "The wallet would pay itself");
            }
            if (receiver != null && !WalletRepository.isActive(state.wallets().get(receiver))) {
                throw ApiException.of(409, "beneficiary_account_inactive", "The account to be paid is not active");
            }
        }
        JsonObject owner = transaction.order().restrictions().getJsonObject("account_owner");
        if (owner != null && !isMet(owner, state.users().get(WalletRepository.ownerId(wallet)))) {
            throw ApiException.of(403, "restriction_violation", "The owner of the wallet is not who may pay this");
        }
    }

    private static boolean isMet(JsonObject restriction, User owner) {
        String type = restriction.getString("type", "");
        int level = LEVELS.indexOf(restriction.getString("level", LEVELS.get(0)));
        String own = owner.text("identification_level");
        boolean identity = restriction.get("requirements") instanceof JsonArray requirements
                && requirements.getValuesAs(JsonString::getString).contains("identity");
        return (type.isEmpty() || type.equals(owner.text("type")))
                && LEVELS.indexOf(own == null ? LEVELS.get(0) : own) >= level
                && (!identity || owner.hasDataFor("identity"));
    }

    /** Bounds what people pay at once who are not identified, as the rules against money laundering do. */
    private static void requireWithinLevel(User owner, List<Amount> prices) {
        String level = owner.text("identification_level");
        boolean identified = level != null && !level.equals(LEVELS.get(0));
        if (!identified && Amount.sum(prices, "EUR").isMoreThan(MOST_OF_UNIDENTIFIED)) {
            throw ApiException.of(
                    409,
                    "restriction_limits_exceeded",
                    "Who is not identified pays at most " + MOST_OF_UNIDENTIFIED + " EUR at once");
        }
    }

    private static List<Amount> prices(Transaction transaction, Acceptance acceptance) {
        ParameterErrors errors = new ParameterErrors();
        List<Amount> prices = new ArrayList<>();
        for (Payment payment : transaction.payments()) {
            Amount chosen = acceptance.prices().get(payment.id());
            PriceRules rules = payment.order().priceRules();
            Amount price = chosen == null ? payment.price() : chosen;
            if (price == null && rules != null && acceptance.patient()) {
                price = rules.usual(payment.order().currency());
            }
            String name = "payment_prices[" + payment.id() + "]";
            if (price == null) {
                errors.add(name, "is needed: only the payer can say what this payment costs");
            } else if (chosen != null && rules == null) {
                errors.add(name, "cannot be chosen: the payment has no price rules");
            } else if (rules != null && (!price.isPositive() || !rules.allow(price))) {
                errors.add(name, "is not a price that the rules allow");
            } else if (payment.order().commissions().compareTo(price.value()) > 0) {
                errors.add(name, "is less than the commissions");
            } else {
                prices.add(price);
            }
        }
        errors.throwIfAny();
        return prices;
    }

    private void requireAllowed(Transaction transaction, Acceptance acceptance, List<Amount> prices) {
        if (!acceptance.type().equals(Acceptance.AUTOMATIC)) {
            return;
        }
        Allowance allowance = repository.findActive(transaction.client(), acceptance.wallet());
        if (allowance == null || !transaction.order().useAllowance() || transaction.allowance() != null) {
            throw ApiException.of(403, "no_rights", "No allowance lets this client pay this from the wallet");
        }
        Transaction revoked = acceptance.insteadOf();
        if (!allowance.covers(prices, now(), revoked == null ? "" : revoked.key())) {
            throw ApiException.of(409, "limits_exceeded", "This is more than the allowance leaves");
        }
    }

    private Allowance active(ApiClient client, int wallet) {
        Allowance active = repository.findActive(client, wallet);
        if (active == null) {
            throw ApiException.notFound("No allowance is active for this wallet");
        }
        return active;
    }

    /** Says whether a wallet holds these prices, together with what a revoked transaction gives back to it. */
    private boolean isEnough(int wallet, List<Amount> prices, @Nullable Transaction revoked) {
        for (Amount price : prices) {
            BigDecimal needed = sum(prices, price.currency());
            if (revoked != null && Status.HOLDING.contains(revoked.status()) && isPayer(revoked, wallet)) {
                needed = needed.subtract(
                        sum(revoked.payments().stream().map(Payment::knownPrice).toList(), price.currency()));
            }
            if (!books.hold(wallet, price.with(needed))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPayer(Transaction transaction, int wallet) {
        Integer payer = transaction.wallet();
        return payer != null && payer == wallet;
    }

    private static BigDecimal sum(List<Amount> prices, String currency) {
        return prices.stream()
                .filter(price -> price.currency().equals(currency))
                .map(Amount::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Goes on as far as it can: to the money, the beneficiary, the password, and at last the reservation. */
    private void advance(Transaction transaction) {
        Integer wallet = transaction.wallet();
        if (wallet == null || !isAccepted(transaction.status())) {
            return;
        }
        List<Amount> prices =
                transaction.payments().stream().map(Payment::knownPrice).toList();
        if (transaction.status() == Status.WAITING_FUNDS) {
            if (!isEnough(wallet, prices, null)) {
                return;
            }
            prices.forEach(price -> books.reserve(wallet, price));
        }
        transaction.payments().forEach(payment -> payment.setStatus(awaited(payment)));
        Status next = transaction.payments().stream()
                .map(Payment::status)
                .filter(status -> status != Status.WAITING)
                .min(Status::compareTo)
                .orElse(Status.RESERVED);
        if (next != transaction.status()) {
            turn(transaction, next);
            steps++;
        }
        if (next == Status.RESERVED) {
            transaction.payments().forEach(payment -> payment.setStatus(Status.RESERVED));
            // Without a payment there is nothing to wait for.
            if (transaction.order().autoConfirm() || transaction.payments().isEmpty()) {
                confirm(transaction, Map.of());
            }
        }
    }

    private static boolean isAccepted(Status status) {
        return status == Status.WAITING_FUNDS
                || status == Status.WAITING_REGISTRATION
                || status == Status.WAITING_PASSWORD;
    }

    private Status awaited(Payment payment) {
        if (receiver(payment) == null) {
            return Status.WAITING_REGISTRATION;
        }
        return payment.needsPassword() ? Status.WAITING_PASSWORD : Status.WAITING;
    }

    /** Finds the wallet that is paid, null as long as its owner is not registered. */
    public @Nullable Integer receiver(Payment payment) {
        JsonObject beneficiary = payment.order().beneficiary();
        if (beneficiary == null) {
            return projectWallet(payment.creator());
        }
        if (beneficiary.containsKey("id")) {
            return beneficiary.getInt("id");
        }
        String field = beneficiary.containsKey("email") ? "email" : "phone";
        User user = state.users().findBy(field, beneficiary.getString(field));
        JsonObject row = user == null ? null : state.wallets().findDefaultOf(user.id());
        return row == null ? null : (Integer) row.getInt("id");
    }

    private int projectWallet(Creator creator) {
        JsonObject project = creator.projectId() == null ? null : state.project(creator.projectId());
        if (project != null && project.containsKey("wallet_id")) {
            return project.getInt("wallet_id");
        }
        JsonObject own = state.wallets().findDefaultOf(creator.client().userId());
        if (own == null) {
            throw ApiException.of(409, "beneficiary_account_inactive", "The client has no wallet to be paid to");
        }
        return own.getInt("id");
    }

    /** Puts money into a wallet from elsewhere; what waits for it goes on. */
    public void upload(int wallet, Amount amount) {
        settle();
        books.upload(wallet, amount, now());
        settle();
    }

    /** Says that the payer does not want to pay. */
    public void reject(Transaction transaction) {
        require(transaction, Status.UNDECIDED);
        end(transaction, Status.REJECTED);
    }

    /** Takes it back, for the client. */
    public void revoke(Transaction transaction) {
        require(transaction, Status.REVOCABLE);
        end(transaction, Status.REVOKED);
    }

    private void end(Transaction transaction, Status status) {
        if (Status.HOLDING.contains(transaction.status()) && transaction.wallet() != null) {
            int wallet = transaction.wallet();
            transaction.payments().forEach(payment -> books.release(wallet, payment.knownPrice()));
        }
        repository.allowances().forEach(allowance -> allowance.release(transaction.key()));
        transaction.payments().forEach(payment -> payment.setStatus(status));
        Allowance allowance = transaction.allowance();
        if (allowance != null && allowance.status() == Status.NEW) {
            allowance.setStatus(Status.DELETED);
        }
        turn(transaction, status);
        open.remove(transaction);
        steps++;
    }

    /** Starts again what came to nothing. */
    public void renew(Transaction transaction) {
        require(transaction, Status.RENEWABLE);
        if (transaction.payments().isEmpty() && transaction.allowance() == null) {
            throw ApiException.of(409, "invalid_state", "Nothing is left in this transaction");
        }
        transaction.payments().forEach(Payment::renew);
        Allowance allowance = transaction.allowance();
        if (allowance != null) {
            allowance.setStatus(Status.NEW);
        }
        transaction.renew(now());
        open.add(transaction);
    }

    /**
     * Pays what is reserved.
     *
     * @param lower new prices by the ids of payments; the others keep theirs
     */
    public void confirm(Transaction transaction, Map<Integer, Amount> lower) {
        require(transaction, Set.of(Status.RESERVED));
        ParameterErrors errors = new ParameterErrors();
        lower.forEach((id, price) -> {
            Payment payment = transaction.payments().stream()
                    .filter(one -> one.id() == id)
                    .findFirst()
                    .orElse(null);
            if (payment == null) {
                errors.add(String.valueOf(id), "is no payment of this transaction");
            } else {
                requireLower(payment, price, "[" + id + "].price", errors);
            }
        });
        errors.throwIfAny();
        Instant now = now();
        transaction.payments().forEach(payment -> pay(payment, lower.get(payment.id()), now));
        turn(transaction, Status.CONFIRMED);
        List<Amount> prices =
                transaction.payments().stream().map(Payment::knownPrice).toList();
        repository.allowances().stream()
                .filter(allowance -> allowance.isUsedBy(transaction.key()))
                .forEach(allowance -> allowance.use(transaction.key(), prices, now));
        activateAllowance(transaction, now);
        if (prices.isEmpty()) {
            open.remove(transaction);
        }
    }

    private static void requireLower(Payment payment, Amount price, String name, ParameterErrors errors) {
        Amount known = payment.knownPrice();
        if (!price.currency().equals(known.currency())) {
            errors.add(name, "is not in the currency of the payment, " + known.currency());
        } else if (price.isMoreThan(known.value())) {
            errors.add(name, "is more than the " + known.text() + " " + known.currency() + " of the payment");
        } else if (payment.order().commissions().compareTo(price.value()) > 0) {
            errors.add(name, "is less than the commissions");
        }
    }

    private void pay(Payment payment, @Nullable Amount lower, Instant now) {
        Integer payer = payment.payer();
        Integer receiver = receiver(payment);
        if (payer == null || receiver == null) {
            throw new IllegalStateException("payment " + payment.id() + " is reserved without anybody to pay");
        }
        if (lower != null) {
            books.release(payer, payment.knownPrice().minus(lower));
            payment.setPrice(lower);
        }
        books.pay(payer, receiver, payment.knownPrice(), payment.order().title(), now);
        payment.confirm(receiver, now);
    }

    private void activateAllowance(Transaction transaction, Instant now) {
        Allowance allowance = transaction.allowance();
        Integer wallet = transaction.wallet();
        if (allowance == null || wallet == null) {
            return;
        }
        if (!transaction.isWithAllowance()) {
            allowance.setStatus(Status.DELETED);
            return;
        }
        Allowance before = repository.findActive(transaction.client(), wallet);
        if (before != null) {
            before.cancel(now);
        }
        allowance.activate(wallet, now);
    }

    /** Gives back what is confirmed and still frozen. */
    public void cancel(Payment payment) {
        requireConfirmed(payment);
        giveBack(payment, payment.knownPrice());
        payment.setStatus(Status.CANCELED);
    }

    private void giveBack(Payment payment, Amount amount) {
        Integer payer = payment.payer();
        if (payer != null && amount.isPositive()) {
            books.giveBack(payer, payment.receiver(), amount, payment.order().title(), now());
        }
    }

    /** Ends the freeze, and gives back what a lower price leaves over. */
    public void finalizePayment(Payment payment, @Nullable Amount lower) {
        requireConfirmed(payment);
        if (lower != null) {
            ParameterErrors errors = new ParameterErrors();
            requireLower(payment, lower, "price", errors);
            errors.throwIfAny();
            giveBack(payment, payment.knownPrice().minus(lower));
            payment.setPrice(lower);
        }
        finish(payment, now());
    }

    private void finish(Payment payment, Instant now) {
        Amount price = payment.knownPrice();
        books.finish(
                payment.receiver(),
                price,
                price.with(payment.order().commissions()),
                projectWallet(payment.creator()),
                now);
        payment.setStatus(Status.DONE);
        steps++;
    }

    /** Changes how long the receiver cannot use the money; what is over ends at once. */
    public void freeze(Payment payment, TimeLimit limit) {
        if (payment.status() != Status.CONFIRMED && !Status.REVOCABLE.contains(payment.status())) {
            requireConfirmed(payment);
        }
        payment.setFreeze(limit);
        Instant now = now();
        if (payment.status() == Status.CONFIRMED && !payment.isFrozen(now)) {
            finish(payment, now);
        }
    }

    /** Lets a payment on that waits for its password. */
    public void unlock(Payment payment, String password) {
        payment.unlock(password);
        Transaction transaction = repository.find(payment.transactionKey());
        if (transaction != null) {
            advance(transaction);
        }
    }

    /** Takes back what waits for its password, for the payer. */
    public void takeBack(Payment payment) {
        Transaction transaction = repository.find(payment.transactionKey());
        if (transaction == null || !payment.isCancelableByPayer()) {
            throw ApiException.of(409, "invalid_state", "This payment cannot be cancelled");
        }
        end(transaction, Status.REJECTED);
    }

    public void cancelAllowance(Allowance allowance) {
        allowance.cancel(now());
    }

    /** Returns the allowance of a client that is active for a wallet. */
    public Allowance activeAllowance(ApiClient client, int wallet) {
        return active(client, wallet);
    }

    /** Says whether an allowance pays all of it without asking. */
    public boolean isPaidByAllowance(Transaction transaction, int wallet) {
        Allowance active = repository.findActive(transaction.client(), wallet);
        return active != null
                && transaction.order().useAllowance()
                && transaction.allowance() == null
                && transaction.payments().stream().allMatch(payment -> payment.price() != null)
                && active.covers(
                        transaction.payments().stream().map(Payment::knownPrice).toList(), now(), "");
    }

    /** Shows what is on its way to and from a wallet, in the form of the data. */
    public List<JsonObject> pending(int wallet) {
        List<JsonObject> rows = new ArrayList<>();
        for (Transaction transaction : open) {
            boolean unreserved = transaction.status() == Status.WAITING_FUNDS;
            if (!unreserved && !Status.HOLDING.contains(transaction.status())) {
                continue;
            }
            for (Payment payment : transaction.payments()) {
                Integer receiver = receiver(payment);
                if (isPayer(transaction, wallet)) {
                    rows.add(pending(transaction, payment, "out", receiver));
                } else if (receiver != null && receiver == wallet && payment.status() == Status.WAITING_PASSWORD) {
                    rows.add(pending(transaction, payment, "in", transaction.wallet()));
                }
            }
        }
        return rows;
    }

    private JsonObject pending(Transaction transaction, Payment payment, String direction, @Nullable Integer other) {
        boolean password = payment.status() == Status.WAITING_PASSWORD;
        return JSON.createObjectBuilder()
                .add("id", payment.id())
                .add("amount_decimal", payment.knownPrice().text())
                .add("currency", payment.order().currency())
                .add("type", password ? "password" : "waiting")
                .add("unreserved", transaction.status() == Status.WAITING_FUNDS)
                .add("direction", direction)
                .add("cancelable", direction.equals("out") && payment.isCancelableByPayer())
                .add("details", payment.order().title())
                .add("date", transaction.since().getEpochSecond())
                .add("transaction_key", transaction.key())
                .add("other_party", other == null ? JSON.createObjectBuilder().build() : books.party(other))
                .build();
    }
}
