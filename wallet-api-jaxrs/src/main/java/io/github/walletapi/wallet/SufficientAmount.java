package io.github.walletapi.wallet;

import java.io.Serializable;

/**
 * Whether a wallet holds an amount.
 *
 * @param isSufficient whether it does
 */
public record SufficientAmount(boolean isSufficient) implements Serializable {}
