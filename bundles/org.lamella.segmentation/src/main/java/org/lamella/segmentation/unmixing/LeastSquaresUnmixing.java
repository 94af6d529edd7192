package org.lamella.segmentation.unmixing;

/** Abundances that may be anything. */
public final class LeastSquaresUnmixing extends LinearUnmixing {

    /** The method; its parameters come with each call. */
    public LeastSquaresUnmixing() {
        super("Least squares", Constraint.NONE);
    }
}
