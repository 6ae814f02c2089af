package io.github.walletapi.internal.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/** Makes connections to one origin: through a proxy if there is one, and with TLS if the scheme says so. */
final class Connector {

    /** Older ones are broken; no JDK setting brings them back here. */
    private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

    private static final int FIRST_REFUSAL = 300;

    private final String host;
    private final int port;
    private final boolean secure;
    private final @Nullable HttpProxy proxy;
    private final Names names;
    private final Set<TimedChannel> open;
    private volatile @Nullable InetAddress lastReached;

    /** Knows the addresses of a name. */
    interface Names {
        InetAddress[] of(String name) throws UnknownHostException;
    }

    /**
     * To the origin of a URI; the proxy's address is not resolved yet.
     *
     * @param open gets the connections, from before they connect until they are closed
     */
    Connector(URI origin, @Nullable HttpProxy proxy, Names names, Set<TimedChannel> open) {
        this.open = open;
        this.names = names;
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
        TimedChannel wire = null;
        try {
            wire = proxy == null ? reach(host, port, deadline) : through(proxy, deadline);
            return tls == null ? new Connection(wire, wire, null) : new Connection(wire, secured(wire, tls), tls);
        } catch (IOException failure) {
            end(wire);
            throw new NotSentException(failure, peer());
        } catch (RuntimeException refused) {
            end(wire);
            throw refused;
        }
    }

    /** Tries each address of a name in turn, with an equal share of the time that is left. */
    private TimedChannel reach(String name, int port, Deadline deadline) throws IOException {
        List<InetAddress> addresses = addressesOf(name);
        IOException last = null;
        for (int i = 0; i < addresses.size(); i++) {
            TimedChannel wire = new TimedChannel(open);
            try {
                wire.until(deadline);
                int share = Math.max(1, deadline.millisLeft() / (addresses.size() - i));
                wire.connect(new InetSocketAddress(addresses.get(i), port), share);
                lastReached = addresses.get(i);
                return wire;
            } catch (IOException unreachable) {
                end(wire);
                if (Thread.currentThread().isInterrupted()) {
                    throw unreachable;
                }
                if (last != null) {
                    unreachable.addSuppressed(last);
                }
                last = unreachable;
            }
        }
        throw last == null ? new UnknownHostException("The host has no address") : last;
    }

    /** The one that was reached last goes first: who is dead now costs its share once. */
    private List<InetAddress> addressesOf(String name) throws UnknownHostException {
        InetAddress first = lastReached;
        return Arrays.stream(names.of(name))
                .distinct()
                .sorted(Comparator.comparing(address -> !address.equals(first)))
                .toList();
    }

    private TimedChannel through(HttpProxy proxy, Deadline deadline) throws IOException {
        TimedChannel wire = null;
        try {
            wire = reach(bare(proxy.host()), proxy.port(), deadline);
            if (secure) {
                tunnel(wire, proxy);
            }
            return wire;
        } catch (ProxyException refusal) {
            end(wire);
            throw refusal;
        } catch (IOException failure) {
            end(wire);
            if (Thread.currentThread().isInterrupted()) {
                throw failure;
            }
            throw ProxyException.failing(whyNot(failure, wire != null), failure);
        }
    }

    private static String whyNot(IOException failure, boolean reached) {
        if (failure instanceof MalformedAnswerException) {
            return "does not answer as HTTP says";
        }
        if (failure instanceof UnknownHostException) {
            return "has a name that could not be resolved";
        }
        if (failure instanceof SocketTimeoutException) {
            return reached ? "did not answer in time" : "could not be reached in time";
        }
        return reached ? "hung up" : "could not be reached";
    }

    /** For those who look for what stands in the way. */
    String peer() {
        return authority(host, port) + (proxy == null ? "" : " through proxy " + proxy);
    }

    private static String authority(String host, int port) {
        return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
    }

    private void tunnel(TimedChannel wire, HttpProxy proxy) throws IOException {
        String authority = authority(host, port);
        String request = "CONNECT " + authority + " HTTP/1.1\r\nHost: " + authority + proxy.line() + "\r\n\r\n";
        wire.write(request.getBytes(StandardCharsets.ISO_8859_1));
        Incoming in = new Incoming(wire);
        int status = AnswerHead.read(in).status();
        if (status >= FIRST_REFUSAL) {
            throw ProxyException.refusing(proxy, status);
        }
        if (in.hasLeftover()) {
            throw new MalformedAnswerException("The proxy says something where the server should");
        }
    }

    private Link secured(TimedChannel wire, SSLContext tls) throws IOException {
        SSLEngine engine = tls.createSSLEngine(host, port);
        engine.setUseClientMode(true);
        SSLParameters parameters = engine.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setProtocols(PROTOCOLS);
        engine.setSSLParameters(parameters);
        return TlsLink.over(wire, engine);
    }

    private static String bare(String name) {
        return name.startsWith("[") ? name.substring(1, name.length() - 1) : name;
    }

    private static void end(@Nullable TimedChannel wire) {
        if (wire != null) {
            wire.abort();
        }
    }
}
