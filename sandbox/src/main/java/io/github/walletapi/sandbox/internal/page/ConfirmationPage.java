package io.github.walletapi.sandbox.internal.page;

import io.github.walletapi.sandbox.internal.auth.AuthorizationRequest;
import io.github.walletapi.sandbox.internal.data.SandboxState;
import io.github.walletapi.sandbox.internal.data.User;
import io.github.walletapi.sandbox.internal.data.WalletRepository;
import io.github.walletapi.sandbox.internal.http.HttpResponse;
import io.github.walletapi.sandbox.internal.payment.Allowance;
import io.github.walletapi.sandbox.internal.payment.Amount;
import io.github.walletapi.sandbox.internal.payment.Payment;
import io.github.walletapi.sandbox.internal.payment.PriceRules;
import io.github.walletapi.sandbox.internal.payment.Status;
import io.github.walletapi.sandbox.internal.payment.Transaction;
import io.github.walletapi.sandbox.internal.payment.TransactionLifecycle;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.URI;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the page on which a person sees what is to be paid, picks who to be and which wallet pays, and decides. */
final class ConfirmationPage {
    private static final Set<Status> UNDECIDED = EnumSet.of(Status.NEW, Status.WAITING, Status.WAITING_FUNDS);

    private final PageTexts texts;
    private final SandboxState state;
    private final Transaction transaction;
    /** Is where the form may lead to besides the sandbox. */
    private final String formTarget;

    ConfirmationPage(PageTexts texts, SandboxState state, Transaction transaction, String formTarget) {
        this.texts = texts;
        this.state = state;
        this.transaction = transaction;
        this.formTarget = formTarget;
    }

    /** Returns where the form may lead to when it goes back to the application. */
    static String formTarget(Transaction transaction) {
        String redirectUri = transaction.order().redirectUri();
        return redirectUri == null ? "" : AuthorizationRequest.formTarget(URI.create(redirectUri));
    }

    boolean isOpen() {
        return UNDECIDED.contains(transaction.status());
    }

    private String asks() {
        return texts.text("pays", Html.escape(FrontendPages.title(transaction.client(), state)));
    }

    /** Shows what became of it, with the way back. */
    HttpResponse result() {
        String redirectUri = transaction.order().redirectUri();
        String back = redirectUri == null
                ? ""
                : "<p><a href=\"" + Html.escape(redirectUri) + "\">" + Html.escape(texts.text("back")) + "</a></p>\n";
        String body = "<div class=\"card\" role=\"status\">\n<h1>"
                + Html.escape(texts.text("status_" + transaction.status().word())) + "</h1>\n" + payments() + back
                + "</div>\n";
        return Html.page(200, texts, texts.text("payTitle"), body, "");
    }

    /**
     * Shows what is asked for.
     *
     * @param problem the text that says why the last answer was none; null for the first time
     * @param picked the wallet that was picked the last time
     * @param languages links to the same page in other languages, ready-made
     */
    HttpResponse show(
            String action, String formKey, @Nullable String problem, @Nullable String picked, String languages) {
        StringBuilder html =
                new StringBuilder("<div class=\"card\">\n<h1>").append(asks()).append("</h1>\n");
        html.append(Html.problem(texts, problem))
                .append(Html.form(action, formKey))
                .append(payments())
                .append(prices())
                .append(allowance())
                .append(inquiries())
                .append(new WalletChoice(texts, state).html("whichWallet", expectedFirst(), id -> true, picked))
                .append("<div class=\"actions\">\n");
        boolean shortOfFunds = "problem_not_enough_funds".equals(problem);
        html.append(button("main", "pay", transaction.payments().isEmpty() ? "allowIt" : "pay"));
        if (shortOfFunds) {
            html.append(button("", "wait", "payLater"));
        }
        html.append(button("", "refuse", "refuse")).append("</div>\n</form>\n</div>\n");
        return Html.page(
                200, texts, texts.text("payTitle"), html.append(languages).toString(), formTarget);
    }

    private String button(String style, String decision, String text) {
        String main = style.isEmpty() ? "" : " class=\"" + style + "\"";
        return "<button" + main + " name=\"decision\" value=\"" + decision + "\">" + Html.escape(texts.text(text))
                + "</button>\n";
    }

    private String payments() {
        StringBuilder html = new StringBuilder("<ul>\n");
        for (Payment payment : transaction.payments()) {
            Amount price = payment.price();
            html.append("<li class=\"grant\"><div><strong>")
                    .append(Html.escape(payment.order().title()))
                    .append("</strong>");
            if (payment.order().shown().get("items") instanceof JsonArray items) {
                items.getValuesAs(JsonObject.class).forEach(item -> html.append(item(item)));
            }
            html.append("<small>")
                    .append(texts.text("to", Html.escape(receiver(payment))))
                    .append("</small></div><strong>")
                    .append(price == null ? "" : Html.escape(shown(price)))
                    .append("</strong></li>\n");
        }
        return html.append("</ul>\n").toString();
    }

