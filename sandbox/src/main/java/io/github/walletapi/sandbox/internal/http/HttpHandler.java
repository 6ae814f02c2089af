package io.github.walletapi.sandbox.internal.http;

import io.github.walletapi.sandbox.internal.error.ApiException;
import java.net.InetAddress;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Answers the requests that the server has read. */
public interface HttpHandler {
    /**
     * Answers a request.
     *
     * @param localAddress the address of this machine that the request came to; null when it is not known any more
     */
    HttpResponse handle(HttpRequest request, @Nullable InetAddress localAddress);

    /** Answers what could not be read as a request. */
    HttpResponse handleUnreadable(ApiException error);

    /** Is told that a client and the server did not agree on TLS. */
    void tlsFailed(SSLException e);
}
