package io.github.walletapi.internal.json;

import static io.github.walletapi.internal.json.Samples.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.walletapi.client.ApiClient;
import io.github.walletapi.project.Project;
import io.github.walletapi.wallet.Wallet;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.GenericType;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadableBodyTest {
    private static UnreadableBody failure(String json, java.lang.reflect.Type type) {
        try {
            Object read = read(json, type);
            throw new AssertionError("was read as " + read);
        } catch (UnreadableBody unreadable) {
            return unreadable;
        }
    }

    @Test
    void emptyAnswerSaysSo() {
        assertThat(failure("", Project.class)).hasMessage("The answer is empty");
    }

    @Test
    void nullSaysSo() {
        assertThat(failure("null", Project.class)).hasMessageStartingWith("The answer is");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body>zzqqSecret</body></html>",
                "{\"mac_key\":\"zzqqSecret\"",
                "{\"mac_key\":\"zzqqSecret\" \"x\":1}",
                "{\"mac_key\":\"zzqqSecret",
                "zzqqSecret",
                "{\"id\":zzqqSecret}",
                "\"zzqqSecret\"",
                "[\"zzqqSecret\"]",
                "12345678987654321",
                "{\"id\":{\"a\":\"zzqqSecret\"}}",
                "{\"id\":\"zzqqSecret\"}",
                "{\"id\":1,\"wallet\":\"zzqqSecret\"}",
                "{\"id\":1,\"wallet\":[\"zzqqSecret\"]}",
                "{\"id\":1,\"title\":{\"zzqqSecret\":1}}",
                "\u0000\u0001zzqqSecret"
            })
    void nothingOfTheBodyIsRepeated(String body) {
        UnreadableBody failure = failure(body, Project.class);
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));

        assertThat(trace.toString()).doesNotContain("zzqq", "123456789").startsWith(UnreadableBody.class.getName());
        assertThat(failure.getCause()).isNull();
        assertThat(failure.getSuppressed()).isEmpty();
    }

    @Test
    void placeOfASyntaxErrorIsTold() {
        assertThat(failure("{\"id\":1,\n\"title\":zzqq}", Project.class))
                .hasMessageContaining("no JSON")
                .hasMessageContaining("line 2");
    }

    @Test
    void nameOfTheFieldIsTold() {
        assertThat(failure("{\"locations\":[],\"_metadata\":{\"total\":{\"zzqq\":1}}}", Samples.LOCATIONS.getType()))
                .hasMessageContaining("metadata");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[]", "[1]", "\"text\"", "1", "true"})
    void anotherShapeThanARecordIsNotRead(String json) {
        assertThatExceptionOfType(UnreadableBody.class).isThrownBy(() -> read(json, ApiClient.class));
    }

    @Test
    void objectIsNoListAndListIsNoObject() {
        assertThatExceptionOfType(UnreadableBody.class)
                .isThrownBy(() -> read("{\"id\":1}", new GenericType<List<Project>>() {}.getType()));
        assertThatExceptionOfType(UnreadableBody.class).isThrownBy(() -> read("[{}]", JsonObject.class));
        assertThatExceptionOfType(UnreadableBody.class).isThrownBy(() -> read("{}", JsonArray.class));
        assertThat(read("[{}]", JsonArray.class)).hasSize(1);
        assertThat(read("{\"a\":1}", JsonValue.class)).isInstanceOf(JsonObject.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"account", "unknown"})
    void deepNestingIsNoStackOverflow(String field) {
        String deep = "{\"id\":1,\"" + field + "\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";

        assertThatExceptionOfType(UnreadableBody.class).isThrownBy(() -> read(deep, JsonObject.class));
        if (field.equals("account")) {
            assertThatExceptionOfType(UnreadableBody.class).isThrownBy(() -> read(deep, Wallet.class));
        }
    }
}
