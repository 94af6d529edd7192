package org.lamella.calphad;

/**
 * The Gibbs energy of a phase at one temperature over its site fractions, with exact derivatives.
 *
 * <p>An instance has a workspace of its own: it allocates nothing per call and belongs to one thread; {@link #copy()} makes one for another
 * thread that shares the expanded polynomials.
 */
public final class PhaseAtTemperature {

    private PhaseAtTemperature() {
    }

    /**
     * The phase.
     *
     * @return the model that was expanded
     */
    public PhaseModel model() {
        throw new UnsupportedOperationException();
    }

    /**
     * The temperature.
     *
     * @return in K
     */
    public double temperatureK() {
        throw new UnsupportedOperationException();
    }

    /**
     * Number of site fractions, vacancies included.
     *
     * @return length of the arrays of site fractions
     */
    public int siteFractions() {
        throw new UnsupportedOperationException();
    }

    /**
     * The same phase for another thread.
     *
     * @return shares what is immutable, has a workspace of its own
     */
    public PhaseAtTemperature copy() {
        throw new UnsupportedOperationException();
    }

    /**
     * Gibbs energy.
     *
     * @param y site fractions, all sublattices after each other, vacancies included
     * @return J/mol of formula units
     */
    public double energy(double[] y) {
        throw new UnsupportedOperationException();
    }

    /**
     * Gibbs energy with its gradient, every site fraction varied alone.
     *
     * @param y site fractions
     * @param gradient receives dG/dy
     * @return J/mol of formula units
     */
    public double energy(double[] y, double[] gradient) {
        throw new UnsupportedOperationException();
    }

    /**
     * Second derivatives, every site fraction varied alone.
     *
     * @param y site fractions
     * @param h receives the symmetric matrix, row by row, length n*n
     */
    public void hessian(double[] y, double[] h) {
        throw new UnsupportedOperationException();
    }
}
