package io.github.walletapi.project;

import io.github.walletapi.value.OtherMembers;
import jakarta.json.bind.annotation.JsonbProperty;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What a project is to be from now on.
 *
 * @param title its name
 * @param description what it is about
 * @param walletId the wallet that its payments go to
 * @param others what else came with the project that is changed; sent as it came
 */
public record ProjectChange(
        String title,
        @Nullable String description,
        @Nullable Long walletId,
        @JsonbProperty(OtherMembers.NAME) OtherMembers others)
        implements Serializable {

    /**
     * Checks the title.
     *
     * @throws IllegalArgumentException if it is empty
     */
    public ProjectChange {
        if (title.isBlank()) {
            throw new IllegalArgumentException("title must not be empty");
        }
        others = others == null ? OtherMembers.NONE : others;
    }

    /** With nothing else. */
    public ProjectChange(String title, @Nullable String description, @Nullable Long walletId) {
        this(title, description, walletId, OtherMembers.NONE);
    }

    /**
     * All that a project is now, to be changed in part: with members that this version does not know.
     *
     * @throws IllegalArgumentException if it has no title
     */
    public static ProjectChange of(Project now) {
        return new ProjectChange(
                now.title() == null ? "" : now.title(), now.description(), now.walletId(), now.others());
    }
}
