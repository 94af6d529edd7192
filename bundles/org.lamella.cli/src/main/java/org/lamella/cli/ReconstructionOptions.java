package org.lamella.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.progress.Progress;
import org.lamella.workflow.DecompositionOutcome;
import org.lamella.workflow.JudgeOutcome;
import org.lamella.workflow.JudgeRun;
import org.lamella.workflow.Reconstruction;
import org.lamella.workflow.SignalFiles;
import org.lamella.workflow.WorkflowRecorder;
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
    private SelectionOptions selection;

    @Mixin
    private MapSelection maps;

    /**
     * Maps of the rebuilt image, with sentences about those that cannot be made.
     *
     * @param maps named after what they show and what they are made from
     * @param words what asks for the maps in a workflow
     * @param parameters what the maps were made with
     * @param remarks sentences for the user
     * @param reconstruction the rebuilt image; empty when none was asked for
     * @param selection what judges say about the components
     */
    record Rebuilt(List<NamedMap> maps, String words, Map<String, String> parameters, List<String> remarks,
            Optional<Reconstruction> reconstruction,
            SelectionOptions.Selection selection) {
    }

    /** Whether anything is to be rebuilt. */
    boolean isAsked() {
        return !keep.isEmpty() || file != null || maps.isAsked() || selection.isAsked();
    }

    /** Whether components are named twice, by the user and by a judge. */
    boolean isContradictory() {
        return !keep.isEmpty() && selection.isAsked();
    }

    Rebuilt rebuild(OpenedImage opened, DecompositionOutcome outcome, Contributions contributions, Progress progress)
            throws LamellaException {
        if (!isAsked()) {
            return new Rebuilt(List.of(), "", Map.of(), List.of(), Optional.empty(), SelectionOptions.Selection.NONE);
        }
        SelectionOptions.Selection selected = selection.of(opened.image(), outcome.result(), contributions, progress.part(0, 0.5));
        DecompositionOutcome judged = outcome.after(selected.judgements());
        Reconstruction rebuilt = Reconstruction.of(opened.image(), judged, selection.isAsked() ? selected.kept() : keep);
        List<NamedMap> named = new ArrayList<>();
        MapSelection.Chosen chosen = maps.of(rebuilt.image(), progress.part(0.5, 0.6));
        chosen.maps().forEach(map -> named.add(map.renamed(map.name() + ", reconstructed")));
        if (file != null) {
            new SignalFiles(contributions).write(rebuilt.image(), file, progress.part(0.6, 1));
        }
        List<String> remarks = new ArrayList<>(selected.remarks());
        remarks.addAll(chosen.remarks());
        return new Rebuilt(named, chosen.words(), chosen.parameters(), remarks, Optional.of(rebuilt), selected);
    }

    /** Notes what was rebuilt. @param components the decomposition's name in the workflow */
    void note(Rebuilt rebuilt, String components, WorkflowRecorder notes) throws LamellaException {
        String kept = keep.stream().map(String::valueOf).collect(Collectors.joining(","));
        for (JudgeOutcome judgement : rebuilt.selection().judgements()) {
            if (judgement.judge().equals(rebuilt.selection().judge())) {
                Map<String, String> texts = new LinkedHashMap<>(judgement.step().parameters());
                texts.put("others", "true");
                kept = "${" + notes.named("judges", JudgeRun.STEP, judgement.judge(), List.of(components), texts) + ".signal}";
            }
        }
        if (rebuilt.reconstruction().isEmpty()) {
            return;
        }
        String image = notes.named("rebuilt", Reconstruction.STEP, Reconstruction.PRODUCT, List.of(components),
                Map.of(Reconstruction.COMPONENTS, kept));
        notes.named("reconstructed", "maps", rebuilt.words(), List.of(image), rebuilt.parameters());
        if (file != null) {
            notes.step("write", file.getFileName().toString(), List.of(image), Map.of());
        }
    }
}
