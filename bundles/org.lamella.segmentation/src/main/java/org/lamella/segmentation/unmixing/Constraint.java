package org.lamella.segmentation.unmixing;

/** What abundances must be like. */
enum Constraint {
    /** Anything. */ NONE(false, false),
    /** One together. */ SUM_TO_ONE(true, false),
    /** Zero or more each. */ NON_NEGATIVE(false, true),
    /** Zero or more each and one together. */ FULL(true, true);

    private final boolean sumToOne;
    private final boolean nonNegative;

    Constraint(boolean sumToOne, boolean nonNegative) {
        this.sumToOne = sumToOne;
        this.nonNegative = nonNegative;
    }

    boolean sumToOne() {
        return sumToOne;
    }

    boolean nonNegative() {
        return nonNegative;
    }
}
