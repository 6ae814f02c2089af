package io.github.walletapi.sample.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PointTest {

    @Test
    void distanceFromVilniusToKaunas() {
        assertThat(new Point(54.6872, 25.2797).metresTo(new Point(54.8985, 23.9036)))
                .isCloseTo(91_400, within(500.0));
    }

    @Test
    void oppositePointsAreHalfTheEarthApart() {
        assertThat(new Point(0, 0).metresTo(new Point(0, 180))).isCloseTo(20_015_114, within(10.0));
        assertThat(new Point(54, 25).metresTo(new Point(54, 25))).isZero();
    }

    @Test
    void impossibleCoordinatesAreNone() {
        assertThat(Point.of(Places.place(1, "a", null, 95.0, 25.0, null, null))).isNull();
        assertThat(Point.of(Places.place(1, "a", null, Double.NaN, 25.0, null, null)))
                .isNull();
        assertThat(Point.of(Places.NOTHING)).isNull();
    }
}
