package org.lamella.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Image;
import org.lamella.core.signal.Signal;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.workflow.ComponentArrays;
import org.lamella.workflow.WorkflowRecorder;
import org.lamella.workflow.report.NamedMap;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The maps that a command works on: of elements and energy windows of a spectrum image, an image, or maps of components from a file of
 * several. For use as a mixin.
 */
final class MapInput {

    private static final String KIND = "map";
    private static final String COMPONENTS = "--component";

    @Parameters(index = "0", paramLabel = "MAP",
            description = "File with a spectrum image, of which maps are made, with an image, or with component maps, as decompose writes.")
    private Path file;

    @Option(names = "--signal", paramLabel = "N", defaultValue = "-1", showDefaultValue = picocli.CommandLine.Help.Visibility.NEVER,
            description = "Number of the signal in the file, as 'lamella info' shows it; the first when left out.")
    private int number;

    @Option(names = COMPONENTS, paramLabel = "K", split = ",",
            description = "The file holds maps one after the other (component, y, x); which of them to look at, from 1, as in 2 or 1,3.")
    private List<Integer> components = List.of();

    @Mixin
    private MapSelection selection;

    @Mixin
    private LoadArguments part;

    /** Maps of one size with where they come from. */
    record Opened(OpenedSignal source, List<NamedMap> maps, List<String> remarks, String words, Map<String, String> parameters) {
    }

    Opened open(Contributions contributions, Progress progress) throws LamellaException {
        OpenedSignal opened = OpenedSignal.open(file, number, part, signal -> signal.outline().axes().size() > 1, KIND, contributions,
                progress.part(0, 0.8));
        Signal signal = opened.signal();
        if (!components.isEmpty()) {
            return new Opened(opened, components(signal), List.of(), "", Map.of());
        }
        if (signal instanceof SpectrumImage image) {
            MapSelection.Chosen chosen = selection.of(image, progress.part(0.8, 1));
            return new Opened(opened, chosen.maps(), chosen.remarks(), chosen.words(), chosen.parameters());
        }
        if (signal instanceof Image image) {
            return new Opened(opened, List.of(new NamedMap(image.title(), image.xAxis().size(), image.yAxis().size(),
                    image.values().toDoubles(), "", false)), List.of(), "", Map.of());
        }
        throw new LamellaException("Signal " + opened.description().index() + " of " + file + ", '" + signal.title() + "', is no map; "
                + "choose another, or one of several maps with " + COMPONENTS + ".");
    }

    private List<NamedMap> components(Signal signal) throws LamellaException {
        int[] shape = signal.shape();
        if (shape.length != 3) {
            throw new LamellaException("'" + signal.title() + "' of " + file + " has " + shape.length + " dimensions and not the three of"
                    + " maps one after the other (component, y, x); leave " + COMPONENTS + " out.");
        }
        ComponentArrays arrays = new ComponentArrays(signal);
        List<NamedMap> maps = new ArrayList<>();
        for (int component : components) {
            if (component < 1 || component > shape[0]) {
                throw new LamellaException("There is no component " + component + " in " + file + "; it has the components 1 to " + shape[0]
                        + ".");
            }
            maps.add(new NamedMap("component " + component, shape[2], shape[1], arrays.values(component - 1), "", false));
        }
        return maps;
    }

    /** Notes the maps. @return their names in the workflow */
    List<String> note(Opened opened, WorkflowRecorder notes) throws LamellaException {
        if (!components.isEmpty()) {
            String all = notes.input("components", "components", opened.source().provenance().inputs().get(0), Map.of());
            return components.stream().map(component -> all + ".map." + component).toList();
        }
        String signal = notes.signal("map", opened.source().provenance());
        if (!(opened.source().signal() instanceof SpectrumImage)) {
            return List.of(signal);
        }
        Map<String, String> texts = new LinkedHashMap<>(opened.parameters());
        texts.put("label", "");
        String maps = notes.named("maps", "maps", opened.words(), List.of(signal), texts);
        return Arrays.stream(opened.words().split(",")).map(word -> maps + "." + word).toList();
    }

    /** The choice for the record of the run. */
    Map<String, String> texts() {
        if (components.isEmpty()) {
            return selection.texts();
        }
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("component", components.stream().map(String::valueOf).collect(Collectors.joining(",")));
        return texts;
    }
}
