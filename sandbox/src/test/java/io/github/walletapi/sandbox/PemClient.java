package io.github.walletapi.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/** A client of the JDK that has nothing but the files a sandbox has written. */
record PemClient(HttpClient client) {

    static PemClient of(Path ca, Path directory) throws IOException {
        String pem = Files.readString(directory.resolve("client.key"));
        byte[] der = Base64.getDecoder().decode(pem.replaceAll("-----[A-Z ]+-----|\n", ""));
        try {
            SandboxCertificate own = new SandboxCertificate(
                    KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(der)),
                    List.of(certificate(directory.resolve("client.pem"))));
            return new PemClient(HttpClient.newBuilder()
                    .sslContext(Wire.context(certificate(ca), own))
                    .build());
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private static X509Certificate certificate(Path file) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }

    String get(String uri) throws IOException, InterruptedException {
        return client.send(
                        java.net.http.HttpRequest.newBuilder(URI.create(uri)).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
