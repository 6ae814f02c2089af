package io.github.walletapi.sample;

import io.github.walletapi.WalletApi;
import io.github.walletapi.client.ApiClient;
import io.github.walletapi.error.ForbiddenException;
import io.github.walletapi.error.NotFoundException;
import io.github.walletapi.project.Project;
import io.github.walletapi.value.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives what the API tells this application itself, whoever looks at the page: kept for a minute, for an account may call a
 * thousand times an hour, and visitors more often.
 */
public final class CachedAnswers {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final int MOST_PROJECTS = 100;

    /**
     * Compares the server's clock and ours.
     *
     * @param server the second in which the server answered
     */
    public record Clocks(@Nullable Instant server, Instant before, Instant after) {}

    private enum Only {
        ONE
    }

    private final AnswerCache<Only, ApiClient> client;
    private final AnswerCache<Only, Clocks> clocks;
    private final AnswerCache<Only, Optional<List<Project>>> administered;
    private final AnswerCache<Long, Project> projects;

    CachedAnswers(WalletApi api, Clock clock) {
        client = new AnswerCache<>(one -> api.clients().current(), A_MINUTE, 1, clock);
        clocks = new AnswerCache<>(one -> clocks(api, clock), A_MINUTE, 1, clock);
        administered = new AnswerCache<>(one -> administered(api), A_MINUTE, 1, clock);
        projects = new AnswerCache<>(id -> api.projects().get(id), A_MINUTE, MOST_PROJECTS, clock);
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

    private static Clocks clocks(WalletApi api, Clock clock) {
        Instant before = clock.instant();
        Instant server = api.server().info().time();
        return new Clocks(server, before, clock.instant());
    }

    /** Not every client may list them. That is an answer, and no failure: it is the same in a minute. */
    private static Optional<List<Project>> administered(WalletApi api) {
        try {
            return Optional.of(api.projects().administeredBy(UserId.ME));
        } catch (ForbiddenException | NotFoundException unwilling) {
            FailureReport.log(unwilling);
            return Optional.empty();
        }
    }
}
