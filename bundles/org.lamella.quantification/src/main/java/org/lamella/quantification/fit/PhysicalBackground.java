package org.lamella.quantification.fit;

import java.util.Map;
import org.lamella.core.signal.Axis;
import org.lamella.xray.Element;
import org.lamella.xray.SiliconDetector;
import org.lamella.xray.ThinFilmBremsstrahlung;

/**
 * The bremsstrahlung that a film of a composition sends into the detector's direction, as the detector records it: one part, whose height
 * alone is fitted.
 *
 * @param atomicFractions composition
 * @param angleDeg angle between the beam and the way to the detector, degrees
 */
public record PhysicalBackground(Map<Element, Double> atomicFractions, double angleDeg) implements BackgroundModel {

    private static final double LEAST_KEV = 0.05;

    /** Copies the map. */
    public PhysicalBackground {
        atomicFractions = Map.copyOf(atomicFractions);
    }

    @Override
    public double[][] parts(Axis axisKeV, double beamEnergyKeV, SiliconDetector detector) {
        ThinFilmBremsstrahlung bremsstrahlung = new ThinFilmBremsstrahlung(beamEnergyKeV, angleDeg);
        double[] part = new double[axisKeV.size()];
        for (int channel = 0; channel < part.length; channel++) {
            double energy = Math.max(axisKeV.coordinate(channel), LEAST_KEV);
            double perAtom = 0;
            for (Map.Entry<Element, Double> entry : atomicFractions.entrySet()) {
                perAtom += Math.max(0, entry.getValue())
                        * bremsstrahlung.crossSectionCm2PerKeVSr(entry.getKey().atomicNumber(), energy);
            }
            part[channel] = perAtom * detector.efficiency(energy);
        }
        PolynomialBackground.normalise(part);
        return new double[][] {part};
    }
}
