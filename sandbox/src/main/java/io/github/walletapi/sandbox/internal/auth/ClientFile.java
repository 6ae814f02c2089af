package io.github.walletapi.sandbox.internal.auth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Reads clients from a file, so that their keys can be changed while the sandbox runs, at every request: whoever has
 * saved it need not wait, and no clock of a file system decides. No message has any of its text.
 */
public final class ClientFile {
    /** What no text of a file is, for none begins with a NUL. */
    private static final String NOT_READABLE = "\0";

    private final Path path;
    private final List<ConfiguredClient> first;
    private String seen;

    /** Reads the file; at the start it has to be right. */
    public ClientFile(Path path) {
        this.path = path;
        try {
            seen = text();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
        first = parsed(seen);
        if (first.isEmpty()) {
            throw new IllegalArgumentException("no client stands in " + path);
        }
    }

    /** Returns the clients of the start. */
    public List<ConfiguredClient> clients() {
        return first;
    }

    /** Gives the clients the keys that stand there now; they keep those they have while it is not there or wrong. */
    public void applyTo(ClientRepository clients, Consumer<String> notes) {
        String now = textOrNone();
        if (now.equals(seen)) {
            return;
        }
        seen = now;
        try {
            exchange(parsed(now), clients);
            notes.accept("clients -> read again, keys of " + counts(clients));
        } catch (IllegalArgumentException e) {
            notes.accept("clients -> not changed: " + e.getMessage());
        }
    }

    private void exchange(List<ConfiguredClient> read, ClientRepository clients) {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        first.forEach(client -> keys.put(client.id(), List.of()));
        for (ConfiguredClient client : read) {
            if (keys.replace(client.id(), client.keys()) == null
                    || !clients.getByMacId(client.id()).type().equals(client.type())) {
                throw new IllegalArgumentException("another client, or another type, in " + path + " needs a restart");
            }
        }
        keys.forEach((id, now) -> {
            clients.getByMacId(id).keys().clear();
            clients.getByMacId(id).keys().addAll(now);
        });
    }

    private String counts(ClientRepository clients) {
        return first.stream()
                .map(client -> client.id() + ": "
                        + clients.getByMacId(client.id()).keys().size())
                .collect(Collectors.joining(", "));
    }

    private String textOrNone() {
        try {
            return text();
        } catch (IOException e) {
            return NOT_READABLE;
        }
    }

    private String text() throws IOException {
        return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
    }

    private List<ConfiguredClient> parsed(String text) {
        if (text.equals(NOT_READABLE)) {
            throw new IllegalArgumentException("cannot read " + path);
        }
        Map<String, ConfiguredClient> clients = new LinkedHashMap<>();
        List<String> lines =
                text.replace("\uFEFF", "").lines().map(String::strip).toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isEmpty() && !lines.get(i).startsWith("#")) {
                try {
                    ConfiguredClient line = ConfiguredClient.parse(lines.get(i));
                    clients.merge(line.id(), line, ConfiguredClient::andKeysOf);
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException(path + " line " + (i + 1) + ": " + e.getMessage(), e);
                }
            }
        }
        return List.copyOf(clients.values());
    }
}
