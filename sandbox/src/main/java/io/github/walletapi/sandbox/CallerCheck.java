package io.github.walletapi.sandbox;

import java.security.cert.X509Certificate;
import java.util.List;

/** Says who calls: by the MAC of the request if it has one, or else by the certificate of the connection. */
final class CallerCheck {
    private final MacCheck macs;

    CallerCheck(MacCheck macs) {
        this.macs = macs;
    }

    /** @param anyTime for the endpoint by which clients heal their clock */
    Caller verify(HttpRequest request, RequestTarget target, KnownCallers callers, boolean anyTime) {
        X509Certificate certificate = request.certificate();
        // Calls on behalf of a user's token are signed, also by clients that have a certificate.
        if (certificate == null || hasMac(request)) {
            return macs.verify(request, target, callers, anyTime);
        }
        ApiClient client = callers.clients().withCertificate(certificate);
        if (client == null) {
            throw Refusal.unauthorized("The client certificate belongs to no client");
        }
        return new Caller(client, null, request.walletApiParameters());
    }

    private static boolean hasMac(HttpRequest request) {
        List<String> headers = request.headers().getOrDefault("Authorization", List.of());
        return headers.stream().anyMatch(header -> header.regionMatches(true, 0, "MAC", 0, 3));
    }
}
