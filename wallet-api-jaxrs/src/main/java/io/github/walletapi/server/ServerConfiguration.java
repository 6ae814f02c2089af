package io.github.walletapi.server;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Values that the server decides on.
 *
 * @param minimumPasswordLength characters that a password must have at least
 * @param bankTransferUrgentOptionAvailabilityBeneficiaryAccountRegexp accounts to which an urgent bank transfer can go,
 *     as a regular expression (known from an SDK only)
 */
public record ServerConfiguration(
        @Nullable Integer minimumPasswordLength,
        @Nullable String bankTransferUrgentOptionAvailabilityBeneficiaryAccountRegexp)
        implements Serializable {}
