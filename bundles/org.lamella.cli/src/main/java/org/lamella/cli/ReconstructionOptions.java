package org.lamella.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.progress.Progress;
import org.lamella.workflow.DecompositionOutcome;
import org.lamella.workflow.Reconstruction;
import org.lamella.workflow.SignalFiles;
import org.lamella.workflow.report.NamedMap;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is rebuilt from the components of a decomposition, for use as a mixin. */
final class ReconstructionOptions {

    @Option(names = "--keep", paramLabel = "K", split = ",",
            description = "Rebuild the image from these components only, counted from 1, as in 1,2,5: denoised when the others are noise. "
                    + "They need not be neighbours. Without it all are kept.")
    private List<Integer> keep = List.of();

    @Option(names = "--reconstruction", paramLabel = "FILE",
            description = "Write the rebuilt image to this file. It has a value for each pixel and channel and may be large; maps and "
                    + "profiles do not need it.")
    private Path file;

    @Mixin
    private MapSelection maps;

    /**
     * Maps of the rebuilt image, with sentences about those that cannot be made.
     *
     * @param maps named after what they show and what they are made from
     * @param remarks sentences for the user
     * @param reconstruction the rebuilt image; empty when none was asked for
     */
    record Rebuilt(List<NamedMap> maps, List<String> remarks, Optional<Reconstruction> reconstruction) {
    }

    /** Whether anything is to be rebuilt. */
    boolean isAsked() {
        return !keep.isEmpty() || file != null || maps.isAsked();
    }

    Rebuilt rebuild(OpenedImage opened, DecompositionOutcome outcome, Contributions contributions, Progress progress)
            throws LamellaException {
        if (!isAsked()) {
            return new Rebuilt(List.of(), List.of(), Optional.empty());
        }
        Reconstruction rebuilt = Reconstruction.of(opened.image(), outcome, keep);
        List<NamedMap> named = new ArrayList<>();
        MapSelection.Chosen chosen = maps.of(rebuilt.image(), progress.part(0, 0.3));
        chosen.maps().forEach(map -> named.add(map.renamed(map.name() + ", reconstructed")));
        if (file != null) {
            new SignalFiles(contributions).write(rebuilt.image(), file, progress.part(0.3, 1));
        }
        return new Rebuilt(named, chosen.remarks(), Optional.of(rebuilt));
    }
}
