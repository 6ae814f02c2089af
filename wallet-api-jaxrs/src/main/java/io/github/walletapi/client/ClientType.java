package io.github.walletapi.client;

import io.github.walletapi.value.OpenEnum;

/**
 * What kind of client signs. A value this version does not know is kept as sent.
 *
 * @param value the word as the server knows it
 */
public record ClientType(String value) implements OpenEnum {

    /** A server-side client of a company. */
    public static final ClientType PRIVATE_CLIENT = new ClientType("private_client");

    /** An application that may do nothing but register devices. */
    public static final ClientType APPLICATION = new ClientType("application");

    /** One device on which an application runs. */
    public static final ClientType APP_CLIENT = new ClientType("app_client");

    /** The word itself, so that it can stand in a query. */
    @Override
    public String toString() {
        return value;
    }
}
