package io.github.walletapi.internal.signing;

import io.github.walletapi.auth.CredentialsProvider;
import io.github.walletapi.auth.MacCredentials;
import io.github.walletapi.internal.call.CallScope;
import io.github.walletapi.internal.json.WalletJson;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The last filter before the wire, and the only one that knows keys: makes the body's bytes, and signs them and the
 * request-URI as they will be sent. What an application adds behind it, at the same last priority or as an interceptor
 * of the body, the server will refuse.
 */
public final class SigningFilter implements ClientRequestFilter {

    private static final byte[] NO_BODY = {};
    private static final String JERSEY = "org.glassfish.jersey.";
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final URI baseUri;
    private final CredentialsProvider credentials;
    private final WalletJson json;
    private final Clock clock;
    private final Supplier<String> nonce;
    private final String userAgent;
    private volatile @Nullable MacSigner lastSigner;

    /** With everything that a signature depends on. */
    public SigningFilter(
            URI baseUri,
            CredentialsProvider credentials,
            WalletJson json,
            Clock clock,
            Supplier<String> nonce,
            String userAgent) {
        this.baseUri = baseUri;
        this.credentials = credentials;
        this.json = json;
        this.clock = clock;
        this.nonce = nonce;
        this.userAgent = userAgent;
    }

    @Override
    public void filter(ClientRequestContext request) {
        CallScope scope = CallScope.current();
        try {
            byte[] body = bodyOf(request);
            URI uri = targetOf(request, scope);
            request.getHeaders().putSingle(HttpHeaders.USER_AGENT, userAgent);
            request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, header(request.getMethod(), uri, body, scope));
        } catch (RuntimeException refused) {
            scope.refuse(refused);
            throw refused;
        }
    }

    private byte[] bodyOf(ClientRequestContext request) {
        if (!request.hasEntity()) {
            return NO_BODY;
        }
        byte[] bytes = json.encode(request.getEntity());
        request.setEntity(bytes, request.getEntityAnnotations(), request.getMediaType());
        if (request.getClass().getName().startsWith(JERSEY)) {
            // Streams the body, which keeps the JDK's client from sending it twice. Other engines refuse the header.
            request.getHeaders().putSingle(HttpHeaders.CONTENT_LENGTH, bytes.length);
        }
        return bytes;
    }

    private URI targetOf(ClientRequestContext request, CallScope scope) {
        String exact = scope.target();
        if (exact != null) {
            request.setUri(URI.create(baseUri + exact));
        }
        URI uri = request.getUri();
        // One engine would collapse these after they were signed; the check costs less than the bug.
        String path = uri.getRawPath();
        if (path.contains("//") || path.contains("/./") || path.contains("/../") || path.endsWith("/..")) {
            throw new IllegalArgumentException("The path must not hold empty or dot segments");
        }
        return uri;
    }

    private String header(String method, URI uri, byte[] body, CallScope scope) {
        String requestUri = uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
        return signer().sign(
                        clock.instant().getEpochSecond(),
                        nonce.get(),
                        method,
                        requestUri,
                        uri.getHost().toLowerCase(Locale.ROOT),
                        effectivePort(uri),
                        ExtField.of(body, scope.parameters()))
                .toString();
    }

    /** The keyed signer is kept for as long as the provider answers with the same credentials. */
    private MacSigner signer() {
        MacCredentials now = (MacCredentials) credentials.get();
        MacSigner signer = lastSigner;
        if (signer == null || !signer.isFor(now)) {
            signer = new MacSigner(now);
            lastSigner = signer;
        }
        return signer;
    }

    private static int effectivePort(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return "http".equalsIgnoreCase(uri.getScheme()) ? HTTP : HTTPS;
    }
}
