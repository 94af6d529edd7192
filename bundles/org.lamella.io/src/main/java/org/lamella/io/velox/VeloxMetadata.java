package org.lamella.io.velox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.lamella.core.signal.Acquisition;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.io.internal.JsonTree;

/**
 * What the JSON beside a Velox dataset says. Numbers are written as texts, angles in radians but for the stage in newer versions, lengths
 * in metres.
 */
final class VeloxMetadata {

    private static final double MILLI = 1000;
    private static final double VOLT_PER_KILOVOLT = 1000;
    private static final String[] PREFIXES = {"pm", "nm", "\u00b5m", "mm", "m"};
    private static final double[] METRES = {1e-12, 1e-9, 1e-6, 1e-3, 1};

    private final JsonTree json;

    VeloxMetadata(JsonTree json) {
        this.json = json;
    }

    String detector() {
        return json.text("BinaryResult", "Detector");
    }

    /** What tells a detector from others of the same kind; where there is one for all the file says nothing. */
    String detectorIndex() {
        return json.text("BinaryResult", "DetectorIndex");
    }

    /** What streams of the same scan have in common. */
    String scan() {
        return json.text("Scan", "ScanSize") + json.text("Scan", "ScanArea");
    }

    boolean hasPixelSize() {
        return json.number("BinaryResult", "PixelSize", "width").orElse(0) > 0;
    }

    /** The axis of a series of frames. */
    Axis time(int frames) {
        double step = json.number("Scan", "FrameTime").orElse(0);
        return step > 0 && Double.isFinite(step) ? Axis.uniform("Time", AxisRole.NAVIGATION, frames, 0, step, "s")
                : Axis.uniform("Time", AxisRole.NAVIGATION, frames, 0, 1, "");
    }

    /** The entry of an X-ray detector: the one that the stream names, else the first. */
    private JsonTree xrayDetector() {
        String index = json.text("BinaryResult", "DetectorIndex");
        JsonTree named = json.below("Detectors", "Detector-" + index);
        if (isXray(named)) {
            return named;
        }
        for (Object entry : json.below("Detectors").values().keySet()) {
            JsonTree detector = json.below("Detectors", entry.toString());
            if (isXray(detector)) {
                return detector;
            }
        }
        return JsonTree.empty();
    }

    private static boolean isXray(JsonTree detector) {
        return detector.text("DetectorType").equals("AnalyticalDetector") && detector.number("Dispersion").isPresent();
    }

    Axis energy(String name, int channels) {
        double dispersion = xrayDetector().number("Dispersion").orElse(0);
        double offset = xrayDetector().number("OffsetEnergy").orElse(0);
        return dispersion > 0 ? Axis.uniform(name, AxisRole.SIGNAL, channels, offset / VOLT_PER_KILOVOLT, dispersion / VOLT_PER_KILOVOLT,
                "keV")
                : Axis.uniform(name, AxisRole.SIGNAL, channels, 0, 1, "");
    }

    /** Columns and rows of a scan. */
    record ScanSize(int width, int height) {
    }

    /** The scanned part of the field, in pixels. */
    ScanSize scanSize() {
        return new ScanSize(extent("width", "left", "right"), extent("height", "top", "bottom"));
    }

    private int extent(String size, String from, String to) {
        double all = json.number("Scan", "ScanSize", size).orElse(0);
        double share = json.number("Scan", "ScanArea", to).orElse(1) - json.number("Scan", "ScanArea", from).orElse(0);
        double points = Math.rint(all * share);
        return points >= 1 && points <= 1 << 16 ? (int) points : 0;
    }

    /** Vertical and horizontal axis in a unit that gives the field of view a number from 1 to 1000. */
    List<Axis> pixels(int height, int width, AxisRole role) {
        boolean reciprocal = json.text("BinaryResult", "PixelUnitX").equals("1/m");
        double stepX = json.number("BinaryResult", "PixelSize", "width").orElse(0);
        double stepY = json.number("BinaryResult", "PixelSize", "height").orElse(stepX);
        if (!(stepX > 0) || !(stepY > 0)) {
            return List.of(Axis.uniform("y", role, height, 0, 1, ""), Axis.uniform("x", role, width, 0, 1, ""));
        }
        double field = Math.max(stepX * width, stepY * height);
        int unit = unit(reciprocal ? 1 / field : field, reciprocal);
        double perUnit = reciprocal ? 1 / METRES[unit] : METRES[unit];
        String units = reciprocal ? "1 / " + PREFIXES[unit] : PREFIXES[unit];
        double offsetX = json.number("BinaryResult", "Offset", "x").orElse(0);
        double offsetY = json.number("BinaryResult", "Offset", "y").orElse(0);
        return List.of(Axis.uniform("y", role, height, offsetY / perUnit, stepY / perUnit, units),
                Axis.uniform("x", role, width, offsetX / perUnit, stepX / perUnit, units));
    }

    private static int unit(double length, boolean reciprocal) {
        int unit = 0;
        for (int i = 0; i < METRES.length; i++) {
            boolean largeEnough = reciprocal ? length > METRES[i] / 1000 * (1 + 1e-12) : length >= METRES[i];
            unit = largeEnough ? i : unit;
        }
        return unit;
    }

    double dwellTimeS() {
        return json.number("Scan", "DwellTime").orElse(Double.NaN);
    }

    double realTimeS() {
        return xrayDetector().number("RealTime").orElse(Double.NaN);
    }

    /** How X-rays were counted in as many frames. */
    Acquisition acquisition(int frames) {
        return microscope(frames).liveTimeS(xrayDetector().number("LiveTime").orElse(Double.NaN)).realTimeS(realTimeS()).build();
    }

    /** How an image was taken, or X-rays counted where the file's times are not those of all frames. */
    Acquisition acquisitionWithoutTimes(int frames) {
        return microscope(frames).build();
    }

    /** How energy-loss spectra were taken. @param exposureS exposure of each */
    Acquisition spectrometer(OptionalDouble exposureS) {
        double collection = json.number("CustomProperties", "EnergyFilter.CollectionAngleRange.End", "value").orElse(Double.NaN);
        return microscope(1).elevationDeg(Double.NaN).azimuthDeg(Double.NaN).dwellTimeS(exposureS.orElse(dwellTimeS()))
                .collectionMrad(collection > 0 && collection < 1 ? MILLI * collection : Double.NaN).build();
    }

    private Acquisition.Builder microscope(int frames) {
        double unknown = Double.NaN;
        JsonTree xray = xrayDetector();
        return Acquisition.builder()
                .beamEnergyKeV(json.number("Optics", "AccelerationVoltage").orElse(unknown) / VOLT_PER_KILOVOLT)
                .dwellTimeS(dwellTimeS() * Math.max(1, frames))
                .elevationDeg(Math.toDegrees(xray.number("ElevationAngle").orElse(unknown)))
                .azimuthDeg(Math.toDegrees(xray.number("AzimuthAngle").orElse(unknown)))
                .tiltDeg(Math.toDegrees(json.number("Stage", "AlphaTilt").orElse(unknown)))
                .convergenceMrad(MILLI * json.number("Optics", "BeamConvergence").orElse(unknown))
                .elements(elements());
    }

    private List<String> elements() {
        List<String> symbols = new ArrayList<>();
        Object named = json.find("Sample", "Elements").orElse(List.of());
        if (named instanceof List<?> list) {
            list.forEach(symbol -> symbols.add(symbol.toString()));
        }
        return symbols;
    }

    Map<String, Object> values() {
        return json.values();
    }
}
