package io.github.walletapi.cdi;

import io.github.walletapi.WalletApi;
import io.github.walletapi.WalletApiBuilder;
import io.github.walletapi.auth.MacCredentials;
import io.github.walletapi.auth.Secret;
import io.github.walletapi.request.ExtraParameters;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * All that can be configured of one client. Keys begin with {@code wallet-api.}, or {@code wallet-api.clients.<name>.}
 * for a named one. {@link ConfigKey} on each component is the only place where a key is described.
 */
record WalletConfig(
        @ConfigKey(value = "mac.id", type = "text", description = "MAC id of the client, as Paysera gave it")
        String macId,

        @ConfigKey(value = "mac.key", type = "secret text", description = "MAC key of the client")
        Secret macKey,

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
                type = "positive number",
                description = "extra parameter `project_id` of every call")
        @Nullable
        Long projectId,

        @ConfigKey(
                value = "location-id",
                type = "positive number",
                description = "extra parameter `location_id` of every call")
        @Nullable
        Long locationId,

        @ConfigKey(
                value = "extra-parameters",
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

        @ConfigKey(value = "proxy", type = "`host:port`", description = "HTTP proxy to go through") @Nullable
        Proxy proxy) {

    /** What all keys begin with. */
    static final String PREFIX = "wallet-api.";

    /**
     * An HTTP proxy.
     *
     * @param host its name
     * @param port its port
     */
    record Proxy(String host, int port) {}

    /** A builder on which all of this is set. */
    WalletApiBuilder toBuilder() {
        WalletApiBuilder builder = WalletApi.builder()
                .credentials(new MacCredentials(macId, macKey))
                .allowInsecureHttpToRemoteHosts(allowInsecureHttpToRemoteHosts)
                .extraParameters(allParameters())
                .connectTimeout(connectTimeout)
                .readTimeout(readTimeout);
        URI address = baseUri == null ? environment : baseUri;
        if (address != null) {
            builder.baseUri(address);
        }
        if (proxy != null) {
            builder.proxy(proxy.host(), proxy.port());
        }
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
