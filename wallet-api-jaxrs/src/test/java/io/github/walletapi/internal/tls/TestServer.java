package io.github.walletapi.internal.tls;

import io.github.walletapi.auth.Pki;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/** Speaks TLS to one client at a time, by the means of the JDK alone. */
final class TestServer implements AutoCloseable {
    private static final int PATIENCE = 20_000;
    private static final char[] PASSWORD = "password".toCharArray();
    private final SSLServerSocket listener;

    TestServer(Pki.Issued server, X509Certificate clientAuthority, boolean needsClient) throws Exception {
        listener = (SSLServerSocket) context(server, clientAuthority)
                .getServerSocketFactory()
                .createServerSocket(0, 1, InetAddress.getLoopbackAddress());
        listener.setSoTimeout(PATIENCE);
        listener.setNeedClientAuth(needsClient);
    }

    static SSLContext context(Pki.Issued server, X509Certificate clientAuthority)
            throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("server", server.key(), PASSWORD, server.chain().toArray(Certificate[]::new));
        store.setCertificateEntry("clients", clientAuthority);
        KeyManagerFactory keys = KeyManagerFactory.getInstance("SunX509");
        keys.init(store, PASSWORD);
        TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    /** One connection to a host of this name: the certificates that the server saw of the client. */
    List<X509Certificate> meet(SSLContext client, String host, String protocol) throws Exception {
        FutureTask<List<X509Certificate>> served = new FutureTask<>(this::serve);
        Thread thread = new Thread(served, "server");
        thread.setDaemon(true);
        thread.start();
        try {
            call(client, host, protocol);
            return served.get(PATIENCE, TimeUnit.MILLISECONDS);
        } catch (IOException refused) {
            addReasonOfTheServer(refused, served);
            throw refused;
        }
    }

    /** What the client sees of a refusal depends on whether it is still writing; what the server says does not. */
    private static void addReasonOfTheServer(IOException refused, FutureTask<?> served) throws Exception {
        try {
            served.get(PATIENCE, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            refused.addSuppressed(e.getCause());
        }
    }

    private List<X509Certificate> serve() throws IOException {
        try (SSLSocket socket = (SSLSocket) listener.accept()) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(socket.getInputStream().read());
            return listener.getNeedClientAuth()
                    ? Arrays.stream(socket.getSession().getPeerCertificates())
                            .map(X509Certificate.class::cast)
                            .toList()
                    : List.of();
        }
    }

    private void call(SSLContext client, String host, String protocol) throws Exception {
        try (Socket plain = new Socket()) {
            plain.setSoTimeout(PATIENCE);
            plain.connect(new InetSocketAddress(listener.getInetAddress(), listener.getLocalPort()), PATIENCE);
            try (SSLSocket socket =
                    (SSLSocket) client.getSocketFactory().createSocket(plain, host, listener.getLocalPort(), true)) {
                SSLParameters parameters = socket.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                parameters.setProtocols(new String[] {protocol});
                socket.setSSLParameters(parameters);
                // In TLS 1.3 the client learns only by reading what the server thinks of its certificate.
                socket.getOutputStream().write('!');
                if (socket.getInputStream().read() != '!') {
                    throw new IOException("The server has not answered");
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
