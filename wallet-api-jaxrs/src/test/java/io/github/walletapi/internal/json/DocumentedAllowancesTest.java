package io.github.walletapi.internal.json;

import static io.github.walletapi.internal.json.Samples.read;
import static io.github.walletapi.internal.json.Samples.sample;
import static io.github.walletapi.internal.json.Samples.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.walletapi.allowance.Allowance;
import io.github.walletapi.allowance.AllowanceLimit;
import io.github.walletapi.allowance.AllowanceStatus;
import io.github.walletapi.allowance.AllowanceValidity;
import io.github.walletapi.allowance.NewAllowance;
import io.github.walletapi.value.Money;
import io.github.walletapi.value.PartlyReadable;
import io.github.walletapi.value.TimeLimit;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Allowances as the documentation shows them, and in each form that one of the sources knows. */
class DocumentedAllowancesTest {
    private static final Duration MONTH = Duration.ofDays(30);

    private static Object tree(String json) {
        return read(json, JsonObject.class);
    }

    private static Object request(String name) {
        return sample("allowance/" + name, JsonObject.class);
    }

    private static Allowance limits(String json) {
        return read("{\"currency\":\"EUR\",\"limits\":" + json + "}", Allowance.class);
    }

    private static @Nullable AllowanceValidity valid(String members) {
        return read("{" + members + "}", Allowance.class).valid();
    }

    @Test
    void requests() {
        assertThat(tree(written(NewAllowance.of("Monthly subscription", Money.of("50", "EUR"))
                        .withValidity(TimeLimit.of(MONTH)))))
                .isEqualTo(request("allowance-create-request.json"));
        assertThat(tree(written(NewAllowance.of("Weekly subscription - 5 weeks", Money.of("15", "EUR"))
                        .withValidity(TimeLimit.of(Duration.ofDays(36))))))
                .isEqualTo(request("allowance-create-transition-request.json"));
    }

    @Test
    void answers() {
        assertThat(sample("allowance/allowance-create.json", Allowance.class))
                .isEqualTo(new Allowance(
                        5478L,
                        "aB3dEf8H",
                        Instant.ofEpochSecond(1_355_314_332),
                        AllowanceStatus.NEW,
                        null,
                        null,
                        null,
                        "Monthly subscription",
                        Money.of("50.00", "EUR"),
                        new AllowanceValidity(MONTH, null, null),
                        List.of()));
        assertThat(sample("allowance/allowance-create-transition.json", Allowance.class))
                .isEqualTo(new Allowance(
                        2987L,
                        "pDAlAZ3z",
                        null,
                        AllowanceStatus.NEW,
                        null,
                        null,
                        null,
                        "Weekly subscription - 5 weeks",
                        Money.of("15.00", "EUR"),
                        null,
                        List.of()));
        assertThat(sample("allowance/allowance-limit.json", Money.class)).isEqualTo(Money.of("19.20", "USD"));
    }

    /** The guide on taking cash shows an allowance with nothing else; what its amount is of, nobody says. */
    @Test
    void abridgedAnswerHasNoPrice() {
        assertThat(read("{\"id\":2987,\"max_price\":1500}", Allowance.class))
                .isEqualTo(new Allowance(2987L, null, null, null, null, null, null, null, null, null, List.of()));
    }

