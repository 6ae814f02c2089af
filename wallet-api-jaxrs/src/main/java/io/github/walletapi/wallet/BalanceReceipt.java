package io.github.walletapi.wallet;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A balance to be printed.
 *
 * @param text in lines, of as many characters as were asked for
 */
public record BalanceReceipt(@Nullable String text) implements Serializable {}
