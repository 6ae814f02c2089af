package io.github.walletapi.sandbox.internal.page;

import io.github.walletapi.sandbox.internal.auth.GrantRepository;
import io.github.walletapi.sandbox.internal.data.SandboxState;
import io.github.walletapi.sandbox.internal.data.User;
import io.github.walletapi.sandbox.internal.http.HttpResponse;
import java.util.List;

/** Writes the page on which users revoke what they have granted. */
final class GrantsPage {
    private final PageTexts texts;
    private final SandboxState state;
    private final String action;

    GrantsPage(PageTexts texts, SandboxState state, String action) {
        this.texts = texts;
        this.state = state;
        this.action = action;
    }

    HttpResponse show() {
        StringBuilder html = new StringBuilder("<div class=\"card\">\n<h1>")
                .append(Html.escape(texts.text("grants")))
                .append("</h1>\n<p class=\"soft\">");
        List<GrantRepository.Consent> all = List.copyOf(state.grants().consents());
        html.append(Html.escape(texts.text(all.isEmpty() ? "noGrants" : "grantsHint")))
                .append("</p>\n<ul>\n");
        all.forEach(consent -> html.append(row(consent)));
        return Html.page(
                200, texts, texts.text("grants"), html.append("</ul>\n</div>\n").toString(), "");
    }

    private String row(GrantRepository.Consent consent) {
        User user = state.users().get(consent.userId());
        String client = consent.client().macId();
        String scopes = String.join(", ", state.grants().scopesOf(consent));
        String formKey =
                ShownForms.of(state).revocations().issue(consent, state.grants().now());
        String title = user.displayName() + " → " + FrontendPages.title(consent.client(), state);
        return "<li class=\"grant\"><div><strong>" + Html.escape(title) + "</strong><small>" + Html.escape(scopes)
                + "</small></div>\n<form method=\"post\" action=\"" + Html.escape(action)
                + "\"><input type=\"hidden\" name=\"form_key\" value=\"" + formKey
                + "\"><input type=\"hidden\" name=\"user\" value=\"" + consent.userId()
                + "\"><input type=\"hidden\" name=\"client\" value=\"" + Html.escape(client)
                + "\"><button aria-label=\"" + Html.escape(texts.text("revoke") + ": " + title) + "\">"
                + Html.escape(texts.text("revoke")) + "</button></form></li>\n";
    }
}
