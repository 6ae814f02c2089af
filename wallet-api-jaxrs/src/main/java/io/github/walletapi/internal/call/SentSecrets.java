package io.github.walletapi.internal.call;

import io.github.walletapi.auth.Secret;
import io.github.walletapi.internal.shared.Redaction;
import io.github.walletapi.request.FormBody;
import java.lang.reflect.RecordComponent;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that is secret in a request: of who signs it, of its body, and of its address. */
final class SentSecrets {

    /** How names end under which an address holds what is as good as a password. */
    private static final List<String> SECRET_NAMES = List.of("token", "password", "secret", "mac_key", "mackey", "pin");

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
        addAllOfPath(question < 0 ? target : target.substring(0, question), template);
        if (question >= 0) {
            addAllOfQuery(target, question + 1);
        }
    }

    /** Segment by segment from the end: in every call, so nothing is cut out that is not secret. */
    private void addAllOfPath(String path, String template) {
        int end = path.length();
        int endOfName = template.length();
        while (end >= 0 && endOfName >= 0) {
            int slash = path.lastIndexOf('/', end - 1);
            int slashOfName = template.lastIndexOf('/', endOfName - 1);
            if (template.startsWith("{", slashOfName + 1)
                    && template.startsWith("}", endOfName - 1)
                    && isSecret(template, slashOfName + 2, endOfName - 1)) {
                addWritten(path.substring(slash + 1, end));
            }
            end = slash;
            endOfName = slashOfName;
        }
    }

    private void addAllOfQuery(String target, int start) {
        for (int from = start, to; from < target.length(); from = to + 1) {
            int and = target.indexOf('&', from);
            to = and < 0 ? target.length() : and;
            int equals = target.indexOf('=', from);
            if (equals > from && equals < to && isSecret(target, from, equals)) {
                addWritten(target.substring(equals + 1, to));
            }
        }
    }

    private static boolean isSecret(String text, int from, int to) {
        for (String name : SECRET_NAMES) {
            int start = to - name.length();
            if (start >= from && text.regionMatches(true, start, name, 0, name.length())) {
                return true;
            }
        }
        return false;
    }

    private void addWritten(String written) {
        found.add(written);
        try {
            found.add(URLDecoder.decode(written, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notEncoded) {
            // Then it is what it says.
        }
    }

    Redaction redaction() {
        return Redaction.of(found);
    }
}
