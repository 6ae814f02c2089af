package io.github.walletapi.faults;

/** Where a fault meets a call. */
enum Position {
    FIRST_ATTEMPT_FRESH,
    FIRST_ATTEMPT_REUSED,
    SECOND_ATTEMPT_FRESH,
    SECOND_ATTEMPT_REUSED,
    /** Among calls of other threads by the same client: on whatever connection. */
    CROWD;

    boolean isFresh() {
        return this == FIRST_ATTEMPT_FRESH || this == SECOND_ATTEMPT_FRESH;
    }

    boolean isReused() {
        return this == FIRST_ATTEMPT_REUSED || this == SECOND_ATTEMPT_REUSED;
    }

    boolean isSecond() {
        return this == SECOND_ATTEMPT_FRESH || this == SECOND_ATTEMPT_REUSED;
    }
}
