package io.github.walletapi.sandbox.internal.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Posts forms to this machine, and to hosts that were allowed: a client must not have the sandbox call whatever it
 * names. Each is sent once, on a connection of its own, and no redirect is followed.
 */
public final class FormPost {
    private static final int CONNECT_MILLIS = 5_000;
    /** Is how long the API waits for the answer to a callback. */
    private static final int READ_MILLIS = 30_000;

    private static final int LONGEST_HEAD = 16 * 1024;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2})[ \r].*", Pattern.DOTALL);

    private final Set<String> hosts = new HashSet<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    public void allow(String host) {
        hosts.add(host.toLowerCase(Locale.ROOT));
    }

    /** Says whether a form may be posted there; no other name is even looked up. */
    public boolean isAllowed(URI uri) {
        String host = hostOf(uri);
        return hosts.contains(host) || AllowedHosts.isLoopback(host);
    }

    private static String hostOf(URI uri) {
        return uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
    }

    private List<InetAddress> addresses(URI uri) throws IOException {
        String host = hostOf(uri);
        if (!isAllowed(uri)) {
            throw new IllegalArgumentException("the host is not this machine, and was not allowed");
        }
        return Arrays.stream(InetAddress.getAllByName(host))
                .filter(address -> hosts.contains(host) || address.isLoopbackAddress())
                .toList();
    }

    /**
     * Returns the status of the answer.
     *
     * @throws IllegalArgumentException when it may not be posted there
     * @throws IOException when there was no answer
     */
    public int send(URI uri, String form) throws IOException {
        List<InetAddress> addresses = addresses(uri);
        boolean tls = "https".equalsIgnoreCase(uri.getScheme());
        int port = uri.getPort() >= 0 ? uri.getPort() : tls ? 443 : 80;
        IOException lost = new IOException("no address");
        for (InetAddress address : addresses) {
            try (Socket tcp = new Socket()) {
                open.add(tcp);
                try {
                    tcp.connect(new InetSocketAddress(address, port), CONNECT_MILLIS);
                } catch (IOException e) {
                    lost = e;
                    continue;
                }
                tcp.setSoTimeout(READ_MILLIS);
                return exchange(tls ? secured(tcp, uri.getHost(), port) : tcp, uri, form);
            } finally {
                open.removeIf(Socket::isClosed);
            }
        }
        throw lost;
    }

    private static Socket secured(Socket tcp, String host, int port) throws IOException {
        SSLSocket socket =
                (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(tcp, host, port, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        return socket;
    }

    private static int exchange(Socket socket, URI uri, String form) throws IOException {
        byte[] body = form.getBytes(StandardCharsets.US_ASCII);
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String head = "POST " + path + query + " HTTP/1.1\r\nHost: " + uri.getHost() + port
                + "\r\nUser-Agent: wallet-api-sandbox\r\nContent-Type: application/x-www-form-urlencoded"
                + "\r\nContent-Length: " + body.length + "\r\nConnection: close\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(body);
        socket.getOutputStream().flush();
        Matcher status = STATUS.matcher(head(socket.getInputStream()));
        if (!status.matches()) {
            throw new IOException("no HTTP answer");
        }
        return Integer.parseInt(status.group(1));
    }

    /** Reads up to the empty line: a server that is cut off before it may take that for a failure. */
    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int last = 0;
        for (int next = in.read(); next >= 0 && head.size() < LONGEST_HEAD; next = in.read()) {
            head.write(next);
            last = next == '\r' ? last : next == '\n' ? last + 1 : 0;
            if (last == 2) {
                break;
            }
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    /** Cuts what is on its way. */
    public void close() {
        for (Socket socket : open) {
            try {
                socket.close();
            } catch (IOException e) {
                // It is gone either way.
            }
        }
    }
}
