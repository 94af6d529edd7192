package org.lamella.ui.session;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.LineRegion;
import org.lamella.core.signal.SpectrumImage;

/**
 * Spectrum, map and profile of what a session looks at, kept up to date as the selection moves.
 *
 * <p>All are computed on one background thread, the newest request of each kind first to matter: requests overtaken while they wait are
 * dropped. What was computed last stays available meanwhile and is marked stale. Results are handed over on the session's thread.
 */
public final class LinkedData implements AutoCloseable {

    private final Session session;
    private final Executor sessionThread;
    private final LatestWorker worker = new LatestWorker("lamella-linked-views");
    private final LinkedComputation computation = new LinkedComputation();
    private final List<LinkedListener> listeners = new CopyOnWriteArrayList<>();
    private final SessionListener follow = this::follow;
    private final Map<LinkedKind, Long> requested = new EnumMap<>(LinkedKind.class);
    private final Map<LinkedKind, Long> answered = new EnumMap<>(LinkedKind.class);
    private Optional<LinkedSpectrum> spectrum = Optional.empty();
    private Optional<LinkedMap> map = Optional.empty();
    private List<LinkedProfile> profiles = List.of();
    private List<MaskSpectrum> maskSpectra = List.of();
    private Optional<LinkedElementMaps> elementMaps = Optional.empty();
    private boolean closed;

    /**
     * Begins to follow a session.
     *
     * @param session the session
     * @param sessionThread runs tasks on the session's thread, in order
     */
    public LinkedData(Session session, Executor sessionThread) {
        this.session = session;
        this.sessionThread = sessionThread;
        for (LinkedKind kind : LinkedKind.values()) {
            requested.put(kind, 0L);
            answered.put(kind, 0L);
        }
        session.addListener(follow);
    }

    /** Begins to tell a listener. @param listener told on the session's thread */
    public void addListener(LinkedListener listener) {
        listeners.add(listener);
    }

    /** Stops telling a listener. @param listener no longer told */
    public void removeListener(LinkedListener listener) {
        listeners.remove(listener);
    }

    /** The spectrum computed last. @return empty when the current signal has none */
    public Optional<LinkedSpectrum> spectrum() {
        return spectrum;
    }

    /** The map computed last. @return empty when the current signal has none */
    public Optional<LinkedMap> map() {
        return map;
    }

    /** The profile of the map computed last. @return empty without a line on the map */
    public Optional<LinkedProfile> profile() {
        return profiles.stream().findFirst();
    }

    /** The profiles computed last: of the map or its layers, then of the marked elements. @return none without a line on the map */
    public List<LinkedProfile> profiles() {
        return profiles;
    }

    /** The spectra of the masks that are shown. @return in the masks' order */
    public List<MaskSpectrum> maskSpectra() {
        return maskSpectra;
    }

    /** The maps of the marked elements. @return empty without marked elements, and for signals that have none */
    public Optional<LinkedElementMaps> elementMaps() {
        return elementMaps;
    }

    /** Whether something newer is being computed. @param kind what @return true while what is shown is out of date */
    public boolean isStale(LinkedKind kind) {
        return !requested.get(kind).equals(answered.get(kind));
    }

    /** Stops following and computing. */
    @Override
    public void close() {
        closed = true;
        session.removeListener(follow);
        worker.close();
    }

    private void follow(Set<Change> changes) {
        boolean otherSignal = changes.contains(Change.CURRENT);
        if (otherSignal || changes.contains(Change.REGION)) {
            // the spectrum of a mask follows when the mask is painted
            requestSpectrum();
        }
        if (otherSignal || changes.contains(Change.MASKS)) {
            requestMaskSpectra();
        }
        if (otherSignal || changes.contains(Change.ELEMENTS)) {
            requestElementMaps();
        }
        boolean restored = changes.contains(Change.RESULTS) && session.focus().content() != MapContent.COUNTS;
        if (restored || otherSignal || changes.contains(Change.WINDOW) || changes.contains(Change.CONTENT)
                || changes.contains(Change.COMPONENTS)) {
            requestMap();
        } else if (changes.contains(Change.REGION)) {
            requestProfile();
        }
    }

