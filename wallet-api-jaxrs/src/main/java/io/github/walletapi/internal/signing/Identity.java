package io.github.walletapi.internal.signing;

import io.github.walletapi.auth.CertificateCredentials;
import io.github.walletapi.auth.Credentials;
import io.github.walletapi.auth.MacCredentials;
import io.github.walletapi.auth.TrustedCertificates;
import io.github.walletapi.internal.tls.TlsContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
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
 * @param isOwner whether it is a person by a token, and not the client itself
 */
public record Identity(
        Credentials credentials,
        TrustedCertificates trusted,
        @Nullable MacSigner signer,
        @Nullable SSLContext tls,
        boolean isOwner) {

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
            return new Identity(credentials, trusted, null, TlsContext.of(certificate, trusted), false);
        }
        MacSigner signer = new MacSigner((MacCredentials) credentials);
        if (!secure) {
            return new Identity(credentials, trusted, signer, null, false);
        }
        SSLContext tls = before != null && before.signer != null && before.trusted.isSameAs(trusted)
                ? before.tls
                : TlsContext.of(null, trusted);
        return new Identity(credentials, trusted, signer, tls, false);
    }

    /** On the same connections: a token signs by MAC, also if the client itself shows a certificate. */
    public Identity actingFor(@Nullable ResourceOwner owner) {
        if (owner == null) {
            return this;
        }
        MacSigner byToken = owner.signer();
        return new Identity(byToken.credentials(), trusted, byToken, tls, true);
    }

    /** Proves who sends a request: by a signature, or beside the certificate of the connection; never by both. */
    public Proof prove(UnsignedRequest request, Instant now, Supplier<String> nonce) {
        if (signer == null) {
            return new Proof(CertificateHeaders.of(request.parameters()), List.of());
        }
        MacHeader header = signer.sign(
                now.getEpochSecond(),
                nonce.get(),
                request.method(),
                request.target(),
                request.host(),
                request.port(),
                ExtField.of(request.body(), request.parameters()));
        MacCredentials signing = signer.credentials();
        List<String> secrets =
                new ArrayList<>(List.of(header.mac(), signing.key().reveal()));
        if (isOwner) {
            // The token. A client's own id is on the authorization page, and in no need of it.
            secrets.add(signing.id());
        }
        return new Proof(Map.of("Authorization", header.toString()), secrets);
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
