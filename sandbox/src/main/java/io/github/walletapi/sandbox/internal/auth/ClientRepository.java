package io.github.walletapi.sandbox.internal.auth;

import io.github.walletapi.sandbox.internal.error.ApiException;
import java.nio.ByteBuffer;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps all clients, by their number, the id they sign with, and their certificates. */
public final class ClientRepository {
    private static final int FIRST_CREATED = 2001;

    private final Map<Integer, ApiClient> byId = new LinkedHashMap<>();
    private final Map<String, ApiClient> byMacId = new LinkedHashMap<>();
    /** By the bytes of the certificate: two implementations of a certificate need not have the same hash code. */
    private final Map<ByteBuffer, ApiClient> byCertificate = new HashMap<>();

    private int nextId = FIRST_CREATED;

    public void add(ApiClient client) {
        byId.put(client.id(), client);
        byMacId.put(client.macId(), client);
    }

    @Nullable
    public ApiClient findByMacId(String macId) {
        return byMacId.get(macId);
    }

    /** Returns a configured client, for who controls the sandbox rather than calls it. */
    public ApiClient getByMacId(String macId) {
        ApiClient client = byMacId.get(macId);
        if (client == null) {
            throw new IllegalArgumentException("no client has the id " + macId);
        }
        return client;
    }

    @Nullable
    public ApiClient findByCertificate(X509Certificate certificate) {
        return byCertificate.get(bytes(certificate));
    }

    public void addCertificate(ApiClient client, X509Certificate certificate) {
        ApiClient before = byCertificate.putIfAbsent(bytes(certificate), client);
        if (before != null && before != client) {
            throw new IllegalArgumentException("the certificate already stands for the client " + before.macId());
        }
    }

    public void removeCertificate(X509Certificate certificate) {
        byCertificate.remove(bytes(certificate));
    }

    private static ByteBuffer bytes(X509Certificate certificate) {
        try {
            return ByteBuffer.wrap(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("a certificate without an encoding", e);
        }
    }

    public boolean hasDevice(ApiClient application, String deviceId) {
        return byId.values().stream()
                .anyMatch(client -> client.creatorId() == application.id()
                        && client.type().equals("app_client")
                        && client.hasDeviceId(deviceId));
    }

    public Collection<ApiClient> all() {
        return byId.values();
    }

    public ApiClient getById(int id) {
        ApiClient client = byId.get(id);
        if (client == null) {
            throw ApiException.notFound("Client not found");
        }
        return client;
    }

    public ApiClient create(String type, ApiClient creator, int projectId) {
        ApiClient client = new ApiClient(nextId++, Secrets.random(16), type, creator.userId(), creator.id(), projectId);
        add(client);
        return client;
    }
}
