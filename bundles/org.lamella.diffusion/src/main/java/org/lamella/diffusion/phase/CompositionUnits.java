package org.lamella.diffusion.phase;

/**
 * Turns u-fractions into mass fractions and back.
 *
 * @param components the components
 * @param molarMasses g/mol, one a component; shared, not copied
 */
public record CompositionUnits(Components components, double[] molarMasses) {

    /** Checks the sizes. */
    public CompositionUnits {
        if (molarMasses.length != components.count()) {
            throw new IllegalArgumentException(molarMasses.length + " molar masses of " + components.symbols());
        }
    }

    /**
     * Mass fractions of a composition.
     *
     * @param unknowns array that holds the unknowns
     * @param at where they begin
     * @return n mass fractions
     */
    public double[] massFractions(double[] unknowns, int at) {
        double[] values = new double[components.count()];
        components.expand(unknowns, at, values);
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] *= molarMasses[i];
            sum += values[i];
        }
        for (int i = 0; i < values.length; i++) {
            values[i] /= sum;
        }
        return values;
    }

    /**
     * u-fractions of a composition.
     *
     * @param massFractions n mass fractions, or any multiple of them
     * @return n u-fractions
     */
    public double[] uFractions(double[] massFractions) {
        double[] u = new double[components.count()];
        for (int i = 0; i < u.length; i++) {
            u[i] = massFractions[i] / molarMasses[i];
        }
        return normalised(u);
    }

    /**
     * u-fractions of a composition.
     *
     * @param moleFractions n mole fractions, or any multiple of them
     * @return n u-fractions
     */
    public double[] uOfMoleFractions(double[] moleFractions) {
        return normalised(moleFractions.clone());
    }

    private double[] normalised(double[] u) {
        double sum = 0;
        for (int i = 0; i < components.substitutional(); i++) {
            sum += u[i];
        }
        for (int i = 0; i < u.length; i++) {
            u[i] /= sum;
        }
        return u;
    }
}
