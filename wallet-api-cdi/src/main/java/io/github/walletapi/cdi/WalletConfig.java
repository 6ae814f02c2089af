package io.github.walletapi.cdi;

import io.github.walletapi.WalletApi;
import io.github.walletapi.WalletApiBuilder;
import io.github.walletapi.WalletEnvironment;
import io.github.walletapi.request.ExtraParameters;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that can be configured of one client. Keys begin with {@code wallet-api.}, or {@code wallet-api.clients.<name>.}
 * for a named one. {@link ConfigKey} on each component is the only place where a key is described.
 */
record WalletConfig(
        @Nullable IdentityConfig identity,

        @ConfigKey(
                value = "reload-interval",
                type = "duration such as `30s`, `500ms` or `PT30S`",
                defaultValue = "30s",
                description = "how old the knowledge of keys, certificates and the files with them may be")
        Duration reloadInterval,

        TrustConfig trust,

        @ConfigKey(value = ENVIRONMENT, defaultValue = "production", description = "which of Paysera's servers to call")
        @Nullable
        WalletEnvironment environment,

        @ConfigKey(
                value = BASE_URI,
                insteadOf = ENVIRONMENT,
                type = "URI without `rest/v1`",
                description = "another address of the API, such as a sandbox of your own")
        @Nullable
        URI baseUri,

        @ConfigKey(
                value = "allow-insecure-http-to-remote-hosts",
                defaultValue = "false",
                description = "accept an `http:` address that is not on this host; never for real money")
        boolean allowInsecureHttpToRemoteHosts,

        @ConfigKey(value = "project-id", canBeNone = true, description = "extra parameter `project_id` of every call")
        @Nullable
        Long projectId,

        @ConfigKey(value = "location-id", canBeNone = true, description = "extra parameter `location_id` of every call")
        @Nullable
        Long locationId,

        @ConfigKey(value = "extra-parameters", canBeNone = true, description = "further extra parameters of every call")
        @Nullable
        ExtraParameters extraParameters,

        @ConfigKey(
                value = "connect-timeout",
                type = "duration such as `5s`, `500ms` or `PT5S`",
                defaultValue = "5s",
                description = "how long a connection may take to come about")
        Duration connectTimeout,

        @ConfigKey(
                value = "read-timeout",
                type = "duration such as `30s`, `500ms` or `PT30S`",
                defaultValue = "30s",
                description = "how long the server may keep silent")
        Duration readTimeout,

        @ConfigKey(
                value = "answer-timeout",
                type = "duration such as `60s`, `500ms` or `PT60S`",
                defaultValue = "60s",
                description = "how long a whole answer may take, however lively it trickles")
        Duration answerTimeout,

        @ConfigKey(
                value = "largest-clock-offset",
                type = "duration such as `24h`, `90s` or `PT24H`",
                defaultValue = "24h",
                description = "by how much the server's clock may differ to be believed; `0s` to believe this one only")
        Duration largestClockOffset,

        RetryConfig retry,
        ObservabilityConfig observability,

        ProxyConfig proxy,
        LocationsConfig locations,
        OAuthConfig oauth,

        @ConfigKey(
                value = STATE,
                canBeNone = true,
                type = "JNDI name of a `ConcurrentMap` or a `HazelcastInstance`",
                description = "what nodes share: calls made, locations, grants of people; in memory if not set")
        @Nullable
        String state,

        @ConfigKey(
                value = "unknown-keys",
                defaultValue = "refuse",
                description = "what to do about names that begin with `wallet-api.` and are no keys")
        UnknownKeys unknownKeys) {

    /** What all keys begin with. */
    static final String PREFIX = "wallet-api.";

    static final String BASE_URI = "base-uri";
    static final String STATE = "state";
    static final String ENVIRONMENT = "environment";
    private static final String JAVA = "java:";
    private static final Duration LONGEST_INTERVAL = Duration.ofDays(366);

    /** What is done about names that look like keys and are none. */
    enum UnknownKeys {
        REFUSE,
        WARN
    }

    /**
     * One of Paysera's own addresses is an environment, however it was written: quota and pages are known. Of the rest,
     * those who use it know what may be; asking them keeps each rule in one place.
     */
    WalletConfig {
        for (WalletEnvironment own : List.of(WalletEnvironment.PRODUCTION, WalletEnvironment.SANDBOX)) {
            if (baseUri != null && own.baseUri().equals(withSlash(baseUri))) {
                environment = own;
                baseUri = null;
            }
        }
        if (baseUri != null) {
            environment = null;
        }
        if (reloadInterval.isNegative() || reloadInterval.compareTo(LONGEST_INTERVAL) > 0) {
            throw new IllegalArgumentException("from 0 seconds to 366 days");
        }
        parameters(projectId, locationId, extraParameters);
        WalletApi.builder()
                .connectTimeout(connectTimeout)
                .readTimeout(readTimeout)
                .answerTimeout(answerTimeout)
                .largestClockOffset(largestClockOffset);
        // A lookup of a URL, such as ldap:, would connect to wherever it says.
        if (state != null
                && state.substring(state.startsWith(JAVA) ? JAVA.length() : 0).contains(":")) {
            throw new IllegalArgumentException("it begins with java: or is a plain name, and is no URL");
        }
    }

    private static URI withSlash(URI uri) {
        return uri.toString().endsWith("/") ? uri : URI.create(uri + "/");
    }

    /** Where the API is. */
    URI address() {
        return baseUri == null ? Objects.requireNonNull(environment).baseUri() : baseUri;
    }

    /** A builder on which all of this is set but what may change: credentials, trust, and what stands in files. */
    WalletApiBuilder toBuilder() {
        WalletApiBuilder builder = WalletApi.builder()
                .baseUri(address())
                .allowInsecureHttpToRemoteHosts(allowInsecureHttpToRemoteHosts)
                .extraParameters(parameters(projectId, locationId, extraParameters))
                .connectTimeout(connectTimeout)
                .readTimeout(readTimeout)
                .answerTimeout(answerTimeout)
                .largestClockOffset(largestClockOffset)
                .retry(retry.policy())
                .retryBudget(retry.budget());
        proxy.applyTo(builder);
        return builder;
    }

    private static ExtraParameters parameters(
            @Nullable Long project, @Nullable Long location, @Nullable ExtraParameters further) {
        ExtraParameters all = project == null ? ExtraParameters.NONE : ExtraParameters.ofProject(project);
        if (location != null) {
            all = all.andLocation(location);
        }
        return further == null ? all : all.overriddenBy(further);
    }
}
