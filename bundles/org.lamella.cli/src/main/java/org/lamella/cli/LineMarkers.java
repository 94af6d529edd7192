package org.lamella.cli;

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
final class LineMarkers {

    private LineMarkers() {
    }

    /** None for an axis that is no energy axis: a plot without marks is right then. */
    static List<LineMarker> of(SpectrumImage image) {
        Optional<SpectralMarks> marks = SpectralMarks.of(image, image.energyAxis());
        return elements(image).stream().flatMap(element -> marks.flatMap(of -> of.main(element)).stream())
                .map(SpectralMark::marker).toList();
    }

    /** Some lines on an energy axis in keV or eV. */
    static List<LineMarker> of(List<XrayLine> lines, Axis energyAxis) {
        double unitsInKeV = energyAxis.units().strip().equalsIgnoreCase("eV") ? 1000 : 1;
        return lines.stream().map(line -> new LineMarker(line.name(), line.energyKeV() * unitsInKeV)).toList();
    }

    /** Elements that the file names, without what is no element. */
    static List<Element> elements(SpectrumImage image) {
        List<Element> elements = new ArrayList<>();
        image.header().acquisition().elements().forEach(symbol -> Element.find(symbol).ifPresent(elements::add));
        return elements;
    }
}
