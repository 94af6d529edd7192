package org.lamella.ui.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.PreprocessingResult;
import org.lamella.core.load.LoadText;
import org.lamella.core.progress.CancelledException;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Signal;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.ui.session.DerivedResult;
import org.lamella.ui.session.OpenSignal;
import org.lamella.ui.session.Origin;
import org.lamella.ui.session.Prepared;
import org.lamella.ui.session.Rebuilt;
import org.lamella.ui.session.Session;
import org.lamella.ui.state.SessionDocument.RebuiltEntry;
import org.lamella.workflow.PreprocessingRun;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.Reconstruction;
import org.lamella.workflow.SignalFiles;

/**
 * Makes the images of an earlier session again that are in no file: those prepared, from the image that they were made of, read from its
 * file again when it was closed; those rebuilt, from their decompositions. One may be made of another, so rounds are made until nothing is
 * left that can be made.
 */
final class MadeAgain {

    private static final long SESSION_ANSWERS_S = 60;

    private final SignalFiles files;
    private final Session session;
    private final Executor sessionThread;
    private final Function<String, Belongings> belongings;
    private final List<String> problems = new ArrayList<>();

    /**
     * Images to be made.
     *
     * @param files reads signals and knows the contributions
     * @param session where they are opened
     * @param sessionThread runs tasks on the session's thread, in order
     * @param belongings what was derived from a signal
     */
    MadeAgain(SignalFiles files, Session session, Executor sessionThread, Function<String, Belongings> belongings) {
        this.files = files;
        this.session = session;
        this.sessionThread = sessionThread;
        this.belongings = belongings;
    }

    /** Makes them. @return what could not be made, one sentence each */
    List<String> make(List<RebuiltEntry> rebuilt, List<PreparedEntry> prepared, Progress progress) {
        List<RebuiltEntry> rebuiltLeft = new ArrayList<>(rebuilt);
        List<PreparedEntry> preparedLeft = new ArrayList<>(prepared);
        int left;
        try {
            do {
                left = rebuiltLeft.size() + preparedLeft.size();
                for (PreparedEntry entry : List.copyOf(preparedLeft)) {
                    if (prepare(entry, progress)) {
                        preparedLeft.remove(entry);
                    }
                }
                rebuiltLeft.removeIf(this::rebuild);
            } while (rebuiltLeft.size() + preparedLeft.size() < left);
            preparedLeft.forEach(entry -> problems.add("'" + entry.label() + "' is left out: the image that it was made of is not there any"
                    + " more."));
        } catch (CancelledException cancelled) {
            preparedLeft.forEach(entry -> problems.add("'" + entry.label() + "' is left out: cancelled."));
        }
        return problems;
    }

    /** Whether it is done with, well or not; it is not when what it is made of is not there yet. */
    private boolean prepare(PreparedEntry entry, Progress progress) throws CancelledException {
        try {
            List<PreprocessingRun.Input> inputs = new ArrayList<>();
            for (Prepared.Source source : entry.sources()) {
                Optional<SpectrumImage> image = image(source, progress);
                if (image.isEmpty()) {
                    return false;
                }
                inputs.add(new PreprocessingRun.Input(image.get(), Provenance.begin()));
            }
            progress.message(entry.label());
            PreprocessingResult result = new PreprocessingRun(files.contributions()).run(entry.contribution(), entry.parameters(),
                    inputs.get(0), inputs.stream().skip(1).findFirst(), progress).result();
            OpenSignal open = entry.open(result);
            Belongings derived = belongings.apply(entry.id());
            sessionThread.execute(() -> {
                session.restore(open, entry.focus().focus(), entry.notes().notes());
                derived.addTo(session);
            });
        } catch (CancelledException cancelled) {
            throw cancelled;
        } catch (LamellaException failed) {
            problems.add("'" + entry.label() + "' could not be made again: " + failed.getMessage());
        }
        return true;
    }

    /** An open image, or else the one that its file holds. */
    private Optional<SpectrumImage> image(Prepared.Source source, Progress progress) throws LamellaException {
        Optional<SpectrumImage> open = onSession(() -> session.signal(source.signalId()).flatMap(OpenSignal::image));
        if (open.isPresent() || source.origin().isEmpty()) {
            return open;
        }
        Origin origin = source.origin().get();
        List<Signal> signals = files.load(origin.file(), LoadText.parse(origin.part()), progress).signals();
        return origin.index() < signals.size() && signals.get(origin.index()) instanceof SpectrumImage image ? Optional.of(image)
                : Optional.empty();
    }

    /** A rebuilt image is a product that takes no time. @return false while its decomposition is not there */
    private boolean rebuild(RebuiltEntry entry) {
        Belongings derived = belongings.apply(entry.id());
        return onSession(() -> session.result(entry.result()).filter(result -> result.outcome().isPresent())
                .flatMap(result -> source(result).map(source -> {
                    try {
                        session.restore(OpenSignal.rebuilt(entry.id(),
                                Reconstruction.of(source, result.outcome().get(), entry.components()).image(),
                                new Rebuilt(entry.result(), entry.components())), entry.focus().focus(), entry.notes().notes());
                        derived.addTo(session);
                    } catch (LamellaException changed) {
                        // the decomposition has other components now
                    }
                    return true;
                }))).isPresent();
    }

    private Optional<SpectrumImage> source(DerivedResult result) {
        return session.signal(result.signalId()).flatMap(OpenSignal::image);
    }

    /** Asks the session on its own thread, which may be gone when the program ends. */
    private <T> Optional<T> onSession(Supplier<Optional<T>> question) {
        try {
            return CompletableFuture.supplyAsync(question, sessionThread).get(SESSION_ANSWERS_S, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException gone) {
            return Optional.empty();
        }
    }
}
