package io.github.walletapi.sandbox.internal.endpoint;

import io.github.walletapi.sandbox.internal.data.Cents;
import io.github.walletapi.sandbox.internal.data.Ledger;
import io.github.walletapi.sandbox.internal.data.Statement;
import io.github.walletapi.sandbox.internal.routing.EndpointCall;
import io.github.walletapi.sandbox.internal.routing.QueryParameters;
import io.github.walletapi.sandbox.internal.routing.Route;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Answers {@code GET /wallet/{me|id}/statements}. */
final class StatementRoutes {
    static final List<Route> ALL = List.of(Route.rest("GET", "wallet/*/statements", StatementRoutes::list));
    /** Limits the scope recent_statements; what the real API does is not documented. */
    static final Duration RECENT = Duration.ofDays(30);

    private StatementRoutes() {}

    private static JsonValue list(EndpointCall call) {
        JsonObject row = WalletAccess.walletOf(call);
        WalletAccess access = WalletAccess.of(call, row);
        access.require("statements", "recent_statements");
        long earliest = access.has("statements")
                ? 0
                : call.state().grants().now().minus(RECENT).getEpochSecond();
        QueryParameters query = new QueryParameters(call.target());
        Predicate<Statement> wanted = filter(query);
        CursorPageRequest page = CursorPageRequest.of(query);
        boolean oldestFirst = isOldestFirst(query);
        query.errors().throwIfAny();
        Ledger ledger = call.state().wallets().ledger(row);
        List<Statement> all = ledger.newestFirst().stream()
                .filter(one -> one.date() >= earliest)
                .filter(wanted)
                .sorted(oldestFirst ? Statement.NEWEST_FIRST.reversed() : Statement.NEWEST_FIRST)
                .toList();
        return json(page.slice(all, oldestFirst), ledger.accountNumber());
    }

    private static JsonValue json(CursorPageRequest.Slice part, String accountNumber) {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        part.rows().forEach(one -> rows.add(one.toJson(accountNumber)));
        return Json.createObjectBuilder()
                .add("statements", rows)
                .add("_metadata", part.metadata())
                .build();
    }

    private static boolean isOldestFirst(QueryParameters query) {
        // There is but one order, and two names for it.
        query.list("order_by", List.of("date", "id"));
        return query.list("order_direction", List.of("ASC", "DESC", "asc", "desc")).stream()
                .anyMatch("ASC"::equalsIgnoreCase);
    }

    private static Predicate<Statement> filter(QueryParameters query) {
        List<String> currencies = query.list("currency", Cents.currencies());
        List<String> direction = query.list("direction", List.of("in", "out"));
        String text = query.text("text");
        long from = query.number("from", 0, 0, Long.MAX_VALUE);
        long to = query.number("to", Long.MAX_VALUE, 0, Long.MAX_VALUE);
        return one -> (currencies.isEmpty() || currencies.contains(one.currency()))
                && (direction.isEmpty() || direction.contains(one.direction()))
                && one.date() >= from
                && one.date() <= to
                && contains(one.details(), text);
    }

    private static boolean contains(String details, @Nullable String text) {
        return text == null || details.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }
}
