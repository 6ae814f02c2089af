package io.github.walletapi.sample.wallet;

import io.github.walletapi.error.ForbiddenException;
import io.github.walletapi.error.NotFoundException;
import io.github.walletapi.sample.Wording;
import io.github.walletapi.sample.signin.Shared;
import io.github.walletapi.user.User;
import io.github.walletapi.user.UserField;
import io.github.walletapi.user.UserIdentity;
import io.github.walletapi.user.Users;
import io.github.walletapi.value.UserId;
import io.github.walletapi.value.WalletId;
import io.github.walletapi.wallet.StatementFilter;
import io.github.walletapi.wallet.Wallet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks for what the page of wallets shows, and finds out what is shared by asking. */
final class WalletsView {

    private final Person person;
    private final Wording wording;

    WalletsView(Person person, Wording wording) {
        this.person = person;
        this.wording = wording;
    }

    WalletsPage page() {
        User user = person.api().users().get(UserId.ME);
        List<Fact> facts = facts(user);
        List<Wallet> listed = person.ask(
                        Shared.WALLETS, () -> person.api().users().wallets(UserId.ME, null))
                .value();
        List<Wallet> wallets = listed == null ? main() : listed;
        List<WalletCard> cards = wallets.stream().map(this::card).toList();
        boolean statements = !wallets.isEmpty() && sharesStatements(wallets.get(0));
        List<Share> shared = List.of(
                Share.of(Shared.NAME, facts.get(0)),
                Share.of(Shared.EMAIL, facts.get(1)),
                Share.of(Shared.PHONE, facts.get(2)),
                Share.of(Shared.WALLETS, listed != null),
                Share.of(
                        Shared.BALANCES,
                        cards.stream().anyMatch(card -> card.balances().shared())),
                Share.of(Shared.STATEMENTS, statements));
        return new WalletsPage(name(user), facts, cards, listed != null, shared, statements, person.formKey());
    }

    private List<Fact> facts(User user) {
        Users users = person.api().users();
        return List.of(
                Fact.of("Name", name(user)),
                Fact.of(
                        "Email",
                        person.ask(
                                Shared.EMAIL,
                                user.email(),
                                () -> users.email(UserId.ME).address())),
                Fact.of(
                        "Phone",
                        dialled(person.ask(
                                Shared.PHONE,
                                user.phone(),
                                () -> users.phone(UserId.ME).digits()))));
    }

    /** Asks for the one that can be had without knowing its number. */
    private List<Wallet> main() {
        try {
            return List.of(person.api().wallets().get(WalletId.ME));
        } catch (ForbiddenException | NotFoundException none) {
            return List.of();
        }
    }

    private WalletCard card(Wallet wallet) {
        return WalletCard.of(wallet, Balances.shown(Balances.of(person, wallet.id()), wording));
    }

    private boolean sharesStatements(Wallet wallet) {
        StatementFilter one = StatementFilter.ALL.withLimit(1);
        return person.ask(Shared.STATEMENTS, () -> person.api().wallets().statements(WalletId.of(wallet.id()), one))
                        .state()
                == UserField.State.KNOWN;
    }

    static @Nullable String name(User user) {
        String shown = user.displayName();
        if (shown != null && !shown.isBlank()) {
            return shown;
        }
        UserIdentity identity = user.identity();
        String full = identity == null
                ? ""
                : Stream.of(identity.name(), identity.surname())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "))
                        .strip();
        return full.isEmpty() ? null : full;
    }

    /** Adds the plus that the API leaves out. */
    private static UserField<String> dialled(UserField<String> phone) {
        return phone.value() == null ? phone : new UserField<>(phone.state(), "+" + phone.value());
    }
}
