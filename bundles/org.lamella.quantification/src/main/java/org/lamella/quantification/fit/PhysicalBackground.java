package org.lamella.quantification.fit;

import java.util.Map;
import org.lamella.core.signal.Axis;
import org.lamella.xray.Element;
import org.lamella.xray.SiliconDetector;
import org.lamella.xray.ThinFilm;
import org.lamella.xray.ThinFilmBremsstrahlung;

/**
 * The bremsstrahlung that a film of a composition sends into the detector's direction, with what the film absorbs of it on the way out and
 * what the detector records: one part, whose height alone is fitted.
 *
 * @param atomicFractions composition
 * @param massFractions the same by mass
 * @param angleDeg angle between the beam and the way to the detector, degrees
 * @param film the film
 */
public record PhysicalBackground(Map<Element, Double> atomicFractions, Map<Element, Double> massFractions, double angleDeg,
        ThinFilm film) implements BackgroundModel {

    private static final double LEAST_KEV = 0.05;

    /** Copies the maps. */
    public PhysicalBackground {
        atomicFractions = Map.copyOf(atomicFractions);
        massFractions = Map.copyOf(massFractions);
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
            part[channel] = perAtom * detector.efficiency(energy) * film.transmission(massFractions, energy);
        }
        PolynomialBackground.normalise(part);
        return new double[][] {part};
    }
}
