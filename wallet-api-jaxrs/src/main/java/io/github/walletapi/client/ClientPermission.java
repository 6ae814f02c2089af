package io.github.walletapi.client;

import io.github.walletapi.value.OpenEnum;

/**
 * What a client may do. A value this version does not know is kept as sent.
 *
 * @param value the word as the server knows it
 */
public record ClientPermission(String value) implements OpenEnum {

    /** Show the confirmation page in a frame. */
    public static final ClientPermission SHOW_IN_FRAME = new ClientPermission("show_in_frame");

    /** Give user data that is trusted without a check. */
    public static final ClientPermission GIVE_TRUSTED_USER_INFO = new ClientPermission("give_trusted_user_info");

    /** Get tokens by user name and password. */
    public static final ClientPermission USE_PASSWORD_GRANT = new ClientPermission("use_password_grant");

    /** Accept transactions by a flash message. */
    public static final ClientPermission ACCEPT_WITH_FLASH = new ClientPermission("accept_with_flash");

    /** Accept transactions by PIN. */
    public static final ClientPermission ACCEPT_WITH_PIN = new ClientPermission("accept_with_pin");

    /** Read statements. */
    public static final ClientPermission ACCESS_STATEMENTS = new ClientPermission("access_statements");

    /** Find users by their person code. */
    public static final ClientPermission SEARCH_BY_PERSON_CODE = new ClientPermission("search_by_person_code");

    /** Make bank transfers. */
    public static final ClientPermission CLIENT_MAKE_BANK_TRANSFERS =
            new ClientPermission("client_make_bank_transfers");

    /** Call the OAuth API. */
    public static final ClientPermission USE_OAUTH_API = new ClientPermission("use_oauth_api");

    /** Call the Wallet API. */
    public static final ClientPermission USE_WALLET_API = new ClientPermission("use_wallet_api");

    /** Call the client API. */
    public static final ClientPermission USE_CLIENT_API = new ClientPermission("use_client_api");

    /** Ask for offline scopes. */
    public static final ClientPermission USE_OFFLINE_SCOPES = new ClientPermission("use_offline_scopes");

    /** Get tokens by an authorization code. */
    public static final ClientPermission USE_CODE_GRANT = new ClientPermission("use_code_grant");

    /** Give parameters of a registration. */
    public static final ClientPermission PROVIDE_REGISTRATION_PARAMETERS =
            new ClientPermission("provide_registration_parameters");

    /** Reads {@code password_grant}, as some pages of the documentation write it, as {@code use_password_grant}. */
    public ClientPermission {
        value = "password_grant".equals(value) ? "use_password_grant" : value;
    }

    /** The word itself, so that it can stand in a query. */
    @Override
    public String toString() {
        return value;
    }
}
