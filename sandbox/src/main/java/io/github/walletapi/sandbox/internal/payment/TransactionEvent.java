package io.github.walletapi.sandbox.internal.payment;

import jakarta.json.JsonObject;
import java.net.URI;

/**
 * Is what a client is told of a transaction that has changed without it.
 *
 * @param type the state it has got into
 * @param transaction as it is shown then
 */
public record TransactionEvent(String transactionKey, String type, URI callbackUri, JsonObject transaction) {}
