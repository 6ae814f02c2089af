package io.github.walletapi.internal.json;

import io.github.walletapi.location.Location;
import io.github.walletapi.paging.Page;
import io.github.walletapi.wallet.Statement;
import jakarta.ws.rs.core.GenericType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** Documented bodies, and a reader for them. */
final class Samples {
    static final WalletJson JSON = new WalletJson();

    static final GenericType<Page<Location>> LOCATIONS = new GenericType<>() {};
    static final GenericType<Page<Statement>> STATEMENTS = new GenericType<>() {};

    private Samples() {}

    static byte[] bytes(String name) {
        try (InputStream file = Samples.class.getResourceAsStream("/json/" + name)) {
            if (file == null) {
                throw new AssertionError(name + " is missing");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T> T sample(String name, Class<T> type) {
        return type.cast(JSON.decode(bytes(name), type));
    }

    static <T> T read(String json, Class<T> type) {
        return type.cast(JSON.decode(json.getBytes(StandardCharsets.UTF_8), type));
    }

    static <T> T sample(String name, GenericType<T> type) {
        @SuppressWarnings("unchecked")
        T read = (T) JSON.decode(bytes(name), type.getType());
        return read;
    }

    static <T> T read(String json, GenericType<T> type) {
        @SuppressWarnings("unchecked")
        T read = (T) JSON.decode(json.getBytes(StandardCharsets.UTF_8), type.getType());
        return read;
    }

    static Object read(String json, Type type) {
        return JSON.decode(json.getBytes(StandardCharsets.UTF_8), type);
    }

    static String written(Object body) {
        return new String(JSON.encode(body), StandardCharsets.UTF_8);
    }
}
