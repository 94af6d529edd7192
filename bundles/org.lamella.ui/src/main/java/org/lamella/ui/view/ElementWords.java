package org.lamella.ui.view;

import java.util.Locale;
import java.util.stream.Collectors;
import org.lamella.workflow.chart.LineMarker;
import org.lamella.xray.Element;
import org.lamella.xray.XrayLines;

/** An element and its strong lines in words. */
final class ElementWords {

    private static final double STRONG = 0.3;

    private ElementWords() {
    }

    static String of(Element element) {
        String lines = XrayLines.lines(element).stream().filter(line -> line.relativeWeight() >= STRONG)
                .map(line -> String.format(Locale.ROOT, "%s  %.3f keV", new LineMarker(line.name(), 0).label(), line.energyKeV()))
                .collect(Collectors.joining("\n"));
        return element.atomicNumber() + "  " + element.name() + (lines.isEmpty() ? "\nno X-ray lines" : "\n" + lines);
    }
}
