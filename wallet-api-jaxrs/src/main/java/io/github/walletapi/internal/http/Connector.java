package io.github.walletapi.internal.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** Makes connections to one origin: through a proxy if there is one, and with TLS if the scheme says so. */
final class Connector {

    /** Older ones are broken; no JDK setting brings them back here. */
    private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

    private final String host;
    private final int port;
    private final boolean secure;
    private final @Nullable InetSocketAddress proxy;
    private final Set<TimedSocket> open;

    /**
     * To the origin of a URI; the proxy's address is not resolved yet.
     *
     * @param open gets the sockets, from before they connect until they are closed
     */
    Connector(URI origin, @Nullable InetSocketAddress proxy, Set<TimedSocket> open) {
        this.open = open;
        this.host = bare(origin.getHost());
        this.secure = "https".equalsIgnoreCase(origin.getScheme());
        this.port = origin.getPort() >= 0 ? origin.getPort() : secure ? 443 : 80;
        this.proxy = proxy;
    }

    boolean isSecure() {
        return secure;
    }

    /** Connects. Whatever fails here, no request was sent. */
    Connection open(@Nullable SSLContext tls, Duration patience) throws NotSentException {
        if (secure == (tls == null)) {
            throw new IllegalStateException("TLS is for https: addresses, and for all of them");
        }
        Deadline deadline = Deadline.in(patience, patience);
        TimedSocket wire = null;
        try {
            wire = proxy == null
                    ? reach(host, port, deadline)
                    : reach(bare(proxy.getHostString()), proxy.getPort(), deadline);
            wire.setTcpNoDelay(true);
            if (proxy != null && secure) {
                tunnel(wire);
            }
            return tls == null ? new Connection(wire, wire, null) : new Connection(wire, secured(wire, tls), tls);
        } catch (IOException failure) {
            close(wire);
            throw new NotSentException(failure, peer());
        } catch (RuntimeException refused) {
            close(wire);
            throw refused;
        }
    }

    /** Tries each address of a name in turn. */
    private TimedSocket reach(String name, int port, Deadline deadline) throws IOException {
        IOException last = null;
        for (InetAddress address : InetAddress.getAllByName(name)) {
            TimedSocket wire = new TimedSocket(open);
            try {
                wire.until(deadline);
                wire.connect(new InetSocketAddress(address, port), deadline.millisLeft());
                return wire;
            } catch (SocketTimeoutException slow) {
                close(wire);
                throw new SocketTimeoutException("Connect timed out");
            } catch (IOException unreachable) {
                close(wire);
                last = unreachable;
            }
        }
        throw last == null ? new IOException("The host has no address") : last;
    }

    /** For those who look for what stands in the way. */
    private String peer() {
        return authority(host, port)
                + (proxy == null ? "" : " through proxy " + authority(bare(proxy.getHostString()), proxy.getPort()));
    }

    private static String authority(String host, int port) {
        return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
    }

    private void tunnel(TimedSocket wire) throws IOException {
        String authority = authority(host, port);
        String request = "CONNECT " + authority + " HTTP/1.1\r\nHost: " + authority + "\r\n\r\n";
        wire.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        Incoming in = new Incoming(wire.getInputStream());
        int status = AnswerHead.read(in).status();
        if (status >= 300 || in.hasLeftover()) {
            throw new IOException("The proxy refuses to connect: HTTP " + status);
        }
    }

    private Socket secured(TimedSocket wire, SSLContext tls) throws IOException {
        SSLSocket socket = (SSLSocket) tls.getSocketFactory().createSocket(wire, host, port, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setProtocols(PROTOCOLS);
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static String bare(String name) {
        return name.startsWith("[") ? name.substring(1, name.length() - 1) : name;
    }

    private static void close(@Nullable TimedSocket wire) {
        if (wire != null) {
            wire.abort();
        }
    }
}
