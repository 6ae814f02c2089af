package io.github.walletapi.sandbox.internal.http;

import io.github.walletapi.sandbox.internal.error.ApiException;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Reads requests from one TCP connection and sends responses until one side closes it. */
final class HttpConnection implements Runnable {
    private final Socket socket;
    private final int number;
    private final @Nullable ServerTls tls;
    private final Duration patience;
    private final HttpHandler handler;
    private final ResponseHead head;
    private final CountDownLatch closing;

    HttpConnection(
            Socket socket,
            int number,
            @Nullable ServerTls tls,
            Duration patience,
            HttpHandler handler,
            ResponseHead head,
            CountDownLatch closing) {
        this.patience = patience;
        this.socket = socket;
        this.number = number;
        this.tls = tls;
        this.handler = handler;
        this.head = head;
        this.closing = closing;
    }

    @Override
    public void run() {
        try (TcpConnection transport = TcpConnection.open(socket, tls, patience)) {
            serve(transport);
        } catch (SSLException e) {
            handler.tlsFailed(e);
        } catch (IOException e) {
            // The peer has gone, or close() has cut the connection: nobody is left to tell.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            close();
        }
    }

    private void serve(TcpConnection transport) throws IOException, InterruptedException {
        ResponseWriter sender = new ResponseWriter(transport, head, closing);
        try {
            RequestReader reader = new RequestReader(transport.in(), transport.out(), number, transport.certificate());
            boolean open = true;
            while (open) {
                transport.awaitRequest();
                HttpRequest request = reader.next();
                open = request != null
                        && sender.send(
                                handler.handle(request, socket.getLocalAddress()),
                                request.method().equals("HEAD"),
                                request.wantsClose());
            }
            transport.finish();
        } catch (ApiException refusal) {
            sender.send(handler.handleUnreadable(refusal), false, true);
            transport.finishAfterReading();
        }
    }

    void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // It is closed either way.
        }
    }
}
