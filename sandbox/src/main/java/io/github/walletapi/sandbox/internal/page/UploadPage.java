package io.github.walletapi.sandbox.internal.page;

import io.github.walletapi.sandbox.internal.auth.ApiClient;
import io.github.walletapi.sandbox.internal.auth.AuthorizationRequest;
import io.github.walletapi.sandbox.internal.auth.RedirectUris;
import io.github.walletapi.sandbox.internal.data.Cents;
import io.github.walletapi.sandbox.internal.data.SandboxState;
import io.github.walletapi.sandbox.internal.data.WalletRepository;
import io.github.walletapi.sandbox.internal.http.FormParameters;
import io.github.walletapi.sandbox.internal.http.HttpResponse;
import io.github.walletapi.sandbox.internal.payment.Amount;
import io.github.walletapi.sandbox.internal.payment.TransactionLifecycle;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Lets a person put money into a wallet that nobody has paid, and goes back to the application. */
final class UploadPage {
    private static final String USUAL = "100.00";

    /**
     * Holds what an application asks for, checked.
     *
     * @param redirectUri where the person comes back to; null to stay
     * @param wallet the only wallet that can be picked; null for any
     */
    record Asked(
            @Nullable ApiClient client,
            @Nullable URI redirectUri,
            @Nullable Integer wallet) {

        static Asked of(FormParameters query, SandboxState state) {
            String id = query.text("client_id");
            String redirectUri = query.text("redirect_uri");
            String wallet = query.text("wallet_id");
            ApiClient client = id == null ? null : state.clients().findByMacId(id);
            if (client == null && (id != null || redirectUri != null || wallet != null)) {
                throw new AuthorizationRequest.DisplayedError("noClient");
            }
            URI back = client == null || redirectUri == null ? null : RedirectUris.parseAllowed(client, redirectUri);
            if (back == null && redirectUri != null) {
                throw new AuthorizationRequest.DisplayedError("badRedirect");
            }
            return new Asked(client, back, wallet == null ? null : active(wallet, state));
        }

        private static Integer active(@Nullable String wallet, SandboxState state) {
            boolean known = wallet != null
                    && wallet.matches("[0-9]{1,9}")
                    && state.wallets().find(Integer.parseInt(wallet)) != null
                    && WalletRepository.isActive(state.wallets().get(Integer.parseInt(wallet)));
            if (!known) {
                throw new AuthorizationRequest.DisplayedError("noWallet");
            }
            return Integer.valueOf(wallet);
        }

        private String returned(String status) {
            String separator = redirectUri == null || redirectUri.getRawQuery() == null ? "?" : "&";
            return redirectUri + separator + "status=" + status;
        }
    }

    private final PageTexts texts;
    private final SandboxState state;
    private final Asked asked;
    private final String action;
    private final String languages;

    /** @param languages links to the same page in other languages, ready-made */
    UploadPage(PageTexts texts, SandboxState state, Asked asked, String action, String languages) {
        this.texts = texts;
        this.state = state;
        this.asked = asked;
        this.action = action;
        this.languages = languages;
    }

    HttpResponse show() {
        return ask(null, USUAL, "EUR", null);
    }

    HttpResponse submit(FormParameters form) {
        String key = form.text("form_key");
        if (key == null || !asked.equals(ShownForms.of(state).uploads().consume(key, now()))) {
            throw new AuthorizationRequest.DisplayedError("usedForm");
        }
        if (!"upload".equals(form.text("decision"))) {
            return asked.redirectUri() == null ? show() : FrontendPages.redirect(asked.returned("canceled"));
        }
        Integer wallet = Asked.active(form.text("wallet"), state);
        if (asked.wallet() != null && !asked.wallet().equals(wallet)) {
            throw new AuthorizationRequest.DisplayedError("noWallet");
        }
        String typed = String.valueOf(form.text("amount"));
        String currency = String.valueOf(form.text("currency"));
        Amount amount = Amount.parse(typed, currency);
        if (amount == null) {
            return ask("problem_amount", typed, currency, wallet.toString());
        }
        TransactionLifecycle.of(state).upload(wallet, amount);
        return asked.redirectUri() == null ? result(amount) : FrontendPages.redirect(asked.returned("success"));
    }

    private Instant now() {
        return state.grants().now();
    }

    private HttpResponse result(Amount amount) {
        String body = "<div class=\"card\" role=\"status\">\n<h1>"
                + texts.text("uploaded", Html.escape(amount.text() + " " + amount.currency())) + "</h1>\n</div>\n"
                + languages;
        return Html.page(200, texts, texts.text("uploadTitle"), body, "");
    }

    private HttpResponse ask(@Nullable String problem, String typed, String currency, @Nullable String picked) {
        String formKey = ShownForms.of(state).uploads().issue(asked, now());
        URI back = asked.redirectUri();
        String target = back == null ? "" : AuthorizationRequest.formTarget(back);
        StringBuilder html = new StringBuilder("<div class=\"card\">\n<h1>")
                .append(Html.escape(texts.text("uploadTitle")))
                .append("</h1>\n");
        if (back != null) {
            html.append("<p class=\"soft\">")
                    .append(texts.text("returns", Html.escape(back.getScheme() + "://" + back.getRawAuthority())))
                    .append("</p>\n");
        }
        html.append(Html.problem(texts, problem))
                .append(Html.form(action, formKey))
                .append(fields(typed, currency))
                .append(new WalletChoice(texts, state)
                        .html(
                                "uploadWallet",
                                state.users().all(),
                                id -> asked.wallet() == null || asked.wallet() == id,
                                picked))
                .append("<div class=\"actions\">\n<button class=\"main\" name=\"decision\" value=\"upload\">")
                .append(Html.escape(texts.text("upload")))
                .append("</button>\n");
        if (back != null) {
            html.append("<button name=\"decision\" value=\"cancel\">")
                    .append(Html.escape(texts.text("cancel")))
                    .append("</button>\n");
        }
        html.append("</div>\n</form>\n</div>\n").append(languages);
        return Html.page(200, texts, texts.text("uploadTitle"), html.toString(), target);
    }

    private String fields(String typed, String picked) {
        StringBuilder html = new StringBuilder("<fieldset>\n<legend>")
                .append(Html.escape(texts.text("uploadAmount")))
                .append("</legend>\n<ul class=\"columns\">\n")
                .append("<li><label><input class=\"amount\" inputmode=\"decimal\" required name=\"amount\" value=\"")
                .append(Html.escape(typed))
                .append("\"><span>")
                .append(Html.escape(texts.text("amount")))
                .append("</span></label></li>\n<li><label><select class=\"amount\" name=\"currency\">\n");
        for (String currency : Cents.currencies()) {
            html.append(currency.equals(picked) ? "<option selected>" : "<option>")
                    .append(currency)
                    .append("</option>\n");
        }
        return html.append("</select><span>")
                .append(Html.escape(texts.text("currency")))
                .append("</span></label></li>\n</ul>\n</fieldset>\n")
                .toString();
    }
}
