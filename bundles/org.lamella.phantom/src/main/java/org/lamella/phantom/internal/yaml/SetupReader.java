package org.lamella.phantom.internal.yaml;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.phantom.Dose;
import org.lamella.phantom.EdsSetup;
import org.lamella.phantom.Phase;
import org.lamella.phantom.StrobePeak;
import org.lamella.xray.DetectorResponse;
import org.lamella.xray.DetectorWindow;
import org.lamella.xray.Element;
import org.lamella.xray.SiliconDetector;

/** Reads what belongs to the microscope: beam, detector, channels, dose. */
final class SetupReader {

    private static final double BEAM_KEV = 200;
    private static final double ELEVATION_DEG = 22;
    private static final double RESOLUTION_EV = 130;
    private static final double DEAD_LAYER_UM = 0.1;
    private static final double CRYSTAL_MM = 0.45;
    private static final int CHANNELS = 2048;
    private static final double STEP_KEV = 0.01;
    private static final double MOST_COUNTS = 1e6;

    private SetupReader() {
    }

    static EdsSetup setup(Optional<YamlValue> microscope, Optional<YamlValue> energyAxis) throws LamellaException {
        Axis axis = axis(energyAxis);
        if (microscope.isEmpty()) {
            return new EdsSetup(BEAM_KEV, new DetectorResponse(RESOLUTION_EV), new SiliconDetector(DEAD_LAYER_UM, CRYSTAL_MM),
                    ELEVATION_DEG, axis);
        }
        YamlMapping keys = microscope.get().mapping();
        double beamKeV = number(keys, "beam-energy-kev", BEAM_KEV, 1, 3000);
        double elevationDeg = number(keys, "elevation-deg", ELEVATION_DEG, 0.1, 90);
        double resolutionEv = number(keys, "resolution-ev", RESOLUTION_EV, 30, 1000);
        double deadLayerUm = number(keys, "dead-layer-um", DEAD_LAYER_UM, 0, 100);
        double crystalMm = number(keys, "crystal-mm", CRYSTAL_MM, 1e-3, 100);
        Optional<YamlValue> window = keys.optional("window");
        DetectorWindow foil = window.isPresent() ? window(window.get()) : DetectorWindow.NONE;
        keys.finish();
        return new EdsSetup(beamKeV, new DetectorResponse(resolutionEv), new SiliconDetector(deadLayerUm, crystalMm, foil), elevationDeg,
                axis);
    }

    private static DetectorWindow window(YamlValue value) throws LamellaException {
        YamlMapping keys = value.mapping();
        double thicknessUm = keys.required("thickness-um").number(um -> um >= 0 && um <= 1000, "from 0 to 1000");
        Phase material = PhaseList.phase(keys, "window");
        if (material.densityGPerCm3().isEmpty()) {
            throw value.failure("needs the key 'density-g-cm3'");
        }
        keys.finish();
        Map<Element, Double> massFractions = new HashMap<>();
        material.atomicPercent().keySet().forEach(element -> massFractions.put(element, material.massFraction(element)));
        return DetectorWindow.foil(material.name(),
                new DetectorWindow.Film(massFractions, material.densityGPerCm3().getAsDouble(), thicknessUm));
    }

    private static Axis axis(Optional<YamlValue> value) throws LamellaException {
        int channels = CHANNELS;
        double fromKeV = 0;
        double stepKeV = STEP_KEV;
        if (value.isPresent()) {
            YamlMapping keys = value.get().mapping();
            Optional<YamlValue> count = keys.optional("channels");
            channels = count.isPresent() ? (int) count.get().integer(16, 65536) : CHANNELS;
            fromKeV = number(keys, "from-kev", 0, -10, 100);
            stepKeV = number(keys, "step-kev", STEP_KEV, 1e-4, 1);
            keys.finish();
            if (fromKeV + (channels - 1) * stepKeV < 1) {
                throw value.get().failure("must reach above 1 keV");
            }
        }
        return Axis.uniform("Energy", AxisRole.SIGNAL, channels, fromKeV, stepKeV, "keV");
    }

    /** A number within a range, or another when it is not given. */
    static double number(YamlMapping keys, String key, double otherwise, double least, double largest) throws LamellaException {
        Optional<YamlValue> value = keys.optional(key);
        return value.isEmpty() ? otherwise
                : value.get().number(given -> given >= least && given <= largest, "from " + least + " to " + largest);
    }

    static Dose dose(YamlValue value) throws LamellaException {
        YamlMapping keys = value.mapping();
        Optional<YamlValue> counts = keys.optional("counts-per-pixel");
        Dose dose;
        if (counts.isPresent()) {
            dose = new Dose.CountsPerPixel(counts(counts.get()));
        } else {
            dose = new Dose.Beam(keys.required("current-na").number(na -> na > 0 && na <= 1e4, "above 0, at most 10000"),
                    1e-3 * keys.required("dwell-ms").number(ms -> ms > 0 && ms <= 1e8, "above 0, at most 1e8"),
                    keys.required("solid-angle-sr").number(sr -> sr > 0 && sr <= 4 * Math.PI, "above 0, at most 4 pi"));
        }
        keys.finish();
        return dose;
    }

    /** Expected counts of a pixel. */
    static double counts(YamlValue value) throws LamellaException {
        return value.number(counts -> counts > 0 && counts <= MOST_COUNTS, "above 0, at most 1000000");
    }

    static StrobePeak strobe(YamlValue value, EdsSetup setup) throws LamellaException {
        YamlMapping keys = value.mapping();
        StrobePeak strobe = new StrobePeak(counts(keys.required("counts-per-pixel")), number(keys, "fwhm-ev", 50, 1, 1000));
        keys.finish();
        if (setup.energyAxis().coordinate(0) > 0) {
            throw value.failure("needs an 'energy-axis' that begins at 0 keV or below");
        }
        return strobe;
    }
}
