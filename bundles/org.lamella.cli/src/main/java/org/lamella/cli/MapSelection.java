package org.lamella.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lamella.core.LamellaException;
import org.lamella.core.cube.Cube;
import org.lamella.core.load.EnergyRange;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.ChannelRange;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.workflow.element.ElementMap;
import org.lamella.workflow.element.ElementMapper;
import org.lamella.workflow.report.NamedMap;
import org.lamella.xray.Element;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which maps of a spectrum image the user wants, for use as a mixin. */
final class MapSelection {

    @Option(names = "--elements", paramLabel = "SYMBOL", split = ",", converter = ElementConverter.class,
            description = "Elements, as in Fe,Si: counts in a window around the main X-ray line of each, or of energy losses counts of "
                    + "its edge above the background. Without any choice those that the file names, or else the counts of all channels.")
    private List<Element> elements = List.of();

    @Option(names = "--windows", paramLabel = "FROM:TO", split = ",", converter = EnergyRangeConverter.class,
            description = "Energy windows in the units of the energy axis, as in 6.2:6.6,7.8:8.2.")
    private List<EnergyRange> windows = List.of();

    @Option(names = "--total", description = "The counts of all channels.")
    private boolean total;

    private Optional<CommandSpec> command = Optional.empty();
    private final List<ParameterOptions> parameterOptions = new ArrayList<>();

    /** Offers the parameters of maps as options. @param spec the command that this is mixed into */
    @Spec(Spec.Target.MIXEE)
    void offerTo(CommandSpec spec) {
        command = Optional.of(spec);
        for (ElementMapper mapper : List.of(ElementMapper.LINES, ElementMapper.EDGES)) {
            parameterOptions.add(ParameterOptions.addTo(spec, mapper.schema(), "maps of " + mapper.what(), "maps", Set.of()));
        }
    }

    /** What the user gave of the maps' parameters. @return values by option name, checked */
    private Map<String, String> parameters() {
        Map<String, String> texts = new LinkedHashMap<>();
        command.map(spec -> spec.commandLine().getParseResult()).ifPresent(
                parsed -> parameterOptions.forEach(options -> texts.putAll(options.texts(parsed))));
        return texts;
    }

    /**
     * The maps.
     *
     * @param maps of elements, windows and all channels
     * @param variances of their values, a map each
     * @param errors maps of errors that do not follow from the counts
     * @param remarks sentences about those that cannot be made
     */
    record Chosen(List<NamedMap> maps, List<double[]> variances, List<NamedMap> errors, List<String> remarks) {

        private static Chosen empty() {
            return new Chosen(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        private void add(NamedMap counts) {
            maps.add(counts);
            variances.add(counts.values());
        }
    }

    /** Whether the user named any. */
    boolean isAsked() {
        return !elements.isEmpty() || !windows.isEmpty() || total;
    }

    Chosen of(SpectrumImage image, Progress progress) throws LamellaException {
        List<Element> wanted = isAsked() ? elements : LineMarkers.elements(image);
        Chosen chosen = Chosen.empty();
        if (!wanted.isEmpty()) {
            addElements(chosen, image, wanted, progress);
        }
        for (EnergyRange window : windows) {
            chosen.add(ofWindow(image, window, progress));
        }
        if (total || chosen.maps().isEmpty()) {
            chosen.add(map("total", image, image.cube().windowMap(0, image.cube().channels(), progress)));
        }
        return chosen;
    }

    private void addElements(Chosen chosen, SpectrumImage image, List<Element> wanted, Progress progress) throws LamellaException {
        ElementMapper mapper = ElementMapper.of(image);
        List<ElementMap> maps = mapper.maps(image, wanted, parameters(), progress);
        chosen.remarks().addAll(mapper.missing(wanted, maps, image));
        if (maps.isEmpty()) {
            throw new LamellaException(String.join(" ", chosen.remarks()));
        }
        for (ElementMap map : maps) {
            chosen.maps().add(map.named(image));
            chosen.variances().add(map.variance());
            map.error(image).ifPresent(chosen.errors()::add);
        }
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
        return new NamedMap(name, cube.width(), cube.height(), values, ElementMap.UNIT, false);
    }

    /** The choice for the record of the run. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("elements", elements.stream().map(Element::symbol).collect(Collectors.joining(",")));
        texts.put("windows", windows.stream().map(window -> window.low() + ":" + window.high()).collect(Collectors.joining(",")));
        texts.put("total", Boolean.toString(total));
        texts.putAll(parameters());
        return texts;
    }
}
