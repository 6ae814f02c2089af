package io.github.walletapi.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As in an application that has not added it. */
class WithoutBouncyCastleTest {
    private static final Pki.Issued CLIENT = Pki.client("shop").selfSigned();

    @TempDir
    Path directory;

    /** Loads our classes anew, and hides theirs. */
    private static final class Hiding extends ClassLoader {
        Hiding() {
            super(WithoutBouncyCastleTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("org.bouncycastle.")) {
                throw new ClassNotFoundException(name);
            }
            if (!name.startsWith("io.github.walletapi.auth.")) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : ownCopy(name);
        }

        private Class<?> ownCopy(String name) throws ClassNotFoundException {
            try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] code = in.readAllBytes();
                return defineClass(name, code, 0, code.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    private Object read(String key, @Nullable String password) throws Exception {
        Path certificates = Pki.file(directory, "client.crt", Pki.pem(CLIENT.chain()));
        Path file = Pki.file(directory, "client.key", key);
        ClassLoader hiding = new Hiding();
        Class<?> secret = hiding.loadClass(Secret.class.getName());
        Object given =
                password == null ? null : secret.getMethod("of", String.class).invoke(null, password);
        try {
            return hiding.loadClass(CertificateCredentials.class.getName())
                    .getMethod("ofPem", Path.class, Path.class, secret)
                    .invoke(null, certificates, file, given);
        } catch (InvocationTargetException e) {
            throw (Exception) e.getCause();
        }
    }

    @Test
    void plainPkcs8IsReadAllTheSame() throws Exception {
        assertThat(read(Pki.pem(CLIENT.key()), null))
                .hasToString(CLIENT.credentials().toString());
    }

    @Test
    void otherFormsSayWhatIsMissingAndWhatElseCanBeDone() {
        for (String label : List.of("ENCRYPTED PRIVATE KEY", "RSA PRIVATE KEY", "EC PRIVATE KEY")) {
            assertThatThrownBy(() -> read(Pki.pem(label, CLIENT.key().getEncoded()), "zzqq"))
                    .isExactlyInstanceOf(IllegalArgumentException.class)
                    .hasNoCause()
                    .hasMessageContainingAll(
                            "client.key", label, "org.bouncycastle:bcpkix-jdk18on", "openssl pkcs8 -topk8 -nocrypt");
        }
    }
}
