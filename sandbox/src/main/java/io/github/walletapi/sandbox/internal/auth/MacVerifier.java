package io.github.walletapi.sandbox.internal.auth;

import io.github.walletapi.sandbox.internal.error.ApiException;
import io.github.walletapi.sandbox.internal.http.HttpRequest;
import io.github.walletapi.sandbox.internal.http.Origin;
import io.github.walletapi.sandbox.internal.http.RequestTarget;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Verifies signatures: who (id, MAC) before when (ts), then what (body hash), and the nonce last. */
public final class MacVerifier {
    private final Clock clock;
    private final long window;
    private final @Nullable Origin publicOrigin;
    private final int defaultPort;

    public MacVerifier(Clock clock, Duration window, @Nullable Origin publicOrigin, boolean https) {
        this.clock = clock;
        this.window = window.toSeconds();
        this.publicOrigin = publicOrigin;
        this.defaultPort = https ? 443 : 80;
    }

    /** @param anyTime for the endpoint by which clients heal their clock */
    Caller verify(HttpRequest request, RequestTarget target, KnownCallers callers, boolean anyTime) {
        String authorization = request.header("Authorization");
        if (authorization == null) {
            throw ApiException.unauthorized("Authorization header is missing");
        }
        MacHeader header = MacHeader.parse(authorization);
        Caller signer = signer(header, request, target, callers);
        boolean current = checkTime(header, anyTime);
        if (signer.token() != null) {
            signer.token().requireAlive(clock.instant());
        }
        Map<String, String> ext = checkBody(header, request.body());
        // Last, so that a request refused for another reason can be sent again; outside the window nothing is
        // remembered, or memory would grow for ever.
        long oldest = clock.instant().getEpochSecond() - window;
        if (current && !callers.nonces().remember(header.id(), header.nonce(), header.seconds(), oldest)) {
            throw ApiException.unauthorized("Nonce was used before");
        }
        return new Caller(signer.client(), signer.token(), ext);
    }

    /** Finds who has the id and the key, whatever the time is. */
    private Caller signer(MacHeader header, HttpRequest request, RequestTarget target, KnownCallers callers) {
        Token token = callers.grants().findByAccessToken(header.id());
        ApiClient client = token == null
                ? callers.clients().findByMacId(header.id())
                : token.grant().client();
        if (client == null) {
            throw ApiException.unauthorized("Unknown client id");
        }
        if (!signed(token == null ? client.keys() : Set.of(token.macKey()), header, request, target)) {
            throw ApiException.unauthorized("MAC does not match");
        }
        return new Caller(client, token, Map.of());
    }

    /** Compares with all keys, so that the time it takes does not tell which one it was. */
    private boolean signed(Set<String> keys, MacHeader header, HttpRequest request, RequestTarget target) {
        boolean signed = false;
        for (String key : keys) {
            signed |= Secrets.areEqual(expectedMac(key, header, request, target), header.mac());
        }
        return signed;
    }

    private String expectedMac(String key, MacHeader header, HttpRequest request, RequestTarget target) {
        Origin hostHeader = Origin.ofHostHeader(request.header("Host"), defaultPort);
        Origin origin = publicOrigin == null ? hostHeader : publicOrigin;
        String signed = String.join(
                        "\n",
                        header.ts(),
                        header.nonce(),
                        request.method(),
                        target.raw(),
                        origin.host(),
                        Integer.toString(origin.port()),
                        header.ext())
                + "\n";
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK knows HmacSHA256", e);
        }
    }

    private boolean checkTime(MacHeader header, boolean anyTime) {
        long ahead = header.seconds() - clock.instant().getEpochSecond();
        if (ahead >= -window && ahead <= window) {
            return true;
        }
        if (anyTime) {
            return false;
        }
        // The SDKs compare with exactly these words.
        throw ApiException.timestamp(ahead > 0 ? "Timestamp is in future" : "Timestamp lifetime exceeded");
    }

    private static Map<String, String> checkBody(MacHeader header, byte[] body) {
        Map<String, List<String>> ext = header.extParameters();
        List<String> hashes = ext.getOrDefault("body_hash", List.of());
        if (hashes.size() > 1) {
            throw ApiException.unauthorized("body_hash appears twice in ext");
        }
        if (hashes.isEmpty() && body.length > 0) {
            throw ApiException.unauthorized("body_hash is missing in ext");
        }
        if (!hashes.isEmpty() && !Secrets.areEqual(hashOf(body), hashes.get(0))) {
            throw ApiException.unauthorized("body_hash does not match the body");
        }
        Map<String, String> single = new LinkedHashMap<>();
        ext.forEach((name, values) -> single.put(name, values.get(0)));
        return single;
    }

    private static String hashOf(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return Base64.getEncoder().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK knows SHA-256", e);
        }
    }
}
