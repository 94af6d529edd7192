package org.lamella.xray;

import java.util.List;
import java.util.Objects;
import org.lamella.core.LamellaException;
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
     * Windows centred on lines, with the resolution of an image, or {@link DetectorResponse#TYPICAL} where the image does not know it.
     *
     * @param lines the lines
     * @param image an EDS spectrum image
     * @param widthFwhm width of the windows, in full widths at half maximum
     * @return one window a line
     */
    public static List<LineWindow> around(List<XrayLine> lines, SpectrumImage image, double widthFwhm) {
        DetectorResponse response = image.header().acquisition().resolutionMnKaEv().stream().filter(DetectorResponse::isPlausible)
                .mapToObj(DetectorResponse::new).findFirst().orElse(DetectorResponse.TYPICAL);
        return lines.stream().map(line -> around(line, response, widthFwhm)).toList();
    }

    /**
     * The windows by which a spectrum image shows some elements: one around the main line of each. Where the image does not know its beam
     * energy, every line that lies on its axis counts as excited.
     *
     * @param elements the elements
     * @param image an EDS spectrum image
     * @param widthFwhm width of the windows, in full widths at half maximum
     * @return one window an element in the given order, without the elements that have no line on the energy axis
     * @throws LamellaException when the energy axis is not in keV or eV
     */
    public static List<LineWindow> mainLines(List<Element> elements, SpectrumImage image, double widthFwhm) throws LamellaException {
        double beamEnergyKeV = image.header().acquisition().beamEnergyKeV().orElse(Double.POSITIVE_INFINITY);
        EnergyScale scale = EnergyScale.of(image);
        double fromKeV = scale.energyKeV(0);
        double toKeV = scale.energyKeV(image.energyAxis().size() - 1);
        List<XrayLine> lines = elements.stream()
                .flatMap(element -> XrayLines.main(element, beamEnergyKeV, fromKeV, toKeV).stream())
                .toList();
        return around(lines, image, widthFwhm);
    }
}
