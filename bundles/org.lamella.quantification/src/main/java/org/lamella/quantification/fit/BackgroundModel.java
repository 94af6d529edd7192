package org.lamella.quantification.fit;

import org.lamella.core.signal.Axis;
import org.lamella.xray.SiliconDetector;

/** What the background of a spectrum may look like. */
public interface BackgroundModel {

    /**
     * The parts that the background is made of, each in a non-negative amount.
     *
     * @param axisKeV uniform energy axis, keV
     * @param beamEnergyKeV beam energy, keV
     * @param detector efficiency
     * @return one or more spectra, nowhere negative, each adding up to 1
     */
    double[][] parts(Axis axisKeV, double beamEnergyKeV, SiliconDetector detector);
}
