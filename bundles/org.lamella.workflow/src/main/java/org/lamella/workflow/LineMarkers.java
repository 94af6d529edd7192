package org.lamella.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.workflow.chart.LineMarker;
import org.lamella.workflow.element.SpectralMark;
import org.lamella.workflow.element.SpectralMarks;
import org.lamella.xray.Element;
import org.lamella.xray.XrayLine;

/** The main lines or edges of the elements that a file names. */
public final class LineMarkers {

    private LineMarkers() {
    }

    /**
     * The main lines or edges of the elements that a file names.
     *
     * @param image an image
     * @return none for an axis that is no energy axis: a plot without marks is right then
     */
    public static List<LineMarker> of(SpectrumImage image) {
        Optional<SpectralMarks> marks = SpectralMarks.of(image, image.energyAxis());
        return elements(image).stream().flatMap(element -> marks.flatMap(of -> of.main(element)).stream())
                .map(SpectralMark::marker).toList();
    }

    /**
     * Some lines.
     *
     * @param lines the most important first
     * @param energyAxis an energy axis in keV or eV
     * @return the lines on it
     */
    public static List<LineMarker> of(List<XrayLine> lines, Axis energyAxis) {
        double unitsInKeV = energyAxis.units().strip().equalsIgnoreCase("eV") ? 1000 : 1;
        return lines.stream().map(line -> new LineMarker(line.name(), line.energyKeV() * unitsInKeV)).toList();
    }

    /** Elements that a file names, without what is no element. @param image an image @return in the order of the file */
    public static List<Element> elements(SpectrumImage image) {
        List<Element> elements = new ArrayList<>();
        image.header().acquisition().elements().forEach(symbol -> Element.find(symbol).ifPresent(elements::add));
        return elements;
    }
}
