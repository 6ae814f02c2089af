package io.github.walletapi.cdi;

import io.github.walletapi.WalletApi;
import io.github.walletapi.WalletApiBuilder;
import io.github.walletapi.WalletEnvironment;
import io.github.walletapi.request.ExtraParameters;
import java.net.URI;
import java.time.Duration;
import java.util.List;
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

        @ConfigKey(
                value = "environment",
                type = "`production` or `sandbox`",
                defaultValue = "production",
                description = "which of Paysera's servers to call; not together with `base-uri`")
        @Nullable
        URI environment,

        @ConfigKey(
                value = "base-uri",
                type = "URI without `rest/v1`",
                description = "another address of the API, such as a sandbox of your own")
        @Nullable
        URI baseUri,

        @ConfigKey(
                value = "allow-insecure-http-to-remote-hosts",
                type = "`true` or `false`",
                defaultValue = "false",
                description = "accept an `http:` address that is not on this host; never for real money")
        boolean allowInsecureHttpToRemoteHosts,

        @ConfigKey(
                value = "project-id",
                canBeNone = true,
                type = "positive number",
                description = "extra parameter `project_id` of every call")
        @Nullable
        Long projectId,

        @ConfigKey(
                value = "location-id",
                canBeNone = true,
                type = "positive number",
                description = "extra parameter `location_id` of every call")
        @Nullable
        Long locationId,

        @ConfigKey(
                value = "extra-parameters",
                canBeNone = true,
                type = "`name=value,…`",
                description = "further extra parameters of every call")
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
                value = "state",
                canBeNone = true,
                type = "JNDI name of a `ConcurrentMap` or a `HazelcastInstance`",
                description = "what nodes share: calls made, locations, grants of people; in memory if not set")
        @Nullable
        String state,

        @ConfigKey(
                value = "unknown-keys",
                type = "`refuse` or `warn`",
                defaultValue = "refuse",
                description = "what to do about names that begin with `wallet-api.` and are no keys")
        boolean unknownKeysAreRefused) {

    /** What all keys begin with. */
    static final String PREFIX = "wallet-api.";

    /** One of Paysera's own addresses is an environment, however it was written: quota and pages are known. */
    WalletConfig {
        for (WalletEnvironment own : List.of(WalletEnvironment.PRODUCTION, WalletEnvironment.SANDBOX)) {
            if (baseUri != null && own.baseUri().equals(withSlash(baseUri))) {
                environment = own.baseUri();
                baseUri = null;
            }
        }
    }

    private static URI withSlash(URI uri) {
        return uri.toString().endsWith("/") ? uri : URI.create(uri + "/");
    }

    /** A builder on which all of this is set but credentials and trust, which may change. */
    WalletApiBuilder toBuilder() {
        WalletApiBuilder builder = WalletApi.builder()
                .allowInsecureHttpToRemoteHosts(allowInsecureHttpToRemoteHosts)
                .extraParameters(allParameters())
                .connectTimeout(connectTimeout)
                .readTimeout(readTimeout)
                .answerTimeout(answerTimeout)
                .largestClockOffset(largestClockOffset)
                .retry(retry.policy())
                .retryBudget(retry.budget());
        URI address = baseUri == null ? environment : baseUri;
        if (address != null) {
            builder.baseUri(address);
        }
        proxy.applyTo(builder, reloadInterval);
        return builder;
    }

    private ExtraParameters allParameters() {
        ExtraParameters all = ExtraParameters.NONE;
        if (projectId != null) {
            all = all.andProject(projectId);
        }
        if (locationId != null) {
            all = all.andLocation(locationId);
        }
        return all.overriddenBy(extraParameters);
    }
}
