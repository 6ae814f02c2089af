package io.github.walletapi.internal.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.walletapi.auth.Pki;
import java.net.Socket;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.junit.jupiter.api.Test;

class CombinedTrustManagerTest {
    private static final Pki.Issued ROOT = Pki.authority("root");
    private static final Pki.Issued OTHER = Pki.authority("other");
    private static final Pki.Issued STRANGER = Pki.authority("stranger");

    private static X509ExtendedTrustManager judge(Pki.Issued issued) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("one", issued.certificate());
        TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
        factory.init(store);
        return (X509ExtendedTrustManager) factory.getTrustManagers()[0];
    }

    private static CombinedTrustManager both() throws Exception {
        return new CombinedTrustManager(List.of(judge(ROOT), judge(OTHER)));
    }

    private static X509Certificate[] server(Pki.Issued issuer) {
        return Pki.server("wallet.test").by(issuer).chain().toArray(X509Certificate[]::new);
    }

    @Test
    void oneThatBelievesIsEnough() throws Exception {
        CombinedTrustManager believed = both();

        for (Pki.Issued issuer : List.of(ROOT, OTHER)) {
            assertThatCode(() -> believed.checkServerTrusted(server(issuer), "ECDHE_ECDSA"))
                    .doesNotThrowAnyException();
        }
        assertThatThrownBy(() -> believed.checkServerTrusted(server(STRANGER), "ECDHE_ECDSA"))
                .isInstanceOf(CertificateException.class)
                .hasCauseInstanceOf(CertificateException.class)
                .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
    }

    @Test
    void issuersAreThoseOfAll() throws Exception {
        assertThat(both().getAcceptedIssuers()).containsExactlyInAnyOrder(ROOT.certificate(), OTHER.certificate());
    }

    @Test
    void clientsAreNeverBelieved() throws Exception {
        CombinedTrustManager believed = both();
        X509Certificate[] client = Pki.client("shop").by(ROOT).chain().toArray(X509Certificate[]::new);
        SSLEngine engine = SSLContext.getDefault().createSSLEngine();

        assertThatThrownBy(() -> believed.checkClientTrusted(client, "EC")).isInstanceOf(CertificateException.class);
        assertThatThrownBy(() -> believed.checkClientTrusted(client, "EC", engine))
                .isInstanceOf(CertificateException.class);
        try (Socket socket = new Socket()) {
            assertThatThrownBy(() -> believed.checkClientTrusted(client, "EC", socket))
                    .isInstanceOf(CertificateException.class);
        }
    }
}
