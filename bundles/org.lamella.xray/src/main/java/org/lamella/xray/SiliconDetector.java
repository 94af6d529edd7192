package org.lamella.xray;

import java.util.Objects;

/**
 * The efficiency of a silicon detector: photons must cross window and dead layer and stop in the sensitive volume,
 * T exp(-&mu; d) (1 - exp(-&mu; t)). &mu; is the photoelectric absorption of silicon (Elam, Ravel and Sieber 2002).
 *
 * @param deadLayerUm silicon in front of the sensitive volume, or another layer by its equivalent, &micro;m
 * @param thicknessMm sensitive thickness, mm
 * @param window what stands in front of it
 */
public record SiliconDetector(double deadLayerUm, double thicknessMm, DetectorWindow window) {

    private static final double DENSITY_G_PER_CM3 = 2.329;
    private static final Element SILICON = Element.of(14);

    /** Checks. */
    public SiliconDetector {
        if (!(deadLayerUm >= 0) || !(thicknessMm > 0)) {
            throw new IllegalArgumentException("No detector has a dead layer of " + deadLayerUm + " um and a thickness of " + thicknessMm
                    + " mm");
        }
        Objects.requireNonNull(window, "window");
    }

    /**
     * A windowless detector.
     *
     * @param deadLayerUm silicon in front of the sensitive volume, &micro;m
     * @param thicknessMm sensitive thickness, mm
     */
    public SiliconDetector(double deadLayerUm, double thicknessMm) {
        this(deadLayerUm, thicknessMm, DetectorWindow.NONE);
    }

    /**
     * The share of the photons that reach the detector and are recorded.
     *
     * @param energyKeV photon energy, 0.1 to 100 keV; energies outside are taken as the nearer end
     * @return 0 to 1
     */
    public double efficiency(double energyKeV) {
        double perCm = MassAbsorption.cm2PerG(SILICON, energyKeV) * DENSITY_G_PER_CM3;
        return window.transmission(energyKeV) * Math.exp(-perCm * 1e-4 * deadLayerUm) * -Math.expm1(-perCm * 0.1 * thicknessMm);
    }
}
