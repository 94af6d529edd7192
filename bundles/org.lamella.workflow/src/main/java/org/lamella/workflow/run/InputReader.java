package org.lamella.workflow.run;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.load.LoadText;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.Signal;
import org.lamella.core.signal.Spectrum;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.workflow.OpenedFile;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.SignalFiles;
import org.lamella.workflow.SourceFile;
import org.lamella.workflow.StepRecord;
import org.lamella.workflow.WorkflowInput;

/** Reads the inputs of a workflow. */
final class InputReader {

    private final Path folder;
    private final SignalFiles files;

    /**
     * A reader.
     *
     * @param folder that relative names start from
     * @param contributions loaders
     */
    InputReader(Path folder, Contributions contributions) {
        this.folder = folder;
        this.files = new SignalFiles(contributions);
    }

    StepValue read(WorkflowInput input, Progress progress) throws LamellaException {
        Path file = folder.resolve(input.file());
        OpenedFile opened = files.open(file);
        SourceFile source = SourceFile.of(file, progress.part(0, 0.3));
        if (input.sha256().isPresent() && !input.sha256().get().equals(source.sha256())) {
            throw new LamellaException("The file " + file + " is not the one that the workflow was recorded with: its SHA-256 is "
                    + source.sha256() + " and not " + input.sha256().get() + "; name the right file, or take sha256 out of the input '"
                    + input.name() + "'.");
        }
        int number = input.signal().orElseGet(() -> first(opened.signals()));
        Instant startedAt = Instant.now();
        long start = System.nanoTime();
        Signal signal = opened.read(number, LoadText.parse(input.part()), progress.part(0.3, 1));
        Provenance history = Provenance.begin(source.withSignal(number));
        if (!input.part().isEmpty()) {
            history = history.then(StepRecord.of("load", opened.loader().id(), opened.loader().bundle(), input.part(), startedAt,
                    (System.nanoTime() - start) * 1e-9));
        }
        if (signal instanceof SpectrumImage image) {
            return new ImageValue(image, history);
        }
        if (signal instanceof Spectrum spectrum) {
            return new SpectrumValue(spectrum, history);
        }
        throw new LamellaException("Signal " + number + " of " + file + ", '" + signal.title()
                + "', is neither a spectrum image nor a spectrum; name another with 'signal' in the input '" + input.name() + "'.");
    }

    /** The first spectrum image, or else the first signal. */
    private static int first(List<StoredSignal> signals) {
        for (int i = 0; i < signals.size(); i++) {
            List<Axis> axes = signals.get(i).outline().axes();
            if (axes.size() > 1 && axes.stream().filter(axis -> axis.role() == AxisRole.SIGNAL).count() == 1) {
                return i;
            }
        }
        return 0;
    }
}
