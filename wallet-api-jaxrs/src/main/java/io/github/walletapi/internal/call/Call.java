package io.github.walletapi.internal.call;

import io.github.walletapi.internal.signing.ResourceOwner;
import io.github.walletapi.request.ApiRequest;
import io.github.walletapi.request.ExtraParameters;
import io.github.walletapi.retry.RetryPolicy;
import org.jspecify.annotations.Nullable;

/**
 * A call that is to be made, its arguments checked. Nothing of it changes on its way.
 *
 * @param method the HTTP method
 * @param pathTemplate the path below the base URI with its parameters as names
 * @param terms on which it is made
 * @param target path and query that must be sent exactly so; null if the engine makes them
 * @param isSigned whether it needs credentials
 */
record Call(
        String method,
        String pathTemplate,
        CallTerms terms,
        @Nullable String target,
        boolean isSigned) {

    /**
     * Makes the call of an untyped request.
     *
     * @throws IllegalArgumentException if a parameter of the path has no value, or the path speaks of the owner of a
     *     token, of which there is none
     */
    static Call of(ApiRequest request, CallTerms terms) {
        String target = request.target();
        if (terms.person() == null) {
            TokenOwnerPath.refuse(target);
        }
        return new Call(request.method().name(), request.pathTemplate(), terms, target, true);
    }

    /** Makes a call that needs no credentials. */
    static Call unsigned(String method, String pathTemplate) {
        return new Call(method, pathTemplate, CallTerms.of(ExtraParameters.NONE, RetryPolicy.NONE), null, false);
    }

    RetryPolicy policy() {
        return terms.policy();
    }

    /** Whether it does no harm when it is carried out twice. */
    boolean isRepeatable() {
        return method.equals("GET") || (policy().repeatsWhatMayBeDone() && !MoneyPath.is(pathTemplate));
    }

    /** Says method and path only: the target may hold secrets. */
    @Override
    public String toString() {
        return method + " " + pathTemplate;
    }

    /** For whom it is made; null if the client calls for itself. */
    @Nullable
    ResourceOwner person() {
        return terms.person();
    }
}
