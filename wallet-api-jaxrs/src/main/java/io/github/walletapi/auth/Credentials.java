package io.github.walletapi.auth;

/** What proves to the Wallet API who calls. */
public sealed interface Credentials permits MacCredentials, CertificateCredentials {

    /** Whether these are the same, be they the same objects or read anew. */
    boolean isSameAs(Credentials other);
}
