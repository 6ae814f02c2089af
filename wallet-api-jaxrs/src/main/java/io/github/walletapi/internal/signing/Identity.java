package io.github.walletapi.internal.signing;

import io.github.walletapi.auth.Credentials;
import io.github.walletapi.auth.MacCredentials;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Who we are, ready for use: dear to make, and kept for as long as the provider answers with the same credentials.
 *
 * @param credentials what it was made of
 * @param signer signs by them; null if TLS does
 * @param tls what the connection shows and trusts
 */
record Identity(Credentials credentials, @Nullable MacSigner signer, SSLContext tls) {

    static Identity of(Credentials credentials, TlsContexts contexts) {
        MacSigner signer = credentials instanceof MacCredentials mac ? new MacSigner(mac) : null;
        return new Identity(credentials, signer, contexts.contextOf(credentials));
    }
}
