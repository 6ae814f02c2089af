package io.github.walletapi.internal.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.walletapi.auth.Pki;
import io.github.walletapi.auth.TrustedCertificates;
import java.nio.ByteBuffer;
import java.security.AlgorithmConstraints;
import java.security.AlgorithmParameters;
import java.security.CryptoPrimitive;
import java.security.Key;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Clients that do not block speak through an engine, not a socket. */
class EngineTest {
    private static final int ENOUGH = 64 * 1024;
    private static final Pki.Issued ROOT = Pki.authority("root");
    private static final Pki.Issued SERVER = Pki.server("wallet.test").by(ROOT);
    private static final Pki.Issued CLIENT = Pki.client("shop").by(ROOT);
    private static final TrustedCertificates TRUSTED =
            TrustedCertificates.of(List.of(ROOT.certificate())).andPlatform();

    private final ByteBuffer toServer = ByteBuffer.allocate(ENOUGH);
    private final ByteBuffer toClient = ByteBuffer.allocate(ENOUGH);

    private SSLEngine meet(String host) throws Exception {
        return meet(host, SERVER, null);
    }

    private SSLEngine meet(String host, Pki.Issued issued, @Nullable AlgorithmConstraints constraints)
            throws Exception {
        SSLContext context = TlsContext.of(CLIENT.credentials(), TRUSTED);
        SSLEngine client = context.createSSLEngine(host, 443);
        client.setUseClientMode(true);
        SSLParameters parameters = client.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setAlgorithmConstraints(constraints);
        client.setSSLParameters(parameters);
        SSLEngine server = TestServer.context(issued, ROOT.certificate()).createSSLEngine();
        server.setUseClientMode(false);
        server.setNeedClientAuth(true);
        client.beginHandshake();
        server.beginHandshake();
        for (int round = 0; round < 20; round++) {
            step(client, toClient, toServer);
            step(server, toServer, toClient);
        }
        return server;
    }

    private static void step(SSLEngine engine, ByteBuffer in, ByteBuffer out) throws SSLException {
        in.flip();
        engine.unwrap(in, ByteBuffer.allocate(ENOUGH));
        in.compact();
        for (Runnable task = engine.getDelegatedTask(); task != null; task = engine.getDelegatedTask()) {
            task.run();
        }
        if (engine.getHandshakeStatus() == HandshakeStatus.NEED_WRAP) {
            engine.wrap(ByteBuffer.allocate(0), out);
        }
    }

    @Test
    void identityIsShownThroughAnEngineToo() throws Exception {
        SSLEngine server = meet("wallet.test");

        assertThat(server.getHandshakeStatus()).isEqualTo(HandshakeStatus.NOT_HANDSHAKING);
        assertThat(server.getSession().getPeerCertificates()).containsExactlyElementsOf(CLIENT.chain());
    }

    @Test
    void otherHostNameIsRefusedThroughAnEngineToo() {
        assertThatThrownBy(() -> meet("elsewhere.test"))
                .isInstanceOf(SSLHandshakeException.class)
                .hasMessageContaining("elsewhere.test");
    }

    @Test
    void algorithmsThatTheConnectionForbidsAreForbiddenToCertificatesToo() throws Exception {
        Pki.Issued middle = new Pki.Draft("middle").authority().keys(Pki.rsa()).by(ROOT);
        Pki.Issued server = Pki.server("wallet.test").by(middle);

        assertThat(meet("wallet.test", server, null).getHandshakeStatus()).isEqualTo(HandshakeStatus.NOT_HANDSHAKING);
        assertThatThrownBy(() -> new EngineTest().meet("wallet.test", server, new NoRsaKeys()))
                .isInstanceOf(SSLHandshakeException.class)
                .hasStackTraceContaining("RSA");
    }

    private static final class NoRsaKeys implements AlgorithmConstraints {
        @Override
        public boolean permits(Set<CryptoPrimitive> use, String algorithm, AlgorithmParameters parameters) {
            return true;
        }

        @Override
        public boolean permits(Set<CryptoPrimitive> use, Key key) {
            return !key.getAlgorithm().equals("RSA");
        }

        @Override
        public boolean permits(Set<CryptoPrimitive> use, String algorithm, Key key, AlgorithmParameters parameters) {
            return permits(use, key);
        }
    }
}
