package org.lamella.xray;

import java.util.Locale;
import org.lamella.core.LamellaException;

/**
 * k-factors from first principles: k = A / (Q &epsilon;), with atomic weight A, emission cross-section Q of a thin film at full beam
 * energy ({@link ThinFilmEmission}) and detector efficiency &epsilon;, relative to silicon's K&alpha;.
 *
 * @param beamEnergyKeV kinetic energy of the electrons, keV
 * @param detector efficiency
 */
public record ComputedKFactors(double beamEnergyKeV, SiliconDetector detector) implements KFactors {

    private static final XrayLine REFERENCE = XrayLines.find("Si_Ka").orElseThrow();

    @Override
    public String source() {
        return String.format(Locale.ROOT, "computed for %.1f keV and a detector behind %.3g um of silicon, %s", beamEnergyKeV,
                detector.deadLayerUm(), detector.window().name());
    }

    @Override
    public double of(XrayLine line) throws LamellaException {
        return countsPerMass(REFERENCE) / countsPerMass(line);
    }

    /** Recorded photons for each electron and mass of the element on its way, cm² per atomic mass unit; above zero. */
    double countsPerMass(XrayLine line) throws LamellaException {
        ThinFilmEmission emission = new ThinFilmEmission(beamEnergyKeV);
        double counts = XrayLines.transitions(line).stream()
                .mapToDouble(transition -> emission.crossSectionCm2(transition) * detector.efficiency(transition.energyKeV())).sum();
        if (!(counts > 0)) {
            throw new LamellaException(String.format(Locale.ROOT,
                    "A beam of %.1f keV makes no photons of %s; choose a line of less energy.", beamEnergyKeV, line.name()));
        }
        return counts / line.element().atomicWeight();
    }
}
