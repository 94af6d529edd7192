package org.lamella.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lamella.core.LamellaException;
import org.lamella.core.load.EnergyRange;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.workflow.CountMaps;
import org.lamella.workflow.LineMarkers;
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
     * @param made the maps with their variances, and sentences about those that cannot be made
     * @param parameters all that the maps of elements were made with
     */
    record Chosen(CountMaps.Made made, Map<String, String> parameters) {

        List<NamedMap> maps() {
            return made.maps();
        }

        List<double[]> variances() {
            return made.variances();
        }

        List<NamedMap> errors() {
            return made.errors();
        }

        List<String> remarks() {
            return made.remarks();
        }

        /** What asks for the maps in a workflow. */
        String words() {
            return String.join(",", made.counted().keySet());
        }
    }

    /** Whether the user named any. */
    boolean isAsked() {
        return !elements.isEmpty() || !windows.isEmpty() || total;
    }

    Chosen of(SpectrumImage image, Progress progress) throws LamellaException {
        List<Element> wanted = isAsked() ? elements : LineMarkers.elements(image);
        Map<String, String> given = parameters();
        return new Chosen(new CountMaps(wanted, windows, total, given).of(image, progress),
                wanted.isEmpty() ? Map.of() : ElementMapper.of(image).allTexts(given));
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
