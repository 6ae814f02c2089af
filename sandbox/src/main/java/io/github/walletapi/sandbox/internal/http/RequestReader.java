package io.github.walletapi.sandbox.internal.http;

import io.github.walletapi.sandbox.internal.error.ApiException;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads HTTP/1.1 requests off one connection; sizes are bounded and anything doubtful is refused. */
final class RequestReader {
    private static final int MAX_HEAD = 64 * 1024;
    private static final int MAX_BODY = 4 * 1024 * 1024;

    private final InputStream in;
    private final OutputStream out;
    private final int connection;
    private final @Nullable X509Certificate certificate;
    private int headBytes;

    /** @param certificate what the client has shown on this connection */
    RequestReader(InputStream in, OutputStream out, int connection, @Nullable X509Certificate certificate) {
        this.in = in;
        this.out = out;
        this.connection = connection;
        this.certificate = certificate;
    }

    /** Reads the next request; returns null when the peer has closed the connection between two requests. */
    @Nullable
    HttpRequest next() throws IOException {
        headBytes = 0;
        String line = line();
        while (line != null && line.isEmpty()) {
            line = line();
        }
        if (line == null) {
            return null;
        }
        String[] parts = line.split(" ", -1);
        if (parts.length != 3 || !isToken(parts[0]) || !isVisible(parts[1]) || !parts[2].matches("HTTP/1\\.[01]")) {
            throw ApiException.malformed("Malformed request line");
        }
        Map<String, List<String>> headers = headers();
        byte[] body = body(headers);
        return new HttpRequest(parts[0], parts[1], parts[2].endsWith("0"), headers, body, connection, certificate);
    }

    private Map<String, List<String>> headers() throws IOException {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line = requiredLine(); !line.isEmpty(); line = requiredLine()) {
            int colon = line.indexOf(':');
            if (colon < 0 || !isToken(line.substring(0, colon))) {
                throw ApiException.malformed("Malformed header line");
            }
            headers.computeIfAbsent(line.substring(0, colon), ignored -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        return headers;
    }

    private byte[] body(Map<String, List<String>> headers) throws IOException {
        List<String> lengths = headers.getOrDefault("Content-Length", List.of());
        List<String> codings = headers.getOrDefault("Transfer-Encoding", List.of());
        if (lengths.isEmpty() && codings.isEmpty()) {
            return new byte[0];
        }
        if (headers.getOrDefault("Expect", List.of()).contains("100-continue")) {
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
        if (codings.isEmpty() && lengths.size() == 1) {
            return exactly(length(lengths.get(0), 10, MAX_BODY));
        }
        // Two ways to tell where a body ends are how requests get smuggled.
        if (!lengths.isEmpty() || codings.size() != 1 || !codings.get(0).equalsIgnoreCase("chunked")) {
            throw ApiException.malformed("The length of the body is not clear");
        }
        return chunked();
    }

    private byte[] chunked() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            headBytes = 0;
            String size = requiredLine().split(";", 2)[0].strip();
            int length = length(size, 16, MAX_BODY - body.size());
            if (length == 0) {
                headers();
                return body.toByteArray();
            }
            body.write(exactly(length));
            if (!requiredLine().isEmpty()) {
                throw ApiException.malformed("A chunk is longer than announced");
            }
        }
    }

    private static int length(String text, int radix, int most) {
        if (!text.matches(radix == 16 ? "[0-9a-fA-F]{1,8}" : "[0-9]{1,9}")) {
            throw ApiException.malformed("Malformed length of the body");
        }
        long length = Long.parseLong(text, radix);
        if (length > most) {
            throw ApiException.malformed("The body is larger than " + MAX_BODY + " bytes");
        }
        return (int) length;
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("connection closed inside a body");
        }
        return bytes;
    }

    private String requiredLine() throws IOException {
        String line = line();
        if (line == null) {
            throw new EOFException("connection closed inside a request");
        }
        return line;
    }

    /** Reads a line without its end; every byte becomes one character so that nothing is lost. */
    private @Nullable String line() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                return null;
            }
            if (++headBytes > MAX_HEAD) {
                throw ApiException.malformed("The head of the request is larger than " + MAX_HEAD + " bytes");
            }
            bytes.write(b);
        }
        String line = bytes.toString(StandardCharsets.ISO_8859_1);
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    private static boolean isToken(String text) {
        return text.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    }

    private static boolean isVisible(String text) {
        return text.matches("[\\x21-\\x7E]+");
    }
}
