package io.github.walletapi.client;

import jakarta.json.bind.annotation.JsonbProperty;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * From which wallet a client makes transfers. The one body of the API whose names are in camel case.
 *
 * @param clientId the client, by its number
 * @param appClientId the client that is a device, by its number
 * @param walletId the wallet
 */
public record TransferConfiguration(
        @JsonbProperty("clientId") @Nullable Long clientId,
        @JsonbProperty("appClientId") @Nullable Long appClientId,
        @JsonbProperty("walletId") @Nullable Long walletId)
        implements Serializable {}
