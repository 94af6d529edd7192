package org.lamella.calphad.internal;

/**
 * The magnetic contribution of Inden, Hillert and Jarl (Calphad 2 (1978) 227): G = RT ln(B + 1) f(T/Tc).
 *
 * @param antiferromagneticFactor what a negative Tc or B is divided by; -1 for bcc, -3 for fcc and hcp
 * @param structureFactor p, the fraction of the magnetic enthalpy above Tc; 0.4 for bcc, 0.28 for others
 */
public record Magnetism(double antiferromagneticFactor, double structureFactor) {

    /**
     * Value and derivatives of f over theta = Tc/T, written into the first three places of an array.
     *
     * <p>Over theta instead of T/Tc nothing diverges where Tc is 0.
     */
    void order(double theta, double[] f) {
        double inverse = 1 / structureFactor - 1;
        double a = 518.0 / 1125 + 11692.0 / 15975 * inverse;
        if (theta <= 1) {
            double t3 = theta * theta * theta;
            double t5 = t3 * theta * theta;
            double t10 = t5 * t5;
            f[0] = -t5 * (1.0 / 10 + t10 / 315 + t10 * t10 / 1500) / a;
            f[1] = -t3 * theta * (5.0 / 10 + 15 * t10 / 315 + 25 * t10 * t10 / 1500) / a;
            f[2] = -t3 * (20.0 / 10 + 210 * t10 / 315 + 600 * t10 * t10 / 1500) / a;
            return;
        }
        double s = 1 / theta;
        double s3 = s * s * s;
        double s6 = s3 * s3;
        double high = 474.0 / 497 * inverse;
        double low = 79 / (140 * structureFactor);
        f[0] = 1 - (low * theta + high * s3 * (1.0 / 6 + s6 / 135 + s6 * s6 / 600)) / a;
        f[1] = -(low - high * s3 * s * (3.0 / 6 + 9 * s6 / 135 + 15 * s6 * s6 / 600)) / a;
        f[2] = -high * s3 * s * s * (12.0 / 6 + 90 * s6 / 135 + 240 * s6 * s6 / 600) / a;
    }

    /** What a negative Curie temperature or moment is multiplied by; 0 where the model knows no antiferromagnets. */
    double negativeScale() {
        return antiferromagneticFactor == 0 ? 0 : 1 / antiferromagneticFactor;
    }
}
