package io.github.walletapi.sandbox.internal.page;

import io.github.walletapi.sandbox.internal.auth.GrantRepository;
import io.github.walletapi.sandbox.internal.data.SandboxState;
import io.github.walletapi.sandbox.internal.data.User;
import io.github.walletapi.sandbox.internal.http.HttpResponse;
import java.util.List;

/** The page on which people end what they have granted. */
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
        List<GrantRepository.Lasting> all = List.copyOf(state.grants().all());
        html.append(Html.escape(texts.text(all.isEmpty() ? "noGrants" : "grantsHint")))
                .append("</p>\n<ul>\n");
        all.forEach(joined -> html.append(row(joined)));
        return Html.page(
                200, texts, texts.text("grants"), html.append("</ul>\n</div>\n").toString(), "");
    }

    private String row(GrantRepository.Lasting joined) {
        User person = state.people().existing(joined.userId());
        String client = joined.client().macId();
        String scopes = String.join(", ", state.grants().scopes(joined));
        String formKey =
                ShownForms.of(state).revocations().issue(joined, state.grants().now());
        String title = person.title() + " → " + ShownForms.title(joined.client(), state);
        return "<li class=\"grant\"><div><strong>" + Html.escape(title) + "</strong><small>" + Html.escape(scopes)
                + "</small></div>\n<form method=\"post\" action=\"" + Html.escape(action)
                + "\"><input type=\"hidden\" name=\"form_key\" value=\"" + formKey
                + "\"><input type=\"hidden\" name=\"user\" value=\"" + joined.userId()
                + "\"><input type=\"hidden\" name=\"client\" value=\"" + Html.escape(client)
                + "\"><button aria-label=\"" + Html.escape(texts.text("revoke") + ": " + title) + "\">"
                + Html.escape(texts.text("revoke")) + "</button></form></li>\n";
    }
}
