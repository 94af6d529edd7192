package org.lamella.quantification.fit;

import org.lamella.core.signal.Axis;
import org.lamella.xray.KramersBackground;
import org.lamella.xray.SiliconDetector;

/**
 * Kramers' law as the detector records it, bent by a polynomial: the shapes of {@link KramersBackground}.
 *
 * @param degree 0 or more
 */
public record PolynomialBackground(int degree) implements BackgroundModel {

    @Override
    public double[][] parts(Axis axisKeV, double beamEnergyKeV, SiliconDetector detector) {
        double[][] parts = KramersBackground.shapes(degree, axisKeV, beamEnergyKeV, detector::efficiency);
        for (double[] part : parts) {
            normalise(part);
        }
        return parts;
    }

    static void normalise(double[] part) {
        double sum = 0;
        for (double value : part) {
            sum += value;
        }
        for (int channel = 0; channel < part.length; channel++) {
            part[channel] /= sum;
        }
    }
}
