package io.github.walletapi.directory;

import io.github.walletapi.directory.LocationQuery.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;

/**
 * Finds what is near. Points are kept as points in space, on a sphere of radius 1, in a k-d tree: there, the poles and
 * the 180th meridian are places like any other, and who is nearer through the earth is nearer along it.
 */
final class PointTree {

    private static final double EARTH_RADIUS_METRES = 6_371_008.8;
    private static final int AXES = 3;
    /** The diameter of the sphere, squared: farther than anything. */
    private static final double EVERYWHERE = 4;

    /** The number of each point as its owner knows it, in the order of the tree: the middle of a range is its root. */
    private final int[] numbers;
    /** Holds three coordinates of each point, in the order of the tree. */
    private final double[] coordinates;

    private PointTree(int[] numbers, double[] coordinates) {
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
            return PointTree.metres(chord);
        }
    }

    /** The square of the way from one point to another through the sphere. */
    static double chord(Point one, Point other) {
        return chord(onSphere(one), onSphere(other), 0);
    }

    /** The same, to the three coordinates that begin at a place of an array. */
    private static double chord(double[] one, double[] others, int from) {
        double chord = 0;
        for (int axis = 0; axis < AXES; axis++) {
            double difference = one[axis] - others[from + axis];
            chord += difference * difference;
        }
        return chord;
    }

    /** The way along the sphere, of one through it. */
    static double metres(double chord) {
        return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(chord) / 2));
    }

    /** What each point's number is its owner knows; the points are in the order of the numbers. */
    static PointTree of(List<Point> points, int[] numbers) {
        double[] coordinates = new double[points.size() * AXES];
        for (int i = 0; i < points.size(); i++) {
            System.arraycopy(onSphere(points.get(i)), 0, coordinates, i * AXES, AXES);
        }
        PointTree tree = new PointTree(numbers.clone(), coordinates);
        tree.sort(0, numbers.length, 0);
        return tree;
    }

    /** The nearest that do, the nearest first. */
    List<Hit> nearest(Point point, double metres, int limit, IntPredicate accepted) {
        Search search = new Search(onSphere(point), chord(metres), limit, accepted);
        search.in(0, numbers.length, 0);
        List<Hit> found = new ArrayList<>(search.best);
        found.sort(Hit.FARTHEST_FIRST.reversed());
        return found;
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

    /** Puts the median along an axis into the middle, what is less before it, and so on for both halves. */
    private void sort(int from, int to, int axis) {
        if (to - from < 2) {
            return;
        }
        int middle = (from + to) >>> 1;
        select(from, to - 1, middle, axis);
        sort(from, middle, (axis + 1) % AXES);
        sort(middle + 1, to, (axis + 1) % AXES);
    }

    /** Hoare's quickselect, which does not mind that many points are the same. */
    private void select(int first, int last, int wanted, int axis) {
        int from = first;
        int to = last;
        while (from < to) {
            double pivot = at((from + to) >>> 1, axis);
            int low = from;
            int high = to;
            while (low <= high) {
                while (at(low, axis) < pivot) {
                    low++;
                }
                while (at(high, axis) > pivot) {
                    high--;
                }
                if (low <= high) {
                    swap(low++, high--);
                }
            }
            from = wanted >= low ? low : from;
            to = wanted <= high ? high : to;
            if (wanted > high && wanted < low) {
                return;
            }
        }
    }

    private double at(int place, int axis) {
        return coordinates[place * AXES + axis];
    }

    private void swap(int one, int other) {
        int number = numbers[one];
        numbers[one] = numbers[other];
        numbers[other] = number;
        for (int axis = 0; axis < AXES; axis++) {
            double coordinate = coordinates[one * AXES + axis];
            coordinates[one * AXES + axis] = coordinates[other * AXES + axis];
            coordinates[other * AXES + axis] = coordinate;
        }
    }

    /** One way through the tree. */
    private final class Search {
        private final double[] target;
        private final double most;
        private final int limit;
        private final IntPredicate accepted;
        private final PriorityQueue<Hit> best = new PriorityQueue<>(Hit.FARTHEST_FIRST);

        Search(double[] target, double most, int limit, IntPredicate accepted) {
            this.target = target;
            this.most = most;
            this.limit = limit;
            this.accepted = accepted;
        }

        void in(int from, int to, int axis) {
            if (from >= to) {
                return;
            }
            int middle = (from + to) >>> 1;
            visit(middle);
            double beyond = target[axis] - at(middle, axis);
            int next = (axis + 1) % AXES;
            boolean before = beyond < 0;
            in(before ? from : middle + 1, before ? middle : to, next);
            if (beyond * beyond <= worst()) {
                in(before ? middle + 1 : from, before ? to : middle, next);
            }
        }

        private void visit(int place) {
            double chord = chord(target, coordinates, place * AXES);
            if (chord <= worst() && accepted.test(numbers[place])) {
                best.add(new Hit(numbers[place], chord));
                if (best.size() > limit) {
                    best.remove();
                }
            }
        }

        private double worst() {
            Hit farthest = best.size() < limit ? null : best.peek();
            return farthest == null ? most : farthest.chord();
        }
    }
}
