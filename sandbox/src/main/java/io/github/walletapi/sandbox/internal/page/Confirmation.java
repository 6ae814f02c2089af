package io.github.walletapi.sandbox.internal.page;

import io.github.walletapi.sandbox.internal.auth.AuthorizationRequest;
import io.github.walletapi.sandbox.internal.data.SandboxState;
import io.github.walletapi.sandbox.internal.error.ApiException;
import io.github.walletapi.sandbox.internal.http.FormParameters;
import io.github.walletapi.sandbox.internal.http.HttpResponse;
import io.github.walletapi.sandbox.internal.payment.Acceptance;
import io.github.walletapi.sandbox.internal.payment.Amount;
import io.github.walletapi.sandbox.internal.payment.Payment;
import io.github.walletapi.sandbox.internal.payment.Status;
import io.github.walletapi.sandbox.internal.payment.Transaction;
import io.github.walletapi.sandbox.internal.payment.TransactionLifecycle;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lets a person decide about a transaction, and perhaps grant scopes after that. */
final class Confirmation {
    private final SandboxState state;
    private final TransactionLifecycle lifecycle;
    private final Transaction transaction;
    private final @Nullable AuthorizationRequest asked;
    private final String action;
    private final String authorization;
    private final String languages;
    private final ConfirmationPage page;

    /**
     * @param asked what the client asks for besides, null for nothing
     * @param authorization the page on which that is granted
     */
    Confirmation(
            PageTexts texts,
            SandboxState state,
            String key,
            @Nullable AuthorizationRequest asked,
            String action,
            String authorization,
            String languages) {
        this.state = state;
        this.lifecycle = TransactionLifecycle.of(state);
        this.asked = asked;
        this.action = action;
        this.authorization = authorization;
        this.languages = languages;
        lifecycle.settle();
        Transaction found = lifecycle.repository().find(key);
        if (found == null) {
            throw new AuthorizationRequest.DisplayedError("noTransaction");
        }
        this.transaction = found;
        this.page = new ConfirmationPage(
                texts, state, found, asked == null ? ConfirmationPage.formTarget(found) : asked.formTarget());
    }

    HttpResponse show() {
        boolean waiting = transaction.status() == Status.WAITING_FUNDS;
        return page.isOpen() ? ask(waiting ? "status_waiting_funds" : null, null) : page.result();
    }

    private HttpResponse ask(@Nullable String problem, @Nullable String picked) {
        String formKey = ShownForms.of(state)
                .confirmations()
                .issue(transaction, state.grants().now());
        return page.show(action, formKey, problem, picked, languages);
    }

    HttpResponse submit(FormParameters form) {
        String key = form.text("form_key");
        Transaction shown = key == null
                ? null
                : ShownForms.of(state)
                        .confirmations()
                        .consume(key, state.grants().now());
        if (shown != transaction) {
            throw new AuthorizationRequest.DisplayedError("usedForm");
        }
        if (!page.isOpen()) {
            return page.result();
        }
        String decision = form.text("decision");
        if (!"pay".equals(decision) && !"wait".equals(decision)) {
            lifecycle.reject(transaction);
            return FrontendPages.redirect(
                    asked == null ? afterwards() : asked.refusal("access_denied", "The user has refused"));
        }
        String wallet = form.text("wallet");
        try {
            lifecycle.accept(transaction, acceptance(form, wallet, "wait".equals(decision)));
        } catch (ApiException refusal) {
            return ask("problem_" + refusal.code(), wallet);
        }
        return FrontendPages.redirect(asked == null ? afterwards() : authorization);
    }

    /** Returns the page of the application, without anything that it could be tempted to trust. */
    private String afterwards() {
        String redirectUri = transaction.order().redirectUri();
        return redirectUri == null ? action : redirectUri;
    }

    private Acceptance acceptance(FormParameters form, @Nullable String wallet, boolean patient) {
        if (wallet == null || !wallet.matches("[0-9]{1,9}") || state.wallets().find(Integer.parseInt(wallet)) == null) {
            throw new AuthorizationRequest.DisplayedError("noWallet");
        }
        Map<Integer, Amount> prices = new LinkedHashMap<>();
        for (Payment payment : transaction.payments()) {
            String price = form.text("price_" + payment.id());
            if (price != null && price.replace(',', '.').matches("[0-9]{1,9}(\\.[0-9]{1,2})?")) {
                prices.put(
                        payment.id(),
                        new Amount(
                                new BigDecimal(price.replace(',', '.')),
                                payment.order().currency()));
            }
        }
        boolean allowing = "yes".equals(form.text("allowance"));
        return new Acceptance(Integer.parseInt(wallet), "page", prices, allowing, patient, null);
    }
}