    private void requestSpectrum() {
        Optional<OpenSignal> current = session.current();
        Focus focus = session.focus();
        Optional<SignalMask> mask = focus.mask().flatMap(session.notes().current()::mask);
        request(LinkedKind.SPECTRUM, progress -> current.isEmpty() ? Optional.empty()
                : computation.spectrum(current.get(), focus.region(), mask, progress), answer -> spectrum = answer);
    }

    private void requestMaskSpectra() {
        Optional<SpectrumImage> image = session.current().flatMap(OpenSignal::image);
        List<SignalMask> masks = session.notes().current().shownMasks();
        request(LinkedKind.MASK_SPECTRA, progress -> image.isEmpty() ? Optional.empty()
                : Optional.of(computation.maskSpectra(image.get(), masks, progress)), answer -> maskSpectra = answer.orElse(List.of()));
    }

    private void requestElementMaps() {
        Optional<OpenSignal> current = session.current();
        Notes notes = session.notes().current();
        request(LinkedKind.ELEMENT_MAPS, progress -> current.isEmpty() ? Optional.empty()
                : computation.elementMaps(current.get(), notes.elements(), notes.mapParameters(), progress), answer -> {
                    elementMaps = answer;
                    requestProfile();
                });
    }

    private void requestMap() {
        Optional<OpenSignal> current = session.current();
        Focus focus = session.focus();
        LinkedComputation.Results results = new LinkedComputation.Results(session.state().made(),
                session.notes().current().mapParameters());
        request(LinkedKind.MAP, progress -> current.isEmpty() ? Optional.empty()
                : computation.map(current.get(), focus, results, progress), answer -> {
                            map = answer;
                            requestProfile();
                        });
    }

    private void requestProfile() {
        Optional<LinkedMap> source = map;
        Optional<LinkedElementMaps> elements = elementMaps;
        Optional<LineRegion> line = session.focus().region().filter(LineRegion.class::isInstance).map(LineRegion.class::cast);
        if (source.isEmpty() || line.isEmpty()) {
            requested.merge(LinkedKind.PROFILE, 1L, Long::sum);
            answered.put(LinkedKind.PROFILE, requested.get(LinkedKind.PROFILE));
            if (!profiles.isEmpty()) {
                profiles = List.of();
                fire(LinkedKind.PROFILE);
            }
            return;
        }
        request(LinkedKind.PROFILE, progress -> Optional.of(computation.profiles(source.get(), elements, line.get())),
                answer -> profiles = answer.orElse(List.of()));
    }

    /** What is computed off the session's thread. */
    @FunctionalInterface
    private interface Task<T> {
        T run(Progress progress) throws LamellaException;
    }

    private <T> void request(LinkedKind kind, Task<Optional<T>> task, Consumer<Optional<T>> store) {
        long number = requested.merge(kind, 1L, Long::sum);
        worker.submit(kind, () -> {
            Optional<T> answer = answer(task);
            sessionThread.execute(() -> accept(kind, number, answer, store));
        });
        fire(kind);
    }

    /** Nothing cancels these tasks and their input was checked when it was opened: a failure leaves the view empty. */
    private static <T> Optional<T> answer(Task<Optional<T>> task) {
        try {
            return task.run(Progress.NONE);
        } catch (LamellaException failed) {
            return Optional.empty();
        }
    }

    private <T> void accept(LinkedKind kind, long number, Optional<T> answer, Consumer<Optional<T>> store) {
        if (!closed && number > answered.get(kind)) {
            answered.put(kind, number);
            store.accept(answer);
            fire(kind);
        }
    }

    private void fire(LinkedKind kind) {
        listeners.forEach(listener -> listener.linkedChanged(kind));
    }
}
