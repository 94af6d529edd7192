package org.lamella.decomposition;

import org.lamella.core.LamellaException;
import org.lamella.core.cube.Cube;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.progress.Progress;

/**
 * What kind of values a cube holds.
 *
 * @param min smallest value, unfilled cells of a sparse cube included
 * @param max largest value
 * @param finite whether none is infinite or not a number
 * @param whole whether all are whole numbers
 */
public record ValueRange(double min, double max, boolean finite, boolean whole) {

    /** Looks at every value of a dense cube; a sparse one holds counts by construction. */
    public static ValueRange of(Cube cube, Progress progress) throws LamellaException {
        if (cube.isSparse()) {
            return new ValueRange(0, cube.max().doubleValue(), true, true);
        }
        Scan scan = Blocks.reduce(cube.pixels(), progress, Scan::new, (from, to, seen) -> seen.look(cube, from, to), Scan::join);
        return new ValueRange(scan.min, scan.max, scan.finite, scan.whole);
    }

    /** Whether the values can be counts. */
    public boolean areCounts() {
        return finite && whole && min >= 0;
    }

    private static final class Scan {
        private double min = Double.POSITIVE_INFINITY;
        private double max = Double.NEGATIVE_INFINITY;
        private boolean finite = true;
        private boolean whole = true;

        void look(Cube cube, int from, int to) {
            int[] channels = new int[cube.channels()];
            double[] values = new double[cube.channels()];
            for (int pixel = from; pixel < to; pixel++) {
                int length = cube.copyRow(pixel, channels, values);
                for (int e = 0; e < length; e++) {
                    double value = values[e];
                    min = Math.min(min, value);
                    max = Math.max(max, value);
                    finite &= Double.isFinite(value);
                    whole &= value == Math.rint(value);
                }
            }
        }

        void join(Scan later) {
            min = Math.min(min, later.min);
            max = Math.max(max, later.max);
            finite &= later.finite;
            whole &= later.whole;
        }
    }
}
