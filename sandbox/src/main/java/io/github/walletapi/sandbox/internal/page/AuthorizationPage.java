package io.github.walletapi.sandbox.internal.page;

import io.github.walletapi.sandbox.internal.auth.AuthorizationRequest;
import io.github.walletapi.sandbox.internal.auth.Scopes;
import io.github.walletapi.sandbox.internal.data.User;
import io.github.walletapi.sandbox.internal.http.HttpResponse;
import java.util.Collection;

/** Writes the page on which a person picks who to be and what to grant. */
final class AuthorizationPage {
    private final PageTexts texts;
    private final String clientTitle;
    private final AuthorizationRequest asked;

    AuthorizationPage(PageTexts texts, String clientTitle, AuthorizationRequest asked) {
        this.texts = texts;
        this.clientTitle = Html.escape(clientTitle);
        this.asked = asked;
    }

    /** @param languages links to the same page in other languages, ready-made */
    HttpResponse show(Collection<User> users, String action, String formKey, String languages) {
        String body = "<div class=\"card\">\n<h1>" + texts.text("asks", clientTitle) + "</h1>\n<p class=\"soft\">"
                + texts.text("returns", Html.escape(asked.origin())) + "</p>\n" + Html.form(action, formKey)
                + users(users) + scopes()
                + "<div class=\"actions\">\n<button class=\"main\" name=\"decision\" value=\"allow\">"
                + Html.escape(texts.text("allow")) + "</button>\n<button name=\"decision\" value=\"refuse\">"
                + Html.escape(texts.text("refuse")) + "</button>\n</div>\n</form>\n</div>\n" + languages;
        return Html.page(200, texts, texts.text("title"), body, asked.formTarget());
    }

    private String users(Collection<User> users) {
        StringBuilder html = new StringBuilder("<fieldset>\n<legend>")
                .append(Html.escape(texts.text("who")))
                .append("</legend>\n<p class=\"soft\">")
                .append(Html.escape(texts.text("whoHint")))
                .append("</p>\n<ul class=\"columns\">\n");
        boolean known = users.stream().anyMatch(this::isExpected);
        boolean first = true;
        for (User user : users) {
            boolean picked = known ? isExpected(user) : first;
            html.append("<li><label><input type=\"radio\" name=\"user\" required value=\"")
                    .append(user.id())
                    .append(picked ? "\" checked>" : "\">")
                    .append("<span><strong>")
                    .append(Html.escape(user.displayName()))
                    .append("</strong><small>")
                    .append(Html.escape(described(user)))
                    .append("</small></span></label></li>\n");
            first = false;
        }
        return html.append("</ul>\n</fieldset>\n").toString();
    }

    private boolean isExpected(User user) {
        String email = asked.email();
        return email != null && email.equalsIgnoreCase(user.text("email"));
    }

    private String described(User user) {
        StringBuilder text =
                new StringBuilder(user.hasDataFor("email") ? user.text("email") : String.valueOf(user.id()));
        if (!user.hasDataFor("phone")) {
            text.append(" · ").append(texts.text("noPhone"));
        }
        if (!user.hasDataFor("identity")) {
            text.append(" · ").append(texts.text("noIdentity"));
        }
        return text.toString();
    }

    private String scopes() {
        StringBuilder html = new StringBuilder("<fieldset>\n<legend>")
                .append(texts.text("what", clientTitle))
                .append("</legend>\n");
        if (asked.scopes().isEmpty()) {
            return html.append("<p class=\"soft\">")
                    .append(Html.escape(texts.text("nothing")))
                    .append("</p>\n</fieldset>\n")
                    .toString();
        }
        html.append("<p class=\"soft\">")
                .append(Html.escape(texts.text("whatHint") + " " + texts.text("unmet")))
                .append("</p>\n<ul class=\"columns\">\n");
        asked.scopes().forEach(scope -> html.append(choice(scope)));
        return html.append("</ul>\n</fieldset>\n").toString();
    }

    private String choice(String scope) {
        return "<li><label><input type=\"checkbox\" name=\"scope\" checked value=\"" + Html.escape(scope)
                + "\"><span><strong>" + Html.escape(texts.scope(Scopes.base(scope))) + "</strong>"
                + (Scopes.isOffline(scope) ? tag("lasting") : "") + (Scopes.isOptional(scope) ? tag("optional") : "")
                + "<code>" + Html.escape(scope) + "</code></span></label></li>\n";
    }

    private String tag(String key) {
        return "<span class=\"tag\">" + Html.escape(texts.text(key)) + "</span>";
    }
}
