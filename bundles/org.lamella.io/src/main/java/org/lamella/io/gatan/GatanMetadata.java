package org.lamella.io.gatan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lamella.core.signal.Acquisition;
import org.lamella.core.signal.SignalKind;

/** What the tags of an image say about the instrument. Tags of several program versions are tried; none is certain to be there. */
final class GatanMetadata {

    private static final double VOLT_PER_KILOVOLT = 1000;
    private static final double SECONDS_PER_MICROSECOND = 1e-6;
    /** Beam energies above are those of transmission microscopes. */
    private static final double TRANSMISSION_FROM_KEV = 60;
    /** Fewer of the first values are whole numbers than that when a program averaged them. */
    private static final double MOSTLY = 0.99;

    private static final String[][] LIVE_TIME = {{"EDS", "Live time"}, {"EDS", "Acquisition", "Live time (s)"}};
    private static final String[][] REAL_TIME = {{"EDS", "Real time"}, {"EDS", "Acquisition", "Real time (s)"}};
    private static final String[][] DWELL_TIME = {
        {"EELS", "Acquisition", "Integration time (s)"}, {"EELS", "Acquisition", "Exposure (s)"}, {"EELS", "Exposure (s)"},
        {"CL", "Acquisition", "Exposure (s)"}, {"SI", "Acquisition", "Pixel time (s)"}, {"DataBar", "Exposure Time (s)"},
        {"Acquisition", "Parameters", "High Level", "Exposure (s)"}};
    private static final String[][] ELEVATION = {{"EDS", "Detector Info", "Elevation angle"}, {"EDS", "Detector Info", "Take-off angle"}};
    private static final String[][] AZIMUTH = {{"EDS", "Detector Info", "Azimuthal angle"}};
    private static final String[][] TILT = {{"EDS", "Detector Info", "Stage tilt"}, {"Microscope Info", "Stage Position", "Stage Alpha"}};
    private static final String[][] CONVERGENCE = {{"EELS", "Experimental Conditions", "Convergence semi-angle (mrad)"},
        {"EELS", "Convergence semi-angle (mrad)"}, {"Microscope Info", "Convergence semi-angle (mrad)"}};
    private static final String[][] COLLECTION = {{"EELS", "Experimental Conditions", "Collection semi-angle (mrad)"},
        {"EELS", "Collection semi-angle (mrad)"}};

    private final Tags image;
    private final Tags tags;

    GatanMetadata(Tags image) {
        this.image = image;
        this.tags = image.group("ImageTags");
    }

    /** Whether the signal that an image names is that of an X-ray detector. */
    static boolean isXRays(String signal) {
        return signal.equals("X-ray") || signal.equals("EDS") || signal.equals("EDX");
    }

    Optional<SignalKind> kind() {
        String signal = tags.text("Meta Data", "Signal");
        if (signal.equals("EELS") || !tags.group("spim", "eels").root().isEmpty() || signal.isEmpty() && isOldLosses()) {
            return Optional.of(SignalKind.EELS);
        }
        double beamKeV = beamEnergyKeV();
        return !isXRays(signal) ? Optional.empty()
                : Optional.of(beamKeV <= TRANSMISSION_FROM_KEV ? SignalKind.EDS_SEM : SignalKind.EDS_TEM);
    }

    /** The first versions name no signal, but energy losses are in eV and come with their spectrometer's tags. */
    private boolean isOldLosses() {
        return !tags.group("EELS").root().isEmpty() && image.list("ImageData", "Calibrations", "Dimension").stream()
                .anyMatch(dimension -> dimension.text("Units").strip().equals("eV"));
    }

    /** Not a number when it is unknown, which the programs write as 0. */
    private double beamEnergyKeV() {
        return positive(tags.numberOr(Double.NaN, "Microscope Info", "Voltage") / VOLT_PER_KILOVOLT);
    }

    Acquisition acquisition() {
        double sampleTimeS = tags.numberOr(Double.NaN, "DigiScan", "Sample Time") * SECONDS_PER_MICROSECOND;
        double dwellTimeS = positive(first(DWELL_TIME));
        return Acquisition.builder()
                .beamEnergyKeV(beamEnergyKeV())
                .liveTimeS(positive(first(LIVE_TIME)))
                .realTimeS(positive(first(REAL_TIME)))
                .dwellTimeS(Double.isNaN(dwellTimeS) ? positive(sampleTimeS) : dwellTimeS)
                .elevationDeg(first(ELEVATION))
                .azimuthDeg(first(AZIMUTH))
                .tiltDeg(first(TILT))
                .convergenceMrad(first(CONVERGENCE))
                .collectionMrad(positive(first(COLLECTION)))
                .build();
    }

    private static double positive(double value) {
        return value > 0 ? value : Double.NaN;
    }

    /** The first of some tags that is there. */
    private double first(String[][] paths) {
        return Arrays.stream(paths).flatMapToDouble(path -> tags.number(path).stream()).findFirst().orElse(Double.NaN);
    }

    /**
     * What the user must know about the numbers.
     *
     * @param firstValues some of them; empty when they are no real numbers
     */
    List<String> warnings(double[] firstValues) {
        List<String> warnings = new ArrayList<>();
        if (kind().isPresent() && firstValues.length > 0) {
            long whole = Arrays.stream(firstValues).filter(value -> value == Math.rint(value)).count();
            if (whole < MOSTLY * firstValues.length) {
                warnings.add("The values are no whole numbers: DigitalMicrograph corrected, scaled or averaged them "
                        + "(binning may store means), so Poisson weighting does not hold as it does for counts.");
            }
        }
        if (kind().isPresent()) {
            gain().ifPresent(warnings::add);
        }
        return warnings;
    }

    /** The intensity calibration is told, not applied: numbers stay as the detector gave them. */
    private Optional<String> gain() {
        double scale = image.numberOr(1, "ImageData", "Calibrations", "Brightness", "Scale");
        if (scale == 1 || scale == 0 || !Double.isFinite(scale)) {
            return Optional.empty();
        }
        String units = image.text("ImageData", "Calibrations", "Brightness", "Units").strip();
        return Optional.of("One stored unit is " + (float) scale + " " + (units.isEmpty() ? "of the intensity scale" : units)
                + " by the intensity calibration; the variance of the stored numbers is not their mean.");
    }
}
