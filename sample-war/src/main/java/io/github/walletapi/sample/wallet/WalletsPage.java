package io.github.walletapi.sample.wallet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Shows the visitor and their wallets.
 *
 * @param greeting the name; null if it is not known
 * @param facts about the visitor
 * @param wallets those that we may see
 * @param all whether these are all of them
 * @param shared what was asked for, and whether it was granted
 * @param statements whether we may see what went in and out
 * @param formKey for the form that signs out
 */
public record WalletsPage(
        @Nullable String greeting,
        List<Fact> facts,
        List<WalletCard> wallets,
        boolean all,
        List<Share> shared,
        boolean statements,
        String formKey) {}
