package io.github.walletapi.sandbox.internal.auth;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds a client of the API and what it may do; changed by requests, guarded by the lock of the state. */
public final class ApiClient {
    private final int id;
    private final String macId;
    private final String type;
    private final Set<String> keys = new LinkedHashSet<>();
    private final int userId;
    private final int creatorId;
    private int projectId;
    private @Nullable Long locationId;
    private @Nullable Long serviceAgreementId;
    private List<String> givenByPaysera = List.of();
    private List<String> permissions = List.of();
    private JsonArray hosts = JsonValue.EMPTY_JSON_ARRAY;
    private @Nullable JsonObject info;
    private @Nullable Integer transferWallet;
    private boolean verified = true;
    private boolean restricted;
    private final Map<Integer, List<String>> walletScopes = new LinkedHashMap<>();

    public ApiClient(int id, String macId, String type, int userId, int creatorId, int projectId) {
        this.id = id;
        this.macId = macId;
        this.type = type;
        this.userId = userId;
        this.creatorId = creatorId;
        this.projectId = projectId;
    }

    public int id() {
        return id;
    }

    /** Returns the id it signs with; a client with a certificate only has one as well. */
    public String macId() {
        return macId;
    }

    /** Returns the keys, of which any signs for the client; none when it has certificates only. */
    public Set<String> keys() {
        return keys;
    }

    public String type() {
        return type;
    }

    public boolean isPrivate() {
        return type().equals("private_client");
    }

    public boolean isApplication() {
        return type().equals("application");
    }

    public int userId() {
        return userId;
    }

    public int creatorId() {
        return creatorId;
    }

    public int projectId() {
        return projectId;
    }

    public void setProjectId(int newProjectId) {
        projectId = newProjectId;
    }

    /** Sets the permissions that stand before all granted ones, as the documented update shows them. */
    public void setInitialPermissions(List<String> fromPaysera) {
        givenByPaysera = fromPaysera;
    }

    public void setPermissions(List<String> granted) {
        permissions = List.copyOf(granted);
        if (granted.isEmpty()) {
            givenByPaysera = List.of();
        }
    }

    /** Says whether Paysera knows who it is; who is not known takes no payments. */
    public boolean isVerified() {
        return verified;
    }

    public void setVerified(boolean known) {
        verified = known;
    }

    /** Says whether Paysera lets it take no payments for now. */
    public boolean isRestricted() {
        return restricted;
    }

    public void setRestricted(boolean kept) {
        restricted = kept;
    }

    public void setHosts(JsonArray newHosts) {
        hosts = newHosts;
    }

    public void setDeviceInfo(JsonObject newInfo) {
        info = newInfo;
    }

    boolean hasDeviceId(String deviceId) {
        return info != null
                && info.get("device_id") instanceof JsonString own
                && own.getString().equals(deviceId);
    }

    public void setServiceAgreementId(long agreementId) {
        serviceAgreementId = agreementId;
    }

    public void setLocationId(long newLocationId) {
        locationId = newLocationId;
    }

    public void setTransferWallet(@Nullable Integer walletId) {
        transferWallet = walletId;
    }

    public boolean hasTransferWallet() {
        return transferWallet != null;
    }

    public Map<Integer, List<String>> walletScopes() {
        return walletScopes;
    }

    /** Says whether it has this permission, granted or from the beginning. */
    public boolean hasPermission(String permission) {
        return permissions.contains(permission) || givenByPaysera.contains(permission);
    }

    JsonArray hosts() {
        return hosts;
    }

    public JsonObjectBuilder toJson(String title) {
        var json = Json.createObjectBuilder().add("id", id).add("title", title);
        var all = Json.createArrayBuilder(givenByPaysera);
        permissions.stream().filter(p -> !givenByPaysera.contains(p)).forEach(all::add);
        json.add("permissions", all).add("type", type()).add("hosts", hosts);
        if (info != null) {
            json.add("info", info);
        }
        // No documented answer has it; without it a change could not be read back.
        if (locationId != null) {
            json.add("location_id", locationId);
        }
        if (serviceAgreementId != null) {
            json.add("service_agreement_id", serviceAgreementId);
        }
        return json;
    }
}
