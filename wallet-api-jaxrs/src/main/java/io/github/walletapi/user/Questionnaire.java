package io.github.walletapi.user;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The questions that a user has to answer from time to time.
 *
 * @param id its ID
 * @param status how far it is; the words are not documented
 */
public record Questionnaire(@Nullable Long id, @Nullable String status) implements Serializable {}
