package io.github.walletapi.auth;

/** What proves to the Wallet API who calls. */
public sealed interface Credentials permits MacCredentials, CertificateCredentials {}
