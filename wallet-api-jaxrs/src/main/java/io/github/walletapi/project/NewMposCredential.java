package io.github.walletapi.project;

import io.github.walletapi.auth.CarriesSecret;
import io.github.walletapi.auth.Secret;
import java.util.Objects;

/**
 * What a mobile point of sale is to sign in with.
 *
 * <p>It holds a secret, so it is never serialised: writing it to a session or a cache fails.
 *
 * @param username the name
 * @param password the password
 * @param projectId the project that it sells for
 */
public record NewMposCredential(String username, Secret password, long projectId) implements CarriesSecret {

    /**
     * Checks the name and the project.
     *
     * @throws IllegalArgumentException if the name is empty, or the project's ID not positive
     */
    public NewMposCredential {
        Objects.requireNonNull(password, "password");
        if (username.isBlank()) {
            throw new IllegalArgumentException("username must not be empty");
        }
        if (projectId <= 0) {
            throw new IllegalArgumentException("projectId must be a positive number");
        }
    }
}
