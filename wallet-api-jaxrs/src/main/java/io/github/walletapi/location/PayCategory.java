package io.github.walletapi.location;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A category of what can be paid for.
 *
 * @param id the category's ID
 * @param title its name in the language that was asked for
 * @param parentId the category above it; a main category has none
 * @param images pictures of it
 */
public record PayCategory(
        long id,
        @Nullable String title,
        @Nullable Long parentId,
        @Nullable Images images) implements Serializable {

    /**
     * Pictures of a category.
     *
     * @param activeUri address of the picture of a chosen category
     * @param inactiveUri address of the picture of one that is not chosen
     */
    public record Images(
            @Nullable String activeUri, @Nullable String inactiveUri) implements Serializable {}
}
