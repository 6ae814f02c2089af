package io.github.walletapi.sample;

import io.github.walletapi.client.ApiClient;
import io.github.walletapi.client.ClientPermission;
import io.github.walletapi.client.ClientType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says in words who signs the requests.
 *
 * @param title what it is called
 * @param type what kind of client it is
 * @param permissions what it may do; may be empty
 */
public record Caller(String title, String type, List<String> permissions) {

    private static final Map<ClientType, String> TYPES = Map.of(
            ClientType.PRIVATE_CLIENT, "company client",
            ClientType.APPLICATION, "device registration client",
            ClientType.APP_CLIENT, "device client");

    private static final Map<ClientPermission, String> PERMISSIONS = Map.ofEntries(
            Map.entry(ClientPermission.SHOW_IN_FRAME, "show the confirmation page in a frame"),
            Map.entry(ClientPermission.GIVE_TRUSTED_USER_INFO, "provide trusted user data"),
            Map.entry(ClientPermission.USE_PASSWORD_GRANT, "get tokens with a user name and password"),
            Map.entry(ClientPermission.ACCEPT_WITH_FLASH, "accept transactions with a flash message"),
            Map.entry(ClientPermission.ACCEPT_WITH_PIN, "accept transactions with a PIN"),
            Map.entry(ClientPermission.ACCESS_STATEMENTS, "read statements"),
            Map.entry(ClientPermission.SEARCH_BY_PERSON_CODE, "find users by personal code"),
            Map.entry(ClientPermission.CLIENT_MAKE_BANK_TRANSFERS, "make bank transfers"),
            Map.entry(ClientPermission.USE_OAUTH_API, "call the OAuth API"),
            Map.entry(ClientPermission.USE_WALLET_API, "call the Wallet API"),
            Map.entry(ClientPermission.USE_CLIENT_API, "call the client API"),
            Map.entry(ClientPermission.USE_OFFLINE_SCOPES, "ask for offline scopes"),
            Map.entry(ClientPermission.USE_CODE_GRANT, "get tokens with an authorization code"),
            Map.entry(ClientPermission.PROVIDE_REGISTRATION_PARAMETERS, "provide registration data"));

    /** Takes a copy of the list. */
    public Caller {
        permissions = List.copyOf(permissions);
    }

    /** Describes a client by what the server says of it. */
    public static Caller of(ApiClient client) {
        String title = client.title();
        return new Caller(
                title == null || title.isBlank() ? "a client without a name" : title,
                type(client.type()),
                client.permissions().stream().map(Caller::permission).toList());
    }

    private static String type(@Nullable ClientType type) {
        return type == null ? "client of an unknown type" : TYPES.getOrDefault(type, spaced(type.value()));
    }

    private static String permission(ClientPermission permission) {
        return PERMISSIONS.getOrDefault(permission, spaced(permission.value()));
    }

    /** Shows a word that this version does not know: it is still better than nothing. */
    private static String spaced(String word) {
        return word.replace('_', ' ');
    }
}
