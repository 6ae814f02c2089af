package io.github.walletapi.cdi.telemetry;

import io.github.walletapi.listener.AttemptEnded;
import io.github.walletapi.listener.AttemptStarted;
import io.github.walletapi.quota.QuotaLimit;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * All attributes there are: the standard ones for HTTP clients, and ours. {@code url.full} is not among them, for it
 * holds who and what a caller asks for.
 */
final class Names {

    static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
    static final AttributeKey<Long> RESEND_COUNT = AttributeKey.longKey("http.request.resend_count");
    static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");
    static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");
    static final AttributeKey<String> HOST = AttributeKey.stringKey("server.address");
    static final AttributeKey<Long> PORT = AttributeKey.longKey("server.port");
    static final AttributeKey<String> SCHEME = AttributeKey.stringKey("url.scheme");
    static final AttributeKey<String> TEMPLATE = AttributeKey.stringKey("url.template");
    static final AttributeKey<String> CLIENT = AttributeKey.stringKey("wallet_api.client");
    static final AttributeKey<String> CORRELATION_ID = AttributeKey.stringKey("wallet_api.correlation_id");
    static final AttributeKey<String> QUOTA = AttributeKey.stringKey("wallet_api.quota");
    static final AttributeKey<Long> QUOTA_CALLS = AttributeKey.longKey("wallet_api.quota.calls");
    static final AttributeKey<Long> QUOTA_SECONDS = AttributeKey.longKey("wallet_api.quota.seconds");

    private Names() {}

    /** The plain client's name is left out. */
    static Attributes ofClient(String client) {
        return client.isEmpty() ? Attributes.empty() : Attributes.of(CLIENT, client);
    }

    /** Describes a limit of the list of locations. */
    static Attributes ofQuota(String client, QuotaLimit limit) {
        return Attributes.builder()
                .putAll(ofClient(client))
                .put(QUOTA, "locations")
                .put(QUOTA_CALLS, (long) limit.calls())
                .put(QUOTA_SECONDS, limit.window().toSeconds())
                .build();
    }

    static Attributes of(AttemptStarted attempt) {
        return Attributes.builder()
                .putAll(ofClient(attempt.client()))
                .put(METHOD, attempt.method())
                .put(HOST, attempt.host())
                .put(PORT, (long) attempt.port())
                .put(SCHEME, attempt.scheme().toLowerCase(Locale.ROOT))
                .put(TEMPLATE, template(attempt))
                .build();
    }

    static Attributes of(AttemptEnded attempt) {
        AttributesBuilder attributes = Attributes.builder();
        if (attempt.status() > 0) {
            attributes.put(STATUS, (long) attempt.status());
        }
        String error = error(attempt);
        if (error != null) {
            attributes.put(ERROR, error);
        }
        return attributes.build();
    }

    static String template(AttemptStarted attempt) {
        return "/" + attempt.pathTemplate();
    }

    /** The status if that was the error; else what we call it. Never the server's words. */
    private static @Nullable String error(AttemptEnded attempt) {
        if (attempt.failed() == null) {
            return null;
        }
        return attempt.status() >= 400
                ? String.valueOf(attempt.status())
                : attempt.failed().getClass().getName();
    }
}
