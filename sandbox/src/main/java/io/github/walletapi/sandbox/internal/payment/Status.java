package io.github.walletapi.sandbox.internal.payment;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Names the states of transactions, payments and allowances by the words of the API. */
public enum Status {
    NEW,
    WAITING,
    WAITING_REGISTRATION,
    WAITING_FUNDS,
    WAITING_PASSWORD,
    RESERVED,
    DELETED,
    REJECTED,
    REVOKED,
    FAILED,
    CONFIRMED,
    DONE,
    CANCELED,
    ACTIVE,
    INACTIVE;

    private static final Set<Status> OF_TRANSACTIONS = EnumSet.range(NEW, CONFIRMED);
    private static final Set<Status> OF_PAYMENTS = EnumSet.range(NEW, CANCELED);
    /** In these the payer can still say yes or no. */
    static final Set<Status> UNDECIDED = EnumSet.of(NEW, WAITING, WAITING_FUNDS);
    /** In these the money of the payer is set aside. */
    static final Set<Status> HOLDING = EnumSet.of(WAITING_REGISTRATION, WAITING_PASSWORD, RESERVED);
    /** In these a transaction can be revoked. */
    static final Set<Status> REVOCABLE = EnumSet.range(NEW, RESERVED);
    /** In these a transaction can be renewed. */
    static final Set<Status> RENEWABLE = EnumSet.range(DELETED, FAILED);

    private final String word = name().toLowerCase(Locale.ROOT);

    public String word() {
        return word;
    }

    /** Returns the words by which transactions can be looked for. */
    public static List<String> wordsOfTransactions() {
        return words(OF_TRANSACTIONS.stream());
    }

    /** Returns the words by which payments can be looked for. */
    public static List<String> wordsOfPayments() {
        return words(OF_PAYMENTS.stream());
    }

    private static List<String> words(Stream<Status> all) {
        return all.map(Status::word).toList();
    }
}
