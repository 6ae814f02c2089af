package io.github.walletapi.sandbox.internal.page;

import io.github.walletapi.sandbox.internal.http.HttpResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Writes pages that load nothing from elsewhere and run no script. */
final class Html {
    private static final String STYLE = resource("page.css");
    private static final String STYLE_HASH = hash(STYLE);

    private Html() {}

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** Says what was wrong with the last answer; nothing if nothing was. */
    static String problem(PageTexts texts, @Nullable String name) {
        return name == null ? "" : "<p class=\"problem\" role=\"alert\">" + escape(texts.text(name)) + "</p>\n";
    }

    /** Begins a form; only who was shown it knows the key. */
    static String form(String action, String formKey) {
        return "<form method=\"post\" action=\"" + escape(action)
                + "\">\n<input type=\"hidden\" name=\"form_key\" value=\"" + formKey + "\">\n";
    }

    /** @param formTargets where a form may lead to besides the sandbox; browsers look at redirects as well */
    static HttpResponse page(int status, PageTexts texts, String title, String body, String formTargets) {
        String html = "<!DOCTYPE html>\n<html lang=\"" + texts.language() + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" + escape(title)
                + "</title>\n<style>" + STYLE + "</style>\n</head>\n<body>\n<p class=\"notice\">"
                + escape(texts.text("notice")) + "</p>\n<main>\n" + body + "</main>\n</body>\n</html>\n";
        return HttpResponse.of(status)
                .header("Content-Type", "text/html;charset=utf-8")
                .header("Content-Security-Policy", policy(formTargets))
                .header("Cache-Control", "no-store")
                // Not no-referrer: browsers would then send forms as if from nowhere.
                .header("Referrer-Policy", "same-origin")
                .header("X-Content-Type-Options", "nosniff")
                .body(html);
    }

    private static String policy(String formTargets) {
        return "default-src 'none'; style-src 'sha256-" + STYLE_HASH + "'; form-action 'self' " + formTargets
                + "; base-uri 'none'; frame-ancestors 'none'";
    }

    static String resource(String name) {
        try (InputStream in = Html.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource missing in the jar: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK knows SHA-256", e);
        }
    }
}
