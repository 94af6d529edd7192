package org.lamella.ui.command;

import java.io.IOException;
import java.nio.file.Files;
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
import org.lamella.ui.session.DerivedComposition;
import org.lamella.ui.session.DerivedMaps;
import org.lamella.ui.session.DerivedProfile;
import org.lamella.ui.session.DerivedResult;
import org.lamella.ui.session.DerivedSimulation;
import org.lamella.ui.session.OpenSignal;
import org.lamella.ui.session.Origin;
import org.lamella.ui.session.Prepared;
import org.lamella.ui.session.Session;
import org.lamella.ui.session.SignalMask;
import org.lamella.workflow.DecompositionRun;
import org.lamella.workflow.DiffusionRun;
import org.lamella.workflow.FileTrouble;
import org.lamella.workflow.PreprocessingRun;
import org.lamella.workflow.QuantificationRun;
import org.lamella.workflow.Reconstruction;
import org.lamella.workflow.SourceFile;
import org.lamella.workflow.StepRecord;
import org.lamella.workflow.UnmixingRun;
import org.lamella.workflow.Workflow;
import org.lamella.workflow.WorkflowInput;
import org.lamella.workflow.WorkflowRecorder;
import org.lamella.workflow.mask.ColouredMask;
import org.lamella.workflow.mask.MaskFiles;

/**
 * The computations on a signal as a workflow that runs headless and gives the same results. Masks, drawn or found, are written as files
 * beside it.
 *
 * @param signal a signal of a file, or one that was prepared of a signal of a file
 * @param origin the file
 * @param preparations how it was prepared, the first preparation first
 * @param masks its masks
 * @param results decompositions and unmixings
 * @param compositions compositions of spectra
 * @param maps compositions of all pixels
 * @param profiles compositions along lines
 * @param simulations simulations of diffusion, which belong to no signal
 */
