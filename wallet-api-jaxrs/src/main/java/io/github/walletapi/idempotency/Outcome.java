package io.github.walletapi.idempotency;

/** What a state says of a call that asked for it. */
enum Outcome {
    /** It is as the call asked: whether by this one or by one before. */
    DONE,
    /** The call was not carried out, and can be: a second time does no harm, as one of the two would be refused. */
    OPEN,
    /** The call was not carried out, and cannot be any more. */
    IMPOSSIBLE,
    /** The state does not say, or this version does not know it. */
    UNKNOWN
}
