package io.github.walletapi.user;

import io.github.walletapi.value.OtherMembers;
import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.json.bind.annotation.JsonbProperty;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is; scope {@code identity}, or {@code full_name} for the names alone.
 *
 * @param name the first name
 * @param surname the last name
 * @param nationality ISO 3166-1, two letters, in either case
 * @param code the personal code
 * @param others what came with it beside all that
 */
public record UserIdentity(
        @Nullable String name,
        @Nullable String surname,
        @Nullable String nationality,
        @Nullable String code,
        @JsonbProperty(OtherMembers.NAME) OtherMembers others)
        implements Serializable {

    /** Turns what is missing into what is empty. */
    @JsonbCreator
    public UserIdentity {
        others = others == null ? OtherMembers.NONE : others;
    }

    /** Creates it of what is known. */
    public UserIdentity(
            @Nullable String name, @Nullable String surname, @Nullable String nationality, @Nullable String code) {
        this(name, surname, nationality, code, OtherMembers.NONE);
    }
}
