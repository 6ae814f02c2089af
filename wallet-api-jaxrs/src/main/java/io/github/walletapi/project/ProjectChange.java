package io.github.walletapi.project;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What a project is to be from now on.
 *
 * @param title its name
 * @param description what it is about
 * @param walletId the wallet that its payments go to
 */
public record ProjectChange(
        String title,
        @Nullable String description,
        @Nullable Long walletId) implements Serializable {

    /**
     * Checks the title.
     *
     * @throws IllegalArgumentException if it is empty
     */
    public ProjectChange {
        if (title.isBlank()) {
            throw new IllegalArgumentException("title must not be empty");
        }
    }
}
