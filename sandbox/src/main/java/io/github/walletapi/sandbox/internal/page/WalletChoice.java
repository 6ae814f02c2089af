package io.github.walletapi.sandbox.internal.page;

import io.github.walletapi.sandbox.internal.data.SandboxState;
import io.github.walletapi.sandbox.internal.data.User;
import io.github.walletapi.sandbox.internal.data.WalletRepository;
import jakarta.json.JsonObject;
import java.util.Collection;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Writes the fields by which a person picks who to be and which wallet it is. */
record WalletChoice(PageTexts texts, SandboxState state) {

    /**
     * Shows active wallets with what is in them.
     *
     * @param offered which of them
     * @param picked the one that was picked the last time; else the first is
     */
    String html(String legend, Collection<User> users, IntPredicate offered, @Nullable String picked) {
        StringBuilder html = new StringBuilder("<fieldset>\n<legend>")
                .append(Html.escape(texts.text(legend)))
                .append("</legend>\n<p class=\"soft\">")
                .append(Html.escape(texts.text("whoHint")))
                .append("</p>\n<ul class=\"columns\">\n");
        boolean first = true;
        for (User user : users) {
            for (int id : state.wallets().activeIdsOf(user.id())) {
                if (offered.test(id)) {
                    boolean checked = picked == null ? first : picked.equals(String.valueOf(id));
                    html.append(wallet(user, state.wallets().get(id), checked));
                    first = false;
                }
            }
        }
        return html.append("</ul>\n</fieldset>\n").toString();
    }

    private static String wallet(User user, JsonObject row, boolean checked) {
        StringBuilder balances = new StringBuilder();
        row.getJsonObject("balance")
                .forEach((currency, balance) -> balances.append(" · ")
                        .append(balance.asJsonObject().getString("at_disposal_decimal"))
                        .append(' ')
                        .append(currency));
        String number = WalletRepository.toJson(row).getJsonObject("account").getString("number");
        return "<li><label><input type=\"radio\" name=\"wallet\" required value=\"" + row.getInt("id")
                + (checked ? "\" checked>" : "\">") + "<span><strong>" + Html.escape(user.displayName())
                + "</strong><small>" + Html.escape(number + balances)
                + "</small></span></label></li>\n";
    }
}
