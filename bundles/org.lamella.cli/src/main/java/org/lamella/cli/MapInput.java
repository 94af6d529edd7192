package org.lamella.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.cube.Cube;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.ArraySignal;
import org.lamella.core.signal.Image;
import org.lamella.core.signal.NumericArray;
import org.lamella.core.signal.Signal;
import org.lamella.core.signal.SpectrumImage;
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
    record Opened(OpenedSignal source, List<NamedMap> maps, List<String> remarks) {
    }

    Opened open(Contributions contributions, Progress progress) throws LamellaException {
        OpenedSignal opened = OpenedSignal.open(file, number, part, signal -> signal.outline().axes().size() > 1, KIND, contributions,
                progress.part(0, 0.8));
        List<String> remarks = new ArrayList<>();
        return new Opened(opened, maps(opened, remarks, progress.part(0.8, 1)), remarks);
    }

    private List<NamedMap> maps(OpenedSignal opened, List<String> remarks, Progress progress) throws LamellaException {
        Signal signal = opened.signal();
        if (!components.isEmpty()) {
            return components(signal);
        }
        if (signal instanceof SpectrumImage image) {
            MapSelection.Chosen chosen = selection.of(image, progress);
            remarks.addAll(chosen.remarks());
            return chosen.maps();
        }
        if (signal instanceof Image image) {
            return List.of(new NamedMap(image.title(), image.xAxis().size(), image.yAxis().size(), image.values().toDoubles(), "", false));
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
        List<NamedMap> maps = new ArrayList<>();
        for (int component : components) {
            if (component < 1 || component > shape[0]) {
                throw new LamellaException("There is no component " + component + " in " + file + "; it has the components 1 to " + shape[0]
                        + ".");
            }
            maps.add(new NamedMap("component " + component, shape[2], shape[1], slab(signal, component - 1, shape), "", false));
        }
        return maps;
    }

    /** One map of three dimensions; a file of three dimensions is taken for a spectrum image where nothing says otherwise. */
    private static double[] slab(Signal signal, int component, int... shape) throws LamellaException {
        double[] values = new double[shape[1] * shape[2]];
        if (signal instanceof SpectrumImage image) {
            Cube cube = image.cube();
            int[] columns = new int[shape[2]];
            double[] row = new double[shape[2]];
            for (int y = 0; y < shape[1]; y++) {
                int length = cube.copyRow(component * shape[1] + y, columns, row);
                for (int e = 0; e < length; e++) {
                    values[y * shape[2] + columns[e]] = row[e];
                }
            }
            return values;
        }
        if (signal instanceof ArraySignal array) {
            NumericArray all = array.values();
            for (int i = 0; i < values.length; i++) {
                values[i] = all.get(component * values.length + i);
            }
            return values;
        }
        throw new LamellaException("'" + signal.title() + "' holds no maps one after the other; leave " + COMPONENTS + " out.");
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
