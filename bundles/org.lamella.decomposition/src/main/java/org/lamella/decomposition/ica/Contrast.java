package org.lamella.decomposition.ica;

/**
 * The function G whose expectation tells a component from a Gaussian one; FastICA needs its derivatives g and g': Hyvaerinen and Oja,
 * Neural Networks 13 (2000) 411, equations (39) to (41).
 */
public enum Contrast {
    /** G = log cosh u, g = tanh u: a good choice for most data. */
    LOGCOSH {
        @Override
        double derivatives(double u, double[] second) {
            // by exp, which processors and virtual machines make fast; exact to rounding of 1
            double tanh = 1 - 2 / (Math.exp(2 * u) + 1);
            second[0] = 1 - tanh * tanh;
            return tanh;
        }
    },
    /** G = -exp(-u^2 / 2), g = u exp(-u^2 / 2): for components with long tails, robust against outliers. */
    EXP {
        @Override
        double derivatives(double u, double[] second) {
            double bell = Math.exp(-u * u / 2);
            second[0] = (1 - u * u) * bell;
            return u * bell;
        }
    },
    /** G = u^4 / 4, g = u^3: kurtosis, for components flatter than a Gaussian; outliers weigh heavily. */
    CUBE {
        @Override
        double derivatives(double u, double[] second) {
            second[0] = 3 * u * u;
            return u * u * u;
        }
    };

    /**
     * The derivatives at a point.
     *
     * @param u the point
     * @param second receives g'(u) in its first element
     * @return g(u)
     */
    abstract double derivatives(double u, double[] second);
}
