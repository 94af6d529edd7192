package org.lamella.decomposition.linalg;

/** Limits of double precision. */
final class Rounding {

    /** A Gram matrix holds squares: an eigenvalue smaller than this share of the largest is its rounding. */
    static final double OF_SQUARES = 1e-13;

    private Rounding() {
    }
}
