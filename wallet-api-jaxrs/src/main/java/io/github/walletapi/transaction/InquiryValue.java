package io.github.walletapi.transaction;

import io.github.walletapi.user.UserIdentity;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What a payer has answered: one of the two, by what was asked for.
 *
 * @param text such as a personal code
 * @param identity name, nationality and personal code
 */
public record InquiryValue(@Nullable String text, @Nullable UserIdentity identity) implements Serializable {}
