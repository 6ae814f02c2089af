package io.github.walletapi.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiRequestTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`a b`|a%20b",
                "a+b|a%2Bb",
                "%|%25",
                "%20|%2520",
                "%zz|%25zz",
                "a,b|a%2Cb",
                "a&b|a%26b",
                "a=b|a%3Db",
                "ą|%C4%85",
                "a:b|a%3Ab",
                "a;b|a%3Bb",
                "{x}|%7Bx%7D",
                "~|~",
                "*|%2A",
                "a\"b|a%22b",
                "a'b|a%27b",
                "a?b#c|a%3Fb%23c",
                "$1|%241",
                "😀|%F0%9F%98%80",
                "-._~aZ09|-._~aZ09",
                "...|..."
            })
    void valuesAreEncodedByRfc3986InPathAndQuery(String value, String encoded) {
        ApiRequest request =
                ApiRequest.get("rest/v1/user/{id}/x").path("id", value).query("q", value);

        assertThat(request.target()).isEqualTo("rest/v1/user/" + encoded + "/x?q=" + encoded);
    }

    @Test
    void slashInTheQueryIsEncoded() {
        assertThat(ApiRequest.get("a").query("q", "a/b\\c").target()).isEqualTo("a?q=a%2Fb%5Cc");
    }

    @Test
    void queryKeepsOrderAndRepetitions() {
        assertThat(ApiRequest.get("a")
                        .query("b", "1")
                        .query("a", "")
                        .query("b", "2")
                        .query("c d", "3")
                        .target())
                .isEqualTo("a?b=1&a=&b=2&c%20d=3");
    }

    @Test
    void sameParameterTwiceInTheTemplateGetsItsValueTwice() {
        assertThat(ApiRequest.get("a/{id}/b/{id}").path("id", "7").target()).isEqualTo("a/7/b/7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/a",
                "a/",
                "a//b",
                "a/./b",
                "a/../b",
                ".",
                "..",
                ".a",
                "a b",
                "a%20b",
                "a?b=c",
                "a#b",
                "a;b",
                "https://evil.example/a",
                "//evil.example/a",
                "a/{}",
                "a/{b",
                "a/b}",
                "a/{b c}",
                "a/x{b}",
                "a/{b}{c}",
                "ą",
                "a\nb",
                "a\\b"
            })
    void templatesThatAreNoPlainPathsAreRefused(String template) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiRequest.get(template))
                .withMessageContaining("rest/v1/project/{projectId}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a/b", "/", "a\\b", "a\nb", "a\r\nb", "\u0000", "\u0085"})
    void segmentsThatWouldNotArriveAsMeantAreRefusedByName(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiRequest.get("a/{thing}").path("thing", value))
                .withMessageStartingWith("thing must not");
    }

    @Test
    void missingValueIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        ApiRequest.get("a/{thing}/{other}").path("thing", "1").target())
                .withMessage("other has no value");
    }

    @Test
    void valueWithoutPlaceIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiRequest.get("a/{thing}").path("thin", "1"))
                .withMessage("The path has no parameter {thin}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiRequest.get("a/b").path("b", "1"));
    }

    @Test
    void controlCharactersInTheQueryAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiRequest.get("a").query("q", "a\r\nb"))
                .withMessageStartingWith("q must not");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiRequest.get("a").query("q\n", "a"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiRequest.get("a").query("", "a"));
    }

    @Test
    void getAndDeleteHaveNoBody() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiRequest.get("a").body(Map.of()))
                .withMessage("A GET request has no body");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiRequest.delete("a").body(Map.of()))
                .withMessage("A DELETE request has no body");
    }

    @Test
    @SuppressWarnings("NullAway") // what a caller without a checker can do
    void nullBodyIsRefused() {
        assertThatNullPointerException().isThrownBy(() -> ApiRequest.post("a").body(null));
    }

    @Test
    void eachStepLeavesTheFormerRequestAsItWas() {
        ApiRequest template = ApiRequest.put("a/{id}");
        ApiRequest one = template.path("id", "1").query("q", "1").body(Map.of());

        assertThat(template.pathParameters()).isEmpty();
        assertThat(template.query()).isEmpty();
        assertThat(template.body()).isNull();
        assertThat(one.path("id", "2").target()).isEqualTo("a/2?q=1");
        assertThat(one.target()).isEqualTo("a/1?q=1");
    }
}
