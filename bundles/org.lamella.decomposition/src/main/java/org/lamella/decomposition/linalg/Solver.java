package org.lamella.decomposition.linalg;

/** How the leading singular vectors of a large matrix are found. */
public enum Solver {
    /** Exact wherever a Gram matrix fits the memory, else randomized. */ AUTO,
    /** To rounding, by the cheapest way. */ EXACT,
    /** Singular values to an estimated relative error of 1e-6, from random starts. */ RANDOMIZED,
    /** Exact in a single pass that reads each row once, in order, for matrices that are not held in memory. */ INCREMENTAL
}
