package org.lamella.workflow.element;

import java.util.Locale;
import java.util.stream.Collectors;
import org.lamella.eels.CoreEdge;
import org.lamella.eels.CoreEdges;
import org.lamella.workflow.chart.LineMarker;
import org.lamella.xray.Element;
import org.lamella.xray.XrayLines;

/** An element, its strong lines and its major edges in words. */
public final class ElementWords {

    private static final double STRONG = 0.3;

    private ElementWords() {
    }

    /**
     * Describes an element.
     *
     * @param element the element
     * @return some lines of text, for instance for a tooltip
     */
    public static String of(Element element) {
        String lines = XrayLines.lines(element).stream().filter(line -> line.relativeWeight() >= STRONG)
                .map(line -> String.format(Locale.ROOT, "%s  %.3f keV", new LineMarker(line.name(), 0).label(), line.energyKeV()))
                .collect(Collectors.joining("\n"));
        String edges = CoreEdges.of(element).stream().filter(CoreEdge::isMajor)
                .map(edge -> String.format(Locale.ROOT, "%s  %.0f eV, %s", new LineMarker(edge.name(), 0).label(), edge.onsetEv(),
                        edge.shape().words()))
                .collect(Collectors.joining("\n"));
        return element.atomicNumber() + "  " + element.name() + (lines.isEmpty() ? "\nno X-ray lines" : "\nX-ray lines\n" + lines)
                + (edges.isEmpty() ? "" : "\nEdges\n" + edges);
    }
}
