package io.github.walletapi.auth;

import java.io.IOException;
import java.io.StringReader;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Provider;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8DecryptorProviderBuilder;
import org.bouncycastle.openssl.jcajce.JcePEMDecryptorProviderBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;
import org.jspecify.annotations.Nullable;

/**
 * Turns the other forms of private keys into plain PKCS#8.
 *
 * <p>The only class that knows Bouncy Castle, which applications need not have: it is loaded for such keys only, and
 * no type of theirs stands in its signatures. Their provider is used here without being registered for everybody.
 */
final class BouncyCastleKeys {

    private BouncyCastleKeys() {}

    /**
     * The DER of PKCS#8.
     *
     * @throws GeneralSecurityException without a cause and a message, as those might quote the key
     */
    static byte[] pkcs8(String label, String body, @Nullable Secret password) throws GeneralSecurityException {
        String pem = "-----BEGIN " + label + "-----\n" + body + "-----END " + label + "-----\n";
        char[] characters = password == null ? new char[0] : password.reveal().toCharArray();
        try (PEMParser parser = new PEMParser(new StringReader(pem))) {
            return info(parser.readObject(), characters).getEncoded();
        } catch (IOException | OperatorCreationException | PKCSException | RuntimeException e) {
            throw new InvalidKeyException();
        }
    }

    private static PrivateKeyInfo info(Object key, char[] password)
            throws IOException, OperatorCreationException, PKCSException {
        Provider provider = new BouncyCastleProvider();
        if (key instanceof PKCS8EncryptedPrivateKeyInfo encrypted) {
            return encrypted.decryptPrivateKeyInfo(new JceOpenSSLPKCS8DecryptorProviderBuilder()
                    .setProvider(provider)
                    .build(password));
        }
        if (key instanceof PEMEncryptedKeyPair encrypted) {
            return encrypted
                    .decryptKeyPair(new JcePEMDecryptorProviderBuilder()
                            .setProvider(provider)
                            .build(password))
                    .getPrivateKeyInfo();
        }
        return ((PEMKeyPair) key).getPrivateKeyInfo();
    }
}
