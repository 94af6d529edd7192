package org.lamella.cli;

import java.nio.file.Path;
import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Signal;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.workflow.InfoSignal;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.SignalFiles;
import org.lamella.workflow.SourceFile;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The spectrum image that a command works on, for use as a mixin. */
final class ImageInput {

    @Parameters(index = "0", paramLabel = "FILE", description = "File with a spectrum image.")
    private Path file;

    @Option(names = "--signal", paramLabel = "N",
            description = "Number of the signal in the file, as 'lamella info' shows it; the first spectrum image when left out.")
    private Integer number;

    OpenedImage open(Contributions contributions, Progress progress) throws LamellaException {
        List<Signal> signals = new SignalFiles(contributions).open(file, progress.part(0, 0.7));
        int chosen = number == null ? first(signals) : number;
        if (chosen < 0 || chosen >= signals.size()) {
            throw new LamellaException("There is no signal " + chosen + " in " + file + "; it has the signals 0 to " + (signals.size() - 1)
                    + ".");
        }
        if (!(signals.get(chosen) instanceof SpectrumImage image)) {
            throw new LamellaException("Signal " + chosen + " of " + file + ", '" + signals.get(chosen).title()
                    + "', is no spectrum image; see 'lamella info " + file + "' for those that are.");
        }
        InfoSignal description = InfoSignal.of(chosen, image, progress);
        return new OpenedImage(file, image, description, Provenance.begin(SourceFile.of(file, progress.part(0.7, 1))));
    }

    private int first(List<Signal> signals) throws LamellaException {
        for (int i = 0; i < signals.size(); i++) {
            if (signals.get(i) instanceof SpectrumImage) {
                return i;
            }
        }
        throw new LamellaException("There is no spectrum image in " + file + ", only " + (signals.size() == 1 ? "a single " : "")
                + (signals.size() == 1 ? "signal" : signals.size() + " signals") + " without map; see 'lamella info " + file + "'.");
    }
}
