package org.lamella.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.contribution.FileProbe;
import org.lamella.core.contribution.SignalLoader;
import org.lamella.core.contribution.SignalWriter;
import org.lamella.core.load.LoadOptions;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.progress.CancelledException;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Signal;

/**
 * Reads and writes signals by the contributed formats.
 *
 * <p>A loader is chosen by what the file contains; its name only ranks the loaders that recognise the content, and is the last resort when
 * none does. A writer is chosen by the ending of the file to write.
 */
public final class SignalFiles {

    private final Contributions contributions;

    /**
     * Files in the contributed formats.
     *
     * @param contributions where loaders and writers come from
     */
    public SignalFiles(Contributions contributions) {
        this.contributions = contributions;
    }

    /** Where loaders and writers come from. @return everything that is contributed */
    public Contributions contributions() {
        return contributions;
    }

    /**
     * Reads all signals of a file.
     *
     * @param file the file
     * @param progress progress and cancellation
     * @return its signals with the loader that read them
     * @throws LamellaException naming the file and what is wrong with it; also when cancelled
     */
    public LoadedFile load(Path file, Progress progress) throws LamellaException {
        return load(file, LoadOptions.ALL, progress);
    }

    /**
     * Reads a part of all signals of a file.
     *
     * @param file the file
     * @param options which part
     * @param progress progress and cancellation
     * @return its signals with the loader that read them
     * @throws LamellaException naming the file and what is wrong with it; also when cancelled
     */
    public LoadedFile load(Path file, LoadOptions options, Progress progress) throws LamellaException {
        return firstThatReads(file, loader -> new OpenedFile(file, loader, outlines(loader, file)).load(options, progress));
    }

    /**
     * Finds out what is in a file, without reading its numbers.
     *
     * @param file the file
     * @return its signals with the loader that knows them
     * @throws LamellaException naming the file and what is wrong with it
     */
    public OpenedFile open(Path file) throws LamellaException {
        return firstThatReads(file, loader -> new OpenedFile(file, loader, outlines(loader, file)));
    }

    @FunctionalInterface
    private interface Attempt<T> {
        T with(Contribution<SignalLoader> loader) throws LamellaException;
    }

    /** Tries the loaders that may know the file; when all fail, the most fitting one's words are passed on. */
    private <T> T firstThatReads(Path file, Attempt<T> attempt) throws LamellaException {
        List<Contribution<SignalLoader>> candidates = Files.isDirectory(file) ? ofFolder(file) : List.of();
        if (candidates.isEmpty()) {
            FileTrouble.requireReadable(file);
            candidates = candidates(probe(file));
        }
        if (candidates.isEmpty()) {
            throw new LamellaException("Cannot open " + file + ": no loader knows its content or its ending; readable are "
                    + endings(contributions.loaders()) + ".");
        }
        LamellaException first = null;
        for (Contribution<SignalLoader> loader : candidates) {
            try {
                return attempt.with(loader);
            } catch (CancelledException cancelled) {
                throw cancelled;
            } catch (LamellaException failed) {
                first = first == null ? failed : first;
            }
        }
        throw first;
    }

    /**
     * Writes a signal in the format that the file's ending names.
     *
     * @param signal the signal
     * @param file where to; replaced when it exists, and whole or not at all
     * @param progress progress and cancellation
     * @throws LamellaException when no writer knows the ending, the format cannot hold the signal, or writing fails; also when cancelled
     */
    public void write(Signal signal, Path file, Progress progress) throws LamellaException {
        if (Files.isDirectory(file)) {
            throw new LamellaException("Cannot write " + file + ": it is a folder; name a file in it.");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new LamellaException("Cannot write " + file + ": the folder " + folder + " does not exist; make it first.");
        }
        Contribution<SignalWriter> writer = writer(signal, file);
        progress.message("Writing " + file.getFileName());
        try {
            writer.service().write(signal, file, progress);
        } catch (RuntimeException broken) {
            throw new LamellaException("Cannot write " + file + ": the writer '" + writer.id() + "' of " + writer.bundle() + " failed with "
                    + broken + "; report this to its author.", broken);
        }
    }

