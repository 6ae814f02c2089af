package io.github.walletapi.sandbox;

import jakarta.json.JsonObject;

/** The words of the pages in one language; a language without words is answered in English. */
record PageTexts(String language, JsonObject words) {

    static PageTexts of(String locale) {
        String language = locale.toLowerCase(java.util.Locale.ROOT).startsWith("lt") ? "lt" : "en";
        return new PageTexts(language, SampleData.shared().pageTexts().getJsonObject(language));
    }

    String text(String key) {
        return words.getString(key);
    }

    /** With something inserted, which comes escaped. */
    String text(String key, String inserted) {
        return Html.escape(text(key)).replace("{0}", inserted);
    }

    String scope(String base) {
        return words.getJsonObject("scopes").getString(base, base);
    }
}
