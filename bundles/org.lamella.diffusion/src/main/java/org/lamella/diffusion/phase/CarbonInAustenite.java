package org.lamella.diffusion.phase;

/**
 * Diffusivity of carbon in austenite, D = 4.53e-7 (1 + y (1 - y) 8339.9 / T) exp(-(1/T - 2.221e-4) (17767 - 26436 y)) m²/s with the
 * u-fraction y of carbon (J. Ågren, Scripta Metall. 20 (1986) 1507, equation 8).
 */
public final class CarbonInAustenite implements DiffusivityLaw {

    private static final double FACTOR_M2_PER_S = 4.53e-7;
    private static final double INTERACTION_K = 8339.9;
    private static final double INVERSE_K = 2.221e-4;
    private static final double ACTIVATION_K = 17767;
    private static final double ACTIVATION_SLOPE_K = 26436;

    @Override
    public void diffusivities(double[] unknowns, int at, double temperatureK, double[] d) {
        double y = unknowns[at];
        d[0] = FACTOR_M2_PER_S * (1 + y * (1 - y) * INTERACTION_K / temperatureK) * exponential(y, temperatureK);
    }

    @Override
    public void slopes(double[] unknowns, int at, double temperatureK, int unknown, double[] slope) {
        double y = unknowns[at];
        double factor = 1 + y * (1 - y) * INTERACTION_K / temperatureK;
        double factorSlope = (1 - 2 * y) * INTERACTION_K / temperatureK;
        double exponentSlope = (1 / temperatureK - INVERSE_K) * ACTIVATION_SLOPE_K;
        slope[0] = FACTOR_M2_PER_S * (factorSlope + factor * exponentSlope) * exponential(y, temperatureK);
    }

    private static double exponential(double y, double temperatureK) {
        return Math.exp(-(1 / temperatureK - INVERSE_K) * (ACTIVATION_K - ACTIVATION_SLOPE_K * y));
    }

    @Override
    public boolean dependsOnComposition() {
        return true;
    }
}
