package io.github.walletapi.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A request signed by the tests' own reading of the protocol; what is signed and what is sent can differ. */
record Signed(
        String id,
        String key,
        long ts,
        String nonce,
        String method,
        String target,
        String authority,
        String ext,
        String body) {
    static final String ID = "wkVd93h2uS";
    static final String KEY = "IrdTc8uQodU7PRpLzzLTW6wqZAO6tAMU";
    static final long TIME = 1343811600;

    static Signed get(String target) {
        return new Signed(ID, KEY, TIME, UUID.randomUUID().toString(), "GET", target, "", "", "");
    }

    static Signed json(String method, String target, String body) {
        return get(target).method(method).body(body);
    }

    Signed as(String newId, String newKey) {
        return new Signed(newId, newKey, ts, nonce, method, target, authority, ext, body);
    }

    Signed ts(long seconds) {
        return new Signed(id, key, seconds, nonce, method, target, authority, ext, body);
    }

    Signed nonce(String text) {
        return new Signed(id, key, ts, text, method, target, authority, ext, body);
    }

    Signed method(String name) {
        return new Signed(id, key, ts, nonce, name, target, authority, ext, body);
    }

    Signed target(String text) {
        return new Signed(id, key, ts, nonce, method, text, authority, ext, body);
    }

    Signed authority(String hostAndPort) {
        return new Signed(id, key, ts, nonce, method, target, hostAndPort, ext, body);
    }

    Signed ext(String text) {
        return new Signed(id, key, ts, nonce, method, target, authority, text, body);
    }

    /** Body and its hash in ext. */
    Signed body(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return ext("body_hash=" + encode(hash(bytes))).bodyOnly(bytes);
    }

    /** The body without its hash; every character of the component stands for one byte. */
    Signed bodyOnly(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return new Signed(id, key, ts, nonce, method, target, authority, ext, text);
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String hash(byte[] bytes) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String mac(String host, int port) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            String text =
                    ts + "\n" + nonce + "\n" + method + "\n" + target + "\n" + host + "\n" + port + "\n" + ext + "\n";
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String authorization(String mac) {
        String start = "MAC id=\"" + id + "\", ts=\"" + ts + "\", nonce=\"" + nonce + "\", mac=\"" + mac + "\"";
        return ext.isEmpty() ? start : start + ", ext=\"" + ext + "\"";
    }

    Wire.Answer sendTo(SandboxServer server) {
        return sendTo(server, authorization(mac(server.baseUri().getHost(), server.port())));
    }

    Wire.Answer sendTo(SandboxServer server, String authorizationHeader) {
        return Wire.exchange(server, text(server, authorizationHeader));
    }

    String text(SandboxServer server, String authorizationHeader) {
        String host = authority.isEmpty() ? server.baseUri().getAuthority() : authority;
        String length = body.isEmpty() ? "" : "Content-Length: " + body.length() + "\r\n";
        return method + " " + target + " HTTP/1.1\r\nHost: " + host + "\r\nAuthorization: " + authorizationHeader
                + "\r\n" + length + "\r\n" + body;
    }

    /** Neither signed nor with any other Authorization. */
    String unsigned(SandboxServer server, String... headerLines) {
        String text = text(server, "");
        String more = headerLines.length == 0 ? "" : String.join("\r\n", headerLines) + "\r\n";
        return text.replace("Authorization: \r\n", more);
    }

    /** Over a connection the test keeps. */
    Wire.Answer sendOver(Wire wire, SandboxServer server) {
        try {
            String text = text(server, authorization(mac(server.baseUri().getHost(), server.port())));
            return wire.send(text.getBytes(StandardCharsets.ISO_8859_1)).read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
