package io.github.walletapi.error;

import io.github.walletapi.value.Money;

/**
 * It was done, but with another amount than the one that was asked for now. Nothing was done this time: see which of the two is
 * right.
 */
public final class AmountMismatchException extends RejectedRequestException {

    private static final long serialVersionUID = 1L;

    private final Money asked;
    private final Money found;

    /** Creates it with both amounts. */
    public AmountMismatchException(String whatHappened, Failure failure, Money asked, Money found) {
        super(whatHappened + ": asked for " + asked + ", found " + found, failure, null);
        this.asked = asked;
        this.found = found;
    }

    /** What was asked for now. */
    public Money asked() {
        return asked;
    }

    /** What is there. */
    public Money found() {
        return found;
    }
}
