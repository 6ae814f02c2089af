package io.github.walletapi.internal.call;

import io.github.walletapi.error.ErrorCode;
import io.github.walletapi.internal.shared.JsonBounds;
import io.github.walletapi.internal.shared.PlainLine;
import io.github.walletapi.internal.shared.Redaction;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an error, read one by one: what stands before the place where a body breaks off still counts, and a
 * body that is no JSON at all is an error without fields.
 *
 * @param code the {@code error}
 * @param description the {@code error_description}
 * @param uri the {@code error_uri}
 * @param properties the {@code error_properties}: a list of texts each, or of objects with a {@code description}
 */
record ErrorBody(
        ErrorCode code,
        @Nullable String description,
        @Nullable String uri,
        Map<String, List<String>> properties) {

    private static final int LONGEST_CODE = 100;
    private static final Pattern WORD = Pattern.compile("[a-z]+(_[a-z]+){0,9}");
    private static final int LONGEST_TEXT = 1000;

    /** What a success never has; the SDKs know the last. */
    private static final List<String> MARKS = List.of("error", "error_description", "errors");

    private static final String MARK = "\"error";
    private static final Set<JsonValue> NOTHING =
            Set.of(JsonValue.NULL, JsonValue.FALSE, JsonValue.EMPTY_JSON_ARRAY, JsonValue.EMPTY_JSON_OBJECT);

    /** The error that the body of a success is; null if it is none. */
    static @Nullable ErrorBody ofSuccess(byte[] body, Redaction redaction) {
        // In each answer: hardly one has it, and the others are read by JSON-B alone. A byte is a character there, and
        // to look for ASCII in that is faster than to compare bytes one by one.
        if (!new String(body, StandardCharsets.ISO_8859_1).contains(MARK)) {
            return null;
        }
        Map<String, JsonValue> fields = fields(body);
        return MARKS.stream().map(fields::get).anyMatch(ErrorBody::saysSomething) ? of(fields, redaction) : null;
    }

    private static boolean saysSomething(@Nullable JsonValue value) {
        boolean empty = value == null
                || NOTHING.contains(value)
                || (value instanceof JsonString text && text.getString().isBlank())
                || (value instanceof JsonNumber number
                        && number.bigDecimalValue().signum() == 0);
        return !empty;
    }

    /** What was sent as a secret is taken out before anything is cut: half of it would still be one. */
    static ErrorBody read(byte[] body, Redaction redaction) {
        return of(fields(body), redaction);
    }

    /** The code may stand within the error, as it does where others describe theirs, with a sentence beside it. */
    private static ErrorBody of(Map<String, JsonValue> fields, Redaction redaction) {
        JsonValue error = fields.get("error");
        JsonValue description = fields.get("error_description");
        if (error instanceof JsonObject object) {
            error = object.get("code");
            description = Stream.of(description, object.get("description"), object.get("message"))
                    .filter(JsonString.class::isInstance)
                    .findFirst()
                    .orElse(null);
        }
        String code = code(error, redaction);
        return new ErrorBody(
                code == null ? ErrorCode.NONE : new ErrorCode(code),
                text(description, LONGEST_TEXT, redaction),
                text(fields.get("error_uri"), LONGEST_TEXT, redaction),
                properties(fields.get("error_properties"), redaction));
    }

    /** Codes say it, and so do two descriptions that the SDKs look for. */
    boolean saysTimeIsWrong() {
        String text = description == null ? "" : description;
        return code.equals(ErrorCode.INVALID_TIMESTAMP)
                || (code.equals(ErrorCode.UNAUTHORIZED)
                        && (text.contains("Timestamp is in future") || text.contains("Timestamp lifetime exceeded")));
    }

    /** A nonce of ours is never used twice by us. */
    boolean saysNonceWasUsed() {
        return code.equals(ErrorCode.UNAUTHORIZED)
                && description != null
                && description.toLowerCase(Locale.ROOT).contains("nonce");
    }

    /** Tells whether it is the access token: the SDKs look for these words. */
    boolean saysTokenExpired() {
        return lowerCase().startsWith("token has expired");
    }

    /** The SDKs look for these three: it has expired, was revoked or was used before. */
    boolean saysRefreshTokenIsDead() {
        String text = lowerCase();
        return text.startsWith("refresh token expired")
                || text.startsWith("no such refresh token")
                || text.startsWith("refresh token status invalid");
    }

    private String lowerCase() {
        return description == null ? "" : description.toLowerCase(Locale.ROOT);
    }

    /** What to begin a message with. */
    String sentence() {
        if (description != null && !description.isBlank()) {
            return description;
        }
        return code.equals(ErrorCode.NONE) ? "The server answered with an error" : "The server refused the call";
    }

    private static Map<String, JsonValue> fields(byte[] body) {
        Map<String, JsonValue> fields = new HashMap<>();
        String text = JsonBounds.within(new String(body, StandardCharsets.UTF_8));
        try (JsonParser parser = Json.createParser(new StringReader(text))) {
            if (parser.next() != JsonParser.Event.START_OBJECT) {
                return fields;
            }
            while (parser.next() == JsonParser.Event.KEY_NAME) {
                String name = parser.getString();
                parser.next();
                fields.put(name, parser.getValue());
            }
        } catch (RuntimeException brokenOff) {
            // What was read until here is what there is.
        }
        return fields;
    }

    /** A word of the API decides what a failure is called, also if somebody's password is such a word. */
    private static @Nullable String code(@Nullable JsonValue value, Redaction redaction) {
        return value instanceof JsonString text
                        && WORD.matcher(text.getString()).matches()
                ? text.getString()
                : text(value, LONGEST_CODE, redaction);
    }

    private static @Nullable String text(@Nullable JsonValue value, int longest, Redaction redaction) {
        if (!(value instanceof JsonString text)) {
            return null;
        }
        return PlainLine.of(redaction.of(text.getString()), longest);
    }

    private static Map<String, List<String>> properties(@Nullable JsonValue value, Redaction redaction) {
        Map<String, List<String>> properties = new LinkedHashMap<>();
        if (value instanceof JsonObject object) {
            object.forEach((name, messages) -> properties.put(
                    PlainLine.of(redaction.of(name), LONGEST_CODE),
                    messages(messages)
                            .map(message -> message(message, redaction))
                            .toList()));
        }
        return properties;
    }

    private static Stream<JsonValue> messages(JsonValue value) {
        return value instanceof JsonArray array ? array.stream() : Stream.of(value);
    }

    private static String message(JsonValue value, Redaction redaction) {
        JsonValue said = value;
        if (value instanceof JsonObject entry) {
            said = entry.getOrDefault("description", entry.getOrDefault("code", JsonValue.NULL));
        }
        String text = text(said, LONGEST_TEXT, redaction);
        return text == null ? "" : text;
    }
}
