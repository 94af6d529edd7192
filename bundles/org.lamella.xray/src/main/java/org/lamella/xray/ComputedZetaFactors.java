package org.lamella.xray;

import java.util.Locale;
import org.lamella.core.LamellaException;

/**
 * &zeta;-factors from first principles: M / (N_A Q &epsilon; &Omega; / 4&pi;), with atomic weight M, emission cross-section Q of a thin
 * film ({@link ThinFilmEmission}), detector efficiency &epsilon; and solid angle &Omega;. Absolute cross-sections are known to some ten
 * percent only, and solid angles often no better: factors measured on a standard are worth the trouble.
 *
 * @param beamEnergyKeV kinetic energy of the electrons, keV
 * @param detector efficiency
 * @param solidAngleSr solid angle of the detector, sr
 */
public record ComputedZetaFactors(double beamEnergyKeV, SiliconDetector detector, double solidAngleSr) implements ZetaFactors {

    private static final double M2_PER_CM2 = 1e-4;

    /** Checks. */
    public ComputedZetaFactors {
        if (!(solidAngleSr > 0) || solidAngleSr > 4 * Math.PI) {
            throw new IllegalArgumentException("No detector has a solid angle of " + solidAngleSr + " sr");
        }
    }

    @Override
    public String source() {
        return String.format(Locale.ROOT, "computed for %.1f keV and %.3g sr, %s, dead layer %.3g um", beamEnergyKeV, solidAngleSr,
                detector.window().name(), detector.deadLayerUm());
    }

    @Override
    public double of(XrayLine line) throws LamellaException {
        double perGram = new ComputedKFactors(beamEnergyKeV, detector).countsPerMass(line);
        return GRAM_KG / (AVOGADRO * M2_PER_CM2 * perGram * solidAngleSr / (4 * Math.PI));
    }
}
