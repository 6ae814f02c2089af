package io.github.walletapi.generator;

import io.github.walletapi.internal.shared.MoneyMembers;
import io.github.walletapi.value.Money;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Describes to a person what a code confirms. Known from the Java SDK only.
 *
 * @param os the operating system of the device
 * @param osVersion its version
 * @param amount what is paid
 * @param beneficiaryIban the IBAN that it goes to
 */
public record CodeContext(
        @Nullable String os,
        @Nullable String osVersion,
        @MoneyMembers @Nullable Money amount,
        @Nullable String beneficiaryIban)
        implements Serializable {}
