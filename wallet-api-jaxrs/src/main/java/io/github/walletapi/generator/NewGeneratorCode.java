package io.github.walletapi.generator;

import io.github.walletapi.oauth.Scope;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A code to be sent to a person.
 *
 * @param link the link in the message, with {@code {code}} where the code is to stand; the usual message without
 * @param scopes the extended scopes that the code is to confirm; null for a generator
 * @param action what the code is for, in the message (known from the Java SDK only)
 * @param context of the action, for the message (known from the Java SDK only)
 */
@Value.Builder
public record NewGeneratorCode(
        @Nullable String link,
        @Nullable List<Scope> scopes,
        @Nullable String action,
        @Nullable CodeContext context) implements Serializable {

    /**
     * Copies the scopes.
     *
     * @throws IllegalArgumentException if there is a list of scopes with none in it
     */
    public NewGeneratorCode {
        if (scopes != null) {
            scopes = List.copyOf(scopes);
            if (scopes.isEmpty()) {
                throw new IllegalArgumentException("scopes must name one at least");
            }
        }
    }

    /** Asks for a code that is exchanged for a generator. */
    public static NewGeneratorCode ofGenerator() {
        return new NewGeneratorCodeBuilder().build();
    }

    /**
     * Asks for a code that confirms extended scopes, such as {@link Scope#CONVERT_CURRENCY}.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static NewGeneratorCode ofScopes(Collection<Scope> scopes) {
        return new NewGeneratorCodeBuilder().scopes(List.copyOf(scopes)).build();
    }

    /** The same with a link of the application in the message: {@code {code}} stands where the code is to stand. */
    public NewGeneratorCode withLink(String another) {
        return copy().link(Objects.requireNonNull(another, "another")).build();
    }

    /** The same for an action that the message names, with its context. */
    public NewGeneratorCode withAction(String name, CodeContext of) {
        return copy().action(Objects.requireNonNull(name, "name"))
                .context(Objects.requireNonNull(of, "of"))
                .build();
    }

    private NewGeneratorCodeBuilder copy() {
        return new NewGeneratorCodeBuilder().copyOf(this);
    }
}
