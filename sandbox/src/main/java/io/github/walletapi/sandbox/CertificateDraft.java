package io.github.walletapi.sandbox;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** Makes a certificate; the one class that uses Bouncy Castle, and loaded only when a certificate is made. */
record CertificateDraft(String commonName, boolean rsa, Validity validity, List<String> hosts, Use use) {
    private static final SecureRandom RANDOM = new SecureRandom();

    enum Use {
        AUTHORITY,
        SERVER,
        CLIENT,
        ANY
    }

    static CertificateDraft authority(String commonName, Validity validity) {
        return new CertificateDraft(commonName, false, validity, List.of(), Use.AUTHORITY);
    }

    static CertificateDraft of(String commonName, boolean rsa, Validity validity) {
        return new CertificateDraft(commonName, rsa, validity, List.of(), Use.ANY);
    }

    CertificateDraft forServer(List<String> names) {
        return new CertificateDraft(commonName, rsa, validity, names, Use.SERVER);
    }

    CertificateDraft forClient() {
        return new CertificateDraft(commonName, rsa, validity, hosts, Use.CLIENT);
    }

    CertificateDraft withHosts(List<String> names) {
        return new CertificateDraft(commonName, rsa, validity, names, use);
    }

    /** @param authority null for a certificate that signs itself */
    SandboxCertificate signedBy(@Nullable SandboxCertificate authority) {
        try {
            KeyPair pair = newKey();
            X509v3CertificateBuilder builder = builder(pair, authority);
            PrivateKey signing = authority == null ? pair.getPrivate() : authority.key();
            String algorithm = signing.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
            X509Certificate made = new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder(algorithm).build(signing)));
            return new SandboxCertificate(
                    pair.getPrivate(), authority == null ? List.of(made) : List.of(made, authority.certificate()));
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException("cannot make a certificate for " + commonName, e);
        }
    }

    private KeyPair newKey() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(rsa ? "RSA" : "EC");
        if (rsa) {
            generator.initialize(2048);
        } else {
            generator.initialize(new ECGenParameterSpec("secp256r1"));
        }
        return generator.generateKeyPair();
    }

    private X509v3CertificateBuilder builder(KeyPair pair, @Nullable SandboxCertificate authority)
            throws GeneralSecurityException, IOException {
        X500Name subject = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.CN, commonName)
                .build();
        X500Name issuer =
                authority == null ? subject : new JcaX509CertificateHolder(authority.certificate()).getSubject();
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                issuer,
                new BigInteger(159, RANDOM),
                Date.from(validity.notBefore()),
                Date.from(validity.notAfter()),
                subject,
                pair.getPublic());
        addKeyIdentifiers(builder, pair, authority);
        addUses(builder);
        return builder;
    }

    /** Adds what strict readers look for to build a chain. */
    private static void addKeyIdentifiers(
            X509v3CertificateBuilder builder, KeyPair pair, @Nullable SandboxCertificate authority)
            throws GeneralSecurityException, IOException {
        JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
        builder.addExtension(
                Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(pair.getPublic()));
        if (authority != null) {
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    extensions.createAuthorityKeyIdentifier(authority.certificate()));
        }
    }

    private void addUses(X509v3CertificateBuilder builder) throws IOException {
        boolean ca = use == Use.AUTHORITY;
        int uses = ca
                ? KeyUsage.keyCertSign | KeyUsage.cRLSign
                : KeyUsage.digitalSignature | (rsa ? KeyUsage.keyEncipherment : 0);
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(ca));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(uses));
        if (use == Use.SERVER || use == Use.CLIENT) {
            KeyPurposeId purpose = use == Use.SERVER ? KeyPurposeId.id_kp_serverAuth : KeyPurposeId.id_kp_clientAuth;
            builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
        }
        if (!hosts.isEmpty()) {
            GeneralName[] names = hosts.stream().map(CertificateDraft::name).toArray(GeneralName[]::new);
            builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names));
        }
    }

    private static GeneralName name(String host) {
        boolean address = host.contains(":") || host.matches("[0-9.]+");
        return new GeneralName(address ? GeneralName.iPAddress : GeneralName.dNSName, host);
    }
}
