package io.github.walletapi.sample;

import org.jspecify.annotations.Nullable;

/**
 * Shows who we are, on the start page.
 *
 * @param caller who we are; null if the server did not tell
 * @param failure what went wrong instead
 */
public record HomePage(@Nullable Caller caller, @Nullable ErrorPage failure) {}
