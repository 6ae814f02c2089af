package io.github.walletapi.sandbox.internal.endpoint;

import io.github.walletapi.sandbox.internal.auth.ApiClient;
import io.github.walletapi.sandbox.internal.error.ApiException;
import io.github.walletapi.sandbox.internal.error.ParameterErrors;
import io.github.walletapi.sandbox.internal.routing.EndpointCall;
import io.github.walletapi.sandbox.internal.routing.JsonBody;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the body that creates or changes a client; it is applied only when all of it is right. */
final class ClientBody {
    private static final Set<String> PERMISSIONS = Set.of(
            "show_in_frame",
            "give_trusted_user_info",
            "use_password_grant",
            "accept_with_flash",
            "accept_with_pin",
            "access_statements",
            "search_by_person_code",
            "client_make_bank_transfers",
            "use_oauth_api",
            "use_wallet_api",
            "use_client_api",
            "use_offline_scopes",
            "use_code_grant",
            "provide_registration_parameters");
    private static final Set<String> PROTOCOLS = Set.of("http", "https");
    /** The texts that devices tell, besides two flags. */
    private static final Set<String> INFO = Set.of(
            "title",
            "os",
            "model",
            "imei",
            "device_id",
            "ip_ipv4",
            "ip_ipv6",
            "wifi_ssid",
            "wifi_mac",
            "system_language",
            "sim_country",
            "sim_carrier",
            "pseudo_unique_id",
            "android_id",
            "android_gfsid",
            "android_phone_fingerprint",
            "webview_user_agent",
            "device_hash",
            "app_version");

    private static final Set<String> SCOPES = Set.of("balance", "statements");
    /** Old spellings of the documentation's own examples. */
    private static final Map<String, String> SYNONYMS =
            Map.of("password_grant", "use_password_grant", "statement", "statements");

    private final JsonObject body;
    private final EndpointCall call;
    private final ParameterErrors errors = new ParameterErrors();

    private ClientBody(JsonObject body, EndpointCall call) {
        this.body = body;
        this.call = call;
    }

    static ClientBody read(EndpointCall call) {
        return new ClientBody(JsonBody.object(call.request()), call);
    }

    String type() {
        return body.get("type") instanceof JsonString type ? type.getString() : "";
    }

    void requireType(String... allowed) {
        if (!List.of(allowed).contains(type())) {
            errors.add("type", "must be " + String.join(" or ", allowed));
            errors.throwIfAny();
        }
    }

    void checkForNew(boolean device) {
        if (device && !(body.get("info") instanceof JsonObject)) {
            errors.add("info", "is required");
        }
        checkForChange();
    }

    void checkForChange() {
        if (present("permissions") != null) {
            texts(body, "permissions", PERMISSIONS);
        }
        for (String name : List.of("project_id", "location_id", "service_agreement_id")) {
            if (present(name) != null && wholeNumber(body, name) == null) {
                errors.add(name, "must be a whole number");
            }
        }
        hosts();
        info();
        walletScopes();
        Long projectId = wholeNumber(body, "project_id");
        if (projectId != null && call.state().project(projectId.intValue()) == null) {
            errors.add("project_id", "names no project");
        }
        errors.throwIfAny();
        if (projectId != null && !call.state().administers(call.client().userId(), projectId.intValue())) {
            throw ApiException.otherProject();
        }
    }

    int projectIdOr(int otherwise) {
        Long projectId = wholeNumber(body, "project_id");
        return projectId == null ? otherwise : projectId.intValue();
    }

    /** Changes a client; fields that are left out keep what they were: the documentation does not say. */
    void applyTo(ApiClient client) {
        if (present("permissions") != null) {
            client.setPermissions(texts(body, "permissions", PERMISSIONS));
        }
        if (present("hosts") != null) {
            client.setHosts(hosts());
        }
        describe(client);
        Long agreement = wholeNumber(body, "service_agreement_id");
        if (agreement != null) {
            client.setServiceAgreementId(agreement);
        }
        Long location = wholeNumber(body, "location_id");
        if (location != null) {
            client.setLocationId(location);
        }
        client.setProjectId(projectIdOr(client.projectId()));
        client.walletScopes().putAll(walletScopes());
    }

    /** Sets all that an application may say about the device client it creates. */
    void describe(ApiClient client) {
        JsonObject info = info();
        if (info != null) {
            client.setDeviceInfo(info);
        }
    }

    @Nullable
    String deviceId() {
        return body.get("info") instanceof JsonObject info
                        && info.get("device_id") instanceof JsonString id
                        && !id.getString().isEmpty()
                ? id.getString()
                : null;
    }

