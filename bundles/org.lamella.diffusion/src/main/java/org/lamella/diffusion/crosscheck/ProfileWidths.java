package org.lamella.diffusion.crosscheck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lamella.diffusion.crosscheck.ProfileFitter.Fit;
import org.lamella.diffusion.crosscheck.SimulatedSeries.Slice;

/** Half-depth and 90 % widths of measured and simulated profiles; not a number where they cannot be told. */
public final class ProfileWidths {

    /** Share of a measured line, the farthest from the interface, whose mean is its far field. */
    private static final double FAR_SHARE = 0.2;
    /** A difference of fewer standard deviations than this has no width. */
    private static final double SIGNIFICANT = 5;

    private ProfileWidths() {
    }

    /**
     * Widths of a measured profile. Its value at the interface is that nearest to it, its far field a mean.
     *
     * @param distanceNm positions, nm, rising
     * @param values contents; those that are not numbers are left out
     * @param sigma their standard deviations
     * @param fit where the interface is
     * @return half-depth width and 90 % width, nm; not numbers where the difference is lost in the errors
     */
    public static double[] measured(double[] distanceNm, double[] values, double[] sigma, Fit fit) {
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < distanceNm.length; i++) {
            double from = fit.forward() ? distanceNm[i] - fit.positionNm() : fit.positionNm() - distanceNm[i];
            if (from >= 0 && Double.isFinite(values[i])) {
                points.add(new double[] {from, values[i], sigma[i]});
            }
        }
        points.sort((a, b) -> Double.compare(a[0], b[0]));
        int count = points.size();
        if (count < 4) {
            return new double[] {Double.NaN, Double.NaN};
        }
        int far = Math.max(1, (int) (FAR_SHARE * count));
        double mean = points.subList(count - far, count).stream().mapToDouble(point -> point[1]).average().orElseThrow();
        if (Math.abs(mean - points.get(0)[1]) < SIGNIFICANT * points.get(0)[2]) {
            return new double[] {Double.NaN, Double.NaN};
        }
        double[] distance = new double[count + 1];
        double[] contents = new double[count + 1];
        for (int j = 0; j < count; j++) {
            distance[j] = points.get(j)[0];
            contents[j] = points.get(j)[1];
        }
        distance[count] = distance[count - 1];
        contents[count] = mean;
        // From the interface itself, not from the first point beside it
        double shift = distance[0];
        double[] widths = widths(distance, contents);
        return new double[] {widths[0] + shift, widths[1] + shift};
    }

    /**
     * Widths of a simulated profile on the right of its first interface.
     *
     * @param slice profiles at one time
     * @param element index of the element
     * @return half-depth width and 90 % width, nm
     */
    public static double[] simulated(Slice slice, int element) {
        return widths(Arrays.copyOfRange(slice.distanceNm(), slice.rightFrom(), slice.distanceNm().length),
                Arrays.copyOfRange(slice.massFractions()[element], slice.rightFrom(), slice.distanceNm().length));
    }

    private static double[] widths(double[] distance, double[] values) {
        return new double[] {DepletionWidth.of(distance, values, DepletionWidth.HALF_DEPTH).orElse(Double.NaN),
            DepletionWidth.of(distance, values, DepletionWidth.NINETY_PERCENT).orElse(Double.NaN)};
    }
}
