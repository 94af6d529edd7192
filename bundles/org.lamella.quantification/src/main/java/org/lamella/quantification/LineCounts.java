package org.lamella.quantification;

import java.util.List;
import org.lamella.xray.XrayLine;

/**
 * Net counts of lines with their covariance.
 *
 * @param lines n lines
 * @param net counts above background, n values; may be negative by chance
 * @param background counts of the background under each line, n values
 * @param covariance of the net counts, n x n, row by row
 */
public record LineCounts(List<XrayLine> lines, double[] net, double[] background, double[] covariance) {

    /** Checks the sizes. */
    public LineCounts {
        lines = List.copyOf(lines);
        int n = lines.size();
        if (net.length != n || background.length != n || covariance.length != n * n) {
            throw new IllegalArgumentException(n + " lines with " + net.length + " counts, " + background.length + " backgrounds and a"
                    + " covariance of " + covariance.length);
        }
    }

    /** Counts that were measured apart from each other. */
    public static LineCounts independent(List<XrayLine> lines, double[] net, double[] background, double[] variances) {
        int n = variances.length;
        double[] covariance = new double[n * n];
        for (int i = 0; i < n; i++) {
            covariance[i * n + i] = variances[i];
        }
        return new LineCounts(lines, net, background, covariance);
    }

    /** Standard deviation of the net counts of a line. @param i number of the line @return counts */
    public double sigma(int i) {
        return Math.sqrt(covariance[i * lines.size() + i]);
    }
}
