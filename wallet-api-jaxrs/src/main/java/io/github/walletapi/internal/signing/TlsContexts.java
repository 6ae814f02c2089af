package io.github.walletapi.internal.signing;

import io.github.walletapi.auth.Credentials;
import javax.net.ssl.SSLContext;

/** Makes what connections are secured with: our certificate if we have one, and whom we trust. */
@FunctionalInterface
public interface TlsContexts {

    /** For these credentials; the same object as long as nothing differs, for connections are kept by it. */
    SSLContext contextOf(Credentials credentials);
}
