package io.github.walletapi.internal.shared;

/** The parts of the Wallet API, as their paths begin below the base URI. */
public final class ApiPath {

    /** All but the tokens. */
    public static final String REST = "rest/v1/";

    /** The tokens of people. */
    public static final String OAUTH = "oauth/v1/";

    /** What belongs to no version. */
    public static final String ROOT = "";

    private ApiPath() {}
}
