package org.lamella.ui.state;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.ToNumberPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.contribution.PhaseComposition;
import org.lamella.core.contribution.Scree;
import org.lamella.workflow.DecompositionOutcome;
import org.lamella.workflow.Provenance;

/** Keeps decompositions in folders of their own: component maps and spectra as NPY, the rest as JSON, and the provenance record. */
final class ResultStore {

    private static final String MAPS = "maps.npy";
    private static final String SPECTRA = "spectra.npy";
    private static final String DESCRIPTION = "decomposition.json";
    private static final String PROVENANCE = "provenance.json";
    private static final Gson GSON = new GsonBuilder().setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE)
            .serializeSpecialFloatingPointValues().create();

    private final Path folder;

    ResultStore(Path folder) {
        this.folder = folder;
    }

    /** A decomposition without its maps and spectra; what is absent is null. */
    private record Description(String method, List<AxisEntry> navigationAxes, AxisEntry energyAxis, Scree scree, double[] objective,
            Map<String, Object> facts, List<String> remarks, List<CompositionEntry> compositions) {
    }

    /** The composition of a component; a name that it does not have is null. */
    private record CompositionEntry(String name, List<PhaseComposition.Share> shares) {
    }

    void write(String id, DecompositionOutcome outcome) throws IOException {
        DecompositionResult result = outcome.result();
        Description description = new Description(result.method(), result.navigationAxes().stream().map(AxisEntry::of).toList(),
                AxisEntry.of(result.energyAxis()), result.scree().orElse(null), result.objective(), result.facts(), result.remarks(),
                result.compositions().stream().map(made -> new CompositionEntry(made.name().orElse(null), made.shares())).toList());
        WholeFile.makeFolder(folder.resolve(id), target -> {
            NpyMatrix.write(target.resolve(MAPS), result.maps());
            NpyMatrix.write(target.resolve(SPECTRA), result.spectra());
            Files.writeString(target.resolve(DESCRIPTION), GSON.toJson(description));
            Files.writeString(target.resolve(PROVENANCE), outcome.provenance().toJson());
        });
    }

    boolean has(String id) {
        return Files.isDirectory(folder.resolve(id));
    }

    /** A kept decomposition; empty when it was not kept or its files are damaged. */
    Optional<DecompositionOutcome> read(String id) {
        Path source = folder.resolve(id);
        try {
            Description d = GSON.fromJson(Files.readString(source.resolve(DESCRIPTION)), Description.class);
            DecompositionResult result = new DecompositionResult(d.method(), d.navigationAxes().stream().map(AxisEntry::axis).toList(),
                    d.energyAxis().axis(), NpyMatrix.read(source.resolve(SPECTRA)), NpyMatrix.read(source.resolve(MAPS)),
                    Optional.ofNullable(d.scree()), d.objective(), d.facts(), d.remarks(), compositions(d));
            Provenance provenance = Provenance.fromJson(Files.readString(source.resolve(PROVENANCE)), PROVENANCE);
            return Optional.of(new DecompositionOutcome(result, provenance));
        } catch (IOException | LamellaException | JsonParseException | IllegalArgumentException | NullPointerException damaged) {
            return Optional.empty();
        }
    }

    private static List<PhaseComposition> compositions(Description description) {
        return description.compositions() == null ? List.of() : description.compositions().stream()
                .map(made -> new PhaseComposition(Optional.ofNullable(made.name()), made.shares())).toList();
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
