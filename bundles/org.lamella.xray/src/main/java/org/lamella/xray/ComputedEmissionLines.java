package org.lamella.xray;

import java.util.List;
import java.util.Locale;

/**
 * Lines with the cross-sections of a thin film, {@link ThinFilmEmission}, cm² per atom.
 *
 * @param beamEnergyKeV kinetic energy of the electrons, keV
 */
public record ComputedEmissionLines(double beamEnergyKeV) implements EmissionLines {

    @Override
    public String source() {
        return String.format(Locale.ROOT, "computed for %.1f keV", beamEnergyKeV);
    }

    @Override
    public List<EmissionLine> of(Element element) {
        ThinFilmEmission emission = new ThinFilmEmission(beamEnergyKeV);
        return XrayLines.transitions(element).stream()
                .map(transition -> new EmissionLine(transition.vacancy().family(), transition.energyKeV(),
                        emission.crossSectionCm2(transition)))
                .filter(line -> line.crossSection() > 0).toList();
    }
}
