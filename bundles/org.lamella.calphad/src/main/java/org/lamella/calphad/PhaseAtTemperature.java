package org.lamella.calphad;

import java.util.List;
import org.lamella.calphad.internal.GibbsEnergy;
import org.lamella.calphad.internal.equilibrium.MinimizablePhase;

/**
 * The Gibbs energy of a phase at one temperature over its site fractions, with exact derivatives.
 *
 * <p>Site fractions are 0 to 1; at 0 the energy is finite, the gradient minus infinity; below 0 nothing is a number. The sums over the
 * sublattices need not be 1: outside, the formulas are continued as they stand.
 *
 * <p>An instance has a workspace of its own: it allocates nothing per call and belongs to one thread; {@link #copy()} makes one for another
 * thread that shares the expanded polynomials.
 */
public final class PhaseAtTemperature {

    private final PhaseModel model;
    private final GibbsEnergy energy;
    private final double[] gradient;

    PhaseAtTemperature(PhaseModel model, GibbsEnergy energy) {
        this.model = model;
        this.energy = energy;
        gradient = new double[model.siteFractions()];
    }

    /**
     * The phase.
     *
     * @return the model that was expanded
     */
    public PhaseModel model() {
        return model;
    }

    /**
     * The temperature.
     *
     * @return in K
     */
    public double temperatureK() {
        return energy.temperatureK();
    }

    /**
     * Number of site fractions, vacancies included.
     *
     * @return length of the arrays of site fractions
     */
    public int siteFractions() {
        return gradient.length;
    }

    /**
     * Parameters that are used outside the range of temperature that the database states for them; the nearest range is continued.
     *
     * @return one line each, empty when the temperature is within all ranges
     */
    public List<String> extrapolated() {
        return energy.extrapolated();
    }

    /**
     * The same phase for another thread.
     *
     * @return shares what is immutable, has a workspace of its own
     */
    public PhaseAtTemperature copy() {
        return new PhaseAtTemperature(model, energy.copy());
    }

    /**
     * Gibbs energy.
     *
     * @param y site fractions, all sublattices after each other, vacancies included
     * @return J/mol of formula units
     */
    public double energy(double[] y) {
        return energy.evaluate(y, null, null);
    }

    /**
     * Gibbs energy with its gradient, every site fraction varied alone.
     *
     * @param y site fractions
     * @param dGdy receives the gradient
     * @return J/mol of formula units
     */
    public double energy(double[] y, double[] dGdy) {
        return energy.evaluate(y, dGdy, null);
    }

    /**
     * Gibbs energy with its gradient and second derivatives, every site fraction varied alone.
     *
     * @param y site fractions
     * @param dGdy receives the gradient
     * @param h receives the symmetric Hessian, row by row, length n*n
     * @return J/mol of formula units
     */
    public double energy(double[] y, double[] dGdy, double[] h) {
        return energy.evaluate(y, dGdy, h);
    }

    /**
     * Second derivatives, every site fraction varied alone.
     *
     * @param y site fractions
     * @param h receives the symmetric matrix, row by row, length n*n
     */
    public void hessian(double[] y, double[] h) {
        energy.evaluate(y, gradient, h);
    }

    /** The phase as the minimiser sees it. */
    MinimizablePhase minimizable() {
        int[] starts = new int[model.sublattices().size() + 1];
        for (int s = 0; s < starts.length; s++) {
            starts[s] = model.constitution().first(s);
        }
        return new MinimizablePhase(model.name(), energy, model.elements().size(), model.atoms(), model.constitution().sites(), starts);
    }
}
