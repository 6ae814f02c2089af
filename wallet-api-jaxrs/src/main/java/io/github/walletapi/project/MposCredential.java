package io.github.walletapi.project;

import io.github.walletapi.auth.Secret;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What a mobile point of sale signs in with.
 *
 * <p>Where it holds a secret, it is never serialised: writing it to a session or a cache fails.
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
        @Nullable Long projectId) implements Serializable {}
