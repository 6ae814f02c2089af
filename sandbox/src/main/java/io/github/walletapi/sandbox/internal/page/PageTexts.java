package io.github.walletapi.sandbox.internal.page;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Locale;

/** Holds the texts of the pages in one language; a language without texts is answered in English. */
public record PageTexts(String language, JsonObject words) {
    private static final JsonObject ALL = read();

    private static JsonObject read() {
        try (JsonReader reader = Json.createReader(new StringReader(Html.resource("page-texts.json")))) {
            return reader.readObject();
        }
    }

    /** Picks the language of a locale such as {@code lt_LT}. */
    public static PageTexts of(String locale) {
        String language = locale.toLowerCase(Locale.ROOT).startsWith("lt") ? "lt" : "en";
        return new PageTexts(language, ALL.getJsonObject(language));
    }

    public String text(String key) {
        return words.getString(key);
    }

    /** Inserts something, which has to be escaped already. */
    public String text(String key, String inserted) {
        return Html.escape(text(key)).replace("{0}", inserted);
    }

    String scope(String base) {
        return words.getJsonObject("scopes").getString(base, base);
    }
}
