package org.lamella.io.oina;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lamella.core.signal.Acquisition;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.SignalKind;
import org.lamella.io.internal.hdf5.Group;
import org.lamella.io.internal.hdf5.HdfTree;

/**
 * The group {@code Header} of a technique. Each value is an array of one; angles are in radians, steps in micrometres, channels in
 * electronvolts.
 */
final class OinaHeader {

    private static final String MICROMETRE = "\u00b5m";
    private static final double EV_PER_KEV = 1000;
    /** Scanning microscopes for bulk specimens go up to 30 kV, those for thin films begin at 60. */
    private static final double HIGHEST_SEM_KV = 50;

    private final Map<String, Object> values;

    private OinaHeader(Map<String, Object> values) {
        this.values = values;
    }

    static OinaHeader of(Group header) {
        return new OinaHeader(HdfTree.of(header));
    }

    static OinaHeader empty() {
        return new OinaHeader(Map.of());
    }

    Map<String, Object> values() {
        return values;
    }

    private static Object first(Object value) {
        Object at = value;
        while (at instanceof List<?> list) {
            at = list.isEmpty() ? "" : list.get(0);
        }
        return at;
    }

    double number(String name) {
        return number(values.get(name));
    }

    private static double number(Object value) {
        return first(value) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    String text(String name) {
        return first(values.get(name)) instanceof String text ? text.strip() : "";
    }

    /** Whether the header gives as many pixels. */
    boolean fits(long pixels) {
        return number("X Cells") * number("Y Cells") == pixels;
    }

    /**
     * The axes of an array of pixels: none for a single one, one for a line, else two. An array that the header does not fit is a line.
     *
     * @param pixels pixels of the array
     * @param role role of the axes
     * @return slowest first
     */
    List<Axis> pixels(int pixels, AxisRole role) {
        List<Axis> axes = new ArrayList<>();
        int height = fits(pixels) ? (int) number("Y Cells") : 1;
        if (height > 1) {
            axes.add(step("y", "Y Step", role, height));
        }
        if (pixels / height > 1 || height > 1) {
            axes.add(step("x", "X Step", role, pixels / height));
        }
        return axes;
    }

    private Axis step(String name, String key, AxisRole role, int size) {
        double step = number(key);
        return step > 0 && Double.isFinite(step) ? Axis.uniform(name, role, size, 0, exactDecimal(step), MICROMETRE)
                : Axis.uniform(name, role, size, 0, 1, "");
    }

    /** The energy axis of spectra. */
    Axis energy(int channels) {
        double width = exactDecimal(number("Channel Width"));
        double start = exactDecimal(number("Start Channel"));
        return width > 0 && Double.isFinite(width)
                ? Axis.uniform("Energy", AxisRole.SIGNAL, channels, Double.isFinite(start) ? start / EV_PER_KEV : 0, width / EV_PER_KEV,
                "keV")
                : Axis.uniform("Energy", AxisRole.SIGNAL, channels, 0, 1, "");
    }

    /** Numbers stand in single precision: 0.1 is meant where 0.10000000149 is stored. */
    private static double exactDecimal(double stored) {
        return Double.isFinite(stored) && stored == (float) stored ? Double.parseDouble(Float.toString((float) stored)) : stored;
    }

    SignalKind spectra() {
        return number("Beam Voltage") > HIGHEST_SEM_KV ? SignalKind.EDS_TEM : SignalKind.EDS_SEM;
    }

    /**
     * How spectra were taken.
     *
     * @param pixels how many
     * @param liveTimeS live time of all, s
     * @param realTimeS real time of all, s
     * @param elements symbols of the elements that were analysed
     * @return the acquisition
     */
    Acquisition acquisition(long pixels, double liveTimeS, double realTimeS, List<String> elements) {
        Object stage = values.get("Stage Position");
        double stageTilt = stage instanceof Map<?, ?> position ? number(position.get("Tilt")) : Double.NaN;
        double tilt = Double.isNaN(number("Tilt Angle")) ? stageTilt : number("Tilt Angle");
        return Acquisition.builder()
                .beamEnergyKeV(exactDecimal(number("Beam Voltage")))
                .liveTimeS(liveTimeS)
                .realTimeS(realTimeS)
                .dwellTimeS(realTimeS / pixels)
                .elevationDeg(Math.toDegrees(number("Detector Elevation")))
                .azimuthDeg(Math.toDegrees(number("Detector Azimuth")))
                .tiltDeg(Math.toDegrees(tilt))
                .elements(elements)
                .build();
    }
}
