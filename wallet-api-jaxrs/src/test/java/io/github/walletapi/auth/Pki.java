package io.github.walletapi.auth;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certification authority for tests. */
public final class Pki {
    public static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");
    public static final Instant UNTIL = Instant.parse("2120-01-01T00:00:00Z");
    private static final AtomicLong SERIAL = new AtomicLong();

    private Pki() {}

    /** A certificate, its keys, and those who issued it. */
    public record Issued(KeyPair keys, X509Certificate certificate, List<X509Certificate> issuers) {
        public PrivateKey key() {
            return keys.getPrivate();
        }

        public List<X509Certificate> chain() {
            List<X509Certificate> chain = new ArrayList<>(List.of(certificate));
            chain.addAll(issuers);
            return chain;
        }

        public CertificateCredentials credentials() {
            return CertificateCredentials.of(key(), chain());
        }
    }

    public static KeyPair rsa() {
        return keys("RSA", 2048);
    }

    public static KeyPair ec() {
        return keys("EC", 256);
    }

    public static KeyPair ed25519() {
        return keys("Ed25519", 255);
    }

    public static KeyPair keys(String algorithm, int size) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(size);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Issued authority(String name) {
        return new Draft(name).authority().selfSigned();
    }

    public static Draft client(String name) {
        return new Draft(name).usage(KeyPurposeId.id_kp_clientAuth);
    }

    public static Draft server(String... hosts) {
        return new Draft("server").hosts(hosts).usage(KeyPurposeId.id_kp_serverAuth);
    }

    /** What is going to stand in a certificate. */
    public static final class Draft {
        private final X500Principal subject;
        private KeyPair keys = ec();
        private Instant from = FROM;
        private Instant until = UNTIL;
        private final List<Extension> extensions = new ArrayList<>();

        public Draft(String name) {
            this.subject = new X500Principal("CN=" + name);
        }

        public Draft keys(KeyPair others) {
            this.keys = others;
            return this;
        }

        public Draft from(Instant other) {
            this.from = other;
            return this;
        }

        public Draft until(Instant other) {
            this.until = other;
            return this;
        }

        public Draft usage(KeyPurposeId purpose) {
            return with(() -> Extension.create(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose)));
        }

        public Draft keyUsage(int bits) {
            return with(() -> Extension.create(Extension.keyUsage, true, new KeyUsage(bits)));
        }

        public Draft authority() {
            return with(() -> Extension.create(Extension.basicConstraints, true, new BasicConstraints(true)));
        }

        public Draft hosts(String... names) {
            GeneralName[] hosts = new GeneralName[names.length];
            for (int i = 0; i < names.length; i++) {
                hosts[i] = new GeneralName(GeneralName.dNSName, names[i]);
            }
            return with(() -> Extension.create(Extension.subjectAlternativeName, false, new GeneralNames(hosts)));
        }

        private interface Encoding {
            Extension extension() throws IOException;
        }

        private Draft with(Encoding encoding) {
            try {
                extensions.add(encoding.extension());
                return this;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        public Issued selfSigned() {
            return new Issued(keys, signed(subject, keys.getPrivate()), List.of());
        }

        public Issued by(Issued issuer) {
            X509Certificate certificate = signed(
                    issuer.certificate().getSubjectX500Principal(),
                    issuer.keys().getPrivate());
            return new Issued(keys, certificate, issuer.chain());
        }

        private X509Certificate signed(X500Principal issuer, PrivateKey issuerKey) {
            try {
                X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                        issuer,
                        BigInteger.valueOf(SERIAL.incrementAndGet()),
                        Date.from(from),
                        Date.from(until),
                        subject,
                        keys.getPublic());
                for (Extension extension : extensions) {
                    builder.addExtension(extension);
                }
                String algorithm = switch (issuerKey.getAlgorithm()) {
                    case "RSA" -> "SHA256withRSA";
                    case "EC" -> "SHA256withECDSA";
                    default -> "Ed25519";
                };
                return new JcaX509CertificateConverter()
                        .getCertificate(builder.build(new JcaContentSignerBuilder(algorithm).build(issuerKey)));
            } catch (CertIOException | GeneralSecurityException | OperatorCreationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** As openssl writes it. */
    public static String pem(String label, byte[] der) {
        return "-----BEGIN " + label + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                + "\n-----END " + label + "-----\n";
    }

    public static String pem(PrivateKey key) {
        return pem("PRIVATE KEY", key.getEncoded());
    }

    public static String pem(List<X509Certificate> certificates) {
        StringBuilder pem = new StringBuilder();
        for (X509Certificate certificate : certificates) {
            try {
                pem.append(pem("CERTIFICATE", certificate.getEncoded()));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
        return pem.toString();
    }

    /** Whatever Bouncy Castle makes of it. */
    static String written(Object object) {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(object);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    static Path file(Path directory, String name, String content) {
        try {
            return Files.write(directory.resolve(name), content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    interface Filling {
        void into(KeyStore store) throws GeneralSecurityException;
    }

    static Path keyStore(Path directory, String type, String password, Filling filling) {
        Path file = directory.resolve("store");
        try (var out = Files.newOutputStream(file)) {
            KeyStore store = KeyStore.getInstance(type);
            store.load(null, null);
            filling.into(store);
            store.store(out, password.toCharArray());
            return file;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
