package io.github.walletapi.auth;

/** Whether a client has credentials, as far as it knows without calling anybody. */
public enum CredentialsState {

    /** There are some, and the next call will use them. */
    PRESENT,

    /** Nobody has needed them yet, or it is a while ago that they could not be had: the next call will tell. */
    UNKNOWN,

    /** They could not be had when they were needed. */
    MISSING
}
