package org.lamella.decomposition.fusion;

import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.decomposition.linalg.NormalOperator;
import org.lamella.decomposition.linalg.PrincipalAxes;
import org.lamella.decomposition.linalg.RowMatrix;

/** What two images are made equal in before they are fitted together. */
public enum Balance {
    /** Their sums of squares. */ NORM {
        @Override
        double measure(RowMatrix image, int components, Progress progress) throws LamellaException {
            return new NormalOperator(image).trace(progress);
        }
    },
    /** The variance of their noise, estimated as what the leading principal components leave a degree of freedom. */ NOISE {
        @Override
        double measure(RowMatrix image, int components, Progress progress) throws LamellaException {
            PrincipalAxes axes = PrincipalAxes.of(image, components, progress);
            double left = axes.squaredNorm();
            for (double square : axes.squaredSingularValues()) {
                left -= square;
            }
            double freedoms = Math.max(1, (double) (image.rows() - components) * (image.columns() - components));
            return Math.max(left, NO_NOISE * axes.squaredNorm()) / freedoms;
        }
    };

    /** A rest below this share of the squared norm is rounding. */
    private static final double NO_NOISE = 1e-10;

    /** The quantity, a sum of squares or a square; above zero for an image that is not zero. */
    abstract double measure(RowMatrix image, int components, Progress progress) throws LamellaException;
}
