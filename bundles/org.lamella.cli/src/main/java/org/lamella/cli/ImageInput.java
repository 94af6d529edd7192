package org.lamella.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.Signal;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.workflow.InfoSignal;
import org.lamella.workflow.OpenedFile;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.SignalFiles;
import org.lamella.workflow.SourceFile;
import org.lamella.workflow.StepRecord;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The spectrum image that a command works on, for use as a mixin. */
final class ImageInput {

    @Parameters(index = "0", paramLabel = "FILE", description = "File with a spectrum image.")
    private Path file;

    @Option(names = "--signal", paramLabel = "N",
            description = "Number of the signal in the file, as 'lamella info' shows it; the first spectrum image when left out.")
    private Integer number;

    @Mixin
    private LoadArguments part;

    OpenedImage open(Contributions contributions, Progress progress) throws LamellaException {
        OpenedFile opened = new SignalFiles(contributions).open(file);
        int chosen = number == null ? first(opened.signals()) : number;
        Instant startedAt = Instant.now();
        long start = System.nanoTime();
        Signal signal = opened.read(chosen, part.options(), progress.part(0, 0.7));
        if (!(signal instanceof SpectrumImage image)) {
            throw new LamellaException("Signal " + chosen + " of " + file + ", '" + signal.title()
                    + "', is no spectrum image; see 'lamella info " + file + "' for those that are.");
        }
        Provenance history = Provenance.begin(SourceFile.of(file, progress.part(0.7, 1)));
        if (!part.texts().isEmpty()) {
            history = history.then(StepRecord.of("load", opened.loader().id(), opened.loader().bundle(), part.texts(), startedAt,
                    (System.nanoTime() - start) * 1e-9));
        }
        return new OpenedImage(file, image, InfoSignal.of(chosen, image, progress), history);
    }

    private int first(List<StoredSignal> signals) throws LamellaException {
        for (int i = 0; i < signals.size(); i++) {
            List<Axis> axes = signals.get(i).outline().axes();
            if (axes.size() > 1 && axes.stream().filter(axis -> axis.role() == AxisRole.SIGNAL).count() == 1) {
                return i;
            }
        }
        throw new LamellaException("There is no spectrum image in " + file + ", only " + (signals.size() == 1 ? "a single " : "")
                + (signals.size() == 1 ? "signal" : signals.size() + " signals") + " without map; see 'lamella info " + file + "'.");
    }
}
