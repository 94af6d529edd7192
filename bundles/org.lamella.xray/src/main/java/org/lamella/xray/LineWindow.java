package org.lamella.xray;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.lamella.core.signal.Acquisition;
import org.lamella.core.signal.SpectrumImage;

/**
 * A window of energies around a line.
 *
 * @param line the line
 * @param fromKeV lower edge, keV
 * @param toKeV upper edge, keV
 */
public record LineWindow(XrayLine line, double fromKeV, double toKeV) {

    /** Width that takes 98 % of a line and little of its neighbours, in full widths at half maximum. */
    public static final double DEFAULT_WIDTH_FWHM = 2;

    /** Checks the edges. */
    public LineWindow {
        Objects.requireNonNull(line, "line");
        if (!(fromKeV < toKeV)) {
            throw new IllegalArgumentException("An empty window around " + line.name() + ": " + fromKeV + " to " + toKeV + " keV");
        }
    }

    /**
     * The window centred on a line.
     *
     * @param line the line
     * @param response width of the lines
     * @param widthFwhm width of the window, in full widths at half maximum
     * @return the window
     */
    public static LineWindow around(XrayLine line, DetectorResponse response, double widthFwhm) {
        double half = 0.5 * widthFwhm * response.fwhmKeV(line.energyKeV());
        return new LineWindow(line, line.energyKeV() - half, line.energyKeV() + half);
    }

    /**
     * The windows by which a spectrum image shows some elements: one around the main line of each, with the beam energy and the resolution
     * of the image. Where the image does not know them, every line that lies on its axis counts as excited and
     * {@link DetectorResponse#TYPICAL} is taken.
     *
     * @param elements the elements
     * @param image an EDS spectrum image
     * @param widthFwhm width of the windows, in full widths at half maximum
     * @return one window an element in the given order, without the elements that have no line on the energy axis
     */
    public static List<LineWindow> mainLines(List<Element> elements, SpectrumImage image, double widthFwhm) {
        Acquisition acquisition = image.header().acquisition();
        DetectorResponse response = acquisition.resolutionMnKaEv().stream().filter(DetectorResponse::isPlausible)
                .mapToObj(DetectorResponse::new).findFirst().orElse(DetectorResponse.TYPICAL);
        double beamEnergyKeV = acquisition.beamEnergyKeV().orElse(Double.POSITIVE_INFINITY);
        EnergyScale scale = EnergyScale.of(image.energyAxis());
        double fromKeV = scale.energyKeV(0);
        double toKeV = scale.energyKeV(image.energyAxis().size() - 1);
        List<LineWindow> windows = new ArrayList<>();
        for (Element element : elements) {
            XrayLines.main(element, beamEnergyKeV, fromKeV, toKeV).ifPresent(line -> windows.add(around(line, response, widthFwhm)));
        }
        return windows;
    }
}
