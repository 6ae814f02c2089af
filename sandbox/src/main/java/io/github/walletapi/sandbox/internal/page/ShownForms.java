package io.github.walletapi.sandbox.internal.page;

import io.github.walletapi.sandbox.internal.auth.AuthorizationRequest;
import io.github.walletapi.sandbox.internal.auth.GrantRepository;
import io.github.walletapi.sandbox.internal.auth.OneTimeKeys;
import io.github.walletapi.sandbox.internal.data.SandboxState;
import io.github.walletapi.sandbox.internal.payment.Transaction;

/** Keeps the keys of forms that were shown and not sent yet. */
record ShownForms(
        OneTimeKeys<AuthorizationRequest> authorizations,
        OneTimeKeys<GrantRepository.Consent> revocations,
        OneTimeKeys<Transaction> confirmations,
        OneTimeKeys<UploadPage.Asked> uploads) {
    static ShownForms of(SandboxState state) {
        return state.part(
                ShownForms.class,
                () -> new ShownForms(
                        new OneTimeKeys<>(), new OneTimeKeys<>(), new OneTimeKeys<>(), new OneTimeKeys<>()));
    }
}
