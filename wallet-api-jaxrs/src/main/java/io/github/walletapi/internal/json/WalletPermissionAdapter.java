package io.github.walletapi.internal.json;

import io.github.walletapi.client.WalletPermission;
import io.github.walletapi.client.WalletScope;
import io.github.walletapi.wallet.Account;
import io.github.walletapi.wallet.Wallet;
import jakarta.json.bind.adapter.JsonbAdapter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of permissions: the examples nest the wallet, the field table writes its fields into the row itself. */
final class WalletPermissionAdapter
        implements JsonbAdapter<@Nullable WalletPermission, WalletPermissionAdapter.@Nullable Row> {

    /**
     * Both forms in one; the last two names are those of a request's row.
     *
     * @param wallet nested form
     * @param scopes both forms
     * @param id flat form
     * @param owner flat form
     * @param account flat form
     * @param walletId as in a request
     * @param accountNumber as in a request
     */
    public record Row(
            @Nullable Wallet wallet,
            @Nullable List<WalletScope> scopes,
            @Nullable Long id,
            @Nullable Long owner,
            @Nullable Account account,
            @Nullable Long walletId,
            @Nullable String accountNumber) {}

    @Override
    public @Nullable Row adaptToJson(@Nullable WalletPermission permission) {
        return permission == null
                ? null
                : new Row(permission.wallet(), permission.scopes(), null, null, null, null, null);
    }

    @Override
    public @Nullable WalletPermission adaptFromJson(@Nullable Row row) {
        return row == null ? null : new WalletPermission(walletOf(row), row.scopes == null ? List.of() : row.scopes);
    }

    private static @Nullable Wallet walletOf(Row row) {
        Long id = row.id == null ? row.walletId : row.id;
        if (row.wallet != null || id == null) {
            return row.wallet;
        }
        Account account = row.account;
        if (account == null && row.accountNumber != null) {
            account = Account.of(row.accountNumber);
        }
        return new Wallet(id, row.owner, account);
    }
}