    /**
     * Finds out whether a signal can be written, without writing it.
     *
     * @param signal the signal
     * @param name name of the file
     * @throws LamellaException when no writer knows the ending, or it cannot hold the signal
     */
    public void requireWritable(Signal signal, String name) throws LamellaException {
        writer(signal, Path.of(name));
    }

    private static FileProbe probe(Path file) throws LamellaException {
        try {
            return FileProbe.of(file);
        } catch (IOException failed) {
            throw new LamellaException("Cannot open " + file + ": " + FileTrouble.reason(failed) + ".", failed);
        }
    }

    /** The loaders that know a folder as one of theirs; its name alone makes it none. */
    private List<Contribution<SignalLoader>> ofFolder(Path folder) {
        FileProbe probe = new FileProbe(folder, new byte[0]);
        return contributions.loaders().stream().filter(loader -> recognises(loader, probe)).toList();
    }

    private List<Contribution<SignalLoader>> candidates(FileProbe probe) {
        List<Contribution<SignalLoader>> byBoth = new ArrayList<>();
        List<Contribution<SignalLoader>> byContent = new ArrayList<>();
        List<Contribution<SignalLoader>> byEnding = new ArrayList<>();
        for (Contribution<SignalLoader> loader : contributions.loaders()) {
            boolean ending = loader.extensions().contains(probe.extension());
            if (recognises(loader, probe)) {
                (ending ? byBoth : byContent).add(loader);
            } else if (ending) {
                byEnding.add(loader);
            }
        }
        byBoth.addAll(byContent);
        return byBoth.isEmpty() ? byEnding : byBoth;
    }

    /** A loader that cannot even look at the first bytes must not keep the others from reading the file. */
    private static boolean recognises(Contribution<SignalLoader> loader, FileProbe probe) {
        try {
            return loader.service().recognises(probe);
        } catch (RuntimeException broken) {
            return false;
        }
    }

    private static List<StoredSignal> outlines(Contribution<SignalLoader> loader, Path file) throws LamellaException {
        List<StoredSignal> signals = LoaderGuard.run(loader, file, () -> loader.service().open(file));
        if (signals.isEmpty()) {
            throw new LamellaException("Cannot open " + file + " as " + loader.label() + ": there is no signal in it.");
        }
        return signals;
    }

    private Contribution<SignalWriter> writer(Signal signal, Path file) throws LamellaException {
        List<Contribution<SignalWriter>> writers = contributions.writers();
        String ending = new FileProbe(file, new byte[0]).extension();
        List<Contribution<SignalWriter>> known = writers.stream().filter(writer -> writer.extensions().contains(ending)).toList();
        if (known.isEmpty()) {
            String what = ending.isEmpty() ? "a file without ending" : "the ending ." + ending;
            throw new LamellaException("Cannot write " + file + ": no writer knows " + what + "; use one of " + endings(writers) + ".");
        }
        for (Contribution<SignalWriter> writer : known) {
            if (writer.service().canWrite(signal)) {
                return writer;
            }
        }
        List<Contribution<SignalWriter>> able = writers.stream().filter(writer -> writer.service().canWrite(signal)).toList();
        throw new LamellaException("Cannot write " + file + ": " + known.get(0).label() + " cannot hold '" + signal.title()
                + "' without loss; use one of " + endings(able) + ".");
    }

    private static String endings(List<? extends Contribution<?>> formats) {
        TreeSet<String> endings = new TreeSet<>();
        formats.forEach(format -> format.extensions().forEach(ending -> endings.add("." + ending)));
        return endings.isEmpty() ? "none (no bundle contributes any)" : String.join(", ", endings);
    }
}
