package io.github.walletapi.auth;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A key store in a file, opened. */
final class KeyStoreFile {

    private static final int LIMIT = 8 * 1024 * 1024;
    private static final int JKS = 0xFEEDFEED;
    private static final int JCEKS = 0xCECECECE;
    private static final byte DER_SEQUENCE = 0x30;
    private static final Pattern BASE64 = Pattern.compile("(MI|/u3)[A-Za-z0-9+/\\s]++=*+\\s*+");

    private final Path file;
    private final KeyStore store;

    private KeyStoreFile(Path file, KeyStore store) {
        this.file = file;
        this.store = store;
    }

    /** Opens it; without a type, the first bytes say which it is. */
    static KeyStoreFile open(Path given, @Nullable String type, @Nullable Secret password) {
        Path file = given.toAbsolutePath();
        byte[] content = SmallFile.read(given, LIMIT);
        String known = type == null ? typeOf(file, content) : type;
        KeyStore store = ofType(known);
        try {
            store.load(new ByteArrayInputStream(content), characters(password));
            return new KeyStoreFile(file, store);
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            boolean passwordIsWrong = e.getCause() instanceof UnrecoverableKeyException;
            throw new IllegalArgumentException(
                    passwordIsWrong
                            ? "The password of the key store " + file + " is wrong" + odd(password)
                            : file + " is no key store of the type " + known + ", or is damaged");
        }
    }

    private static String odd(@Nullable Secret password) {
        if (password == null) {
            return "";
        }
        String odd = Oddities.ofPassword(password.reveal());
        // JDK 17 takes no other passwords for PKCS12, and calls them wrong.
        return odd.isEmpty() && !password.reveal().chars().allMatch(c -> c < 0x80)
                ? ", or has letters that this JDK does not take: only ASCII is safe"
                : odd;
    }

    private static String typeOf(Path file, byte[] content) {
        int magic = content.length < 4 ? 0 : ByteBuffer.wrap(content).getInt();
        if (magic == JKS) {
            return "JKS";
        }
        if (magic == JCEKS) {
            return "JCEKS";
        }
        if (content[0] == DER_SEQUENCE) {
            return "PKCS12";
        }
        throw new IllegalArgumentException(file + " is no key store: neither PKCS12 nor JKS" + whatElse(content));
    }

    private static String whatElse(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        if (text.contains("-----BEGIN ")) {
            return "; it looks like PEM, which has keys of its own in the configuration";
        }
        return BASE64.matcher(text).matches() ? "; it looks like the Base64 of one: decode it first" : "";
    }

    private static KeyStore ofType(String type) {
        try {
            return KeyStore.getInstance(type);
        } catch (KeyStoreException e) {
            throw new IllegalArgumentException("This JDK knows no key stores of the type " + type);
        }
    }

    /** The alias itself, checked; without one, that of the only private key. */
    String aliasOfKey(@Nullable String wanted) {
        List<String> aliases = aliases(KeyStore.PrivateKeyEntry.class);
        if (aliases.isEmpty()) {
            throw new IllegalArgumentException("The key store " + file + " holds no private key");
        }
        if (wanted == null && aliases.size() > 1) {
            throw new IllegalArgumentException("The key store " + file
                    + " holds several private keys; say which by its alias: " + String.join(", ", aliases));
        }
        // Some types of key stores ignore the case of an alias, others do not: the key store decides.
        if (wanted != null && !isAlias(wanted, KeyStore.PrivateKeyEntry.class)) {
            throw new IllegalArgumentException("The key store " + file + " holds no private key with the alias "
                    + wanted + "; there is: " + String.join(", ", aliases));
        }
        return wanted == null ? aliases.get(0) : wanted;
    }

    PrivateKey key(String alias, Secret password) {
        try {
            Key key = store.getKey(alias, characters(password));
            if (key instanceof PrivateKey found) {
                return found;
            }
            throw new IllegalArgumentException("The key " + alias + " in " + file + " is no private key");
        } catch (UnrecoverableKeyException e) {
            throw new IllegalArgumentException("The password of the key " + alias + " in " + file + " is wrong"
                    + Oddities.ofPassword(password.reveal()));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("The key " + alias + " in " + file + " cannot be read by this JDK");
        }
    }

    List<X509Certificate> chain(String alias) {
        try {
            Certificate[] chain = store.getCertificateChain(alias);
            return chain == null ? List.of() : x509(List.of(chain));
        } catch (KeyStoreException e) {
            throw notLoaded(e);
        }
    }

    /** The certificates that stand there to be trusted, not those that belong to a key. */
    List<X509Certificate> trusted() {
        List<Certificate> found = new ArrayList<>();
        try {
            for (String alias : aliases(KeyStore.TrustedCertificateEntry.class)) {
                found.add(store.getCertificate(alias));
            }
        } catch (KeyStoreException e) {
            throw notLoaded(e);
        }
        return x509(found);
    }

    private static List<X509Certificate> x509(List<Certificate> certificates) {
        return certificates.stream()
                .filter(X509Certificate.class::isInstance)
                .map(X509Certificate.class::cast)
                .toList();
    }

    private List<String> aliases(Class<? extends KeyStore.Entry> kind) {
        try {
            return Collections.list(store.aliases()).stream()
                    .filter(alias -> isAlias(alias, kind))
                    .sorted()
                    .toList();
        } catch (KeyStoreException e) {
            throw notLoaded(e);
        }
    }

    private boolean isAlias(String alias, Class<? extends KeyStore.Entry> kind) {
        try {
            return store.entryInstanceOf(alias, kind);
        } catch (KeyStoreException e) {
            throw notLoaded(e);
        }
    }

    private static char @Nullable [] characters(@Nullable Secret password) {
        return password == null ? null : password.reveal().toCharArray();
    }

    private static IllegalStateException notLoaded(KeyStoreException e) {
        return new IllegalStateException("A key store that was not loaded", e);
    }
}
