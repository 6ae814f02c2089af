package io.github.walletapi.device;

import io.github.walletapi.UnaskedClients;
import io.github.walletapi.auth.Secret;
import io.github.walletapi.client.ApiClient;
import io.github.walletapi.client.ClientType;
import io.github.walletapi.client.ClientUpdate;
import io.github.walletapi.client.IssuedCredentials;
import io.github.walletapi.client.NewClient;
import io.github.walletapi.client.WalletPermission;
import io.github.walletapi.error.ConflictException;
import io.github.walletapi.error.ConnectionFailedException;
import io.github.walletapi.error.ErrorCode;
import io.github.walletapi.error.Failure;
import io.github.walletapi.error.RateLimitedException;
import io.github.walletapi.error.ServerFailureException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The calls of an application that registers devices, answered in turn as a test says, and then by success. */
final class Application extends UnaskedClients {
    static final String SECRET = "zzqqKey";
    private final Queue<Supplier<ApiClient>> answers = new ArrayDeque<>();
    private final List<NewClient> sent = new ArrayList<>();

    synchronized Application then(Supplier<ApiClient> answer) {
        answers.add(answer);
        return this;
    }

    Application thenFail(RuntimeException failure) {
        return then(() -> {
            throw failure;
        });
    }

    synchronized int registrations() {
        return sent.size();
    }

    synchronized NewClient lastSent() {
        return sent.get(sent.size() - 1);
    }

    @Override
    public ApiClient create(NewClient client) {
        Supplier<ApiClient> answer;
        int number;
        synchronized (this) {
            sent.add(client);
            number = sent.size();
            answer = answers.poll();
        }
        return answer == null ? issued(number) : answer.get();
    }

    /** Client 2001 has the MAC id zzqqId1 and so on. */
    static ApiClient issued(int number) {
        return created(
                2000L + number,
                new IssuedCredentials(Secret.of("zzqqId" + number), "mac", Secret.of(SECRET + number), "hmac-sha-256"));
    }

    static ApiClient created(@Nullable Long id, @Nullable IssuedCredentials issued) {
        return new ApiClient(
                id, "title", ClientType.APP_CLIENT, List.of(), null, issued, List.of(), null, List.of(), null);
    }

    static ConnectionFailedException lost() {
        return new ConnectionFailedException(
                "The connection ended", Failure.of("POST", "client", 0, null), new IOException("reset"));
    }

    static ServerFailureException broken() {
        return new ServerFailureException("Broken", Failure.of("POST", "client", 500, null));
    }

    static RateLimitedException limited(@Nullable Duration retryAfter) {
        return new RateLimitedException("Too many", Failure.of("POST", "client", 429, null), retryAfter);
    }

    static Failure alreadyRegistered(int status) {
        return new Failure("POST", "client", status, ErrorCode.DEVICE_ALREADY_REGISTERED, null, null, Map.of(), null);
    }

    static ConflictException conflict() {
        return new ConflictException("Device is already registered", alreadyRegistered(409));
    }

    @Override
    public ApiClient current() {
        throw new AssertionError("not asked for");
    }

    @Override
    public ApiClient update(long clientId, ClientUpdate update) {
        throw new AssertionError("not asked for");
    }

    @Override
    public List<WalletPermission> permissionsToWallets(long clientId) {
        throw new AssertionError("not asked for");
    }
}
