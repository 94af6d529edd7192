package org.lamella.io.gatan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lamella.core.signal.Acquisition;
import org.lamella.core.signal.SignalKind;

/** What the tags of an image say about the instrument. Tags of several program versions are tried; none is certain to be there. */
final class GatanMetadata {

    private static final double VOLT_PER_KILOVOLT = 1000;
    /** Fewer of the first values are whole numbers than that when a program averaged them. */
    private static final double MOSTLY = 0.99;

    private final Tags tags;
    private final Tags microscope;

    GatanMetadata(Tags image) {
        this.tags = image.group("ImageTags");
        this.microscope = tags.group("Microscope Info");
    }

    Optional<SignalKind> kind() {
        String signal = tags.text("Meta Data", "Signal");
        if (signal.equals("EELS") || !tags.group("spim", "eels").root().isEmpty()) {
            return Optional.of(SignalKind.EELS);
        }
        return signal.equals("X-ray") || signal.equals("EDS") || signal.equals("EDX") ? Optional.of(SignalKind.EDS_TEM) : Optional.empty();
    }

    Acquisition acquisition() {
        double unknown = Double.NaN;
        double live = first(unknown, new String[] {"EDS", "Live time"}, new String[] {"EDS", "Acquisition", "Live time (s)"});
        double real = first(unknown, new String[] {"EDS", "Real time"}, new String[] {"EDS", "Acquisition", "Real time (s)"});
        double dwell = first(unknown, new String[] {"EELS", "Acquisition", "Integration time (s)"},
                new String[] {"EELS", "Acquisition", "Exposure (s)"}, new String[] {"EELS", "Exposure (s)"});
        return Acquisition.builder()
                .beamEnergyKeV(microscope.numberOr(unknown, "Voltage") / VOLT_PER_KILOVOLT)
                .liveTimeS(live).realTimeS(real).dwellTimeS(dwell)
                .elevationDeg(first(unknown, new String[] {"EDS", "Detector Info", "Elevation angle"}))
                .azimuthDeg(first(unknown, new String[] {"EDS", "Detector Info", "Azimuthal angle"}))
                .tiltDeg(first(microscope.numberOr(unknown, "Stage Position", "Stage Alpha"),
                new String[] {"EDS", "Detector Info", "Stage tilt"}))
                .convergenceMrad(first(unknown, new String[] {"EELS", "Experimental Conditions", "Convergence semi-angle (mrad)"},
                        new String[] {"EELS", "Convergence semi-angle (mrad)"}))
                .collectionMrad(first(unknown, new String[] {"EELS", "Experimental Conditions", "Collection semi-angle (mrad)"},
                        new String[] {"EELS", "Collection semi-angle (mrad)"}))
                .build();
    }

    private double first(double otherwise, String[]... paths) {
        for (String[] path : paths) {
            OptionalDouble value = tags.number(path);
            if (value.isPresent()) {
                return value.getAsDouble();
            }
        }
        return otherwise;
    }

    /**
     * What the user must know about the numbers.
     *
     * @param firstValues some of them; empty when they are no real numbers
     */
    List<String> warnings(double[] firstValues) {
        List<String> warnings = new ArrayList<>();
        if (kind().isPresent() && firstValues.length > 0) {
            long whole = java.util.Arrays.stream(firstValues).filter(value -> value == Math.rint(value)).count();
            if (whole < MOSTLY * firstValues.length) {
                warnings.add("The values are no whole numbers: DigitalMicrograph corrected, scaled or averaged them (binning may store means), "
                        + "so Poisson weighting does not hold as it does for counts.");
            }
        }
        return warnings;
    }
}
