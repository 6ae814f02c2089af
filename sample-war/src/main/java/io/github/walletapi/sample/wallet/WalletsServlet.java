package io.github.walletapi.sample.wallet;

import io.github.walletapi.error.ForbiddenException;
import io.github.walletapi.error.NotFoundException;
import io.github.walletapi.sample.FailureReport;
import io.github.walletapi.sample.JspPage;
import io.github.walletapi.sample.SampleSettings;
import io.github.walletapi.sample.Wording;
import io.github.walletapi.sample.signin.Shared;
import io.github.walletapi.user.User;
import io.github.walletapi.user.UserField;
import io.github.walletapi.user.UserIdentity;
import io.github.walletapi.value.UserId;
import io.github.walletapi.value.WalletId;
import io.github.walletapi.wallet.Wallet;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code /wallet}: who one is, and what one's wallets hold. */
@WebServlet("/wallet")
public class WalletsServlet extends PersonalPage {

    private static final long serialVersionUID = 1L;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private transient SampleSettings settings;

    @Override
    void show(HttpServletRequest request, HttpServletResponse response, Person person)
            throws ServletException, IOException {
        Wording wording = Wording.of(request, settings.timeZone());
        User user = person.api().users().get(UserId.ME);
        String name = name(user);
        WalletsPage page = new WalletsPage(
                name,
                List.of(
                        Fact.of("Name", UserField.of(name, person.shares(Shared.NAME))),
                        Fact.of("E-mail", UserField.of(user.email(), person.shares(Shared.EMAIL))),
                        Fact.of("Phone", UserField.of(phone(user), person.shares(Shared.PHONE)))),
                wallets(person).stream()
                        .map(wallet -> WalletCard.of(wallet, Balances.shown(Balances.of(person, wallet.id()), wording)))
                        .toList(),
                person.shares(Shared.WALLETS),
                Arrays.stream(Shared.values())
                        .map(shared -> WalletsPage.Share.of(shared, person))
                        .toList(),
                person.shares(Shared.STATEMENTS),
                person.formKey());
        JspPage.WALLETS.show(request, response, HttpServletResponse.SC_OK, page);
    }

    /** All, or the one that can be asked for without knowing its number. */
    private static List<Wallet> wallets(Person person) {
        try {
            return person.shares(Shared.WALLETS)
                    ? person.api().users().wallets(UserId.ME, null)
                    : List.of(person.api().wallets().get(WalletId.ME));
        } catch (ForbiddenException | NotFoundException none) {
            FailureReport.log(none);
            return List.of();
        }
    }

    static @Nullable String name(User user) {
        UserIdentity identity = user.identity();
        String full = identity == null
                ? ""
                : Stream.of(identity.name(), identity.surname())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "))
                        .strip();
        String shown = user.displayName();
        if (shown != null && !shown.isBlank()) {
            return shown;
        }
        return full.isEmpty() ? null : full;
    }

    /** With the plus that the API leaves out. */
    private static @Nullable String phone(User user) {
        return user.phone() == null || user.phone().isBlank() ? null : "+" + user.phone();
    }
}
