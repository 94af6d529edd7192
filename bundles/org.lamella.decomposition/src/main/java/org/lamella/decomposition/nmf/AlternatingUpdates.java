package org.lamella.decomposition.nmf;

import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.decomposition.linalg.RowMatrix;

/**
 * Alternating least squares, plain (ALS) or damped (MALS): equations (5) to (8) of the review by Muto and Shiga (2020). The damping is
 * large at first and shrinks by the ratio of the negative parts that two successive iterations cut off, at least by a tenth.
 */
final class AlternatingUpdates extends RowwiseUpdates {

    private static final double SLOWEST_SHRINKING = 0.9;

    private double damping;
    private double cutBefore;

    /** Begins. @param damping W as a share of the diagonals of the normal matrices; 0 for plain ALS */
    AlternatingUpdates(double damping) {
        super(new AlternatingRule(damping), new AlternatingRule(damping));
        this.damping = damping;
    }

    /** Spectra are scaled to length one each time, equation (10): what is cut off would let the scales of the factors drift apart. */
    @Override
    public void updateSpectra(Factors factors, RowSums sums, Progress progress) throws LamellaException {
        super.updateSpectra(factors, sums, progress);
        UnitSpectra.normalise(factors);
    }

    @Override
    public RowSums updateMaps(RowMatrix x, Factors factors, Progress progress) throws LamellaException {
        RowSums sums = super.updateMaps(x, factors, progress);
        double ratio = cutBefore > 0 ? sums.cut / cutBefore : SLOWEST_SHRINKING;
        cutBefore = sums.cut;
        damping *= Math.min(SLOWEST_SHRINKING, ratio);
        use(new AlternatingRule(damping), new AlternatingRule(damping));
        return sums;
    }
}
