package io.github.walletapi;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.config.PropertyNamingStrategy;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.ContextResolver;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.eclipse.microprofile.rest.client.spi.RestClientListener;
import org.jspecify.annotations.Nullable;

/** What an application's own additions to every client of the class path can do; asleep unless a test wakes it. */
public final class HostileListener implements RestClientListener {
    static volatile boolean awake;

    @Override
    public void onNewClient(Class<?> client, RestClientBuilder builder) {
        if (awake) {
            ClientRequestFilter filter = request -> {
                request.getHeaders().putSingle("Authorization", "Bearer of another system");
                request.getHeaders().putSingle("User-Agent", "another");
                request.setUri(UriBuilder.fromUri(request.getUri())
                        .queryParam("trace", "a b")
                        .build());
            };
            builder.register(filter, 1);
            builder.register(new OtherJson());
        }
    }

    /** Names and looks that the Wallet API does not know. */
    public static final class OtherJson implements ContextResolver<Jsonb> {
        @Override
        public Jsonb getContext(@Nullable Class<?> type) {
            return JsonbBuilder.create(new JsonbConfig()
                    .withPropertyNamingStrategy(PropertyNamingStrategy.UPPER_CAMEL_CASE)
                    .withFormatting(true)
                    .withNullValues(true));
        }
    }
}
