package org.lamella.decomposition.rank;

import java.util.Locale;
import org.lamella.core.contribution.RankEstimate;

/**
 * Malinowski's factor indicator function: Anal. Chem. 49 (1977) 612. With r the larger and c the smaller of rows and columns the real
 * error, or residual standard deviation, is RE(k) = sqrt(sum of eigenvalues after k / (r (c - k))), and IND(k) = RE(k) / (c - k)^2 is
 * smallest at the number of components. An empirical rule.
 */
final class IndicatorFunction {

    private IndicatorFunction() {
    }

    static RankEstimate estimate(EigenSpectrum spectrum) {
        double[] indicator = curve(spectrum);
        int best = 0;
        for (int k = 1; k < indicator.length; k++) {
            best = indicator[k] < indicator[best] ? k : best;
        }
        int components = Math.min(best + 1, spectrum.size());
        String explanation = indicator.length == 0 ? "With one row or column there is one component." : String.format(Locale.ROOT,
                "The indicator function is smallest there; the residual standard deviation is %.4g.",
                realErrors(spectrum)[best]);
        return new RankEstimate("Malinowski's indicator", components, explanation, indicator);
    }

    /** IND(k) for k from 1 on. */
    static double[] curve(EigenSpectrum spectrum) {
        double[] indicator = realErrors(spectrum);
        for (int k = 1; k <= indicator.length; k++) {
            double left = spectrum.size() - k;
            indicator[k - 1] /= left * left;
        }
        return indicator;
    }

    /** RE(k) for k from 1 on. */
    static double[] realErrors(EigenSpectrum spectrum) {
        double[] remainders = spectrum.remainders();
        double[] errors = new double[spectrum.mostComponents()];
        double larger = Math.max(spectrum.rows(), spectrum.columns());
        for (int k = 1; k <= errors.length; k++) {
            errors[k - 1] = Math.sqrt(remainders[k] / (larger * (spectrum.size() - k)));
        }
        return errors;
    }
}