record SessionWorkflow(OpenSignal signal, Origin origin, List<Prepared> preparations, List<SignalMask> masks,
        List<DerivedResult> results, List<DerivedComposition> compositions, List<DerivedMaps> maps, List<DerivedProfile> profiles,
        List<DerivedSimulation> simulations) {

    private static final String MAP = "map";
    private static final String MASK = "mask";
    private static final String LINE = "line";
    private static final String MASKS_FOLDER = "_masks";

    /** Empty for a signal that is in no file nor prepared of one, and when nothing was computed. */
    static Optional<SessionWorkflow> of(Session session, OpenSignal signal, Contributions contributions) {
        String id = signal.id();
        List<Prepared> preparations = preparations(session, signal);
        Optional<Origin> file = preparations.isEmpty() ? signal.origin() : preparations.get(0).source().origin();
        // a second image is another input, whose preparations are not known here
        boolean alone = preparations.stream().allMatch(prepared -> prepared.companion().isEmpty());
        if (file.isEmpty() || !alone) {
            return Optional.empty();
        }
        // preparations leave maps too, which come again with them
        List<DerivedMaps> quantified = session.maps(id).stream()
                .filter(made -> contributions.quantification(made.contribution()).isPresent()).toList();
        SessionWorkflow all = new SessionWorkflow(signal, file.get(), preparations, session.notes().of(id).masks(), session.results(id),
                session.compositions(id), quantified, session.profiles(id), session.simulations());
        boolean nothing = preparations.isEmpty() && all.results.isEmpty() && all.compositions.isEmpty() && all.maps.isEmpty()
                && all.profiles.isEmpty();
        return nothing ? Optional.empty() : Optional.of(all);
    }

    /** How a signal was prepared, the first preparation first; empty for one that was not. */
    private static List<Prepared> preparations(Session session, OpenSignal signal) {
        List<Prepared> preparations = new ArrayList<>();
        Optional<OpenSignal> made = Optional.of(signal);
        while (made.flatMap(OpenSignal::prepared).isPresent()) {
            Prepared prepared = made.get().prepared().get();
            preparations.add(0, prepared);
            made = session.signal(prepared.source().signalId());
        }
        return preparations;
    }

    /** Name for the user. */
    String title() {
        return signal.label();
    }

    /**
     * Writes the workflow, and masks into a folder beside it.
     *
     * @param file where to
     * @param progress progress and cancellation
     * @throws LamellaException when the signal's file cannot be read any more, or something cannot be written
     */
    void write(Path file, Progress progress) throws LamellaException {
        WorkflowRecorder notes = new WorkflowRecorder();
        SourceFile source = SourceFile.of(origin.file(), progress.part(0, 0.9)).withSignal(origin.index());
        String map = notes.input(MAP, WorkflowInput.AS_SIGNAL, source, origin.part());
        for (Prepared prepared : preparations) {
            map = notes.named("prepared", PreprocessingRun.STEP, prepared.contribution(), List.of(map), prepared.parameters());
        }
        Map<String, String> known = writeMasks(file, notes, progress);
        for (DerivedResult result : results) {
            note(result, map, known, notes);
        }
        for (DerivedComposition made : compositions) {
            note(made, map, known, notes);
        }
        for (DerivedMaps made : maps) {
            Map<String, String> texts = new LinkedHashMap<>(made.parameters());
            texts.put("complete", "true");
            notes.step(QuantificationRun.MAP_STEP, made.contribution(), List.of(map), texts);
        }
        for (DerivedProfile made : profiles) {
            if (made.parameters().containsKey(LINE)) {
                notes.step("profile", made.contribution(), List.of(map), made.parameters());
            }
        }
        for (DerivedSimulation made : simulations) {
            notes.step(DiffusionRun.STEP, made.contribution(), List.of(), made.parameters());
        }
        Optional<Workflow> workflow = notes.workflow(title());
        if (workflow.isEmpty()) {
            throw new LamellaException("Nothing that was computed on '" + title() + "' can be done again from its file alone.");
        }
        workflow.get().write(file);
    }

    /** Names in the workflow by those of the masks. */
    private Map<String, String> writeMasks(Path file, WorkflowRecorder notes, Progress progress) throws LamellaException {
        Map<String, String> names = new LinkedHashMap<>();
        String stem = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        Path folder = file.toAbsolutePath().resolveSibling(stem + MASKS_FOLDER);
        for (SignalMask mask : masks) {
            Path picture = folder.resolve((names.size() + 1) + "_" + mask.name().replaceAll("[^\\p{L}\\p{N}._-]+", "_") + "."
                    + MaskFiles.KEPT);
            try {
                Files.createDirectories(folder);
                Files.write(picture, MaskFiles.bytes(new ColouredMask(mask.mask(), mask.rgb()), MaskFiles.KEPT));
            } catch (IOException failed) {
                throw new LamellaException("Cannot write " + picture + ": " + FileTrouble.reason(failed) + ".", failed);
            }
            names.put(mask.name(), notes.input(mask.name(), MASK, SourceFile.of(picture, progress.part(0.9, 1)), Map.of()));
        }
        return names;
    }

    private static void note(DerivedResult result, String map, Map<String, String> masks, WorkflowRecorder notes) throws LamellaException {
        boolean ofOneFile = result.outcome().map(outcome -> outcome.provenance().inputs().size() <= 1).orElse(true);
        Optional<StepRecord> step = result.outcome().map(outcome -> outcome.step());
        if (step.filter(done -> done.step().equals(UnmixingRun.STEP)).isPresent()) {
            noteUnmixing(result, step.get(), map, masks, notes);
        } else if (ofOneFile) {
            String name = notes.named(result.contribution(), DecompositionRun.STEP, result.contribution(), List.of(map),
                    result.parameters());
            if (!result.rejected().isEmpty() && !result.kept().isEmpty()) {
                String kept = result.kept().stream().map(component -> Integer.toString(component + 1)).collect(Collectors.joining(","));
                notes.step(Reconstruction.STEP, Reconstruction.PRODUCT, List.of(name), Map.of(Reconstruction.COMPONENTS, kept));
            }
        }
    }

    private static void noteUnmixing(DerivedResult result, StepRecord step, String map, Map<String, String> masks, WorkflowRecorder notes)
            throws LamellaException {
        List<String> names = UnmixingNames.of(step.parameters());
        if (names.isEmpty() || !masks.keySet().containsAll(names)) {
            return; // a mask was renamed or taken away since
        }
        List<String> on = new ArrayList<>(List.of(map));
        names.forEach(name -> on.add(masks.get(name)));
        Map<String, String> texts = new LinkedHashMap<>(result.parameters());
        texts.put("names", String.join(",", names));
        notes.step(UnmixingRun.STEP, result.contribution(), on, texts);
    }

    private static void note(DerivedComposition made, String map, Map<String, String> masks, WorkflowRecorder notes)
            throws LamellaException {
        StepRecord step = made.outcome().step();
        if (!step.step().equals(QuantificationRun.STEP)) {
            return; // the sum of compositions of all pixels
        }
        List<String> on = new ArrayList<>(List.of(map));
        Optional<StepRecord> region = made.outcome().provenance().steps().stream().filter(one -> one.step().equals("region")).findFirst();
        for (Map.Entry<String, String> where : region.map(StepRecord::parameters).orElse(Map.of()).entrySet()) {
            if (!where.getKey().equals(MASK)) {
                on.add(notes.intermediate(where.getKey(), "region", where.getKey(), List.of(map), Map.of("at", where.getValue())));
            } else if (masks.containsKey(where.getValue())) {
                on.add(masks.get(where.getValue()));
            } else {
                return; // the mask was renamed or taken away since
            }
        }
        String spectrum = notes.named("spectrum", "sum", "pixels", on, Map.of());
        notes.step(QuantificationRun.STEP, step.contribution(), List.of(spectrum), step.parameters());
    }
}
