package org.lamella.phantom;

import java.util.Objects;
import org.lamella.core.signal.Axis;
import org.lamella.xray.DetectorResponse;
import org.lamella.xray.SiliconDetector;

/**
 * The microscope that a phantom is seen with.
 *
 * @param beamEnergyKeV kinetic energy of the electrons, keV
 * @param response width of the lines
 * @param detector efficiency, its window with it
 * @param elevationDeg elevation of the detector above the specimen plane, degrees
 * @param energyAxis the channels, in keV; may begin below zero
 */
public record EdsSetup(double beamEnergyKeV, DetectorResponse response, SiliconDetector detector, double elevationDeg,
        Axis energyAxis) {

    /** Bremsstrahlung of less energy is not told from the noise of the electronics, keV. */
    static final double THRESHOLD_KEV = 0.1;

    /** Checks. */
    public EdsSetup {
        Objects.requireNonNull(response, "response");
        Objects.requireNonNull(detector, "detector");
        if (!"keV".equals(energyAxis.units()) || energyAxis.size() == 0 || !energyAxis.isUniform() || !(energyAxis.scale() > 0)
                || !(energyAxis.coordinate(energyAxis.size() - 1.0) > THRESHOLD_KEV)) {
            throw new IllegalArgumentException("A phantom needs a rising axis of equal steps in keV that reaches above " + THRESHOLD_KEV
                    + " keV: " + energyAxis);
        }
    }
}
