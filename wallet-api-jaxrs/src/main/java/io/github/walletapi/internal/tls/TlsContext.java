package io.github.walletapi.internal.tls;

import io.github.walletapi.auth.CertificateCredentials;
import io.github.walletapi.auth.TrustedCertificates;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** Makes the context from which an engine takes its connections. */
public final class TlsContext {

    private TlsContext() {}

    /**
     * Shows this identity and believes these servers; nothing else of the system is asked.
     *
     * @param identity null if no certificate is shown
     */
    public static SSLContext of(@Nullable CertificateCredentials identity, TrustedCertificates trusted) {
        KeyManager[] identities =
                identity == null ? new KeyManager[0] : new KeyManager[] {new SingleKeyManager(identity)};
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(identities, new TrustManager[] {believed(trusted)}, null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("This JDK cannot set up TLS", e);
        }
    }

    private static CombinedTrustManager believed(TrustedCertificates trusted)
            throws GeneralSecurityException, IOException {
        List<X509ExtendedTrustManager> judges = new ArrayList<>();
        if (!trusted.certificates().isEmpty()) {
            judges.add(pkix(storeOf(trusted.certificates())));
        }
        if (trusted.includesPlatform()) {
            judges.add(pkix(null));
        }
        return new CombinedTrustManager(judges);
    }

    /** Without a store, the one of the platform. */
    private static X509ExtendedTrustManager pkix(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
        factory.init(store);
        return Arrays.stream(factory.getTrustManagers())
                .filter(X509ExtendedTrustManager.class::isInstance)
                .map(X509ExtendedTrustManager.class::cast)
                .findFirst()
                .orElseThrow(() -> new GeneralSecurityException("PKIX does not check host names here"));
    }

    private static KeyStore storeOf(List<X509Certificate> certificates) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (int i = 0; i < certificates.size(); i++) {
            store.setCertificateEntry(Integer.toString(i), certificates.get(i));
        }
        return store;
    }
}
