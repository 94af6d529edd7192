package org.lamella.ui.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.lamella.core.region.Region;

/**
 * The one model behind all views: which signals are open, what was derived from them, and what is looked at.
 *
 * <p>A session belongs to one thread, in the workbench the one that draws; jobs hand their results over to it. It holds state only: what
 * must be computed from it is in {@link LinkedData}.
 */
public final class Session {

    private final List<SessionListener> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, OpenSignal> signals = new LinkedHashMap<>();
    private final Map<String, AbsentSignal> absent = new LinkedHashMap<>();
    private final Map<String, Focus> focuses = new LinkedHashMap<>();
    private final Map<String, DerivedResult> results = new LinkedHashMap<>();
    private final Recent recent = new Recent(() -> fire(Change.RECENT));
    private Optional<String> currentId = Optional.empty();
    private MapDisplay mapDisplay = MapDisplay.DEFAULT;
    private boolean logarithmicSpectrum;

    /** Begins to tell a listener. @param listener told after each change */
    public void addListener(SessionListener listener) {
        listeners.add(listener);
    }

    /** Stops telling a listener. @param listener no longer told */
    public void removeListener(SessionListener listener) {
        listeners.remove(listener);
    }

    private void fire(Change first, Change... others) {
        Set<Change> changes = Collections.unmodifiableSet(EnumSet.of(first, others));
        listeners.forEach(listener -> listener.sessionChanged(changes));
    }

    /** The open signals. @return in the order they were opened */
    public List<OpenSignal> signals() {
        return List.copyOf(signals.values());
    }

    /** An open signal. @param id its name @return empty when it is not open */
    public Optional<OpenSignal> signal(String id) {
        return Optional.ofNullable(signals.get(id));
    }

    /** The signal that is looked at. @return empty when none is open */
    public Optional<OpenSignal> current() {
        return currentId.map(signals::get);
    }

    /**
     * Opens the signals of a file and looks at the first that has a spectrum at each pixel, else at the first. Signals of the same name are
     * replaced and keep what was looked at.
     *
     * @param opened one signal or more
     */
    public void open(List<OpenSignal> opened) {
        for (OpenSignal signal : opened) {
            put(signal, focuses.getOrDefault(signal.id(),
                    Optional.ofNullable(absent.get(signal.id())).map(AbsentSignal::focus).orElse(Focus.EVERYTHING)));
        }
        look(opened.stream().filter(signal -> signal.image().isPresent()).findFirst().orElse(opened.get(0)).id());
    }

    private void put(OpenSignal signal, Focus focus) {
        absent.remove(signal.id());
        signals.put(signal.id(), signal);
        focuses.put(signal.id(), focus);
    }

    /**
     * Opens a signal of an earlier session as it was looked at then; it becomes the current one only when there is none.
     *
     * @param signal the signal
     * @param focus what was looked at
     */
    public void restore(OpenSignal signal, Focus focus) {
        put(signal, focus);
        if (currentId.isEmpty() || currentId.get().equals(signal.id())) {
            look(signal.id());
        } else {
            fire(Change.SIGNALS);
        }
    }

    private void look(String id) {
        currentId = Optional.of(id);
        fire(Change.SIGNALS, Change.CURRENT, Change.REGION, Change.WINDOW, Change.COMPONENTS, Change.CONTENT);
    }

    /**
     * Closes a signal with all that was derived from it.
     *
     * @param id its name; nothing happens when it is not open
     */
    public void close(String id) {
        if (absent.remove(id) != null) {
            results.values().removeIf(result -> result.signalId().equals(id));
            fire(Change.SIGNALS, Change.RESULTS);
            return;
        }
        List<String> order = new ArrayList<>(signals.keySet());
        int place = order.indexOf(id);
        if (place < 0) {
            return;
        }
        signals.remove(id);
        focuses.remove(id);
        results.values().removeIf(result -> result.signalId().equals(id));
        order.remove(place);
        if (currentId.equals(Optional.of(id))) {
            currentId = order.isEmpty() ? Optional.empty() : Optional.of(order.get(Math.min(place, order.size() - 1)));
        }
        fire(Change.SIGNALS, Change.CURRENT, Change.RESULTS, Change.REGION, Change.WINDOW, Change.COMPONENTS, Change.CONTENT);
    }

    /** Looks at an open signal. @param id its name; nothing happens when it is not open or looked at already */
    public void select(String id) {
        if (signals.containsKey(id) && !currentId.equals(Optional.of(id))) {
            currentId = Optional.of(id);
            fire(Change.CURRENT, Change.REGION, Change.WINDOW, Change.COMPONENTS, Change.CONTENT);
        }
    }

    /** The signals of earlier sessions that could not be read again. @return in the order they were opened */
    public List<AbsentSignal> absentSignals() {
        return List.copyOf(absent.values());
    }

