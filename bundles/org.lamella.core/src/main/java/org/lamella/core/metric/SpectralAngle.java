package org.lamella.core.metric;

/** The angle between two spectra seen as vectors, blind to their scale: equation (1) of the pan-sharpening NMF paper. */
public final class SpectralAngle {

    private SpectralAngle() {
    }

    /**
     * arccos(a . b / |a||b|).
     *
     * @param a M values
     * @param b M values
     * @return degrees, 0 to 180; 90 when one of them is zero
     */
    public static double degrees(double[] a, double[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException("Spectra of " + a.length + " and " + b.length + " channels");
        }
        double normA = norm(a);
        double normB = norm(b);
        if (normA == 0 || normB == 0) {
            return 90;
        }
        // atan2 of the half-angle form keeps full precision near 0, where arccos loses half the digits
        double difference = 0;
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            double u = a[i] / normA;
            double v = b[i] / normB;
            difference += (u - v) * (u - v);
            sum += (u + v) * (u + v);
        }
        return Math.toDegrees(2 * Math.atan2(Math.sqrt(difference), Math.sqrt(sum)));
    }

    private static double norm(double[] a) {
        double sum = 0;
        for (double value : a) {
            sum += value * value;
        }
        return Math.sqrt(sum);
    }
}
