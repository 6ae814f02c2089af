package io.github.walletapi.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Ports that are free now; kept until all are chosen, so that none is given twice. */
final class FreePorts implements AutoCloseable {

    private final List<ServerSocket> kept = new ArrayList<>();

    String next() {
        try {
            ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            kept.add(socket);
            return Integer.toString(socket.getLocalPort());
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    @Override
    public void close() {
        for (ServerSocket socket : kept) {
            try {
                socket.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
