package io.github.walletapi.project;

import io.github.walletapi.auth.Secret;
import org.jspecify.annotations.Nullable;

/**
 * What a mobile point of sale signs in with.
 *
 * @param id its ID
 * @param username the name
 * @param password the password, if the answer shows it
 * @param projectId the project that it sells for
 */
public record MposCredential(
        @Nullable Long id,
        @Nullable String username,
        @Nullable Secret password,
        @Nullable Long projectId) {}
