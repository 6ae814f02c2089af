package io.github.walletapi.sandbox.internal.data;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;

/** Holds a movement on a wallet. */
public record Statement(
        long id,
        long date,
        String currency,
        BigDecimal amount,
        boolean incoming,
        String type,
        String details,
        JsonObject otherParty) {
    public static final Comparator<Statement> NEWEST_FIRST = Comparator.comparingLong(Statement::date)
            .thenComparingLong(Statement::id)
            .reversed();
    /** Looked for once: a page has hundreds of objects. */
    private static final JsonProvider JSON = JsonProvider.provider();

    public String direction() {
        return incoming ? "in" : "out";
    }

    /** Returns its place in the list, in a form that nobody is tempted to take apart. */
    public String cursor() {
        byte[] place = (date + "." + id).getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place);
    }

    public JsonObject toJson(String accountNumber) {
        JsonObjectBuilder json = Cents.add(JSON.createObjectBuilder().add("id", id), amount, currency)
                .add("date", date)
                .add("details", details)
                .add("direction", direction())
                .add("type", type)
                .add("transfer_id", id + 1_000_000)
                .add("account_number", accountNumber);
        if (!otherParty.isEmpty()) {
            json.add("other_party", otherParty).add("reference_number", "R" + id);
        }
        return json.build();
    }
}