    /** Reads hosts as the API shows them: with all six members, null for a port or protocol that does not matter. */
    private JsonArray hosts() {
        JsonValue hosts = present("hosts");
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (JsonValue item : hosts instanceof JsonArray array ? array : JsonValue.EMPTY_JSON_ARRAY) {
            JsonObject host = item instanceof JsonObject object && isHost(object) ? object : null;
            if (host == null) {
                errors.add("hosts", "each needs host, any_port and any_subdomain; protocol is http or https");
            } else {
                all.add(Json.createObjectBuilder()
                        .add("host", host.get("host"))
                        .add("port", host.getOrDefault("port", JsonValue.NULL))
                        .add("path", host.get("path") instanceof JsonString path ? path : Json.createValue(""))
                        .add("protocol", host.getOrDefault("protocol", JsonValue.NULL))
                        .add("any_port", host.get("any_port"))
                        .add("any_subdomain", host.get("any_subdomain")));
            }
        }
        if (hosts != null && !(hosts instanceof JsonArray)) {
            errors.add("hosts", "must be an array");
        }
        return all.build();
    }

    /** Checks a host; the PHP client writes null for a protocol that is not set, and any will do. */
    private static boolean isHost(JsonObject host) {
        return host.get("host") instanceof JsonString name
                && !name.getString().isEmpty()
                && JsonBody.isBoolean(host.get("any_port"))
                && JsonBody.isBoolean(host.get("any_subdomain"))
                && (isAbsent(host.get("protocol"))
                        || (host.get("protocol") instanceof JsonString protocol
                                && PROTOCOLS.contains(protocol.getString())))
                && (isAbsent(host.get("port")) || wholeNumber(host, "port") != null)
                && (isAbsent(host.get("path")) || host.get("path") instanceof JsonString);
    }

    /** Reads the info without what is null or unknown; returns null without info. */
    private @Nullable JsonObject info() {
        JsonValue info = present("info");
        if (info == null) {
            return null;
        }
        JsonObjectBuilder known = Json.createObjectBuilder();
        if (info instanceof JsonObject fields) {
            fields.forEach((name, value) -> {
                boolean flag = name.equals("rooted") || name.equals("simulator");
                if (isAbsent(value)) {
                    return;
                }
                if (!(flag ? JsonBody.isBoolean(value) : value instanceof JsonString)) {
                    errors.add("info." + name, flag ? "must be true or false" : "must be a text");
                } else if (flag || INFO.contains(name)) {
                    known.add(name, value);
                }
            });
        } else {
            errors.add("info", "must be an object");
        }
        return known.build();
    }

    /** Reads scopes on wallets; only wallets on which the caller has scopes itself can be passed on. */
    private Map<Integer, List<String>> walletScopes() {
        Map<Integer, List<String>> scopes = new LinkedHashMap<>();
        JsonValue rows = present("permissions_to_wallets");
        if (rows != null && !(rows instanceof JsonArray)) {
            errors.add("permissions_to_wallets", "must be an array");
        }
        for (JsonValue item : rows instanceof JsonArray array ? array : JsonValue.EMPTY_JSON_ARRAY) {
            Long walletId = item instanceof JsonObject row ? wholeNumber(row, "wallet_id") : null;
            if (walletId == null || !isNumbered(item.asJsonObject(), walletId.intValue())) {
                errors.add("permissions_to_wallets", "each needs wallet_id with its account_number");
            } else if (!call.client().walletScopes().containsKey(walletId.intValue())) {
                errors.add("permissions_to_wallets", "wallet " + walletId + " is not yours to give");
            } else {
                scopes.put(walletId.intValue(), texts(item.asJsonObject(), "scopes", SCOPES));
            }
        }
        return scopes;
    }

    private boolean isNumbered(JsonObject row, int walletId) {
        JsonObject wallet = call.state().wallets().find(walletId);
        return wallet != null
                && row.get("account_number") instanceof JsonString number
                && number.getString()
                        .equals(wallet.getJsonObject("wallet")
                                .getJsonObject("account")
                                .getString("number"));
    }

    private List<String> texts(JsonObject object, String name, Set<String> known) {
        List<String> texts = new ArrayList<>();
        JsonValue value = object.get(name);
        for (JsonValue item : value instanceof JsonArray array ? array : JsonValue.EMPTY_JSON_ARRAY) {
            String written = item instanceof JsonString text ? text.getString() : item.toString();
            String text = SYNONYMS.getOrDefault(written, written);
            if (!known.contains(text)) {
                errors.add(name, "does not know " + text);
            } else if (!texts.contains(text)) {
                texts.add(text);
            }
        }
        if (!(value instanceof JsonArray)) {
            errors.add(name, "must be an array");
        }
        return texts;
    }

    /** Returns a member that is set; the PHP client writes unset ones as null. */
    private @Nullable JsonValue present(String name) {
        JsonValue value = body.get(name);
        return isAbsent(value) ? null : value;
    }

    private static boolean isAbsent(@Nullable JsonValue value) {
        return value == null || value.equals(JsonValue.NULL);
    }

    private static @Nullable Long wholeNumber(JsonObject object, String name) {
        return object.get(name) instanceof JsonNumber number
                        && number.toString().matches("[0-9]{1,9}")
                ? Long.valueOf(number.toString())
                : null;
    }
}
