package io.github.walletapi.cdi;

import io.github.walletapi.auth.CredentialsProvider;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.Bean;
import org.jspecify.annotations.Nullable;

/**
 * The application's own beans that know credentials, such as one that asks a vault: a {@link CredentialsProvider} for
 * the plain client, one with {@link WalletClient} for a named one.
 */
final class ApplicationCredentials {

    private ApplicationCredentials() {}

    /** The one of a client; null if there is none. */
    static @Nullable CredentialsProvider of(ModuleClient client, Instance<CredentialsProvider> all) {
        for (Instance.Handle<CredentialsProvider> handle : all.handles()) {
            if (isOf(client, handle.getBean())) {
                return handle.get();
            }
        }
        return null;
    }

    /** Whether a client has one. */
    static boolean has(ModuleClient client, Instance<CredentialsProvider> all) {
        return all.handlesStream().anyMatch(handle -> isOf(client, handle.getBean()));
    }

    /**
     * The qualifier's name is not binding, so that the container does not tell one from another; and where all modules of
     * an EAR share this library, it may show the beans of each.
     */
    static boolean isOf(ModuleClient client, Bean<?> bean) {
        return Injectable.nameIn(bean.getQualifiers()).equals(client.name())
                && client.module().sees(bean.getBeanClass());
    }
}
