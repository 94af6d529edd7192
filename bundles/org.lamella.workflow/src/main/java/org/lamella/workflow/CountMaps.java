package org.lamella.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.core.load.EnergyRange;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.ChannelRange;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.workflow.element.ElementMap;
import org.lamella.workflow.element.ElementMapper;
import org.lamella.workflow.report.NamedMap;
import org.lamella.xray.Element;

/**
 * Maps of counts: around the main X-ray lines of elements or of their edges of energy losses, in energy windows, and of all channels.
 *
 * @param elements elements, in the order to be mapped
 * @param windows energy windows in the units of the energy axis
 * @param total whether all channels are counted too
 * @param parameters those of the {@link ElementMapper}, texts by option name; what is missing takes its default
 */
public record CountMaps(List<Element> elements, List<EnergyRange> windows, boolean total, Map<String, String> parameters) {

    /** The word for the map of all channels. */
    public static final String TOTAL = "total";

    /** Copies. */
    public CountMaps {
        elements = List.copyOf(elements);
        windows = List.copyOf(windows);
        parameters = Map.copyOf(parameters);
    }

    /**
     * Reads a choice.
     *
     * @param text symbols of elements, energy windows and {@value #TOTAL}, as in {@code Fe,6.2:6.6,total}
     * @param parameters those of the {@link ElementMapper}
     * @return the choice
     * @throws LamellaException naming what is none of them
     */
    public static CountMaps parse(String text, Map<String, String> parameters) throws LamellaException {
        List<Element> elements = new ArrayList<>();
        List<EnergyRange> windows = new ArrayList<>();
        boolean total = false;
        for (String part : text.split(",", -1)) {
            String one = part.strip();
            if (one.equals(TOTAL)) {
                total = true;
            } else if (one.indexOf(':') >= 0) {
                windows.add(window(one));
            } else {
                elements.add(Element.of(one));
            }
        }
        return new CountMaps(elements, windows, total, parameters);
    }

    private static EnergyRange window(String text) throws LamellaException {
        try {
            return EnergyRange.parse(text);
        } catch (IllegalArgumentException mistake) {
            throw new LamellaException("'" + text + "' is no energy window; write it as in 6.2:6.6.", mistake);
        }
    }

    /**
     * One map.
     *
     * @param map the counts
     * @param variance of each value; of plain counts the values themselves
     */
    public record Counted(NamedMap map, double[] variance) {
    }

    /**
     * The maps by the words that ask for them.
     *
     * @param counted by {@code Fe}, {@code 6.2:6.6} or {@value #TOTAL}
     * @param errors maps of errors that do not follow from the counts
     * @param remarks a sentence for each element that does not show in the image
     */
    public record Made(Map<String, Counted> counted, List<NamedMap> errors, List<String> remarks) {

        /** Copies the lists. */
        public Made {
            errors = List.copyOf(errors);
            remarks = List.copyOf(remarks);
        }

        /** The maps alone. @return in the order of the choice */
        public List<NamedMap> maps() {
            return counted.values().stream().map(Counted::map).toList();
        }

        /** Their variances. @return in the same order */
        public List<double[]> variances() {
            return counted.values().stream().map(Counted::variance).toList();
        }
    }

    /**
     * Makes the maps.
     *
     * @param image counts
     * @param progress progress and cancellation
     * @return a map for everything that can be mapped; all channels when nothing is chosen
     * @throws LamellaException when a parameter is wrong, a window is empty, or no element shows in the image; also when cancelled
     */
    public Made of(SpectrumImage image, Progress progress) throws LamellaException {
        Map<String, Counted> counted = new LinkedHashMap<>();
        List<NamedMap> errors = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        if (!elements.isEmpty()) {
            ElementMapper mapper = ElementMapper.of(image);
            List<ElementMap> maps = mapper.maps(image, elements, parameters, progress);
            remarks.addAll(mapper.missing(elements, maps, image));
            if (maps.isEmpty()) {
                throw new LamellaException(String.join(" ", remarks));
            }
            for (ElementMap map : maps) {
                counted.put(map.symbol(), new Counted(map.named(image), map.variance()));
                map.error(image).ifPresent(errors::add);
            }
        }
        for (EnergyRange window : windows) {
            counted.put(word(window), ofWindow(image, window, progress));
        }
        if (total || counted.isEmpty()) {
            counted.put(TOTAL, counts(TOTAL, image, image.cube().windowMap(0, image.cube().channels(), progress)));
        }
        return new Made(counted, errors, remarks);
    }

    private static String word(EnergyRange window) {
        return window.low() + ":" + window.high();
    }

    private static Counted ofWindow(SpectrumImage image, EnergyRange window, Progress progress) throws LamellaException {
        ChannelRange channels = ChannelRange.of(image.energyAxis(), window.low(), window.high());
        if (channels.size() == 0) {
            throw new LamellaException("No channel of '" + image.title() + "' lies in the window " + word(window) + " "
                    + image.energyAxis().units() + "; its energies run from " + image.energyAxis().coordinate(0) + " to "
                    + image.energyAxis().coordinate(image.energyAxis().size() - 1) + ".");
        }
        return counts(window.low() + "-" + window.high(), image, image.cube().windowMap(channels.from(), channels.to(), progress));
    }

    private static Counted counts(String name, SpectrumImage image, double[] values) {
        return new Counted(new NamedMap(name, image.cube().width(), image.cube().height(), values, ElementMap.UNIT, false), values);
    }
}
