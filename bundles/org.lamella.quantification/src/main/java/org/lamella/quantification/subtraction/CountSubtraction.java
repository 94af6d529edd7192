package org.lamella.quantification.subtraction;

import java.util.ArrayList;
import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.quantification.LineCounts;
import org.lamella.xray.XrayLine;

/**
 * Net counts of a phase without the matrix that it is embedded in: I_i = M_i - c X_i with c = M_r / X_r, for all lines but r.
 *
 * <p>The errors are those of first order in all counts: with A_ij = delta_ij - delta_jr X_i / X_r the derivatives are A by the counts of
 * the mixture and -c A by those of the matrix, so the covariance is A (V_M + c² V_X) A^T. The uncertainty of c, which all lines share, is
 * part of it.
 */
public final class CountSubtraction {

    private CountSubtraction() {
    }

    /**
     * Subtracts.
     *
     * @param mixture net counts of phase and matrix together
     * @param matrix net counts of the matrix, of the same lines
     * @param reference number of the line that only the matrix has
     * @return net counts of the other lines with their covariance; the background of a line is the counts whose noise hides it: those under
     *         the line in the mixture, of the matrix as well, and the noise of what is subtracted
     * @throws LamellaException when the matrix cannot be told from the phase, saying why
     */
    public static LineCounts of(LineCounts mixture, LineCounts matrix, int reference) throws LamellaException {
        double share = MatrixShare.of(mixture, matrix, reference).coefficient();
        int n = mixture.lines().size();
        double[] together = new double[n * n];
        for (int i = 0; i < n * n; i++) {
            together[i] = mixture.covariance()[i] + share * share * matrix.covariance()[i];
        }
        List<XrayLine> lines = new ArrayList<>();
        int[] kept = new int[n - 1];
        for (int i = 0; i < n; i++) {
            if (i != reference) {
                kept[lines.size()] = i;
                lines.add(mixture.lines().get(i));
            }
        }
        double[] net = new double[n - 1];
        double[] background = new double[n - 1];
        double[] covariance = new double[(n - 1) * (n - 1)];
        for (int a = 0; a < n - 1; a++) {
            int i = kept[a];
            double inMatrix = matrix.net()[i];
            net[a] = mixture.net()[i] - share * inMatrix;
            background[a] = mixture.background()[i] + Math.max(0, share * inMatrix)
                    + share * share * (Math.max(0, inMatrix) + matrix.background()[i]);
            double slopeI = inMatrix / matrix.net()[reference];
            for (int b = 0; b < n - 1; b++) {
                int j = kept[b];
                double slopeJ = matrix.net()[j] / matrix.net()[reference];
                covariance[a * (n - 1) + b] = together[i * n + j] - slopeJ * together[i * n + reference]
                        - slopeI * together[reference * n + j] + slopeI * slopeJ * together[reference * n + reference];
            }
        }
        return new LineCounts(lines, net, background, covariance);
    }
}
