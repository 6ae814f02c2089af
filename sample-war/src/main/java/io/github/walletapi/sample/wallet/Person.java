package io.github.walletapi.sample.wallet;

import io.github.walletapi.WalletApi;
import io.github.walletapi.oauth.Scope;
import io.github.walletapi.sample.signin.Shared;
import io.github.walletapi.user.UserField;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks the API as who has signed in.
 *
 * @param api whose calls are signed for them
 * @param granted what they may share: the server need not say what of it they refused
 * @param formKey what the forms of their pages bring along
 */
record Person(WalletApi api, Set<Scope> granted, String formKey) {

    /** Asks, for only the answer tells what is shared; not if it is known already that it is not. */
    <T> UserField<T> ask(Shared what, Supplier<T> call) {
        return what.isIn(granted) ? UserField.ask(call) : new UserField<>(UserField.State.NOT_GRANTED, null);
    }

    /** Asks for something that may be there already. */
    <T> UserField<T> ask(Shared what, @Nullable T known, Supplier<T> call) {
        return known == null ? ask(what, call) : new UserField<>(UserField.State.KNOWN, known);
    }
}
