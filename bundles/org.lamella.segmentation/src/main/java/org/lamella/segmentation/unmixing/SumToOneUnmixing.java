package org.lamella.segmentation.unmixing;

/** Abundances that are one together but may be negative (SCLS). */
public final class SumToOneUnmixing extends LinearUnmixing {

    /** The method; its parameters come with each call. */
    public SumToOneUnmixing() {
        super("Sum-to-one least squares", Constraint.SUM_TO_ONE);
    }
}
