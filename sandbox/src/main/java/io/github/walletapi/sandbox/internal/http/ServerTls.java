package io.github.walletapi.sandbox.internal.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/** Speaks TLS as a server, with its certificate, the issuer it trusts for clients, and the versions it offers. */
public final class ServerTls {
    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;

    private final SSLContext context;
    private final X509Certificate certificate;
    private final String[] protocols;
    private final boolean certificatesRequired;

    /**
     * @param keys the private key of the certificate
     * @param certificate what the server shows
     * @param issuer whose certificates clients may show
     * @param protocols none for what the JDK offers
     */
    public ServerTls(
            KeyManager[] keys,
            X509Certificate certificate,
            X509Certificate issuer,
            List<String> protocols,
            boolean certificatesRequired) {
        this.context = context(keys, issuer);
        this.certificate = certificate;
        this.protocols = protocols.toArray(String[]::new);
        this.certificatesRequired = certificatesRequired;
        String[] supported = context.getSupportedSSLParameters().getProtocols();
        if (!List.of(supported).containsAll(protocols)) {
            throw new IllegalArgumentException("TLS protocols are among " + Arrays.toString(supported));
        }
    }

    private static SSLContext context(KeyManager[] keys, X509Certificate issuer) {
        try {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("issuer", issuer);
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("this JDK cannot serve TLS", e);
        }
    }

    /** Puts TLS over a connection that stays open when TLS ends, so that the other side can read why it did. */
    SSLSocket over(Socket tcp) throws IOException {
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(tcp, null, false);
        if (protocols.length > 0) {
            socket.setEnabledProtocols(protocols);
        }
        if (certificatesRequired) {
            socket.setNeedClientAuth(true);
        } else {
            socket.setWantClientAuth(true);
        }
        return socket;
    }

    /** Returns the host name of an address that is in the certificate, or the address itself. */
    public String nameFor(String address) {
        return names(address) || !names("localhost") ? address : "localhost";
    }

    private boolean names(String host) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            for (List<?> name : names == null ? List.<List<?>>of() : names) {
                String text = String.valueOf(name.get(1));
                boolean same = name.get(0).equals(DNS_NAME)
                        ? text.equalsIgnoreCase(host)
                        : name.get(0).equals(IP_ADDRESS)
                                && InetAddress.getByName(text).equals(InetAddress.getByName(host));
                if (same) {
                    return true;
                }
            }
            return false;
        } catch (CertificateParsingException | IOException e) {
            return false;
        }
    }
}
