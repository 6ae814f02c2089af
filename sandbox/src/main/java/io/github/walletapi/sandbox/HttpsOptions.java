package io.github.walletapi.sandbox;

import io.github.walletapi.sandbox.internal.auth.ConfiguredClient;
import io.github.walletapi.sandbox.internal.http.ServerTls;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects what a builder has been told about HTTPS. */
final class HttpsOptions {
    private static final Set<String> EVERY_ADDRESS = Set.of("0.0.0.0", "::");

    /** Holds the authority and the TLS of a sandbox that serves HTTPS. */
    record Https(SandboxAuthority authority, ServerTls tls) {}

    private boolean wanted;
    private @Nullable SandboxAuthority authority;
    private @Nullable SandboxCertificate certificate;
    private List<String> protocols = List.of();
    private boolean certificatesRequired;

    void use(@Nullable SandboxAuthority ofWhom, @Nullable SandboxCertificate serverCertificate) {
        wanted = true;
        authority = ofWhom;
        certificate = serverCertificate;
    }

    void offer(List<String> names) {
        protocols = names;
    }

    void requireCertificates() {
        certificatesRequired = true;
    }

    /** Makes what was not given; returns null for plain HTTP. */
    @Nullable
    Https start(String host, List<ConfiguredClient> clients) {
        boolean withCertificates =
                clients.stream().anyMatch(client -> !client.certificates().isEmpty());
        if (!wanted) {
            if (withCertificates || certificatesRequired || !protocols.isEmpty()) {
                throw new IllegalStateException("certificates and TLS protocols need https()");
            }
            return null;
        }
        SandboxAuthority used = authority == null ? SandboxAuthority.create() : authority;
        clients.forEach(client -> client.certificates().forEach(used::requireOwn));
        SandboxCertificate shown = certificate == null ? issue(used, host) : certificate;
        X509Certificate issuer = used.certificate();
        ServerTls tls =
                new ServerTls(shown.keyManagers(), shown.certificate(), issuer, protocols, certificatesRequired);
        return new Https(used, tls);
    }

    private static SandboxCertificate issue(SandboxAuthority authority, String host) {
        String[] others = Stream.of("127.0.0.1", "::1", host)
                .distinct()
                .filter(name -> !EVERY_ADDRESS.contains(name))
                .toArray(String[]::new);
        return authority.issueServer("localhost", others);
    }
}
