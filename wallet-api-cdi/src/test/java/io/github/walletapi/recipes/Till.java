package io.github.walletapi.recipes;

import io.github.walletapi.WalletApi;
import io.github.walletapi.auth.Credentials;
import io.github.walletapi.auth.CredentialsProvider;
import io.github.walletapi.cdi.WalletClient;
import io.github.walletapi.client.ClientInfo;
import io.github.walletapi.device.DeviceStore;
import io.github.walletapi.device.RegisteredDevice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.eclipse.microprofile.config.ConfigProvider;

@SuppressWarnings({"NullAway.Init", "NullAway"})
// recipe: register a device
// What @Inject WalletApi signs with: the credentials of this till, which the first call registers.
@ApplicationScoped
class Till implements CredentialsProvider {

    @Inject
    @WalletClient("application") // wallet-api.clients.application.mac.id and .mac.key
    WalletApi application;

    private volatile RegisteredDevice device;

    @Override
    public Credentials get() {
        if (device == null) {
            String file = ConfigProvider.getConfig().getValue("shop.devices", String.class);
            device = RegisteredDevice.of(
                    application.clients(),
                    ClientInfo.of("Till 3", "Linux", "Model", "shop-7-till-3"),
                    DeviceStore.inFile(Path.of(file)));
        }
        return device.get();
    }
}
// end
