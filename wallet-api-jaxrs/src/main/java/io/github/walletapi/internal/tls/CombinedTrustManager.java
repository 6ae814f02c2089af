package io.github.walletapi.internal.tls;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Believes a server if one of several sets of authorities does.
 *
 * <p>All is asked of the JDK's own trust managers, with the socket or engine: from there they know the host name to
 * compare and the algorithms that are allowed.
 */
final class CombinedTrustManager extends X509ExtendedTrustManager {

    private static final String SERVER_AUTHENTICATION = "1.3.6.1.5.5.7.3.1";
    private static final String ANY_USAGE = "2.5.29.37.0";

    private final List<X509ExtendedTrustManager> judges;

    CombinedTrustManager(List<X509ExtendedTrustManager> judges) {
        this.judges = List.copyOf(judges);
    }

    private interface Question {
        void ask(X509ExtendedTrustManager judge) throws CertificateException;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        requireOne(judge -> judge.checkServerTrusted(chain, authType, socket));
        requireServer(chain[0]);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        requireOne(judge -> judge.checkServerTrusted(chain, authType, engine));
        requireServer(chain[0]);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        requireOne(judge -> judge.checkServerTrusted(chain, authType));
        requireServer(chain[0]);
    }

    private void requireOne(Question question) throws CertificateException {
        List<CertificateException> refusals = new ArrayList<>();
        for (X509ExtendedTrustManager judge : judges) {
            try {
                question.ask(judge);
                return;
            } catch (CertificateException e) {
                refusals.add(e);
            }
        }
        throw refusals.size() == 1 ? refusals.get(0) : together(refusals);
    }

    private static CertificateException together(List<CertificateException> refusals) {
        CertificateException all = new CertificateException(
                refusals.stream()
                        .map(Throwable::getMessage)
                        .collect(Collectors.joining(
                                "; platform: ",
                                "The certificate of the server is not trusted. Given authorities: ",
                                "")),
                refusals.get(0));
        refusals.stream().skip(1).forEach(all::addSuppressed);
        return all;
    }

    /** The JDK asks neither for dates nor for usage of a certificate that is trusted by itself. */
    private static void requireServer(X509Certificate certificate) throws CertificateException {
        certificate.checkValidity();
        List<String> usage = certificate.getExtendedKeyUsage();
        if (usage != null && !usage.contains(SERVER_AUTHENTICATION) && !usage.contains(ANY_USAGE)) {
            throw new CertificateException("The certificate of the server is not meant for servers");
        }
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return judges.stream()
                .flatMap(judge -> Arrays.stream(judge.getAcceptedIssuers()))
                .distinct()
                .toArray(X509Certificate[]::new);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw noServerHere();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw noServerHere();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw noServerHere();
    }

    private static CertificateException noServerHere() {
        return new CertificateException("Here are no clients to be trusted, only servers");
    }
}
