package io.github.walletapi.project;

import io.github.walletapi.value.OtherMembers;
import io.github.walletapi.wallet.Wallet;
import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.json.bind.annotation.JsonbProperty;
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
 * @param others what came with it beside all that; {@link ProjectChange#of} sends it back
 */
public record Project(
        long id,
        @Nullable String title,
        @Nullable String description,
        @Nullable Long walletId,
        @Nullable String ownerDisplayName,
        @Nullable Wallet wallet,
        @JsonbProperty(OtherMembers.NAME) OtherMembers others)
        implements Serializable {

    /** Turns what is missing into what is empty. */
    @JsonbCreator
    public Project {
        others = others == null ? OtherMembers.NONE : others;
    }

    /** With nothing else that came with it. */
    public Project(
            long id,
            @Nullable String title,
            @Nullable String description,
            @Nullable Long walletId,
            @Nullable String ownerDisplayName,
            @Nullable Wallet wallet) {
        this(id, title, description, walletId, ownerDisplayName, wallet, OtherMembers.NONE);
    }
}
