package io.github.walletapi;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.client.ClientResponseFilter;
import jakarta.ws.rs.ext.ReaderInterceptor;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.eclipse.microprofile.rest.client.spi.RestClientListener;
import org.jspecify.annotations.Nullable;

/** Makes of the engine another one, which hides what happened; asleep unless a test wakes it. */
public final class HidingListener implements RestClientListener {
    static volatile Way way = Way.NONE;
    /** What was seen of requests. */
    static final Queue<String> SEEN = new ConcurrentLinkedQueue<>();

    enum Way {
        NONE,
        /** Every answer looks like a success. */
        STATUS,
        /** Whatever a mapper would be asked for fails before, without a cause. */
        FILTER,
        /** What a reader throws is gone, and so is the answer. */
        READER,
        /** What a reader throws is another exception, without a cause. */
        WRAPPED,
        /** Hides nothing, and looks at the request when the answer is there. */
        LOOKING
    }

    private static String text(@Nullable Object entity) {
        return entity instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : String.valueOf(entity);
    }

    @Override
    public void onNewClient(Class<?> client, RestClientBuilder builder) {
        switch (way) {
            case NONE -> {}
            case STATUS ->
                builder.register((ClientResponseFilter) (request, response) -> {
                    if (response.getStatus() >= 300) {
                        response.setStatus(200);
                        response.setEntityStream(new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8)));
                    }
                });
            case FILTER ->
                builder.register((ClientResponseFilter) (request, response) -> {
                    if (response.getStatus() >= 300) {
                        throw new ProcessingException("the engine's own words");
                    }
                });
            case LOOKING ->
                builder.register((ClientResponseFilter) (request, response) -> SEEN.add(request.getMethod() + " "
                        + request.getUri() + " " + request.getStringHeaders() + " " + text(request.getEntity())));
            case READER ->
                builder.register((ReaderInterceptor) context -> {
                    try {
                        return context.proceed();
                    } catch (RuntimeException swallowed) {
                        return null;
                    }
                });
            case WRAPPED ->
                builder.register((ReaderInterceptor) context -> {
                    try {
                        return context.proceed();
                    } catch (RuntimeException swallowed) {
                        throw new IllegalStateException("the engine's own words");
                    }
                });
        }
    }
}
