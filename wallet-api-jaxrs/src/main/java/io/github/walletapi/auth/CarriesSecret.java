package io.github.walletapi.auth;

import java.io.Serializable;

/**
 * Marks a record whose {@link Secret} is what a request is for, such as a new password. Of records with this mark, and of
 * nothing else, secrets are written to the JSON that is sent. An answer never has it.
 *
 * <p>It holds a secret, so it is never serialised: writing it to a session or a cache fails.
 */
public interface CarriesSecret extends Serializable {}
