package io.github.walletapi.internal.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** Documented bodies, and a reader for them. */
final class Samples {
    static final WalletJson JSON = new WalletJson();

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

    static Object read(String json, Type type) {
        return JSON.decode(json.getBytes(StandardCharsets.UTF_8), type);
    }

    static String written(Object body) {
        return new String(JSON.encode(body), StandardCharsets.UTF_8);
    }
}
