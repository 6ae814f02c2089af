package io.github.walletapi.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.walletapi.error.ErrorCode;
import io.github.walletapi.internal.shared.Redaction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorBodyTest {
    private static ErrorBody read(String body) {
        return ErrorBody.read(body.getBytes(StandardCharsets.UTF_8), Redaction.NONE);
    }

    private static void assertSaysNothing(ErrorBody body) {
        assertThat(body.code()).isEqualTo(ErrorCode.NONE);
        assertThat(body.description()).isNull();
        assertThat(body.uri()).isNull();
        assertThat(body.properties()).isEmpty();
        assertThat(body.sentence()).isEqualTo("The server answered with an error");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "<html><body>502</body></html>",
                "[]",
                "[{\"error\":\"not_found\"}]",
                "42",
                "\"not_found\"",
                "null",
                "true",
                "{",
                "{\"error\"",
                "{\"error\":",
                "{\"error\":\"not_fo",
                "{}",
                "not json",
                "\u0000",
                "{\"error\":null}",
                "{\"error\":42}",
                "{\"error\":{\"error\":\"not_found\"}}",
                "{\"error\":[\"not_found\"]}"
            })
    void bodyThatIsNoErrorSaysNothing(String body) {
        assertSaysNothing(read(body));
    }

    @Test
    void everyFieldIsRead() {
        ErrorBody body = read("{\"error\":\"invalid_parameters\",\"error_description\":\"d\",\"error_uri\":\"u\","
                + "\"error_properties\":{\"a\":[\"x\"]},\"other\":{\"error\":\"forbidden\"}}");

        assertThat(body.code()).isEqualTo(ErrorCode.INVALID_PARAMETERS);
        assertThat(body.description()).isEqualTo("d");
        assertThat(body.uri()).isEqualTo("u");
        assertThat(body.properties()).containsExactly(entry("a", List.of("x")));
        assertThat(body.sentence()).isEqualTo("d");
    }

    @Test
    void theCodeMayStandWithinTheError() {
        ErrorBody body = read("{\"error\":{\"code\":\"forbidden\",\"message\":\"m\",\"description\":\"d\"}}");

        assertThat(body.code()).isEqualTo(ErrorCode.FORBIDDEN);
        assertThat(body.description()).isEqualTo("d");
        assertThat(read("{\"error\":{\"code\":7,\"message\":\"m\"}}").code()).isEqualTo(ErrorCode.NONE);
        assertThat(read("{\"error\":{\"message\":\"m\"},\"error_description\":\"outer\"}")
                        .description())
                .isEqualTo("outer");
    }

    @Test
    void whatStandsBeforeTheBreakCounts() {
        assertThat(read("{\"error\":\"not_found\",\"error_descr").code()).isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(read("{\"error\":\"not_found\" oops").code()).isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(read("{\"error\":\"not_found\"}<!-- page -->").code()).isEqualTo(ErrorCode.NOT_FOUND);
    }

    @Test
    void bodyOfAMegabyteIsRead() {
        ErrorBody body = read("{\"error\":\"forbidden\",\"error_description\":\"" + "x".repeat(1_000_000) + "\"}");

        assertThat(body.code()).isEqualTo(ErrorCode.FORBIDDEN);
        assertThat(body.description()).hasSize(1000);
        assertSaysNothing(read("x".repeat(1_000_000)));
    }

    @Test
    void bodyThatIsNotUtf8IsReadAsFarAsItGoes() {
        byte[] latin =
                "{\"error\":\"forbidden\",\"error_description\":\"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        byte[] noText = {(byte) 0xff, (byte) 0xfe, (byte) 0xff, 0, 1, 2};

        assertThat(ErrorBody.read(latin, Redaction.NONE).code()).isIn(ErrorCode.FORBIDDEN, ErrorCode.NONE);
        assertSaysNothing(ErrorBody.read(noText, Redaction.NONE));
    }

    @Test
    void deepNestingIsNoStackOverflow() {
        ErrorBody body = read("{\"error\":\"forbidden\",\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}");

        assertThat(body.code()).isEqualTo(ErrorCode.FORBIDDEN);
    }

    @Test
    void propertiesAreReadInAllShapes() {
        ErrorBody body = read("{\"error_properties\":{\"list\":[\"a\",\"b\"],\"text\":\"c\","
                + "\"objects\":[{\"code\":\"blank\",\"description\":\"must not be blank\"},{\"code\":\"only_code\"},{}],"
                + "\"object\":{\"description\":\"d\"},\"empty\":[],\"null\":null,\"number\":[1]}}");

        assertThat(body.properties())
                .containsExactly(
                        entry("list", List.of("a", "b")),
                        entry("text", List.of("c")),
                        entry("objects", List.of("must not be blank", "only_code", "")),
                        entry("object", List.of("d")),
                        entry("empty", List.of()),
                        entry("null", List.of("")),
                        entry("number", List.of("")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"text\"", "42", "null", "[\"a\"]"})
    void propertiesOfAnotherShapeAreNone(String properties) {
        assertThat(read("{\"error\":\"invalid_parameters\",\"error_properties\":" + properties + "}")
                        .properties())
                .isEmpty();
    }

    @Test
    void controlCharactersBecomeSpaces() {
        ErrorBody body = read("{\"error\":\"a\\nb\",\"error_description\":\"line\\r\\nforged\\u001b[31m\\u0085\","
                + "\"error_properties\":{\"x\":[\"a\\nb\"]}}");

        assertThat(body.code().value()).isEqualTo("a b");
        assertThat(body.description()).startsWith("line  forged [31m").doesNotContain("\n", "\r", "\u001b");
        assertThat(body.properties()).containsEntry("x", List.of("a b"));
    }

    @Test
    void namesOfPropertiesForgeNoLineEither() {
        assertThat(read("{\"error_properties\":{\"a\\nb\":[\"x\"]}}")
                        .properties()
                        .toString())
                .doesNotContain("\n");
    }

    @Test
    void descriptionThatIsBlankIsNoSentence() {
        assertThat(read("{\"error\":\"forbidden\",\"error_description\":\" \"}").sentence())
                .isEqualTo("The server refused the call");
        assertThat(read("{\"error\":\"forbidden\"}").sentence()).isEqualTo("The server refused the call");
    }

    @Test
    void wrongTimeIsKnownByCodeAndByTheDescriptionsOfTheSdks() {
        assertThat(read("{\"error\":\"invalid_timestamp\"}").saysTimeIsWrong()).isTrue();
        assertThat(read("{\"error\":\"unauthorized\",\"error_description\":\"Timestamp is in future: 1\"}")
                        .saysTimeIsWrong())
                .isTrue();
        assertThat(read("{\"error\":\"unauthorized\",\"error_description\":\"Timestamp lifetime exceeded\"}")
                        .saysTimeIsWrong())
                .isTrue();
        assertThat(read("{\"error\":\"unauthorized\",\"error_description\":\"Bad MAC\"}")
                        .saysTimeIsWrong())
                .isFalse();
        assertThat(read("{\"error\":\"forbidden\",\"error_description\":\"Timestamp is in future\"}")
                        .saysTimeIsWrong())
                .isFalse();
        assertThat(read("{}").saysTimeIsWrong()).isFalse();
    }

    @Test
    void aPasswordThatIsAWordOfTheApiChangesNoCode() {
        for (String word : List.of("forbidden", "short", "password", "password_too_short", "rate_limit_exceeded")) {
            String code = word.equals("short") || word.equals("password") ? "password_too_short" : word;
            byte[] body = ("{\"error\":\"" + code + "\",\"error_description\":\"No " + word + " please\"}")
                    .getBytes(StandardCharsets.UTF_8);
            ErrorBody read = ErrorBody.read(body, Redaction.of(List.of(word)));

            assertThat(read.code()).isEqualTo(new ErrorCode(code));
            assertThat(read.description()).isEqualTo("No *** please");
        }
        byte[] token = "{\"error\":\"zz7Token9Of0Somebody\"}".getBytes(StandardCharsets.UTF_8);
        assertThat(ErrorBody.read(token, Redaction.of(List.of("zz7Token9Of0Somebody")))
                        .code())
                .isEqualTo(new ErrorCode("***"));
    }
}
