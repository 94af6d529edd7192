package org.lamella.calphad.internal;

import java.util.Arrays;
import java.util.List;
import org.lamella.calphad.GasConstant;

/**
 * Gibbs energy of a phase at one temperature: reference surface and excess as one polynomial, ideal mixing on every sublattice, and the
 * magnetic contribution. Has a workspace, so it belongs to one thread.
 */
public final class GibbsEnergy {

    private final GibbsExpansion expansion;
    private final double temperatureK;
    private final double[] energyCoefficients;
    private final double[] curieCoefficients;
    private final double[] momentCoefficients;
    private final List<String> extrapolated;
    private final boolean magnetic;

    private final double[] work;
    private final double[] curieWork;
    private final double[] momentWork;
    private final double[] curieGradient;
    private final double[] momentGradient;
    private final double[] curieHessian;
    private final double[] momentHessian;
    private final double[] order = new double[3];

    GibbsEnergy(GibbsExpansion expansion, double temperatureK, double[] energyCoefficients, double[] curieCoefficients,
            double[] momentCoefficients, List<String> extrapolated) {
        this.expansion = expansion;
        this.temperatureK = temperatureK;
        this.energyCoefficients = energyCoefficients;
        this.curieCoefficients = curieCoefficients;
        this.momentCoefficients = momentCoefficients;
        this.extrapolated = extrapolated;
        magnetic = expansion.magnetism().isPresent() && !expansion.curieTemperature().isEmpty() && !expansion.moment().isEmpty();
        int n = expansion.sites().length;
        work = expansion.energy().polynomial().workspace();
        curieWork = expansion.curieTemperature().polynomial().workspace();
        momentWork = expansion.moment().polynomial().workspace();
        curieGradient = new double[n];
        momentGradient = new double[n];
        curieHessian = new double[magnetic ? n * n : 0];
        momentHessian = new double[magnetic ? n * n : 0];
    }

    /**
     * The same energy for another thread.
     *
     * @return shares the coefficients
     */
    public GibbsEnergy copy() {
        return new GibbsEnergy(expansion, temperatureK, energyCoefficients, curieCoefficients, momentCoefficients, extrapolated);
    }

    /**
     * What is used outside the range of temperature that the database states for it.
     *
     * @return one line each
     */
    public List<String> extrapolated() {
        return extrapolated;
    }

    /**
     * The temperature.
     *
     * @return in K
     */
    public double temperatureK() {
        return temperatureK;
    }

    /**
     * Value and derivatives.
     *
     * @param y site fractions
     * @param gradient receives the gradient, or null
     * @param hessian receives the symmetric Hessian, row by row, or null; needs the gradient too
     * @return J/mol of formula units
     */
    public double evaluate(double[] y, double[] gradient, double[] hessian) {
        int n = y.length;
        double rt = GasConstant.J_PER_MOL_K * temperatureK;
        if (gradient != null) {
            Arrays.fill(gradient, 0);
        }
        if (hessian != null) {
            Arrays.fill(hessian, 0);
        }
        double energy = expansion.energy().polynomial().accumulate(energyCoefficients, y, gradient, hessian, work);
        if (magnetic) {
            energy += magnetic(y, gradient, hessian);
        }
        double[] sites = expansion.sites();
        for (int i = 0; i < n; i++) {
            double logarithm = Math.log(y[i]);
            energy += y[i] == 0 ? 0 : rt * sites[i] * y[i] * logarithm;
            if (gradient != null) {
                gradient[i] += rt * sites[i] * (logarithm + 1);
            }
            if (hessian != null) {
                hessian[i * n + i] += rt * sites[i] / y[i];
                for (int j = 0; j < i; j++) {
                    hessian[i * n + j] = hessian[j * n + i];
                }
            }
        }
        return energy;
    }

    /** RT ln(B + 1) f(Tc/T) with its derivatives by the chain rule; Tc and B are polynomials. */
    private double magnetic(double[] y, double[] gradient, double[] hessian) {
        double[] curieGradientOrNull = clear(gradient, curieGradient);
        double[] momentGradientOrNull = clear(gradient, momentGradient);
        double[] curieHessianOrNull = clear(hessian, curieHessian);
        double[] momentHessianOrNull = clear(hessian, momentHessian);
        double curie = expansion.curieTemperature().polynomial().accumulate(curieCoefficients, y, curieGradientOrNull, curieHessianOrNull,
                curieWork);
        double moment = expansion.moment().polynomial().accumulate(momentCoefficients, y, momentGradientOrNull, momentHessianOrNull,
                momentWork);
        Magnetism magnetism = expansion.magnetism().orElseThrow();
        double curieScale = (curie < 0 ? magnetism.negativeScale() : 1) / temperatureK;
        double momentScale = moment < 0 ? magnetism.negativeScale() : 1;
        magnetism.order(curie * curieScale, order);
        double rt = GasConstant.J_PER_MOL_K * temperatureK;
        double scaledMoment = moment * momentScale;
        double logarithm = Math.log1p(scaledMoment);
        double slope = momentScale / (1 + scaledMoment);
        if (gradient != null) {
            double byMoment = rt * slope * order[0];
            double byCurie = rt * logarithm * order[1] * curieScale;
            int n = y.length;
            for (int i = 0; i < n; i++) {
                gradient[i] += byMoment * momentGradient[i] + byCurie * curieGradient[i];
            }
            if (hessian != null) {
                double byMomentTwice = -rt * slope * slope * order[0];
                double byBoth = rt * slope * order[1] * curieScale;
                double byCurieTwice = rt * logarithm * order[2] * curieScale * curieScale;
                for (int i = 0; i < n; i++) {
                    for (int j = i; j < n; j++) {
                        int ij = i * n + j;
                        hessian[ij] += byMoment * momentHessian[ij] + byCurie * curieHessian[ij]
                                + byMomentTwice * momentGradient[i] * momentGradient[j]
                                + byBoth * (momentGradient[i] * curieGradient[j] + curieGradient[i] * momentGradient[j])
                                + byCurieTwice * curieGradient[i] * curieGradient[j];
                    }
                }
            }
        }
        return rt * logarithm * order[0];
    }

    private static double[] clear(double[] wanted, double[] array) {
        if (wanted == null) {
            return null;
        }
        Arrays.fill(array, 0);
        return array;
    }
}
