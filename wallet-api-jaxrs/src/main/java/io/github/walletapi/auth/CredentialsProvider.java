package io.github.walletapi.auth;

/**
 * Where credentials come from. Asked for every request that is sent, from many threads at once, so an answer that
 * changes is a rotation, and an answer should be quick.
 */
@FunctionalInterface
public interface CredentialsProvider {

    /** The credentials for the request that is about to be signed. */
    Credentials get();
}
