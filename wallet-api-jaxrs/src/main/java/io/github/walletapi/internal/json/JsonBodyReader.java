package io.github.walletapi.internal.json;

import io.github.walletapi.error.Failure;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the answers of the Wallet API, whatever media type they claim: a gateway's HTML then fails as what it is, and
 * not for want of a reader. JSON is named too, because a reader for every type stands behind the container's for one.
 */
@Consumes({MediaType.APPLICATION_JSON, "application/*+json", MediaType.WILDCARD})
public final class JsonBodyReader implements MessageBodyReader<Object> {

    /** What the engine reads for itself, and for us when we ask for the bytes. */
    private static final Set<Class<?>> RAW = Set.of(byte[].class, InputStream.class, String.class);

    private static final Pattern SMALL = Pattern.compile("[0-9]{1,6}");

    private final WalletJson json;
    private final Consumer<UnreadableBody> noting;
    private final Supplier<Failure> call;

    /**
     * For the one client whose JSON this is; says what it cannot read, for an engine may keep it to itself.
     *
     * @param call what is known of the call that is being answered
     */
    public JsonBodyReader(WalletJson json, Consumer<UnreadableBody> noting, Supplier<Failure> call) {
        this.json = json;
        this.noting = noting;
        this.call = call;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return !RAW.contains(type);
    }

    @Override
    public @Nullable Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        if (genericType == void.class || genericType == Void.class) {
            // Jersey wants to read nothing too.
            return null;
        }
        byte[] bytes = bytes(body, headers.getFirst(HttpHeaders.CONTENT_LENGTH));
        try {
            return json.decode(bytes, genericType, call);
        } catch (UnreadableBody unreadable) {
            noting.accept(unreadable);
            throw unreadable;
        }
    }

    /** Into an array of the announced length: most answers are far smaller than the buffer of an unknown one. */
    private static byte[] bytes(InputStream body, @Nullable String announced) throws IOException {
        if (announced == null || !SMALL.matcher(announced).matches()) {
            return body.readAllBytes();
        }
        byte[] start = body.readNBytes(Integer.parseInt(announced));
        int next = body.read();
        if (next < 0) {
            return start;
        }
        // The length was that of an encoded body.
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(start);
        all.write(next);
        body.transferTo(all);
        return all.toByteArray();
    }
}
