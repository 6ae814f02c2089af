package io.github.walletapi.internal.call;

import io.github.walletapi.auth.Secret;
import io.github.walletapi.internal.shared.Redaction;
import io.github.walletapi.request.FormBody;
import java.lang.reflect.RecordComponent;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** All that is secret in a request: of who signs it, of its body, and of its address. */
final class SentSecrets {

    /** Names under which an address holds what is as good as a password. */
    private static final Pattern SECRET_NAME = Pattern.compile("(?i).*(token|password|secret|mac_?key|pin)");

    private final Set<String> found = new LinkedHashSet<>();

    /** Adds the text. */
    void add(String secret) {
        found.add(secret);
    }

    /** Adds what is a {@link Secret}, wherever it stands in a body. */
    void addAllOf(@Nullable Object body) {
        if (body instanceof Secret secret) {
            found.add(secret.reveal());
        } else if (body instanceof FormBody form) {
            form.fields().values().forEach(this::addAllOf);
        } else if (body instanceof Iterable<?> several) {
            several.forEach(this::addAllOf);
        } else if (body instanceof Map<?, ?> members) {
            members.values().forEach(this::addAllOf);
        } else if (body instanceof Record) {
            addAllOfRecord(body);
        }
    }

    private void addAllOfRecord(Object body) {
        for (RecordComponent component : body.getClass().getRecordComponents()) {
            try {
                addAllOf(component.getAccessor().invoke(body));
            } catch (ReflectiveOperationException notOurs) {
                // A record of the application that nobody else may look into: JSON-B could not either.
            }
        }
    }

    /**
     * Adds values of the path and the query whose names say that they are secret.
     *
     * @param target path and query
     * @param template the path with its parameters as names; may be shorter at its beginning
     */
    void addAllOfAddress(String target, String template) {
        int question = target.indexOf('?');
        String[] path = (question < 0 ? target : target.substring(0, question)).split("/", -1);
        String[] names = template.split("/", -1);
        for (int back = 1; back <= Math.min(path.length, names.length); back++) {
            String name = names[names.length - back];
            if (name.startsWith("{") && name.endsWith("}")) {
                addIfSecret(name.substring(1, name.length() - 1), path[path.length - back]);
            }
        }
        for (String pair :
                target.substring(question < 0 ? target.length() : question + 1).split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                addIfSecret(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
    }

    private void addIfSecret(String name, String written) {
        if (SECRET_NAME.matcher(name).matches()) {
            found.add(written);
            try {
                found.add(URLDecoder.decode(written, StandardCharsets.UTF_8));
            } catch (IllegalArgumentException notEncoded) {
                // Then it is what it says.
            }
        }
    }

    Redaction redaction() {
        return Redaction.of(found);
    }
}
