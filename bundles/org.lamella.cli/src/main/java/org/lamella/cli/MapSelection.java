package org.lamella.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lamella.core.LamellaException;
import org.lamella.core.cube.Cube;
import org.lamella.core.load.EnergyRange;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.ChannelRange;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.workflow.report.NamedMap;
import org.lamella.xray.Element;
import org.lamella.xray.ElementMaps;
import org.lamella.xray.LineWindow;
import picocli.CommandLine.Option;

/** Which maps of a spectrum image the user wants, for use as a mixin. */
final class MapSelection {

    static final String UNIT = "counts";

    @Option(names = "--elements", paramLabel = "SYMBOL", split = ",", converter = ElementConverter.class,
            description = "Elements, as in Fe,Si: counts in a window around the main line of each. Without any choice those that the file "
                    + "names, or else the counts of all channels.")
    private List<Element> elements = List.of();

    @Option(names = "--windows", paramLabel = "FROM:TO", split = ",", converter = EnergyRangeConverter.class,
            description = "Energy windows in the units of the energy axis, as in 6.2:6.6,7.8:8.2.")
    private List<EnergyRange> windows = List.of();

    @Option(names = "--total", description = "The counts of all channels.")
    private boolean total;

    @Option(names = "--window-width", paramLabel = "FWHM",
            description = "Width of the window around a line, in full widths at half maximum. Default ${DEFAULT-VALUE}.")
    private double widthFwhm = LineWindow.DEFAULT_WIDTH_FWHM;

    /** The maps, with sentences about those that cannot be made. */
    record Chosen(List<NamedMap> maps, List<String> remarks) {
    }

    /** Whether the user named any. */
    boolean isAsked() {
        return !elements.isEmpty() || !windows.isEmpty() || total;
    }

    Chosen of(SpectrumImage image, Progress progress) throws LamellaException {
        if (!(widthFwhm > 0)) {
            throw new LamellaException("A window of " + widthFwhm + " full widths at half maximum is empty; choose a larger"
                    + " --window-width.");
        }
        List<Element> wanted = isAsked() ? elements : LineMarkers.elements(image);
        List<String> remarks = new ArrayList<>();
        List<NamedMap> maps = new ArrayList<>();
        if (!wanted.isEmpty()) {
            maps.addAll(ofElements(image, wanted, remarks, progress));
        }
        for (EnergyRange window : windows) {
            maps.add(ofWindow(image, window, progress));
        }
        if (total || maps.isEmpty()) {
            maps.add(map("total", image, image.cube().windowMap(0, image.cube().channels(), progress)));
        }
        return new Chosen(maps, remarks);
    }

    private List<NamedMap> ofElements(SpectrumImage image, List<Element> wanted, List<String> remarks, Progress progress)
            throws LamellaException {
        List<LineWindow> lines = LineWindow.mainLines(wanted, image, widthFwhm);
        for (Element element : wanted) {
            if (lines.stream().noneMatch(line -> line.line().element().equals(element))) {
                remarks.add(element.symbol() + " has no line on the energy axis of '" + image.title() + "' that the beam excites.");
            }
        }
        if (lines.isEmpty()) {
            throw new LamellaException(String.join(" ", remarks));
        }
        ElementMaps maps = ElementMaps.of(image, lines, progress);
        List<NamedMap> named = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            named.add(map(lines.get(i).line().name(), image, maps.counts()[i]));
        }
        return named;
    }

    private static NamedMap ofWindow(SpectrumImage image, EnergyRange window, Progress progress) throws LamellaException {
        ChannelRange channels = ChannelRange.of(image.energyAxis(), window.low(), window.high());
        if (channels.size() == 0) {
            throw new LamellaException("No channel of '" + image.title() + "' lies in the window " + window.low() + ":" + window.high()
                    + " "
                    + image.energyAxis().units() + "; its energies run from " + image.energyAxis().coordinate(0) + " to "
                    + image.energyAxis().coordinate(image.energyAxis().size() - 1) + ".");
        }
        return map(window.low() + "-" + window.high(), image, image.cube().windowMap(channels.from(), channels.to(), progress));
    }

    private static NamedMap map(String name, SpectrumImage image, double[] values) {
        Cube cube = image.cube();
        return new NamedMap(name, cube.width(), cube.height(), values, UNIT, false);
    }

    /** The choice for the record of the run. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("elements", elements.stream().map(Element::symbol).collect(Collectors.joining(",")));
        texts.put("windows", windows.stream().map(window -> window.low() + ":" + window.high()).collect(Collectors.joining(",")));
        texts.put("total", Boolean.toString(total));
        texts.put("window-width", Double.toString(widthFwhm));
        return texts;
    }
}
