package io.github.walletapi.sample;

import io.github.walletapi.WalletApi;
import io.github.walletapi.client.ApiClient;
import io.github.walletapi.error.ForbiddenException;
import io.github.walletapi.error.NotFoundException;
import io.github.walletapi.paging.Page;
import io.github.walletapi.project.Project;
import io.github.walletapi.transaction.Transaction;
import io.github.walletapi.transaction.TransactionFilter;
import io.github.walletapi.transaction.TransactionStatus;
import io.github.walletapi.value.UserId;
import io.github.walletapi.value.WalletId;
import io.github.walletapi.wallet.Direction;
import io.github.walletapi.wallet.Statement;
import io.github.walletapi.wallet.StatementFilter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Gives what the API tells this application itself, whoever looks at the page: kept for a minute, for an account may call a
 * thousand times an hour, and visitors more often.
 */
public final class CachedAnswers {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final int MOST_PROJECTS = 100;
    private static final int MOST_ENTRIES = 100;

    /**
     * Compares the server's clock and ours.
     *
     * @param server the second in which the server answered
     */
    public record Clocks(@Nullable Instant server, Instant before, Instant after) {}

    /**
     * Names the money that came into a wallet since the day began.
     *
     * @param midnight when that was
     */
    private record Day(long wallet, Instant midnight) {}

    private enum Only {
        ONE
    }

    private final AnswerCache<Only, ApiClient> client;
    private final AnswerCache<Only, Clocks> clocks;
    private final AnswerCache<Only, Optional<List<Project>>> administered;
    private final AnswerCache<Long, Project> projects;
    private final AnswerCache<Day, Optional<Page<Statement>>> cameIn;
    private final AnswerCache<Long, Optional<Page<Transaction>>> waiting;

    CachedAnswers(WalletApi api, Clock clock) {
        client = new AnswerCache<>(one -> api.clients().current(), A_MINUTE, 1, clock);
        clocks = new AnswerCache<>(one -> clocks(api, clock), A_MINUTE, 1, clock);
        administered = new AnswerCache<>(one -> administered(api), A_MINUTE, 1, clock);
        projects = new AnswerCache<>(id -> api.projects().get(id), A_MINUTE, MOST_PROJECTS, clock);
        cameIn = new AnswerCache<>(day -> cameIn(api, day), A_MINUTE, MOST_PROJECTS, clock);
        waiting = new AnswerCache<>(project -> waiting(api, project), A_MINUTE, MOST_PROJECTS, clock);
    }

    /** Gives the client that signs. */
    public ApiClient client() {
        return client.get(Only.ONE);
    }

    /** Gives the time here and there. */
    public Clocks clocks() {
        return clocks.get(Only.ONE);
    }

    /** Lists the projects of our user; empty if the server does not list them to us. */
    public Optional<List<Project>> administered() {
        return administered.get(Only.ONE);
    }

    /** Gives one project. */
    public Project project(long id) {
        return projects.get(id);
    }

    /** Lists what came into a wallet since midnight, newest first; empty if the server does not tell us. */
    public Optional<Page<Statement>> cameIn(long wallet, Instant midnight) {
        return cameIn.get(new Day(wallet, midnight));
    }

    /** Lists our transactions for a project that wait for something, newest first; empty if the server does not tell us. */
    public Optional<Page<Transaction>> waiting(long project) {
        return waiting.get(project);
    }

    private static Clocks clocks(WalletApi api, Clock clock) {
        Instant before = clock.instant();
        Instant server = api.server().info().time();
        return new Clocks(server, before, clock.instant());
    }

    private static Optional<List<Project>> administered(WalletApi api) {
        return ifWilling(() -> api.projects().administeredBy(UserId.ME));
    }

    private static Optional<Page<Statement>> cameIn(WalletApi api, Day day) {
        StatementFilter filter = StatementFilter.ALL
                .withDirection(Direction.IN)
                .withFrom(day.midnight())
                .withLimit(MOST_ENTRIES);
        return ifWilling(() -> api.wallets().statements(WalletId.of(day.wallet()), filter));
    }

    /** New ones are left out: most of them are of visitors who went away again. */
    private static Optional<Page<Transaction>> waiting(WalletApi api, long project) {
        TransactionFilter filter = TransactionFilter.ALL
                .withProject(project)
                .withStatuses(
                        TransactionStatus.RESERVED,
                        TransactionStatus.WAITING,
                        TransactionStatus.WAITING_FUNDS,
                        TransactionStatus.WAITING_PASSWORD,
                        TransactionStatus.WAITING_REGISTRATION)
                .withLimit(MOST_ENTRIES);
        return ifWilling(() -> api.transactions().find(filter));
    }

    /** Not every client may know everything. That is an answer, and no failure: it is the same in a minute. */
    private static <T> Optional<T> ifWilling(Supplier<T> call) {
        try {
            return Optional.of(call.get());
        } catch (ForbiddenException | NotFoundException unwilling) {
            FailureReport.log(unwilling);
            return Optional.empty();
        }
    }
}
