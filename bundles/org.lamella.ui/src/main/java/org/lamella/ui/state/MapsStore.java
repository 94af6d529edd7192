package org.lamella.ui.state;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lamella.ui.session.DerivedMaps;

/** Keeps compositions of all pixels in folders of their own: values and errors as NPY, the rest as JSON. */
final class MapsStore {

    private static final String VALUES = "values.npy";
    private static final String SIGMA = "sigma.npy";
    private static final String DESCRIPTION = "maps.json";
    private static final Gson GSON = new Gson();

    private final Path folder;

    MapsStore(Path folder) {
        this.folder = folder;
    }

    private record Description(String signal, String label, String contribution, Map<String, String> parameters, List<String> names,
            List<String> units) {
    }

    void write(DerivedMaps maps) throws IOException {
        List<DerivedMaps.Quantity> all = maps.quantities();
        Description description = new Description(maps.signalId(), maps.label(), maps.contribution(), maps.parameters(),
                all.stream().map(DerivedMaps.Quantity::name).toList(), all.stream().map(DerivedMaps.Quantity::unit).toList());
        WholeFile.delete(folder.resolve(maps.id()));
        WholeFile.makeFolder(folder.resolve(maps.id()), target -> {
            NpyMatrix.write(target.resolve(VALUES), all.stream().map(DerivedMaps.Quantity::values).toArray(double[][]::new));
            NpyMatrix.write(target.resolve(SIGMA), all.stream().map(DerivedMaps.Quantity::sigma).toArray(double[][]::new));
            Files.writeString(target.resolve(DESCRIPTION), GSON.toJson(description));
        });
    }

    boolean has(String id) {
        return Files.isDirectory(folder.resolve(id));
    }

    /** Kept maps; empty when they were not kept or their files are damaged. */
    Optional<DerivedMaps> read(String id) {
        Path source = folder.resolve(id);
        try {
            Description d = GSON.fromJson(Files.readString(source.resolve(DESCRIPTION)), Description.class);
            double[][] values = NpyMatrix.read(source.resolve(VALUES));
            double[][] sigma = NpyMatrix.read(source.resolve(SIGMA));
            List<DerivedMaps.Quantity> quantities = new ArrayList<>();
            for (int i = 0; i < values.length; i++) {
                quantities.add(new DerivedMaps.Quantity(d.names().get(i), d.units().get(i), values[i], sigma[i]));
            }
            return Optional.of(new DerivedMaps(id, d.signal(), d.label(), d.contribution(), d.parameters(), quantities));
        } catch (IOException | JsonParseException | IllegalArgumentException | IndexOutOfBoundsException | NullPointerException damaged) {
            return Optional.empty();
        }
    }

    void delete(String id) throws IOException {
        WholeFile.delete(folder.resolve(id));
    }

    /** Deletes what no session document names any more. */
    void retain(Set<String> ids) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        List<Path> folders;
        try (Stream<Path> entries = Files.list(folder)) {
            folders = entries.toList();
        }
        for (Path entry : folders) {
            if (!ids.contains(entry.getFileName().toString())) {
                WholeFile.delete(entry);
            }
        }
    }
}
