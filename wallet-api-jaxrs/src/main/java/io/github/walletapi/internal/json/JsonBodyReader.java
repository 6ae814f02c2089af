package io.github.walletapi.internal.json;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Set;

/**
 * Reads the answers of the Wallet API, whatever media type they claim: a gateway's HTML then fails as what it is, and
 * not for want of a reader. JSON is named too, because a reader for every type stands behind the container's for one.
 */
@Consumes({MediaType.APPLICATION_JSON, "application/*+json", MediaType.WILDCARD})
public final class JsonBodyReader implements MessageBodyReader<Object> {

    /** What the engine reads for itself, and for us when we ask for the bytes. */
    private static final Set<Class<?>> RAW = Set.of(byte[].class, InputStream.class, String.class);

    private final WalletJson json;

    /** For the one client whose JSON this is. */
    public JsonBodyReader(WalletJson json) {
        this.json = json;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return !RAW.contains(type);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        // All bytes first: a connection that breaks is then a failure of the network, never of the JSON.
        return json.decode(body.readAllBytes(), genericType);
    }
}
