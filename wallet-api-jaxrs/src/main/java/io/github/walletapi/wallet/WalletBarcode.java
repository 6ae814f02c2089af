package io.github.walletapi.wallet;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A barcode that stands for a wallet.
 *
 * @param barcode its digits
 */
public record WalletBarcode(@Nullable String barcode) implements Serializable {}
