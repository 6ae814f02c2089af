package io.github.walletapi.sandbox.internal.auth;

import io.github.walletapi.sandbox.internal.error.ApiException;
import io.github.walletapi.sandbox.internal.http.HttpRequest;
import io.github.walletapi.sandbox.internal.http.RequestTarget;
import java.security.cert.X509Certificate;
import java.util.List;

/** Finds out who calls: by the MAC of the request if it has one, or else by the certificate of the connection. */
public final class Authenticator {
    private final MacVerifier macs;

    public Authenticator(MacVerifier macs) {
        this.macs = macs;
    }

    /**
     * Finds out who calls, by certificate or signature.
     *
     * @param anyTime for the endpoint by which clients heal their clock
     */
    public Caller authenticate(HttpRequest request, RequestTarget target, KnownCallers callers, boolean anyTime) {
        X509Certificate certificate = request.certificate();
        // Calls on behalf of a user's token are signed, also by clients that have a certificate.
        if (certificate == null || hasMac(request)) {
            return macs.verify(request, target, callers, anyTime);
        }
        ApiClient client = callers.clients().findByCertificate(certificate);
        if (client == null) {
            throw ApiException.unauthorized("The client certificate belongs to no client");
        }
        return new Caller(client, null, request.walletApiParameters());
    }

    private static boolean hasMac(HttpRequest request) {
        List<String> headers = request.headers().getOrDefault("Authorization", List.of());
        return headers.stream().anyMatch(header -> header.regionMatches(true, 0, "MAC", 0, 3));
    }
}
