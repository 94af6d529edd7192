package org.lamella.quantification.fit;

import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.xray.DetectorResponse;

/**
 * What a spectrum's own lines say about its energies: how its axis must be corrected, and how wide lines and how strong escape peaks are.
 *
 * @param offsetKeV added to every energy of the axis
 * @param gain by which steps of the axis are multiplied
 * @param resolutionMnKaEv full width at half maximum at Mn K&alpha;, eV
 * @param escapeScale strength of escape peaks, 1 for that of {@link org.lamella.xray.SiliconEscape}
 */
public record EnergyCalibration(double offsetKeV, double gain, double resolutionMnKaEv, double escapeScale) {

    /**
     * With escape peaks as theory has them.
     *
     * @param offsetKeV added to every energy of the axis
     * @param gain by which steps of the axis are multiplied
     * @param resolutionMnKaEv full width at half maximum at Mn K&alpha;, eV
     */
    public EnergyCalibration(double offsetKeV, double gain, double resolutionMnKaEv) {
        this(offsetKeV, gain, resolutionMnKaEv, 1);
    }

    /** As the file has it. @param response its detector @return nothing corrected */
    public static EnergyCalibration asStored(DetectorResponse response) {
        return new EnergyCalibration(0, 1, response.resolutionMnKaEv());
    }

    /** The corrected axis. @param axisKeV uniform axis, keV @return as many channels */
    public Axis correct(Axis axisKeV) {
        return Axis.uniform(axisKeV.name(), AxisRole.SIGNAL, axisKeV.size(), axisKeV.coordinate(0) + offsetKeV, axisKeV.scale() * gain,
                "keV");
    }

    /** The width of lines. @return a detector with this resolution */
    public DetectorResponse response() {
        return new DetectorResponse(resolutionMnKaEv);
    }

    /** Number of quantities that can be fitted. */
    static final int PARAMETERS = 4;
    /**
     * Errors of what is known beforehand, by experience: offset 10 eV, gain 0.2 %, resolution 10 eV, and half of the escape peaks, which
     * pulse processors suppress in part and theory gives for photons that come in straight. They hold where lines say nothing.
     */
    private static final double[] PRIOR_SIGMA = {0.010, 0.002, 10, 0.5};
    /** Steps for numerical derivatives, far below a channel and far above rounding. */
    private static final double[] STEP = {1e-5, 1e-6, 0.02, 0.01};

    /**
     * How well the stored value of a quantity is known beforehand.
     *
     * @param parameter number of the quantity: offset, gain, resolution, escape
     * @return standard deviation
     */
    public static double priorSigma(int parameter) {
        return PRIOR_SIGMA[parameter];
    }

    static double step(int parameter) {
        return STEP[parameter];
    }

    /** Quantity by number: offset, gain, resolution, escape. */
    double value(int parameter) {
        return switch (parameter) {
            case 0 -> offsetKeV;
            case 1 -> gain;
            case 2 -> resolutionMnKaEv;
            default -> escapeScale;
        };
    }

    /** The same with one quantity changed; a resolution stays one that detectors have, and no escape peak is negative. */
    EnergyCalibration plus(int parameter, double change) {
        return switch (parameter) {
            case 0 -> new EnergyCalibration(offsetKeV + change, gain, resolutionMnKaEv, escapeScale);
            case 1 -> new EnergyCalibration(offsetKeV, gain + change, resolutionMnKaEv, escapeScale);
            case 2 -> new EnergyCalibration(offsetKeV, gain, Math.max(40, Math.min(400, resolutionMnKaEv + change)), escapeScale);
            default -> new EnergyCalibration(offsetKeV, gain, resolutionMnKaEv, Math.max(0, Math.min(3, escapeScale + change)));
        };
    }
}
