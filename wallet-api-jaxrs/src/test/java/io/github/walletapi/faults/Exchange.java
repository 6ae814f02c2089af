package io.github.walletapi.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.random.RandomGenerator;

/** One request at the proxy, and what can be done with it. */
final class Exchange {
    private static final int SECOND = 1000;

    private final HttpMessage request;
    private final Socket client;
    private final InputStream fromClient;
    private final Upstream server;
    private final Script script;

    /** The way to the server. */
    interface Upstream {
        HttpMessage answer(HttpMessage request) throws IOException;
    }

    Exchange(HttpMessage request, Socket client, InputStream fromClient, Upstream server, Script script) {
        this.request = request;
        this.client = client;
        this.fromClient = fromClient;
        this.server = server;
        this.script = script;
    }

    HttpMessage request() {
        return request;
    }

    RandomGenerator random() {
        return script.random();
    }

    /** Lets the server carry it out. */
    HttpMessage forward() throws IOException {
        return server.answer(request);
    }

    /** Hands the answer over as it is. */
    boolean deliver(HttpMessage answer) throws IOException {
        // Before it is sent: who gets it may look here at once.
        Script.Delivery delivery = script.delivering(answer);
        try {
            return send(answer.bytes());
        } catch (IOException gone) {
            script.lost(delivery);
            throw gone;
        }
    }

    /** Sends bytes that are no proper answer. */
    boolean send(byte[] bytes) throws IOException {
        client.getOutputStream().write(bytes);
        return true;
    }

    /** Ends the connection with a reset. */
    boolean reset() throws SocketException {
        client.setSoLinger(true, 0);
        return false;
    }

    /** Says nothing until the client has gone. */
    boolean awaitEnd() throws IOException {
        fromClient.transferTo(OutputStream.nullOutputStream());
        return false;
    }

    /** Sends a byte each second until the client has gone. */
    boolean trickle(byte[] bytes) throws IOException {
        client.setSoTimeout(SECOND);
        for (byte single : bytes) {
            client.getOutputStream().write(single);
            try {
                if (fromClient.read() < 0) {
                    return false;
                }
            } catch (SocketTimeoutException stillThere) {
                // That was the second.
            }
        }
        return false;
    }
}
