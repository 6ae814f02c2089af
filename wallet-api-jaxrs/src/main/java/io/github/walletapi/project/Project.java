package io.github.walletapi.project;

import io.github.walletapi.wallet.Wallet;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A project: a shop or service of a company.
 *
 * @param id the project's ID
 * @param title its name; may be empty in the answer to a client update
 * @param description what it is about
 * @param walletId the wallet that its payments go to
 * @param ownerDisplayName the name of its owner, as shown to people
 * @param wallet the wallet itself (known from SDKs only)
 */
public record Project(
        long id,
        @Nullable String title,
        @Nullable String description,
        @Nullable Long walletId,
        @Nullable String ownerDisplayName,
        @Nullable Wallet wallet)
        implements Serializable {}