    /** Row 22: the SDKs write time, the guide period. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"max_price\":2000,\"time\":604800}]",
                "[{\"max_price\":2000,\"period\":604800}]",
                "[{\"max_price\":2000,\"period\":7,\"time\":604800}]",
                "[{\"time\":\"604800\",\"max_price\":2000,\"period\":null}]",
                "[{\"time\":null,\"max_price\":2000,\"period\":604800}]",
                "[null,{\"max_price\":{\"amount\":2000,\"currency\":\"EUR\"},\"time\":604800}]"
            })
    void limitOfAPeriodIsReadInEitherForm(String json) {
        assertThat(limits(json).limits())
                .containsExactly(AllowanceLimit.of(Money.of("20.00", "EUR"), Duration.ofDays(7)));
    }

    @Test
    void limitsAreWrittenInCentsWithTheCurrencyAroundThem() {
        AllowanceLimit limit = AllowanceLimit.of(Money.of("20", "EUR"), Duration.ofDays(7));
        assertThat(tree(written(NewAllowance.ofLimits("Coffee", limit, limit))))
                .isEqualTo(tree("{\"description\":\"Coffee\",\"currency\":\"EUR\","
                        + "\"limits\":[{\"max_price\":2000,\"time\":604800},{\"max_price\":2000,\"time\":604800}]}"));
        assertThat(tree(written(NewAllowance.of("Coffee", Money.of("60", "EUR")).withLimits(limit))))
                .isEqualTo(tree("{\"description\":\"Coffee\",\"currency\":\"EUR\",\"max_price\":6000,"
                        + "\"limits\":[{\"max_price\":2000,\"time\":604800}]}"));
        assertThat(tree(written(NewAllowance.of("Coffee", Money.of("500", "JPY")))))
                .isEqualTo(tree("{\"description\":\"Coffee\",\"currency\":\"JPY\",\"max_price_decimal\":\"500\"}"));
    }

    /** Row 21: seconds within, hours beside. The newer form counts where both say something. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"valid\":{\"for\":7200}|7200||",
                "\"valid\":{\"until\":1900000000}||1900000000|",
                "\"valid\":{\"from\":1355314332,\"until\":1900000000}||1900000000|1355314332",
                "\"valid_for\":2|7200||",
                "\"valid_for\":\"2\"|7200||",
                "\"valid_for\":0.5|1800||",
                "\"valid_until\":1900000000||1900000000|",
                "\"valid_for\":720,\"valid\":{\"for\":7200}|7200||",
                "\"valid\":{\"for\":7200},\"valid_until\":1900000000|7200|1900000000|",
                "\"valid\":null,\"valid_for\":2|7200||",
                "\"valid\":[],\"valid_for\":2,\"valid_until\":null|7200||"
            })
    void validityIsReadInEachForm(String json, @Nullable Long length, @Nullable Long until, @Nullable Long from) {
        assertThat(valid(json))
                .isEqualTo(new AllowanceValidity(
                        length == null ? null : Duration.ofSeconds(length),
                        until == null ? null : Instant.ofEpochSecond(until),
                        from == null ? null : Instant.ofEpochSecond(from)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"valid_for\":null",
                "\"valid_for\":\"\",\"valid_until\":null",
                "\"valid\":null,\"valid_for\":null",
                "\"status\":\"new\""
            })
    void whatSaysNothingIsMissing(String json) {
        assertThat(valid(json)).isNull();
    }

    /** Also where it would take hours to write the number out. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"valid_for\":1e999999999",
                "\"valid_for\":1e-999999999",
                "\"valid_for\":\"x\"",
                "\"valid_for\":true",
                "\"valid_for\":{}",
                "\"valid_for\":0.0001",
                "\"valid\":{\"for\":\"x\"}",
                "\"valid\":{\"for\":1.5}",
                "\"valid\":7,\"valid_for\":2"
            })
    void lengthsThatMakeNoSenseAreRefused(String json) {
        assertThatExceptionOfType(UnreadableBody.class).isThrownBy(() -> valid(json));
    }

    @Test
    void oneOddLimitLeavesTheOthersReadable() {
        List<AllowanceLimit> limits = limits(
                        "[{\"max_price\":20.5,\"time\":1},{\"max_price\":2000,\"time\":60},\"x\",{\"time\":60}]")
                .limits();

        assertThat(limits).hasSize(4);
        assertThat(PartlyReadable.readable(limits))
                .containsExactly(
                        AllowanceLimit.of(Money.of("20.00", "EUR"), Duration.ofMinutes(1)),
                        new AllowanceLimit(null, Duration.ofMinutes(1)));
    }

    @Test
    void unknownWordsAreKept() {
        assertThat(read("{\"status\":\"paused\"}", Allowance.class).status()).isEqualTo(new AllowanceStatus("paused"));
    }
}
