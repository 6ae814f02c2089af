package io.github.walletapi.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.walletapi.directory.LocationQuery.Point;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackedPointsTest {

    private static PackedPoints packed(List<Point> points) {
        return PackedPoints.of(points, IntStream.range(0, points.size()).toArray());
    }

    private static List<Integer> nearest(PackedPoints packed, Point point, double metres, int limit) {
        return packed.nearest(point, metres, limit, number -> true).stream()
                .map(PackedPoints.Hit::number)
                .toList();
    }

    /** By another formula than that of the packed points. */
    private static double haversine(Point one, Point other) {
        double dLat = Math.toRadians(other.lat() - one.lat()) / 2;
        double dLng = Math.toRadians(other.lng() - one.lng()) / 2;
        double a = Math.pow(Math.sin(dLat), 2)
                + Math.cos(Math.toRadians(one.lat()))
                        * Math.cos(Math.toRadians(other.lat()))
                        * Math.pow(Math.sin(dLng), 2);
        return 2 * 6_371_008.8 * Math.asin(Math.min(1, Math.sqrt(a)));
    }

    private static Point anywhere(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> new Point(54 + random.nextDouble() * 3, 21 + random.nextDouble() * 5);
            case 1 -> new Point(random.nextBoolean() ? 90 : -90 + random.nextDouble(), random.nextDouble() * 360 - 180);
            case 2 -> new Point(random.nextDouble() * 20 - 10, random.nextBoolean() ? 180 : -179.99);
            default -> new Point(random.nextDouble() * 180 - 90, random.nextDouble() * 360 - 180);
        };
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void findsWhatLookingAtEachFinds(long seed) {
        Random random = new Random(seed);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            points.add(anywhere(random));
        }
        points.addAll(Collections.nCopies(300, new Point(54.5, 25)));
        PackedPoints packed = packed(points);
        for (int i = 0; i < 200; i++) {
            Point from = anywhere(random);
            double metres = random.nextBoolean() ? Double.POSITIVE_INFINITY : random.nextInt(3_000_000);
            int limit = 1 + random.nextInt(60);
            double[] expected = points.stream()
                    .mapToDouble(point -> haversine(from, point))
                    .filter(distance -> distance <= metres)
                    .sorted()
                    .limit(limit)
                    .toArray();
            double[] found = packed.nearest(from, metres, limit, number -> true).stream()
                    .mapToDouble(PackedPoints.Hit::metres)
                    .toArray();
            assertThat(found).hasSameSizeAs(expected);
            assertThat(found).containsExactly(expected, within(0.5));
        }
    }

    @Test
    void asksOnlyForWhatIsAccepted() {
        Random random = new Random(7);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            points.add(anywhere(random));
        }
        Point from = new Point(54.7, 25.3);
        List<Integer> expected = IntStream.range(0, 1_000)
                .filter(number -> number % 10 == 3)
                .boxed()
                .sorted(Comparator.comparingDouble(number -> haversine(from, points.get(number))))
                .limit(20)
                .toList();
        assertThat(packed(points).nearest(from, Double.POSITIVE_INFINITY, 20, number -> number % 10 == 3))
                .extracting(PackedPoints.Hit::number)
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // Vilnius to Kaunas, Paris to New York, along the equator, over the pole, to the other side.
        "54.6872, 25.2797, 54.8985, 23.9036, 91_377",
        "48.8566, 2.3522, 40.7128, -74.0060, 5_837_241",
        "0, 179.5, 0, -179.5, 111_195",
        "89.5, 0, 89.5, 180, 111_195",
        "90, 0, 90, 123, 0",
        "0, 0, 0, 180, 20_015_115"
    })
    void distancesAreThoseAlongTheEarth(double lat, double lng, double otherLat, double otherLng, String metres) {
        PackedPoints packed = packed(List.of(new Point(otherLat, otherLng)));
        assertThat(packed.nearest(new Point(lat, lng), Double.POSITIVE_INFINITY, 1, number -> true)
                        .get(0)
                        .metres())
                .isCloseTo(Double.parseDouble(metres.replace("_", "")), within(100.0));
    }

    @Test
    void aDistanceIncludesItsEnd() {
        PackedPoints packed = packed(List.of(new Point(0, 0.01)));
        assertThat(nearest(packed, new Point(0, 0), 1_111.96, 9)).containsExactly(0);
        assertThat(nearest(packed, new Point(0, 0), 1_111.94, 9)).isEmpty();
        assertThat(nearest(packed, new Point(0, 0.01), 0, 9)).containsExactly(0);
    }

    @Test
    void halfTheEarthsCircumferenceIsEverywhere() {
        PackedPoints packed = packed(List.of(new Point(0, 180), new Point(90, 0)));
        assertThat(nearest(packed, new Point(0, 0), 20_015_200, 9)).containsExactly(1, 0);
        assertThat(nearest(packed, new Point(0, 0), 20_000_000, 9)).containsExactly(1);
    }

    /** With the nearer one first, a search that ends too early misses the other. */
    @Test
    void asManyAsThereAreAreFoundInAnyOrder() {
        Point from = new Point(0, 0);
        Point near = new Point(0, 1);
        Point far = new Point(0, 2);
        assertThat(nearest(packed(List.of(near, far)), from, Double.POSITIVE_INFINITY, 2))
                .containsExactly(0, 1);
        assertThat(nearest(packed(List.of(far, near)), from, Double.POSITIVE_INFINITY, 2))
                .containsExactly(1, 0);
    }

    @Test
    void nothingIsFoundAmongNothing() {
        assertThat(nearest(packed(List.of()), new Point(0, 0), Double.POSITIVE_INFINITY, 9))
                .isEmpty();
    }
}
