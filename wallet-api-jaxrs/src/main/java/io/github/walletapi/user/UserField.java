package io.github.walletapi.user;

import io.github.walletapi.error.ForbiddenException;
import io.github.walletapi.error.NotFoundException;
import java.io.Serializable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What an application may know of one field of a user: its value, that there is none, or that it was not granted.
 *
 * <p>The calls for a single field say which: {@code UserField.ask(() -> wallet.users().email(UserId.of(221)))}. In a
 * {@link User} both are missing fields, and only who knows the granted scopes can tell: {@code UserField.of(user.dob(),
 * scopes.contains("dob"))}. What the API never tells: whether a grant was refused or taken back later, and, of a scope
 * that is {@code _optional}, whether there is no value or none that is confirmed.
 *
 * @param state which of the three
 * @param value null unless it is known
 * @param <T> of what kind the field is
 */
public record UserField<T>(State state, @Nullable T value) implements Serializable {

    /** What is known. */
    public enum State {
        /** Its value. */
        KNOWN,
        /** That there is none, or none that is confirmed. */
        NOT_SET,
        /** Nothing: the scope was not granted, or was taken back. */
        NOT_GRANTED
    }

    /**
     * Checks that a value is there if, and only if, it is known.
     *
     * @throws IllegalArgumentException if not
     */
    public UserField {
        if ((state == State.KNOWN) != (value != null)) {
            throw new IllegalArgumentException("A field that is known has a value, any other has none");
        }
    }

    /**
     * Asks for a single field. {@code forbidden} means that it was not granted, {@code not_found} that there is none:
     * so look for a user whose ID may be wrong with {@link Users#get} first.
     *
     * @param call such as {@code () -> wallet.users().address(user)}
     */
    public static <T> UserField<T> ask(Supplier<T> call) {
        try {
            return new UserField<>(State.KNOWN, call.get());
        } catch (ForbiddenException notGranted) {
            return new UserField<>(State.NOT_GRANTED, null);
        } catch (NotFoundException notSet) {
            return new UserField<>(State.NOT_SET, null);
        }
    }

    /**
     * Names a field of a {@link User}.
     *
     * @param received what stands in the user
     * @param granted whether the scope is among those granted
     */
    public static <T> UserField<T> of(@Nullable T received, boolean granted) {
        if (received != null) {
            return new UserField<>(State.KNOWN, received);
        }
        return new UserField<>(granted ? State.NOT_SET : State.NOT_GRANTED, null);
    }
}
