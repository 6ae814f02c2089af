package io.github.walletapi.internal.signing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.walletapi.request.ExtraParameters;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtFieldTest {
    private static final byte[] NO_BODY = {};
    private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);
    private static final String HASH_OF_BODY = "body_hash=RBNvo1WzZ4oRRq0W9%2BhknpT7T8If536DEMBg9hyq%2F4o%3D";

    @Test
    void nothingGivesEmptyText() {
        assertThat(ExtField.of(NO_BODY, ExtraParameters.NONE)).isEmpty();
    }

    @Test
    void bodyHashIsPercentEncodedBase64OfSha256() {
        assertThat(ExtField.of(BODY, ExtraParameters.NONE)).isEqualTo(HASH_OF_BODY);
    }

    @Test
    void bodyHashStandsBeforeTheParameters() {
        assertThat(ExtField.of(BODY, ExtraParameters.ofProject(12).andLocation(7)))
                .isEqualTo(HASH_OF_BODY + "&project_id=12&location_id=7");
    }

    @Test
    void parametersKeepTheirOrder() {
        ExtraParameters parameters =
                ExtraParameters.ofLocation(7).and("zebra", "1").andProject(12).and("apple", "2");

        assertThat(ExtField.of(NO_BODY, parameters)).isEqualTo("location_id=7&zebra=1&project_id=12&apple=2");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = ' ',
            value = {
                "a+b a%2Bb",
                "a&b=c a%26b%3Dc",
                "a\"b a%22b",
                "a\\b a%5Cb",
                "50% 50%25",
                "a/b a%2Fb",
                "a%20b a%2520b",
                "`a b` a%20b",
                "a;b a%3Bb",
                "abcXYZ019 abcXYZ019"
            })
    void valuesArriveAsTheyWereMeant(String value, String encoded) {
        String ext = ExtField.of(NO_BODY, ExtraParameters.of("name", value));

        assertThat(ext).isEqualTo("name=" + encoded).doesNotContain("\"", "\\", "+");
    }

    @Test
    void oneByteMoreIsAnotherHash() {
        byte[] longer = "{} ".getBytes(StandardCharsets.UTF_8);

        assertThat(ExtField.of(longer, ExtraParameters.NONE)).isNotEqualTo(HASH_OF_BODY);
        assertThat(Base64.getDecoder().decode("RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o="))
                .hasSize(32);
    }
}
