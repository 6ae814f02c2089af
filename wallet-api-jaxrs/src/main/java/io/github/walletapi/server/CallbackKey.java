package io.github.walletapi.server;

import java.io.Serializable;

/**
 * The public key by which signed callbacks are verified. {@code CallbackVerifier} of the package {@code callback} fetches
 * it by itself.
 *
 * @param pem the key as a PEM text, as it came
 */
public record CallbackKey(String pem) implements Serializable {}
