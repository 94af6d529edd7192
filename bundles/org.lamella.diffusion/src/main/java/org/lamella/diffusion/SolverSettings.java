package org.lamella.diffusion;

/**
 * How exactly and how long a simulation works.
 *
 * @param tolerance error allowed in a step, relative to the largest u-fraction of each component and to the length of each region
 * @param firstStepS length of the first step, s; 0 lets the solver choose
 * @param longestStepS longest step, s
 * @param mostSteps steps after which the simulation gives up
 */
public record SolverSettings(double tolerance, double firstStepS, double longestStepS, int mostSteps) {

    /** What suits most problems. */
    public static final SolverSettings DEFAULT = new SolverSettings(1e-5, 0, Double.POSITIVE_INFINITY, 20_000);

    /** Checks the numbers. */
    public SolverSettings {
        if (!(tolerance > 0) || !(firstStepS >= 0) || !(longestStepS > 0) || mostSteps < 1) {
            throw new IllegalArgumentException("No settings: tolerance " + tolerance + ", first step " + firstStepS + " s, longest step "
                    + longestStepS + " s, " + mostSteps + " steps");
        }
    }

    /**
     * The same with another tolerance.
     *
     * @param other error allowed in a step
     * @return a copy
     */
    public SolverSettings withTolerance(double other) {
        return new SolverSettings(other, firstStepS, longestStepS, mostSteps);
    }

    /**
     * Steps of constant length, whatever error they make; for studies of convergence.
     *
     * @param stepS length, s
     * @return the settings
     */
    static SolverSettings constantSteps(double stepS) {
        return new SolverSettings(Double.POSITIVE_INFINITY, stepS, stepS, Integer.MAX_VALUE);
    }
}