    private static String item(JsonObject item) {
        return "<small>" + Html.escape(item.getString("title")) + " × " + item.getInt("quantity") + ": "
                + Html.escape(item.getString("total_price_decimal") + " " + item.getString("currency")) + "</small>";
    }

    private static String shown(Amount amount) {
        return amount.text() + " " + amount.currency();
    }

    private String receiver(Payment payment) {
        Integer wallet = TransactionLifecycle.of(state).receiver(payment);
        if (wallet == null) {
            JsonObject beneficiary = payment.order().beneficiary();
            return beneficiary == null ? "" : beneficiary.getString("email", beneficiary.getString("phone", ""));
        }
        JsonObject account = account(state.wallets().get(wallet));
        return account.getString("owner_display_name", account.getString("number"));
    }

    private static JsonObject account(JsonObject row) {
        return WalletRepository.toJson(row).getJsonObject("account");
    }

    /** Asks for the prices that only the payer can say. */
    private String prices() {
        StringBuilder html = new StringBuilder();
        for (Payment payment : transaction.payments()) {
            PriceRules rules = payment.order().priceRules();
            if (rules != null) {
                html.append("<fieldset>\n<legend>")
                        .append(texts.text(
                                "howMuch", Html.escape(payment.order().title())))
                        .append("</legend>\n")
                        .append(rules.choices().isEmpty() ? field(payment, rules) : choices(payment, rules))
                        .append("</fieldset>\n");
            }
        }
        return html.toString();
    }

    private static String choices(Payment payment, PriceRules rules) {
        StringBuilder html = new StringBuilder("<ul class=\"columns\">\n");
        boolean first = true;
        for (Amount choice : rules.choices()) {
            html.append("<li><label><input type=\"radio\" required name=\"price_")
                    .append(payment.id())
                    .append("\" value=\"")
                    .append(choice.text())
                    .append(first ? "\" checked>" : "\">")
                    .append("<span><strong>")
                    .append(Html.escape(shown(choice)))
                    .append("</strong></span></label></li>\n");
            first = false;
        }
        return html.append("</ul>\n").toString();
    }

    private static String field(Payment payment, PriceRules rules) {
        Amount value = payment.price() == null ? rules.usual(payment.order().currency()) : payment.price();
        return "<label><input class=\"amount\" inputmode=\"decimal\" required name=\"price_" + payment.id()
                + "\" value=\"" + value.text() + "\"><span>"
                + Html.escape(payment.order().currency())
                + (rules.min() == null ? "" : " ≥ " + rules.min().text())
                + (rules.max() == null ? "" : " ≤ " + rules.max().text()) + "</span></label>\n";
    }

    private String allowance() {
        Allowance allowance = transaction.allowance();
        if (allowance == null) {
            return "";
        }
        JsonObject data = allowance.toJson();
        StringBuilder limits = new StringBuilder();
        if (data.containsKey("max_price_decimal")) {
            limits.append(data.getString("max_price_decimal")).append(' ').append(data.getString("currency"));
        }
        if (data.containsKey("limits")) {
            data.getJsonArray("limits")
                    .getValuesAs(JsonObject.class)
                    .forEach(limit -> limits.append(" · ")
                            .append(limit.getString("max_price_decimal"))
                            .append(" / ")
                            .append(limit.getJsonNumber("time").longValue())
                            .append(" s"));
        }
        String description = Html.escape(data.getString("description", ""));
        String text = "<span><strong>" + Html.escape(texts.text("allowance")) + " " + Html.escape(limits.toString())
                + "</strong><small>" + description + "</small></span>";
        return "<fieldset>\n<legend>" + Html.escape(texts.text("later")) + "</legend>\n"
                + (transaction.order().allowanceOptional()
                        ? "<label><input type=\"checkbox\" name=\"allowance\" value=\"yes\" checked>" + text
                                + "</label>\n"
                        : "<p class=\"soft\">" + text + "</p>\n")
                + "</fieldset>\n";
    }

    private String inquiries() {
        if (transaction.order().inquiries().isEmpty()) {
            return "";
        }
        StringBuilder html = new StringBuilder("<fieldset>\n<legend>")
                .append(Html.escape(texts.text("told")))
                .append("</legend>\n<ul>\n");
        for (JsonObject inquiry : transaction.order().inquiries().getValuesAs(JsonObject.class)) {
            for (JsonObject item : inquiry.getJsonArray("items").getValuesAs(JsonObject.class)) {
                String title = item.get("title") instanceof JsonString text
                        ? text.getString()
                        : texts.scope(item.getString("type").equals("person_code") ? "identity" : "full_name");
                html.append("<li>").append(Html.escape(title)).append("</li>\n");
            }
        }
        return html.append("</ul>\n</fieldset>\n").toString();
    }

    /** Puts the user first whom the client says that it expects. */
    private List<User> expectedFirst() {
        String email = transaction.order().email();
        return state.users().all().stream()
                .sorted(Comparator.comparing(user -> email == null || !email.equalsIgnoreCase(user.text("email"))))
                .toList();
    }
}
