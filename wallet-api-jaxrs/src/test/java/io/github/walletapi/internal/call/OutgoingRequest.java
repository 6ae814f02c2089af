package io.github.walletapi.internal.call;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an engine shows a request filter: method, address, headers, body; anything else is an error. */
final class OutgoingRequest implements InvocationHandler {
    final MultivaluedMap<String, Object> headers = new MultivaluedHashMap<>();
    /** As they were when they were sent. */
    private MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();

    private final String method;
    private URI uri;
    private @Nullable Object entity;

    OutgoingRequest(String method, String uri, @Nullable Object entity) {
        this.method = method;
        this.uri = URI.create(uri);
        this.entity = entity;
    }

    ClientRequestContext context() {
        return (ClientRequestContext) Proxy.newProxyInstance(
                OutgoingRequest.class.getClassLoader(), new Class<?>[] {ClientRequestContext.class}, this);
    }

    URI uri() {
        return uri;
    }

    @Nullable
    Object entity() {
        return entity;
    }

    String authorization() {
        return String.valueOf(sent.getFirst("Authorization"));
    }

    /** What was sent under this name. */
    List<String> sent(String name) {
        return sent.getOrDefault(name, List.of());
    }

    /** One attribute of the Authorization header; empty without it. */
    String attribute(String name) {
        String header = authorization();
        int start = header.indexOf(name + "=\"");
        if (start < 0) {
            return "";
        }
        int from = start + name.length() + 2;
        return header.substring(from, header.indexOf('"', from));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method called, @Nullable Object @Nullable [] arguments) {
        return switch (called.getName()) {
            case "getMethod" -> method;
            case "getUri" -> uri;
            case "getHeaders" -> headers;
            case "getStringHeaders" -> texts();
            case "abortWith" -> null;
            case "hasEntity" -> entity != null;
            case "getEntity" -> entity;
            case "getEntityAnnotations" -> new Annotation[0];
            case "getMediaType" -> null;
            case "setUri" -> {
                uri = (URI) argument(arguments);
                yield null;
            }
            case "setEntity" -> {
                entity = argument(arguments);
                yield null;
            }
            default -> throw new UnsupportedOperationException(called.getName());
        };
    }

    private MultivaluedMap<String, String> texts() {
        MultivaluedMap<String, String> texts = new MultivaluedHashMap<>();
        headers.forEach((name, values) -> values.forEach(value -> texts.add(name, String.valueOf(value))));
        sent = texts;
        return texts;
    }

    private static Object argument(@Nullable Object @Nullable [] arguments) {
        if (arguments == null || arguments[0] == null) {
            throw new AssertionError("an argument is missing");
        }
        return arguments[0];
    }
}
