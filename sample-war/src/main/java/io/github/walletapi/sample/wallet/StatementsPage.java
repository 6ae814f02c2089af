package io.github.walletapi.sample.wallet;

import io.github.walletapi.sample.PageLinks;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Shows what went in and out of a wallet.
 *
 * @param wallet whose
 * @param shared whether we may see it
 * @param first the first day shown, as the form has it
 * @param last the last day shown
 * @param errors what is wrong in the form, by the name of the field
 * @param currencies to choose from
 * @param presets links to usual periods
 * @param rows the entries of this page
 * @param paging the way to the others
 * @param chart of the balance; null if there is none
 * @param formKey for the form that signs out
 */
public record StatementsPage(
        WalletCard wallet,
        boolean shared,
        String first,
        String last,
        Map<String, String> errors,
        List<Choice> currencies,
        List<Preset> presets,
        List<StatementRow> rows,
        PageLinks paging,
        @Nullable BalanceChart chart,
        String formKey) {

    /** Stands for an entry of the list of currencies. */
    public record Choice(String value, String label, boolean chosen) {}

    /** Leads to a usual period. */
    public record Preset(String label, String query, boolean current) {}
}
