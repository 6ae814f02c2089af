package io.github.walletapi.directory;

import io.github.walletapi.directory.LocationQuery.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;

/**
 * Finds what is near by looking at each point, one behind the other in memory. They are points in space, on a sphere of
 * radius 1: there, the poles and the 180th meridian are places like any other, and who is nearer through the earth is
 * nearer along it.
 */
final class PackedPoints {

    private static final double EARTH_RADIUS_METRES = 6_371_008.8;
    private static final int AXES = 3;
    /** The diameter of the sphere, squared: farther than anything. */
    private static final double EVERYWHERE = 4;

    /** The number of each point as its owner knows it. */
    private final int[] numbers;
    /** Holds three coordinates of each point. */
    private final double[] coordinates;

    private PackedPoints(int[] numbers, double[] coordinates) {
        this.numbers = numbers;
        this.coordinates = coordinates;
    }

    /**
     * A point found.
     *
     * @param number of the point
     * @param chord the square of the way to it through the sphere
     */
    record Hit(int number, double chord) {

        private static final Comparator<Hit> FARTHEST_FIRST = Comparator.comparingDouble(Hit::chord)
                .thenComparingInt(Hit::number)
                .reversed();

        double metres() {
            return PackedPoints.metres(chord);
        }
    }

    /** Packs points in the order of their numbers; what each number is its owner knows. */
    static PackedPoints of(List<Point> points, int[] numbers) {
        double[] coordinates = new double[points.size() * AXES];
        for (int i = 0; i < points.size(); i++) {
            System.arraycopy(onSphere(points.get(i)), 0, coordinates, i * AXES, AXES);
        }
        return new PackedPoints(numbers.clone(), coordinates);
    }

    /** Finds the nearest that are accepted, the nearest first. */
    List<Hit> nearest(Point point, double metres, int limit, IntPredicate accepted) {
        double[] target = onSphere(point);
        double worst = chord(metres);
        PriorityQueue<Hit> best = new PriorityQueue<>(Hit.FARTHEST_FIRST);
        for (int i = 0; i < numbers.length; i++) {
            double chord = chord(target, coordinates, i * AXES);
            // To ask whether it is accepted costs more than to see that it is too far.
            if (chord <= worst && accepted.test(numbers[i])) {
                best.add(new Hit(numbers[i], chord));
                if (best.size() > limit) {
                    best.remove();
                }
                if (best.size() == limit) {
                    worst = best.element().chord();
                }
            }
        }
        List<Hit> found = new ArrayList<>(best);
        found.sort(Hit.FARTHEST_FIRST.reversed());
        return found;
    }

    /** Gives the way along the sphere between two points. */
    static double metres(Point one, Point other) {
        return metres(chord(onSphere(one), onSphere(other), 0));
    }

    private static double metres(double chord) {
        return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(chord) / 2));
    }

    /** The square of the way through the sphere, to the three coordinates that begin at a place of an array. */
    private static double chord(double[] one, double[] others, int from) {
        double x = one[0] - others[from];
        double y = one[1] - others[from + 1];
        double z = one[2] - others[from + 2];
        return x * x + y * y + z * z;
    }

    private static double chord(double metres) {
        double half = metres / EARTH_RADIUS_METRES / 2;
        return half >= Math.PI / 2 ? EVERYWHERE : Math.pow(2 * Math.sin(half), 2);
    }

    private static double[] onSphere(Point point) {
        double lat = Math.toRadians(point.lat());
        double lng = Math.toRadians(point.lng());
        return new double[] {Math.cos(lat) * Math.cos(lng), Math.cos(lat) * Math.sin(lng), Math.sin(lat)};
    }
}
