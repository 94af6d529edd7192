package org.lamella.io.phenom;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How X-rays were taken.
 *
 * @param highTensionV accelerating voltage
 * @param elevationRad take-off angle of the detector
 * @param azimuthRad direction of the detector around the column
 * @param liveTimeS time in which the detector counted
 * @param realTimeS time that passed
 * @param resolutionEv width of the line Mn K&alpha;
 * @param tiltRad tilt of the sample; not a number in files of version 0
 * @param others what else is said, by name with units
 */
record EdsSettings(double highTensionV, double elevationRad, double azimuthRad, double liveTimeS, double realTimeS, double resolutionEv,
        double tiltRad,
        Map<String, Object> others) {

    private static final int WITH_DISTANCES = 1;
    private static final int WITH_DETECTOR_TYPE = 3;

    static EdsSettings read(ElidStream in, int version) throws IOException {
        double highTensionV = in.f64();
        double elevation = in.f64();
        double azimuthRad = in.f64();
        double liveTimeS = in.f64();
        double realTimeS = in.f64();
        Map<String, Object> others = new LinkedHashMap<>();
        others.put("slowPeakingTimeS", in.f64());
        others.put("fastPeakingTimeS", in.f64());
        double resolutionEv = in.f64();
        others.put("instrument", in.text());
        double tiltRad = Double.NaN;
        if (version >= WITH_DISTANCES) {
            others.put("opticalWorkingDistanceM", in.f64());
            others.put("workingDistanceM", in.f64());
            others.put("detectorAreaM2", in.f64());
            others.put("detectorDistanceM", in.f64());
            tiltRad = in.f64();
        }
        if (version >= WITH_DETECTOR_TYPE) {
            others.put("carbonCorrection", in.f64());
            others.put("detectorType", in.u8());
            others.put("spectrumCorrection", in.u8());
        }
        // the first version has this one angle in degrees
        double elevationRad = version == 0 ? Math.toRadians(elevation) : elevation;
        return new EdsSettings(highTensionV, elevationRad, azimuthRad, liveTimeS, realTimeS, resolutionEv, tiltRad, others);
    }

    /** All of it, by name with units. */
    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("highTensionV", highTensionV);
        tree.put("elevationRad", elevationRad);
        tree.put("azimuthRad", azimuthRad);
        tree.put("liveTimeS", liveTimeS);
        tree.put("realTimeS", realTimeS);
        tree.put("resolutionEv", resolutionEv);
        if (!Double.isNaN(tiltRad)) {
            tree.put("tiltRad", tiltRad);
        }
        tree.putAll(others);
        return tree;
    }
}
