package io.github.walletapi.it;

import io.github.walletapi.sandbox.SandboxAuthority;
import io.github.walletapi.sandbox.SandboxCertificate;
import io.github.walletapi.sandbox.SandboxServer;

/** A sandbox that speaks HTTPS, on the client's side; its one client is known by a certificate and by a MAC key. */
final class SecureSandbox {

    static final String CLIENT = "certified";
    static final String KEY = "mac-key-beside-a-certificate";
    static final SandboxAuthority AUTHORITY = SandboxAuthority.create();
    static final SandboxCertificate CERTIFICATE = AUTHORITY.issueClient("Shop of the tests");

    static final SandboxServer SERVER = SandboxServer.builder()
            .https(AUTHORITY)
            .client(CLIENT, KEY)
            .clientWithCertificate(CLIENT, CERTIFICATE.certificate())
            .start();

    private SecureSandbox() {}
}
