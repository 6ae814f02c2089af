package io.github.walletapi.internal.signing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.auth.MacCredentials;
import io.github.walletapi.request.ExtraParameters;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every signature that the documentation prints, byte for byte. */
class MacVectorsTest {
    private static final byte[] NO_BODY = {};

    static List<JsonObject> vectors() {
        InputStream file =
                Objects.requireNonNull(MacVectorsTest.class.getResourceAsStream("/vectors/mac-vectors.json"));
        try (JsonReader reader = Json.createReader(file)) {
            return reader.readObject().getJsonArray("vectors").getValuesAs(JsonObject.class);
        }
    }

    static Stream<JsonObject> vectorsWithBody() {
        return vectors().stream().filter(vector -> !vector.isNull("bodyUtf8"));
    }

    static Stream<JsonObject> vectorsWithoutBody() {
        return vectors().stream().filter(vector -> vector.isNull("bodyUtf8"));
    }

    @Test
    void thereAreAsManyVectorsAsTheDocumentationPrints() {
        assertThat(vectors()).hasSize(12);
        assertThat(vectorsWithBody()).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void documentedMacIsReproduced(JsonObject vector) {
        assertThat(signed(vector).mac()).isEqualTo(vector.getString("mac"));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void wholeHeaderIsAsDocumented(JsonObject vector) {
        String ext = vector.getString("ext");
        String expected = "MAC id=\"" + vector.getString("clientId")
                + "\", ts=\"" + vector.getString("ts")
                + "\", nonce=\"" + vector.getString("nonce")
                + "\", mac=\"" + vector.getString("mac") + "\""
                + (ext.isEmpty() ? "" : ", ext=\"" + ext + "\"");

        assertThat(signed(vector).toString().getBytes(StandardCharsets.UTF_8))
                .isEqualTo(expected.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("vectorsWithBody")
    void documentedBodyHashIsReproduced(JsonObject vector) {
        byte[] body = vector.getString("bodyUtf8").getBytes(StandardCharsets.UTF_8);

        assertThat(ExtField.of(body, ExtraParameters.NONE)).isEqualTo(vector.getString("ext"));
    }

    @ParameterizedTest
    @MethodSource("vectorsWithoutBody")
    void documentedExtraParametersAreReproduced(JsonObject vector) {
        ExtraParameters parameters =
                vector.getString("ext").isEmpty() ? ExtraParameters.NONE : ExtraParameters.ofProject(3);

        assertThat(ExtField.of(NO_BODY, parameters)).isEqualTo(vector.getString("ext"));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void referenceOfTheOtherTestsAgreesWithTheDocumentation(JsonObject vector) {
        assertThat(ReferenceMac.of(
                        vector.getString("macKey"),
                        vector.getString("ts"),
                        vector.getString("nonce"),
                        vector.getString("method"),
                        vector.getString("requestUri"),
                        vector.getString("host"),
                        vector.getInt("port"),
                        vector.getString("ext")))
                .isEqualTo(vector.getString("mac"));
    }

    private static MacHeader signed(JsonObject vector) {
        MacSigner signer = new MacSigner(MacCredentials.of(vector.getString("clientId"), vector.getString("macKey")));
        return signer.sign(
                Long.parseLong(vector.getString("ts")),
                vector.getString("nonce"),
                vector.getString("method"),
                vector.getString("requestUri"),
                vector.getString("host"),
                vector.getInt("port"),
                vector.getString("ext"));
    }
}
