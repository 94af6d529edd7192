package org.lamella.quantification.subtraction;

import java.util.Locale;
import org.lamella.core.LamellaException;
import org.lamella.quantification.LineCounts;
import org.lamella.xray.XrayLine;

/**
 * How often the spectrum of the matrix is in that of the mixture: c = M_r / X_r with the net counts of a line r that only the matrix has, in
 * the mixture M and in the matrix X.
 *
 * @param line the line that only the matrix has
 * @param coefficient c
 * @param sigma its standard deviation from the counts of the line in both spectra
 */
public record MatrixShare(XrayLine line, double coefficient, double sigma) {

    /** A line of the matrix weaker than this many standard deviations cannot be normalised by. */
    private static final double LEAST_SIGMAS = 5;

    /**
     * The share.
     *
     * @param mixture net counts of the mixture
     * @param matrix net counts of the matrix, of the same lines
     * @param reference number of the line that only the matrix has
     * @return the share
     * @throws LamellaException when the matrix hardly has the line, or the mixture has none of it
     */
    public static MatrixShare of(LineCounts mixture, LineCounts matrix, int reference) throws LamellaException {
        requireSameLines(mixture, matrix);
        XrayLine line = matrix.lines().get(reference);
        double ofMixture = mixture.net()[reference];
        double ofMatrix = matrix.net()[reference];
        if (!(ofMatrix > LEAST_SIGMAS * matrix.sigma(reference))) {
            throw new LamellaException(String.format(Locale.ROOT, "The matrix has %.4g ± %.2g net counts in %s, too few to subtract it by;"
                    + " choose an element that the matrix is rich in, or a larger part of it.", ofMatrix, matrix.sigma(reference),
                    line.name()));
        }
        if (!(ofMixture > 0)) {
            throw new LamellaException(String.format(Locale.ROOT, "The mixture has %.4g ± %.2g net counts in %s, so there is no matrix to"
                    + " subtract; quantify it as it is.", ofMixture, mixture.sigma(reference), line.name()));
        }
        double coefficient = ofMixture / ofMatrix;
        return new MatrixShare(line, coefficient, coefficient * Math.hypot(mixture.sigma(reference) / ofMixture,
                matrix.sigma(reference) / ofMatrix));
    }

    /** The share in words. @return for reports */
    public String text() {
        return String.format(Locale.ROOT, "%.5g ± %.2g times, by %s", coefficient, sigma, line.name());
    }

    static void requireSameLines(LineCounts mixture, LineCounts matrix) {
        if (!mixture.lines().equals(matrix.lines())) {
            throw new IllegalArgumentException("Lines " + mixture.lines() + " of the mixture, " + matrix.lines() + " of the matrix");
        }
    }
}