    /** Remembers a signal that could not be read again. @param signal what is known of it */
    public void markAbsent(AbsentSignal signal) {
        if (!signals.containsKey(signal.id())) {
            absent.put(signal.id(), signal);
            fire(Change.SIGNALS);
        }
    }

    /** What of the current signal is looked at. @return everything when no signal is open */
    public Focus focus() {
        return currentId.map(focuses::get).orElse(Focus.EVERYTHING);
    }

    /** What of a signal is looked at. @param id its name @return everything when it is not open */
    public Focus focus(String id) {
        return focuses.getOrDefault(id, Focus.EVERYTHING);
    }

    /** Sets the region on the current signal's map. @param region empty for the whole map */
    public void setRegion(Optional<Region> region) {
        change(focus().withRegion(region), Change.REGION);
    }

    /** Sets the energy window of the current signal, whose counts the map then shows. @param window empty for all energies */
    public void setWindow(Optional<EnergyWindow> window) {
        change(focus().withWindow(window), Change.WINDOW, Change.CONTENT);
    }

    /**
     * Chooses components of a decomposition, whose map is then shown; the signal they come from becomes the current one.
     *
     * @param choice components of a result of an open signal
     */
    public void selectComponents(ComponentChoice choice) {
        DerivedResult result = results.get(choice.resultId());
        if (result == null || !signals.containsKey(result.signalId())) {
            return;
        }
        select(result.signalId());
        change(focus().withComponents(Optional.of(choice)), Change.COMPONENTS, Change.CONTENT);
    }

    /** Chooses no component; the map shows counts. */
    public void clearComponents() {
        change(focus().withComponents(Optional.empty()), Change.COMPONENTS, Change.CONTENT);
    }

    /** Sets what the map of the current signal shows. @param content counts or component */
    public void setContent(MapContent content) {
        change(focus().withContent(content), Change.CONTENT);
    }

    private void change(Focus next, Change first, Change... others) {
        if (currentId.isPresent() && !next.equals(focus())) {
            focuses.put(currentId.get(), next);
            fire(first, others);
        }
    }

    /** What was derived from a signal. @param signalId its name @return oldest first */
    public List<DerivedResult> results(String signalId) {
        return results.values().stream().filter(result -> result.signalId().equals(signalId)).toList();
    }

    /** All that was derived. @return oldest first */
    public List<DerivedResult> results() {
        return List.copyOf(results.values());
    }

    /** A result. @param id its name @return empty when there is none */
    public Optional<DerivedResult> result(String id) {
        return Optional.ofNullable(results.get(id));
    }

    /** Adds what was derived from an open signal. @param result nothing happens when its signal was closed meanwhile */
    public void addResult(DerivedResult result) {
        if (signals.containsKey(result.signalId()) || absent.containsKey(result.signalId())) {
            results.put(result.id(), result);
            fire(Change.RESULTS);
        }
    }

    /** Removes a result. @param id its name */
    public void removeResult(String id) {
        DerivedResult removed = results.remove(id);
        if (removed == null) {
            return;
        }
        focuses.computeIfPresent(removed.signalId(), (signal, focus) -> focus.components().filter(c -> c.resultId().equals(id)).isPresent()
                ? focus.withComponents(Optional.empty()) : focus);
        fire(Change.RESULTS, Change.COMPONENTS, Change.CONTENT);
    }

    /** The decomposition that the current signal is looked at by: that of the chosen components, else the newest. @return empty without */
    public Optional<DerivedResult> currentResult() {
        if (currentId.isEmpty()) {
            return Optional.empty();
        }
        Optional<DerivedResult> chosen = focus().components().flatMap(choice -> result(choice.resultId()));
        List<DerivedResult> all = results(currentId.get());
        return chosen.isPresent() || all.isEmpty() ? chosen : Optional.of(all.get(all.size() - 1));
    }

    /** What the user did lately. @return files and parameters */
    public Recent recent() {
        return recent;
    }

    /** How maps are coloured. @return the settings */
    public MapDisplay mapDisplay() {
        return mapDisplay;
    }

    /** Sets how maps are coloured. @param display the settings */
    public void setMapDisplay(MapDisplay display) {
        if (!mapDisplay.equals(display)) {
            mapDisplay = Objects.requireNonNull(display, "display");
            fire(Change.DISPLAY);
        }
    }

    /** Whether spectra have a logarithmic vertical axis. @return false at first */
    public boolean isLogarithmicSpectrum() {
        return logarithmicSpectrum;
    }

    /** Sets the vertical axis of spectra. @param logarithmic whether it is logarithmic */
    public void setLogarithmicSpectrum(boolean logarithmic) {
        if (logarithmicSpectrum != logarithmic) {
            logarithmicSpectrum = logarithmic;
            fire(Change.DISPLAY);
        }
    }
}
