package org.lamella.segmentation.unmixing;

/** Abundances that are zero or more each and one together (FCLS). */
public final class FullyConstrainedUnmixing extends LinearUnmixing {

    /** The method; its parameters come with each call. */
    public FullyConstrainedUnmixing() {
        super("Fully constrained least squares", Constraint.FULL);
    }
}
