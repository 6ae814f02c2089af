package io.github.walletapi.internal.call;

import io.github.walletapi.auth.CredentialsProvider;
import io.github.walletapi.internal.signing.ResourceOwner;
import io.github.walletapi.request.ExtraParameters;
import io.github.walletapi.retry.RetryPolicy;
import org.jspecify.annotations.Nullable;

/**
 * What one view says of all its calls.
 *
 * @param parameters that they carry
 * @param policy how they are tried again
 * @param person for whom they are made; null if the client calls for itself
 */
public record CallTerms(
        ExtraParameters parameters,
        RetryPolicy policy,
        @Nullable ResourceOwner person) {

    /** Makes the terms of a client that calls for itself. */
    public static CallTerms of(ExtraParameters parameters, RetryPolicy policy) {
        return new CallTerms(parameters, policy, null);
    }

    /** With these parameters over those that are there. */
    public CallTerms with(ExtraParameters more) {
        return new CallTerms(parameters.overriddenBy(more), policy, person);
    }

    /** Tried again in another way. */
    public CallTerms with(RetryPolicy other) {
        return new CallTerms(parameters, other, person);
    }

    /** Signed by a person's token. */
    public CallTerms as(CredentialsProvider tokens) {
        return new CallTerms(parameters, policy, new ResourceOwner(tokens));
    }

    /**
     * For the endpoints of tokens: signed by the client, and never sent again when they may have been carried out, for a
     * code is used once.
     */
    public CallTerms ofTokens() {
        RetryPolicy careful = new RetryPolicy(
                policy.maxAttempts(),
                policy.firstPause(),
                policy.longestPause(),
                policy.deadline(),
                policy.quotaWait(),
                false);
        return new CallTerms(parameters, careful, null);
    }
}
