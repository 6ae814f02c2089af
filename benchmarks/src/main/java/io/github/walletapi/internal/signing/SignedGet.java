package io.github.walletapi.internal.signing;

import io.github.walletapi.auth.MacCredentials;
import io.github.walletapi.request.ExtraParameters;
import java.util.function.Supplier;

/**
 * All that is computed to sign one GET, without HTTP types. It stands in this package because the parts do, and only
 * the benchmarks have it.
 */
public final class SignedGet {

    private static final byte[] NO_BODY = {};

    private final MacSigner signer;
    private final Supplier<String> nonce = new Nonce();
    private final String requestUri;
    private final String host;
    private final int port;
    private final ExtraParameters parameters;

    /** Of an address that does not change, as the request of a caller who repeats it. */
    public SignedGet(MacCredentials credentials, String requestUri, String host, int port, ExtraParameters parameters) {
        this.signer = new MacSigner(credentials);
        this.requestUri = requestUri;
        this.host = host;
        this.port = port;
        this.parameters = parameters;
    }

    /** The {@code Authorization} header. */
    public String authorization(long ts) {
        return signer.sign(ts, nonce.get(), "GET", requestUri, host, port, ExtField.of(NO_BODY, parameters))
                .toString();
    }
}
