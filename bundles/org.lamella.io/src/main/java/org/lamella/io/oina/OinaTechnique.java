package org.lamella.io.oina;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lamella.core.LamellaException;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.MetadataTree;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;
import org.lamella.io.internal.SignalAssembler;
import org.lamella.io.internal.hdf5.Dataset;
import org.lamella.io.internal.hdf5.Group;
import org.lamella.io.internal.hdf5.HdfArray;
import org.lamella.io.internal.hdf5.HdfVector;
import org.lamella.io.internal.hdf5.Node;

/**
 * One technique of a slice (EDS, EDS1, Electron Image): its spectra, and every dataset of one number a pixel in the groups below its
 * data.
 */
final class OinaTechnique {

    private static final String SPECTRUM = "Spectrum";

    private final Path file;
    /** What is put before titles, where a file has several slices. */
    private final String prefix;
    private final String name;
    private final Map<String, Node> data;
    private final OinaHeader header;

    OinaTechnique(Path file, String prefix, Group technique) {
        this.file = file;
        this.prefix = prefix;
        name = technique.name();
        Map<String, Node> children = technique.children();
        data = children.get("Data") instanceof Group group ? group.children() : Map.of();
        header = children.get("Header") instanceof Group group ? OinaHeader.of(group) : OinaHeader.empty();
    }

    static boolean isReadable(String name) {
        return name.matches("EDS\\d*|Electron Image");
    }

    List<StoredSignal> signals() throws LamellaException, IOException {
        List<StoredSignal> signals = new ArrayList<>();
        if (data.get(SPECTRUM) instanceof Dataset spectra) {
            signals.add(spectra(spectra));
        }
        for (Map.Entry<String, Node> entry : data.entrySet()) {
            if (entry.getValue() instanceof Group group) {
                for (Map.Entry<String, Node> child : group.children().entrySet()) {
                    if (child.getValue() instanceof Dataset dataset && isMap(dataset)) {
                        signals.add(map(entry.getKey() + " " + child.getKey(), dataset));
                    }
                }
            }
        }
        return signals;
    }

    private StoredSignal spectra(Dataset dataset) throws LamellaException, IOException {
        HdfArray array = HdfArray.of(file, dataset);
        int[] shape = array.shape();
        if (shape.length != 2 || shape[0] < 1) {
            throw new IOException("spectra of " + shape.length + " dimensions instead of pixels and channels");
        }
        List<String> warnings = new ArrayList<>();
        List<Axis> axes = new ArrayList<>(header.pixels(shape[0], AxisRole.NAVIGATION));
        if (!header.fits(shape[0])) {
            warnings.add("The file holds " + shape[0] + " spectra, which are not as many as its map has pixels; they are shown as a line.");
        }
        axes.add(header.energy(shape[1]));
        SignalHeader about = new SignalHeader(prefix + name, header.spectra(),
                header.acquisition(shape[0], total("Live Time"), total("Real Time"), elements()), original(), warnings);
        return SignalAssembler.stored(about, axes, array);
    }

    /** The sum of a value that is given pixel by pixel; those outside an irregular map are not numbers. */
    private double total(String value) throws IOException {
        if (!(data.get(value) instanceof Dataset dataset)) {
            return Double.NaN;
        }
        double sum = 0;
        double[] all = HdfVector.numbers(file, dataset);
        for (double one : all) {
            sum += Double.isNaN(one) ? 0 : one;
        }
        return all.length == 0 ? Double.NaN : sum;
    }

    /** Elements are the first words of the names of element maps ({@code Al}, {@code Al Ka1}, {@code Al K series}). */
    private List<String> elements() {
        Set<String> symbols = new LinkedHashSet<>();
        for (String group : List.of("Window Integral", "Peak Area", "Composition")) {
            if (data.get(group) instanceof Group maps) {
                for (String map : maps.children().keySet()) {
                    String symbol = map.strip().split("\\s")[0];
                    if (symbol.matches("[A-Z][a-z]?")) {
                        symbols.add(symbol);
                    }
                }
            }
        }
        return List.copyOf(symbols);
    }

    private boolean isMap(Dataset dataset) {
        int[] shape = dataset.shape();
        boolean column = shape.length == 1 || shape.length == 2 && shape[1] == 1;
        return column && shape[0] > 1 && header.fits(shape[0]);
    }

    private StoredSignal map(String title, Dataset dataset) throws LamellaException, IOException {
        HdfArray array = HdfArray.of(file, dataset);
        List<Axis> axes = header.pixels(array.shape()[0], AxisRole.SIGNAL);
        SignalHeader about = new SignalHeader(prefix + title, axes.size() == 2 ? SignalKind.IMAGE : SignalKind.OTHER,
                header.acquisition(array.shape()[0], Double.NaN, Double.NaN, List.of()), original(), List.of());
        return SignalAssembler.stored(about, axes, array);
    }

    private MetadataTree original() {
        return MetadataTree.of(new LinkedHashMap<>(header.values()));
    }
}
