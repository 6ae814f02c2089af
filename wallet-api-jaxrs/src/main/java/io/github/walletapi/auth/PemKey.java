package io.github.walletapi.auth;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The private key of a PEM file, in the forms that openssl writes. */
final class PemKey {

    private static final List<String> ALGORITHMS = List.of("RSA", "EC", "EdDSA", "RSASSA-PSS", "DSA");
    private static final String ENCRYPTED = "ENCRYPTED PRIVATE KEY";
    private static final Set<String> FOR_BOUNCY_CASTLE = Set.of(ENCRYPTED, "RSA PRIVATE KEY", "EC PRIVATE KEY");
    private static final String CONVERT = "openssl pkcs8 -topk8 -nocrypt";

    private final Path file;
    private final PemBlock block;

    private PemKey(Path file, PemBlock block) {
        this.file = file;
        this.block = block;
    }

    /** The only private key in the file, which may hold certificates too. */
    static PrivateKey read(Path given, @Nullable Secret password) {
        Path file = given.toAbsolutePath();
        List<PemBlock> blocks = PemBlock.read(given);
        List<PemBlock> keys = blocks.stream()
                .filter(block -> block.label().endsWith("PRIVATE KEY"))
                .toList();
        if (keys.isEmpty()) {
            throw new IllegalArgumentException(file + " holds no private key but " + PemBlock.labelsOf(blocks));
        }
        if (keys.size() > 1) {
            throw new IllegalArgumentException(file + " holds " + keys.size() + " private keys; one is wanted");
        }
        return new PemKey(file, keys.get(0)).key(password);
    }

    private PrivateKey key(@Nullable Secret password) {
        if (block.label().equals("PRIVATE KEY")) {
            return ofPkcs8(block.der());
        }
        if (!FOR_BOUNCY_CASTLE.contains(block.label())) {
            throw new IllegalArgumentException(file + " holds a key of the form " + block.label()
                    + ", which cannot be read; convert it to PKCS#8: " + CONVERT);
        }
        if (block.body().startsWith("Proc-Type:") && !block.body().contains("\nDEK-Info:")) {
            throw new IllegalArgumentException(file + " holds a key whose header lines have become one: copy the file"
                    + " itself, with its line ends");
        }
        if (isEncrypted() && password == null) {
            throw new IllegalArgumentException(file + " holds a key that is encrypted: its password is missing");
        }
        return ofPkcs8(pkcs8(password));
    }

    private boolean isEncrypted() {
        return block.label().equals(ENCRYPTED) || block.body().startsWith("Proc-Type:");
    }

    private byte[] pkcs8(@Nullable Secret password) {
        try {
            return BouncyCastleKeys.pkcs8(block.label(), block.body(), password);
        } catch (LinkageError absent) {
            throw new IllegalArgumentException(file + " holds a key of the form " + block.label()
                    + (isEncrypted() ? ", encrypted" : "")
                    + ", which needs Bouncy Castle: add org.bouncycastle:bcpkix-jdk18on to the application,"
                    + " or convert the key to PKCS#8: " + CONVERT);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    isEncrypted()
                            ? "The password of the key in " + file + " is wrong, or the key is damaged" + odd(password)
                            : file + " holds a private key that is damaged");
        }
    }

    private static String odd(@Nullable Secret password) {
        return password == null ? "" : Oddities.ofPassword(password.reveal());
    }

    private PrivateKey ofPkcs8(byte[] der) {
        for (String algorithm : ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(der));
            } catch (InvalidKeySpecException | NoSuchAlgorithmException another) {
                // Which algorithm it is, only the factory of that algorithm knows: the next one is asked.
            }
        }
        throw new IllegalArgumentException(
                file + " holds a private key that is damaged, or of an algorithm or curve that this JDK does not know");
    }
}
