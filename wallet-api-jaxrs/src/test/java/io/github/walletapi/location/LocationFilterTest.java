package io.github.walletapi.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LocationFilterTest {
    private static final LocationFilter NEAR = LocationFilter.ALL.near(54.6872, 25.2797);

    private static Arguments refused(UnaryOperator<LocationFilter> step, String message) {
        return Arguments.of(step, message);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refused(f -> f.near(90.000001, 0), "lat must be -90 to 90 degrees"),
                refused(f -> f.near(-91, 0), "lat must be -90 to 90 degrees"),
                refused(f -> f.near(0, 180.1), "lng must be -180 to 180 degrees"),
                refused(f -> f.near(0, -181), "lng must be -180 to 180 degrees"),
                refused(f -> f.near(Double.NaN, 0), "lat must be a number"),
                refused(f -> f.near(0, Double.POSITIVE_INFINITY), "lng must be a number"),
                refused(f -> f.within(0), "distance must be more than 0 metres"),
                refused(f -> f.within(-1), "distance must be more than 0 metres"),
                refused(f -> f.withUpdatedAfter(Instant.ofEpochSecond(-1)), "updated_after must not be before 1970"),
                refused(f -> f.withLimit(0), "limit must be 1 to 200"),
                refused(f -> f.withLimit(201), "limit must be 1 to 200"),
                refused(f -> f.withOffset(-1), "offset must be 0 or more"),
                refused(f -> f.withLocale(""), "locale must be a language tag such as lt or en_GB"),
                refused(f -> f.withLocale("l"), "locale must be a language tag such as lt or en_GB"),
                refused(f -> f.withLocale("lt&limit=9"), "locale must be a language tag such as lt or en_GB"),
                refused(f -> f.withLocale("{lt}"), "locale must be a language tag such as lt or en_GB"),
                refused(f -> f.withStatus(), "status must be one or more statuses"),
                refused(f -> f.withStatus(new LocationStatus("a b")), "status must be one or more statuses"),
                refused(f -> f.withStatus(new LocationStatus("A")), "status must be one or more statuses"),
                refused(f -> f.withServices(), "service must be one or more names of services"),
                refused(f -> f.withServices(new ServiceName("%20")), "service must be one or more names of services"),
                refused(f -> f.withPayCategories(), "pay_category must be one or more IDs of categories"),
                refused(f -> f.withPayCategories(1, -2), "pay_category must be one or more IDs of categories"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusalNamesTheParameterAndItsLimits(UnaryOperator<LocationFilter> step, String message) {
        assertThatIllegalArgumentException().isThrownBy(() -> step.apply(NEAR)).withMessage(message);
    }

    static Stream<UnaryOperator<LocationFilter>> limits() {
        return Stream.of(
                f -> f.near(90, 180),
                f -> f.near(-90, -180),
                f -> f.near(0, 0),
                f -> f.within(1),
                f -> f.within(Integer.MAX_VALUE),
                f -> f.withUpdatedAfter(Instant.EPOCH),
                f -> f.withLimit(1),
                f -> f.withLimit(200),
                f -> f.withOffset(0),
                f -> f.withOffset(Integer.MAX_VALUE),
                f -> f.withLocale("lt"),
                f -> f.withLocale("en_GB"),
                f -> f.withLocale("zh-Hant-TW"),
                f -> f.withStatus(LocationStatus.ACTIVE, LocationStatus.INACTIVE),
                f -> f.withPayCategories(0, Long.MAX_VALUE),
                f -> f.withServices(new ServiceName("new_service_2")));
    }

    @ParameterizedTest
    @MethodSource("limits")
    void limitsThemselvesAreTaken(UnaryOperator<LocationFilter> step) {
        assertThat(step.apply(NEAR)).isNotNull();
    }

    @Test
    void pointAndDistanceBelongTogether() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LocationFilter.ALL.within(5))
                .withMessage("distance needs lat and lng");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new LocationFilter(null, BigDecimal.ONE, null, null, null, null, null, null, null, null))
                .withMessage("lat and lng must be given together");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new LocationFilter(null, null, BigDecimal.ONE, null, null, null, null, null, null, null))
                .withMessage("lat and lng must be given together");
    }

    @Test
    void coordinatesAreShortAndWithoutExponent() {
        LocationFilter filter = LocationFilter.ALL.near(54.69868612345, 0.0000001);

        assertThat(filter.lat()).hasToString("54.698686");
        assertThat(filter.lng()).hasToString("0");
        assertThat(LocationFilter.ALL.near(20, 100).lng()).hasToString("100");
        assertThat(LocationFilter.ALL.near(0.00001, -0.00001).lat()).hasToString("0.00001");
        assertThat(LocationFilter.ALL.near(0.000001, 0).lat()).hasToString("0.000001");
    }

    @Test
    void everyStepKeepsTheOthers() {
        LocationFilter filter = LocationFilter.ALL
                .near(1, 2)
                .within(3)
                .withLocale("lt")
                .withUpdatedAfter(Instant.ofEpochSecond(4))
                .withStatus(LocationStatus.ACTIVE, LocationStatus.INACTIVE)
                .withLimit(5)
                .withOffset(6)
                .withPayCategories(7, 8)
                .withServices(ServiceName.CASH_IN, ServiceName.PAY)
                .near(1, 2);

        assertThat(filter)
                .isEqualTo(new LocationFilter(
                        "lt",
                        BigDecimal.ONE,
                        BigDecimal.valueOf(2),
                        3,
                        4L,
                        "active,inactive",
                        5,
                        6,
                        "7,8",
                        "cash_in,pay"));
    }
}
