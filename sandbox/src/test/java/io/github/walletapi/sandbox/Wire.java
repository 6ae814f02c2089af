package io.github.walletapi.sandbox;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A connection that sends exactly the bytes a test wrote and reads answers. */
final class Wire implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;

    private Wire(Socket socket) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
    }

    record Answer(int status, Map<String, String> headers, String body) {
        JsonObject object() {
            return structure().asJsonObject();
        }

        JsonArray array() {
            return structure().asJsonArray();
        }

        private JsonStructure structure() {
            try (JsonReader reader = Json.createReader(new StringReader(body))) {
                return reader.read();
            }
        }

        String error() {
            return object().getString("error", "");
        }

        String description() {
            return object().getString("error_description", "");
        }

        JsonObject errorProperties() {
            return Objects.requireNonNullElse(object().getJsonObject("error_properties"), JsonValue.EMPTY_JSON_OBJECT);
        }
    }

    static Wire to(SandboxServer server) {
        try {
            Socket socket = new Socket(server.baseUri().getHost(), server.port());
            socket.setSoTimeout(10_000);
            return new Wire(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One request on a connection of its own. */
    static Answer exchange(SandboxServer server, String latin1) {
        try (Wire wire = to(server)) {
            return wire.send(latin1.getBytes(StandardCharsets.ISO_8859_1)).read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Wire send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
        return this;
    }

    Answer read() throws IOException {
        String[] statusLine = line().split(" ", 3);
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line = line(); !line.isEmpty(); line = line()) {
            headers.put(
                    line.substring(0, line.indexOf(':')),
                    line.substring(line.indexOf(':') + 1).strip());
        }
        String length = headers.get("Content-Length");
        byte[] body = length == null ? in.readAllBytes() : in.readNBytes(Integer.parseInt(length));
        return new Answer(Integer.parseInt(statusLine[1]), headers, new String(body, StandardCharsets.UTF_8));
    }

    int readByte() throws IOException {
        return in.read();
    }

    byte[] readBytes(int count) throws IOException {
        return in.readNBytes(count);
    }

    private String line() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("connection closed by the sandbox");
            }
            bytes.write(b);
        }
        return bytes.toString(StandardCharsets.ISO_8859_1).strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
