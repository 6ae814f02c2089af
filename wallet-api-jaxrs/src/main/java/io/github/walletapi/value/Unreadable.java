package io.github.walletapi.value;

import io.github.walletapi.error.Failure;
import io.github.walletapi.error.UnreadableAnswerException;
import java.io.Serializable;

/**
 * Stands where something came that cannot be read, until somebody wants it.
 *
 * @param what what is wrong, without a word of what came
 * @param call the call that brought it
 */
record Unreadable(String what, Failure call) implements Serializable {

    UnreadableAnswerException exception() {
        return new UnreadableAnswerException(what, call, null);
    }

    /** What is wrong. */
    @Override
    public String toString() {
        return "<unreadable: " + what + ">";
    }
}
