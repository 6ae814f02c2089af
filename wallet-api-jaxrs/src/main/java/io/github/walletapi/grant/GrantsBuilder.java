package io.github.walletapi.grant;

import io.github.walletapi.WalletApi;
import io.github.walletapi.oauth.AuthorizationPage;
import io.github.walletapi.retry.Pause;
import jakarta.json.spi.JsonProvider;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** Builds {@link Grants}. Without a shared map they live in memory, and end with the process. */
public final class GrantsBuilder {

    private final WalletApi client;
    private final String clientId;
    private final URI redirectUri;
    private AuthorizationPage page = AuthorizationPage.PRODUCTION;
    private @Nullable ConcurrentMap<String, String> state;
    private String prefix = "wallet-api/oauth/";
    private @Nullable TokenKeys tokenKeys;
    private Duration refreshBefore = Duration.ofMinutes(1);
    private Duration lease = Duration.ofMinutes(2);
    private Duration longestAuthorization = Duration.ofMinutes(15);
    private Clock clock = Clock.systemUTC();
    private Pause pause = Pause.SLEEPING;

    GrantsBuilder(WalletApi client, String clientId, URI redirectUri) {
        this.client = Objects.requireNonNull(client, "client");
        this.clientId = Objects.requireNonNull(clientId, "clientId");
        this.redirectUri = Objects.requireNonNull(redirectUri, "redirectUri");
    }

    /** Sends browsers there; {@link AuthorizationPage#PRODUCTION} unless set otherwise. */
    public GrantsBuilder page(AuthorizationPage where) {
        this.page = Objects.requireNonNull(where, "page");
        return this;
    }

    /** Keeps grants in this map, which other nodes may share; it needs {@link #tokenKeys}. */
    public GrantsBuilder state(ConcurrentMap<String, String> shared) {
        this.state = Objects.requireNonNull(shared, "state");
        return this;
    }

    /** Begins the keys of the map so; {@code wallet-api/oauth/} unless set otherwise. Tell applications apart by it. */
    public GrantsBuilder prefix(String beginning) {
        this.prefix = Objects.requireNonNull(beginning, "prefix");
        return this;
    }

    /** Encrypts what is kept by these; a key of this process alone unless set. */
    public GrantsBuilder tokenKeys(TokenKeys keys) {
        this.tokenKeys = Objects.requireNonNull(keys, "tokenKeys");
        return this;
    }

    /**
     * How long before its end a token is refreshed; one minute unless set otherwise, and a quarter of its life at the
     * most.
     */
    public GrantsBuilder refreshBefore(Duration time) {
        this.refreshBefore = checked("refreshBefore", time);
        return this;
    }

    /**
     * How long other nodes wait for one that refreshes; 2 minutes unless set otherwise. Must be longer than a call of
     * the client may take.
     */
    public GrantsBuilder lease(Duration length) {
        this.lease = checked("lease", length);
        return this;
    }

    /** How long a person may take on the authorization page; 15 minutes unless set otherwise. */
    public GrantsBuilder longestAuthorization(Duration time) {
        this.longestAuthorization = checked("longestAuthorization", time);
        return this;
    }

    /** Tells time by this clock; the system's unless set otherwise. */
    public GrantsBuilder clock(Clock source) {
        this.clock = Objects.requireNonNull(source, "clock");
        return this;
    }

    /** Waits for another node in this way; sleeps unless set otherwise. */
    public GrantsBuilder pause(Pause way) {
        this.pause = Objects.requireNonNull(way, "pause");
        return this;
    }

    /**
     * The grants; nothing is sent.
     *
     * @throws IllegalStateException if there is a shared map, and no key to encrypt what is put there
     */
    public Grants build() {
        if (state != null && tokenKeys == null) {
            throw new IllegalStateException("Token keys are missing: what is kept in a shared map leaves this process,"
                    + " so it must be encrypted. Call tokenKeys(…)");
        }
        Randomness random = new Randomness();
        TokenCipher cipher = tokenKeys == null ? TokenCipher.ofThisProcess(random) : new TokenCipher(tokenKeys, random);
        ConcurrentMap<String, String> map = state == null ? new ConcurrentHashMap<>() : state;
        GrantSettings settings = new GrantSettings(
                client.oauth(), map, clock, pause, () -> new SplittableRandom().nextDouble(), lease, refreshBefore);
        return new SharedGrants(
                client,
                new Authorizations(
                        clientId,
                        page,
                        redirectUri,
                        new PendingAuthorizations(map, prefix, cipher, clock, longestAuthorization, random)),
                settings,
                new GrantStore(map, prefix, cipher, JsonProvider.provider()),
                random);
    }

    private static Duration checked(String name, Duration length) {
        if (length.toMillis() < 1 || length.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException(name + " must be from 1 millisecond to 1 day");
        }
        return length;
    }
}
