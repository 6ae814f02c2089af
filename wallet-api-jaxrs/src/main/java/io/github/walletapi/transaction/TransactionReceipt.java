package io.github.walletapi.transaction;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A receipt to be printed.
 *
 * @param text in lines, of as many characters as were asked for
 */
public record TransactionReceipt(@Nullable String text) implements Serializable {}
