package io.github.walletapi.auth;

/**
 * Where credentials come from. Asked for every request that is sent, from many threads at once, so an answer that
 * changes is a rotation, and an answer should be quick.
 */
@FunctionalInterface
public interface CredentialsProvider {

    /** The credentials for the request that is about to be signed. */
    Credentials get();

    /**
     * The credentials now that the server refused those of {@link #get()}: read anew from their source, past anything
     * that was kept. If they differ, the call is repeated with them, once.
     */
    default Credentials refreshed() {
        return get();
    }

    /**
     * The same, for a source that must not be asked in vain.
     *
     * @param refused what the server refused; if there are others by now, those will do
     */
    default Credentials refreshed(Credentials refused) {
        return refreshed();
    }
}
