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
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.net.SocketFactory;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

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

    /** Through TLS when the sandbox speaks it, trusting its authority alone. */
    static Wire to(SandboxServer server) {
        return to(server, null);
    }

    /** @param certificate shown when the sandbox asks for one */
    static Wire to(SandboxServer server, @Nullable SandboxCertificate certificate) {
        try {
            boolean https = server.baseUri().getScheme().equals("https");
            SocketFactory factory = https
                    ? context(server.authority().certificate(), certificate).getSocketFactory()
                    : SocketFactory.getDefault();
            Socket socket = factory.createSocket(server.baseUri().getHost(), server.port());
            socket.setSoTimeout(10_000);
            if (socket instanceof SSLSocket tls) {
                SSLParameters parameters = tls.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                tls.setSSLParameters(parameters);
                tls.startHandshake();
            }
            return new Wire(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a client of the JDK needs: whom to trust, and perhaps a certificate of its own. */
    static SSLContext context(X509Certificate trusted, @Nullable SandboxCertificate own) {
        try {
            KeyStore believed = KeyStore.getInstance("PKCS12");
            believed.load(null, null);
            believed.setCertificateEntry("authority", trusted);
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(believed);
            KeyManager[] keys = {};
            if (own != null) {
                KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
                factory.init(own.keyStore("secret".toCharArray()), "secret".toCharArray());
                keys = factory.getKeyManagers();
            }
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isTls(String protocol) {
        return socket instanceof SSLSocket tls && tls.getSession().getProtocol().equals(protocol);
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

    byte[] readAll() throws IOException {
        return in.readAllBytes();
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
