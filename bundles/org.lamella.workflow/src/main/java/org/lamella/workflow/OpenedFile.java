package org.lamella.workflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.SignalLoader;
import org.lamella.core.load.LoadOptions;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Signal;

/**
 * A file whose signals are known but not read.
 *
 * @param file the file
 * @param loader the loader that knows it; its label is the name of the format
 * @param signals one or more, in file order
 */
public record OpenedFile(Path file, Contribution<SignalLoader> loader, List<StoredSignal> signals) {

    /** Copies the list. */
    public OpenedFile {
        signals = List.copyOf(signals);
    }

    /**
     * Reads one signal.
     *
     * @param index position in the file, from 0
     * @param options which part of it
     * @param progress progress and cancellation
     * @return the signal
     * @throws LamellaException naming the file and what is wrong with it; also when cancelled
     */
    public Signal read(int index, LoadOptions options, Progress progress) throws LamellaException {
        if (index < 0 || index >= signals.size()) {
            throw new LamellaException("There is no signal " + index + " in " + file + "; it has the signals 0 to " + (signals.size() - 1)
                    + ".");
        }
        progress.message("Reading " + file.getFileName());
        return LoaderGuard.run(loader, file, () -> signals.get(index).read(options, progress));
    }

    /**
     * Reads all signals.
     *
     * @param options which part of them
     * @param progress progress and cancellation
     * @return the signals with the loader that read them
     * @throws LamellaException naming the file and what is wrong with it; also when cancelled
     */
    public LoadedFile load(LoadOptions options, Progress progress) throws LamellaException {
        List<Signal> read = new ArrayList<>();
        for (int i = 0; i < signals.size(); i++) {
            read.add(read(i, options, progress.part((double) i / signals.size(), (i + 1.0) / signals.size())));
        }
        return new LoadedFile(file, loader, read);
    }
}
