package io.github.walletapi.internal.json;

import static io.github.walletapi.internal.json.Samples.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.walletapi.client.ApiClient;
import io.github.walletapi.error.UnreadableAnswerException;
import io.github.walletapi.location.Location;
import io.github.walletapi.paging.PageMetadata;
import io.github.walletapi.project.Project;
import io.github.walletapi.server.ServerInfo;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.GenericType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A number that does not fit is refused; JSON-B would cut it to one that does. */
class ExactNumbersTest {
    /** Numbers of every kind that a record can hold, boxed and not. */
    public record Numbers(int small, Integer boxed, double point, List<Long> many) {}

    @ParameterizedTest
    @CsvSource({
        "-0, 0",
        "-1221, -1221",
        "9223372036854775807, 9223372036854775807",
        "-9223372036854775808, -9223372036854775808",
        "1.0, 1",
        "1221.000, 1221",
        "1e3, 1000",
        "1E+3, 1000",
        "1200e-2, 12",
        "0e999999999, 0",
        "'\"1221\"', 1221"
    })
    void wholeNumbersAreReadHoweverTheyAreWritten(String json, long number) {
        assertThat(read("{\"id\":" + json + ",\"wallet_id\":" + json + "}", Project.class))
                .isEqualTo(new Project(number, null, null, number, null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9223372036854775808",
                "-9223372036854775809",
                "98765432109876543210",
                "9876.5",
                "9876e-1",
                "1e19",
                "98765e999999999",
                "98765e-999999999",
                "\"9876.5\"",
                "\"98765432109876543210\""
            })
    void whatFitsNoLongIsRefusedByNameOnly(String json) {
        for (String field : List.of("id", "wallet_id")) {
            String body = "{\"id\":1,\"" + field + "\":" + json + "}";
            assertThatExceptionOfType(UnreadableBody.class)
                    .as(body)
                    .isThrownBy(() -> read(body, Project.class))
                    .withMessageContaining(field.equals("id") ? "id" : "wallet")
                    .withMessageNotContaining("9876");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e99999999999999", "1e-99999999999999", "-", "01", "+1", "0x10", "NaN", ".5", "1."})
    void whatIsHardlyANumberIsRefused(String json) {
        assertThatExceptionOfType(UnreadableBody.class).isThrownBy(() -> read("{\"id\":" + json + "}", Project.class));
    }

    @Test
    void numberOfAThousandDigitsIsRefused() {
        for (int digits : new int[] {1_000, 100_000}) {
            assertThatExceptionOfType(UnreadableBody.class)
                    .isThrownBy(() -> read("{\"id\":" + "9".repeat(digits) + "}", Project.class));
        }
    }

    @Test
    void reasonAndFieldAreTold() {
        assertThatExceptionOfType(UnreadableAnswerException.class)
                .isThrownBy(() -> read("{\"locations\":[{\"id\":1,\"project_id\":1.5}]}", Samples.LOCATIONS)
                        .entries()
                        .get(0))
                .withMessageContaining("too large or not whole")
                .withMessageMatching(".*project_?[iI]d.*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483648", "-2147483649", "4294967297", "9223372036854775808", "1.5"})
    void whatFitsNoIntIsRefused(String json) {
        for (String member : List.of("\"small\":", "\"boxed\":")) {
            assertThatExceptionOfType(UnreadableBody.class)
                    .isThrownBy(() -> read("{" + member + json + "}", Numbers.class));
        }
        assertThatExceptionOfType(UnreadableBody.class)
                .isThrownBy(() -> read("{\"locations\":[],\"_metadata\":{\"total\":" + json + "}}", Samples.LOCATIONS))
                .withMessageContaining("total");
    }

    @Test
    void largestIntsAndAllOthersAreRead() {
        Numbers read = read(
                "{\"small\":-2147483648,\"boxed\":2147483647.0,\"point\":1.5,\"many\":[1,2e0,\"3\"]}", Numbers.class);

        assertThat(read).isEqualTo(new Numbers(Integer.MIN_VALUE, Integer.MAX_VALUE, 1.5, List.of(1L, 2L, 3L)));
        assertThat(read("{\"locations\":[],\"_metadata\":{\"limit\":2e2}}", Samples.LOCATIONS)
                        .metadata())
                .isEqualTo(new PageMetadata(null, null, 200, null, null, null));
    }

    @Test
    void numbersInListsAreExactToo() {
        Numbers read = read("{\"small\":1,\"point\":1,\"many\":[1,2.5]}", Numbers.class);
        assertThat(read.many().get(0)).isEqualTo(1);
        assertThatExceptionOfType(UnreadableAnswerException.class)
                .isThrownBy(() -> read.many().get(1));
        List<?> top = (List<?>) read("[1.5]", new GenericType<List<Long>>() {}.getType());
        assertThatExceptionOfType(UnreadableAnswerException.class).isThrownBy(() -> top.get(0));
    }

    @Test
    void timeIsExactToo() {
        assertThat(read("{\"time\":1.383116734e9}", ServerInfo.class).time())
                .isEqualTo(Instant.ofEpochSecond(1383116734));
        assertThatExceptionOfType(UnreadableBody.class)
                .isThrownBy(() -> read("{\"time\":1383116734.5}", ServerInfo.class))
                .withMessageContaining("time");
    }

    @Test
    void fractionsStayWhereTheyBelong() {
        Location read = read("{\"id\":1,\"lat\":54.668516,\"lng\":-25e-1,\"radius\":20}", Location.class);

        assertThat(List.of(
                        Objects.requireNonNull(read.lat()),
                        Objects.requireNonNull(read.lng()),
                        Objects.requireNonNull(read.radius())))
                .containsExactly(54.668516, -2.5, 20.0);
    }

    @Test
    void untypedNumbersKeepAllTheirDigits() {
        JsonObject read = read("{\"a\":98765432109876543210.5}", JsonObject.class);

        assertThat(read.getJsonNumber("a").bigDecimalValue()).isEqualTo(new BigDecimal("98765432109876543210.5"));
    }

    @Test
    void bodyThatNeedsASecondLookIsExactToo() {
        assertThat(read("{\"id\":\"1\",\"wallet\":[],\"wallet_id\":1e3}", Project.class)
                        .walletId())
                .isEqualTo(1000);
        assertThatExceptionOfType(UnreadableBody.class)
                .isThrownBy(() -> read("{\"id\":\"1\",\"wallet\":[],\"wallet_id\":1.5}", Project.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":1} zzqq",
                "{\"id\":1}zzqq",
                "{\"id\":1}{}",
                "{\"id\":1}]",
                "{\"id\":1},",
                "{\"id\":1}\"zzqq\"",
                "{\"id\":1} 1",
                "{\"id\":1}\u0000",
                "{\"id\":null} zzqq",
                "{\"id\":1,\"wallet\":[]} {}"
            })
    void nothingMayFollowBehindTheEnd(String body) {
        assertThatExceptionOfType(UnreadableBody.class)
                .isThrownBy(() -> read(body, Project.class))
                .withMessageNotContaining("zzqq");
        assertThatExceptionOfType(UnreadableBody.class).isThrownBy(() -> read(body, JsonObject.class));
        assertThatExceptionOfType(UnreadableBody.class).isThrownBy(() -> read(body, JsonValue.class));
        assertThatExceptionOfType(UnreadableBody.class).isThrownBy(() -> read(body, ApiClient.class));
    }

    @Test
    void nothingMayFollowBehindAListOrAWord() {
        assertThatExceptionOfType(UnreadableBody.class).isThrownBy(() -> read("[] []", JsonArray.class));
        assertThatExceptionOfType(UnreadableBody.class)
                .isThrownBy(() -> read("[{\"id\":1}] x", new GenericType<List<Project>>() {}.getType()));
        assertThatExceptionOfType(UnreadableBody.class).isThrownBy(() -> read("true false", JsonValue.class));
        assertThatExceptionOfType(UnreadableBody.class).isThrownBy(() -> read("1 2", JsonValue.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {" {\"id\":1} ", "{\"id\":1}\r\n", "\n\t{\"id\":1}\n\n\t "})
    void whiteSpaceMayStandAround(String body) {
        assertThat(read(body, Project.class).id()).isEqualTo(1);
        assertThat(read(body, JsonObject.class)).containsOnlyKeys("id");
    }
}
