package org.lamella.cli;

import java.util.ArrayList;
import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.workflow.chart.LineMarker;
import org.lamella.xray.Element;
import org.lamella.xray.LineWindow;
import org.lamella.xray.XrayLine;

/** The main lines of the elements that an EDS file names. */
final class LineMarkers {

    private LineMarkers() {
    }

    static List<LineMarker> of(SpectrumImage image) {
        if (!image.header().kind().isEds()) {
            return List.of();
        }
        try {
            return of(LineWindow.mainLines(elements(image), image, LineWindow.DEFAULT_WIDTH_FWHM).stream().map(LineWindow::line).toList(),
                    image.energyAxis());
        } catch (LamellaException uncalibrated) {
            // A plot without marks is right for an axis that is no energy axis
            return List.of();
        }
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
