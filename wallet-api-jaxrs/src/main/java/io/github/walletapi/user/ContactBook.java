package io.github.walletapi.user;

import java.io.Serializable;

/**
 * A list of a user's contacts at the server.
 *
 * @param id its ID
 */
public record ContactBook(long id) implements Serializable {}
