package org.lamella.core.contribution;

/**
 * One method's answer to how many components are more than noise.
 *
 * @param method name of the method for the user
 * @param components number of components, 0 or more
 * @param explanation one sentence that says how the method came to it
 * @param curve what the method compared, one value for each number of components from 1 on; empty for methods without such a curve. The
 *        array is shared, not copied
 */
public record RankEstimate(String method, int components, String explanation, double[] curve) {

    /** An estimate without a curve. */
    public RankEstimate(String method, int components, String explanation) {
        this(method, components, explanation, new double[0]);
    }
}
