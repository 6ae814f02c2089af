package io.github.walletapi.internal.signing;

import io.github.walletapi.auth.CertificateCredentials;
import io.github.walletapi.auth.Credentials;
import io.github.walletapi.auth.MacCredentials;
import io.github.walletapi.auth.TrustedCertificates;
import io.github.walletapi.internal.call.ActingFor;
import io.github.walletapi.internal.tls.TlsContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Who we are, ready for use: dear to make, and kept for as long as the provider answers with the same credentials.
 *
 * @param credentials what it was made of
 * @param trusted whom it trusts
 * @param signer signs by the credentials; null if TLS does
 * @param tls what connections show and trust; the same object as long as nothing of it differs, for connections are
 *     kept by it; null if there is no TLS
 */
record Identity(
        Credentials credentials,
        TrustedCertificates trusted,
        @Nullable MacSigner signer,
        @Nullable SSLContext tls) {

    private static final Logger LOG = System.getLogger("io.github.walletapi.credentials");
    private static final long FEW_DAYS = 30;

    boolean isOf(Credentials others, TrustedCertificates othersTrusted) {
        return credentials.isSameAs(others) && trusted.isSameAs(othersTrusted);
    }

    /** Builds it from credentials of either kind, and what can be taken over from the identity before. */
    static Identity of(
            Credentials credentials,
            TrustedCertificates trusted,
            boolean secure,
            @Nullable Identity before,
            Clock clock) {
        if (credentials instanceof CertificateCredentials certificate) {
            if (!secure) {
                throw new IllegalStateException("A client certificate needs an https: address");
            }
            warn(certificate, clock);
            return new Identity(credentials, trusted, null, TlsContext.of(certificate, trusted));
        }
        MacSigner signer = new MacSigner((MacCredentials) credentials);
        if (!secure) {
            return new Identity(credentials, trusted, signer, null);
        }
        SSLContext tls = before != null && before.signer != null && before.trusted.isSameAs(trusted)
                ? before.tls
                : TlsContext.of(null, trusted);
        return new Identity(credentials, trusted, signer, tls);
    }

    /** On the same connections: a token signs by MAC, also if the client itself shows a certificate. */
    Identity actingFor(@Nullable ActingFor person) {
        if (person == null) {
            return this;
        }
        MacCredentials token = person.token();
        return new Identity(token, trusted, person.signer(token, MacSigner.class, MacSigner::new), tls);
    }

    private static void warn(CertificateCredentials certificate, Clock clock) {
        for (String problem : certificate.problems(clock)) {
            LOG.log(Level.WARNING, "{0}", problem);
        }
        long days = certificate.daysLeft(clock);
        if (days >= 0 && days < FEW_DAYS) {
            LOG.log(Level.WARNING, "The client certificate expires in {0} days: {1}", days, certificate);
        }
    }
}
