package org.lamella.segmentation.unmixing;

/** Minimises 1/2 a^T G a - b^T a over the abundances of some endmembers, the others being zero. */
interface SubsetSolver {

    /**
     * Solves.
     *
     * @param subset a bit for each endmember that may differ from zero; at least one when abundances add up to one
     * @param b K values
     * @param a receives K values
     */
    void solve(int subset, double[] b, double[] a);
}
