package org.lamella.segmentation.unmixing;

/** Abundances that are zero or more each (NNLS). */
public final class NonNegativeUnmixing extends LinearUnmixing {

    /** The method; its parameters come with each call. */
    public NonNegativeUnmixing() {
        super("Non-negative least squares", Constraint.NON_NEGATIVE);
    }
}
