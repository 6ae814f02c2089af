package io.github.walletapi.sample.project;

import io.github.walletapi.project.Project;
import io.github.walletapi.sample.Caller;
import io.github.walletapi.wallet.Account;
import io.github.walletapi.wallet.Wallet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Shows projects.
 *
 * @param typedId what stands in the form
 * @param typedIdError what is wrong with it; null if nothing is
 * @param chosen the project to show; null for none
 * @param cameIn what came into its wallet today; null if it has none
 * @param waiting what waits to be paid to it; null without a project
 * @param administered the projects of the user
 * @param administeredKnown whether the server was willing to list them
 * @param caller who asks
 * @param clock whether the clocks agree
 */
public record ProjectPage(
        String typedId,
        @Nullable String typedIdError,
        @Nullable Card chosen,
        @Nullable MoneyList cameIn,
        @Nullable MoneyList waiting,
        List<Card> administered,
        boolean administeredKnown,
        Caller caller,
        ClockCheck clock) {

    /** Takes a copy of the list. */
    public ProjectPage {
        administered = List.copyOf(administered);
    }

    /**
     * Shows one project.
     *
     * @param wallet the wallet in words; null if it has none
     */
    public record Card(
            long id,
            String title,
            @Nullable String description,
            @Nullable String owner,
            @Nullable String wallet) {

        static Card of(Project project) {
            return new Card(
                    project.id(),
                    titled(project),
                    blankToNull(project.description()),
                    blankToNull(project.ownerDisplayName()),
                    wallet(project));
        }

        /** Gives the number of its wallet, whichever form the server uses; null if it has none. */
        static @Nullable Long walletId(Project project) {
            Wallet wallet = project.wallet();
            return wallet == null ? project.walletId() : Long.valueOf(wallet.id());
        }

        private static @Nullable String wallet(Project project) {
            Wallet wallet = project.wallet();
            Account account = wallet == null ? null : wallet.account();
            String number = account == null ? null : account.number();
            Long id = walletId(project);
            if (id == null) {
                return null;
            }
            return number == null ? "No. " + id : "No. " + id + ", account " + number;
        }

        private static String titled(Project project) {
            String title = blankToNull(project.title());
            return title == null ? "Project " + project.id() : title;
        }

        private static @Nullable String blankToNull(@Nullable String text) {
            return text == null || text.isBlank() ? null : text;
        }
    }
}
