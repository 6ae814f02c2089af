package io.github.walletapi.sandbox.internal.endpoint;

import io.github.walletapi.sandbox.internal.http.HttpRequest;
import io.github.walletapi.sandbox.internal.http.HttpResponse;
import io.github.walletapi.sandbox.internal.http.RequestTarget;

/** Answers {@code GET /publickey}, with the key by which callbacks are verified. */
public final class PublicKeyEndpoint {
    private PublicKeyEndpoint() {}

    public static boolean matches(HttpRequest request, RequestTarget target) {
        return request.method().equals("GET") && target.path().equals("/publickey");
    }

    public static HttpResponse answer(String pem) {
        return HttpResponse.of(200).header("Content-Type", "text/plain").body(pem);
    }
}
