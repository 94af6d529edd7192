package org.lamella.phantom;

import java.util.Objects;
import org.lamella.xray.Element;
import org.lamella.xray.MassAbsorption;

/**
 * A foil in front of a detector.
 *
 * @param material what it is of, with a density
 * @param thicknessUm its thickness, &micro;m
 */
public record EntranceWindow(Phase material, double thicknessUm) {

    private static final double CM_PER_UM = 1e-4;

    /** Checks. */
    public EntranceWindow {
        Objects.requireNonNull(material, "material");
        if (!(thicknessUm >= 0) || Double.isInfinite(thicknessUm) || material.densityGPerCm3().isEmpty()) {
            throw new IllegalArgumentException("A window of " + thicknessUm + " um needs a density: " + material);
        }
    }

    /**
     * The share of photons that pass.
     *
     * @param energyKeV photon energy, keV
     * @return 0 to 1
     */
    public double transmission(double energyKeV) {
        double cm2PerG = 0;
        for (Element element : material.atomicPercent().keySet()) {
            cm2PerG += material.massFraction(element) * MassAbsorption.cm2PerG(element, energyKeV);
        }
        return Math.exp(-cm2PerG * material.densityGPerCm3().orElseThrow() * CM_PER_UM * thicknessUm);
    }
}
