package io.github.walletapi.sandbox.internal.endpoint;

import io.github.walletapi.sandbox.internal.data.Statement;
import io.github.walletapi.sandbox.internal.routing.PageRequest;
import io.github.walletapi.sandbox.internal.routing.QueryParameters;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts from statements what a limit asks for, with an offset or beside a place that a cursor names. */
record CursorPageRequest(
        PageRequest page,
        @Nullable Statement after,
        @Nullable Statement before) {
    /** Holds rows and where they are in the list. */
    record Slice(List<Statement> rows, int total, int limit, int start, boolean byCursor) {

        JsonObject metadata() {
            JsonObjectBuilder json =
                    Json.createObjectBuilder().add("total", total).add("limit", limit);
            if (!byCursor) {
                json.add("offset", start);
            }
            json.add("has_next", start + rows.size() < total).add("has_previous", start > 0);
            if (!rows.isEmpty()) {
                json.add(
                        "cursors",
                        Json.createObjectBuilder()
                                .add("after", rows.get(rows.size() - 1).cursor())
                                .add("before", rows.get(0).cursor()));
            }
            return json.build();
        }
    }

    static CursorPageRequest of(QueryParameters query) {
        Statement after = place(query, "after");
        Statement before = place(query, "before");
        if (after != null && before != null) {
            query.errors().add("before", "cannot be used together with after");
        }
        if (query.text("offset") != null && (after != null || before != null)) {
            query.errors().add("offset", "cannot be used together with a cursor");
        }
        return new CursorPageRequest(PageRequest.of(query), after, before);
    }

    /** Reads a cursor: a statement with nothing but what decides its place. */
    private static @Nullable Statement place(QueryParameters query, String name) {
        String text = query.text(name);
        if (text == null) {
            return null;
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
            if (plain.matches("[0-9]{1,12}\\.[0-9]{1,15}")) {
                int dot = plain.indexOf('.');
                long date = Long.parseLong(plain.substring(0, dot));
                long id = Long.parseLong(plain.substring(dot + 1));
                return new Statement(id, date, "", BigDecimal.ZERO, false, "", "", JsonValue.EMPTY_JSON_OBJECT);
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        query.errors().add(name, "is no cursor of this list");
        return null;
    }

    Slice slice(List<Statement> all, boolean oldestFirst) {
        Comparator<Statement> order = oldestFirst ? Statement.NEWEST_FIRST.reversed() : Statement.NEWEST_FIRST;
        int start = page.offset();
        int end = Integer.MAX_VALUE;
        if (after != null) {
            start = (int)
                    all.stream().filter(one -> order.compare(one, after) <= 0).count();
        } else if (before != null) {
            end = (int)
                    all.stream().filter(one -> order.compare(one, before) < 0).count();
            start = Math.max(0, end - page.limit());
        }
        int from = Math.min(start, all.size());
        int to = (int) Math.min(Math.min((long) from + page.limit(), end), all.size());
        boolean byCursor = after != null || before != null;
        return new Slice(all.subList(from, to), all.size(), page.limit(), start, byCursor);
    }
}
