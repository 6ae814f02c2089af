package io.github.walletapi;

import io.github.walletapi.client.ApiClient;
import io.github.walletapi.client.ApiClients;
import io.github.walletapi.client.ClientFilter;
import io.github.walletapi.client.ClientUpdate;
import io.github.walletapi.client.DeviceStatus;
import io.github.walletapi.client.NewClient;
import io.github.walletapi.client.TransferConfiguration;
import io.github.walletapi.client.WalletPermission;
import io.github.walletapi.paging.Page;
import java.util.List;

/** Clients that nobody should ask; tests override what they ask for. */
public abstract class UnaskedClients implements ApiClients {

    @Override
    public ApiClient current() {
        throw new AssertionError("not asked for");
    }

    @Override
    public ApiClient create(NewClient client) {
        throw new AssertionError("not asked for");
    }

    @Override
    public ApiClient update(long clientId, ClientUpdate update) {
        throw new AssertionError("not asked for");
    }

    @Override
    public List<WalletPermission> permissionsToWallets(long clientId) {
        throw new AssertionError("not asked for");
    }

    @Override
    public ApiClient get(long clientId) {
        throw new AssertionError("not asked for");
    }

    @Override
    public Page<ApiClient> find(ClientFilter filter) {
        throw new AssertionError("not asked for");
    }

    @Override
    public ApiClient configureTransfers(TransferConfiguration configuration) {
        throw new AssertionError("not asked for");
    }

    @Override
    public ApiClient deleteTransferConfiguration(long clientId) {
        throw new AssertionError("not asked for");
    }

    @Override
    public DeviceStatus deviceStatus(long clientInfoId) {
        throw new AssertionError("not asked for");
    }
}
