package org.lamella.ui.session;

import java.time.InstantSource;
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
import org.lamella.workflow.chart.VerticalScale;

/**
 * The one model behind all views: which signals are open, what was derived from them, and what is looked at. What the analyst changes can
 * be taken back step by step.
 *
 * <p>A session belongs to one thread, in the workbench the one that draws; jobs hand their results over to it. It holds state only: what
 * must be computed from it is in {@link LinkedData}.
 */
public final class Session {

    private final List<SessionListener> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, OpenSignal> signals = new LinkedHashMap<>();
    private final Map<String, AbsentSignal> absent = new LinkedHashMap<>();
    private final Recent recent = new Recent(() -> fire(Change.RECENT));
    private final UserPresets presets = new UserPresets(() -> fire(Change.RECENT));
    private final EditLog log;
    private final SignalNotes notes = new SignalNotes(this);
    private Optional<String> currentId = Optional.empty();
    private SessionState state = SessionState.EMPTY;

    /** An empty session. */
    public Session() {
        this(InstantSource.system());
    }

    Session(InstantSource clock) {
        log = new EditLog(clock);
    }

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

    SessionState state() {
        return state;
    }

    /** Goes to another state, as a step that can be taken back. */
    void edit(String label, Optional<String> signalId, SessionState next, Change first, Change... others) {
        if (next.equals(state)) {
            return;
        }
        boolean newStep = log.record(label, signalId, state);
        state = next;
        Set<Change> changes = EnumSet.of(first, others);
        if (newStep) {
            changes.add(Change.HISTORY);
        }
        listeners.forEach(listener -> listener.sessionChanged(Collections.unmodifiableSet(changes)));
    }

    /** The next change is a step of its own: a mouse button was pressed, a key was released. */
    public void endGesture() {
        log.endGesture();
    }

    /** What was done, and what was taken back. @return in order of time, what was taken back at the end */
    public List<HistoryStep> history() {
        return log.steps();
    }

    /** Name of the step that would be taken back. @return empty when there is none */
    public Optional<String> undoLabel() {
        return log.undoLabel();
    }

    /** Name of the step that would be done again. @return empty when there is none */
    public Optional<String> redoLabel() {
        return log.redoLabel();
    }

    /** Takes the last step back. @return false when there is none */
    public boolean undo() {
        return jump(log.undo(state));
    }

    /** Does the step that was taken back last again. @return false when there is none */
    public boolean redo() {
        return jump(log.redo(state));
    }

    private boolean jump(Optional<EditLog.Jump> target) {
        target.ifPresent(jump -> {
            state = jump.state();
            currentId = jump.signalId().filter(this::isOpen).or(() -> currentId.filter(this::isOpen))
                    .or(() -> signals().stream().map(OpenSignal::id).findFirst());
            fire(Change.SIGNALS, Change.CURRENT, Change.RESULTS, Change.COMPOSITIONS, Change.PROFILES, Change.SIMULATIONS, Change.REGION,
                    Change.WINDOW, Change.COMPONENTS,
                    Change.CONTENT, Change.ELEMENTS, Change.MASKS, Change.DISPLAY, Change.HISTORY);
        });
        return target.isPresent();
    }

    /** The open signals. @return in the order they were opened, each followed by what was prepared of it */
    public List<OpenSignal> signals() {
        Map<String, OpenSignal> all = new LinkedHashMap<>();
        signals.values().forEach(signal -> addWithPrepared(signal, all));
        // what was prepared of a signal that was closed since
        state.made().prepared().values().forEach(signal -> addWithPrepared(signal, all));
        return List.copyOf(all.values());
    }

    private void addWithPrepared(OpenSignal signal, Map<String, OpenSignal> all) {
        if (all.putIfAbsent(signal.id(), signal) == null) {
            state.made().prepared().values().stream().filter(made -> made.prepared().orElseThrow().source().signalId().equals(signal.id()))
                    .forEach(made -> addWithPrepared(made, all));
        }
    }

    /** An open signal. @param id its name @return empty when it is not open */
    public Optional<OpenSignal> signal(String id) {
        return Optional.ofNullable(signals.get(id)).or(() -> Optional.ofNullable(state.made().prepared().get(id)));
    }

    private boolean isOpen(String id) {
        return signal(id).isPresent();
    }

    /** The signal that is looked at. @return empty when none is open */
    public Optional<OpenSignal> current() {
        return currentId.flatMap(this::signal);
    }

    /**
     * Opens the signals of a file and looks at the first that has a spectrum at each pixel, else at the first. Signals of the same name are
     * replaced and keep what was looked at.
     *
     * @param opened one signal or more
     */
    public void open(List<OpenSignal> opened) {
        for (OpenSignal signal : opened) {
            Optional<AbsentSignal> before = Optional.ofNullable(absent.get(signal.id()));
            Focus focus = Optional.ofNullable(state.focuses().get(signal.id()))
                    .orElseGet(() -> before.map(AbsentSignal::focus).orElse(Focus.EVERYTHING));
            Notes noted = Optional.ofNullable(state.notes().get(signal.id()))
                    .orElseGet(() -> before.map(AbsentSignal::notes).orElseGet(() -> Notes.of(signal.signal())));
            put(signal, focus, noted);
        }
        OpenSignal first = opened.stream().filter(signal -> signal.image().isPresent()).findFirst().orElse(opened.get(0));
        log.note("Opened " + first.label(), Optional.of(first.id()));
        look(first.id());
    }

    private void put(OpenSignal signal, Focus focus, Notes noted) {
        absent.remove(signal.id());
        if (signal.prepared().isPresent()) {
            state = state.withMade(state.made().with(signal));
        } else {
            signals.put(signal.id(), signal);
        }
        state = state.withFocus(signal.id(), focus).withNotes(signal.id(), noted);
        // earlier states do not know the signal: taking something back must not forget what is noted on it
        log.transform(before -> before.focuses().containsKey(signal.id()) ? before
                : before.withFocus(signal.id(), focus).withNotes(signal.id(), noted));
    }

    /**
     * Opens a signal of an earlier session as it was looked at then; it becomes the current one only when there is none.
     *
     * @param signal the signal
     * @param focus what was looked at
     * @param noted what was noted
     */
    public void restore(OpenSignal signal, Focus focus, Notes noted) {
        put(signal, focus, noted);
        if (currentId.isEmpty() || currentId.get().equals(signal.id())) {
            look(signal.id());
        } else {
            fire(Change.SIGNALS);
        }
    }

    private void look(String id) {
        currentId = Optional.of(id);
        fire(Change.SIGNALS, Change.CURRENT, Change.REGION, Change.WINDOW, Change.COMPONENTS, Change.CONTENT, Change.ELEMENTS,
                Change.MASKS, Change.COMPOSITIONS, Change.HISTORY);
    }

    /**
     * Adds a prepared image and looks at it, as a step that can be taken back.
     *
     * @param made the image; nothing happens when what it was made of was closed meanwhile
     * @param found what was found of each of its pixels
     */
    public void addPrepared(OpenSignal made, Optional<DerivedMaps> found) {
        String source = made.prepared().orElseThrow().source().signalId();
        if (isKnown(source)) {
            log.endGesture();
            Derivations with = state.made().with(made);
            edit("Prepared: " + made.prepared().get().label(), Optional.of(source), state.withMade(found.map(with::with).orElse(with))
                    .withFocus(made.id(), Focus.EVERYTHING).withNotes(made.id(), Notes.of(made.signal())), Change.SIGNALS,
                    Change.COMPOSITIONS);
            look(made.id());
        }
    }

    /**
     * Closes a signal with all that was derived from it; what was prepared of it stays.
     *
     * @param id its name; nothing happens when it is not open
     */
    public void close(String id) {
        boolean wasAbsent = absent.remove(id) != null;
        List<String> order = new ArrayList<>(signals().stream().map(OpenSignal::id).toList());
        int place = order.indexOf(id);
        if (!wasAbsent && place < 0) {
            return;
        }
        Optional<OpenSignal> closed = signal(id);
        signals.remove(id);
        state = state.withoutSignal(id);
        log.transform(before -> before.withoutSignal(id));
        if (wasAbsent) {
            fire(Change.SIGNALS, Change.RESULTS, Change.COMPOSITIONS);
            return;
        }
        log.note("Closed " + closed.orElseThrow().label(), Optional.empty());
        order.remove(place);
        if (currentId.equals(Optional.of(id))) {
            currentId = order.isEmpty() ? Optional.empty() : Optional.of(order.get(Math.min(place, order.size() - 1)));
        }
        fire(Change.SIGNALS, Change.CURRENT, Change.RESULTS, Change.COMPOSITIONS, Change.REGION, Change.WINDOW, Change.COMPONENTS,
                Change.CONTENT, Change.ELEMENTS, Change.MASKS, Change.HISTORY);
    }

    /** Looks at an open signal. @param id its name; nothing happens when it is not open or looked at already */
    public void select(String id) {
        if (isOpen(id) && !currentId.equals(Optional.of(id))) {
            currentId = Optional.of(id);
            fire(Change.CURRENT, Change.REGION, Change.WINDOW, Change.COMPONENTS, Change.CONTENT, Change.ELEMENTS, Change.MASKS,
                    Change.COMPOSITIONS);
        }
    }

    /** The signals of earlier sessions that could not be read again. @return in the order they were opened */
    public List<AbsentSignal> absentSignals() {
        return List.copyOf(absent.values());
    }

    /** Remembers a signal that could not be read again. @param signal what is known of it */
    public void markAbsent(AbsentSignal signal) {
        if (!isOpen(signal.id())) {
            absent.put(signal.id(), signal);
            fire(Change.SIGNALS);
        }
    }

    /** What of the current signal is looked at. @return everything when no signal is open */
    public Focus focus() {
        return currentId.map(state::focus).orElse(Focus.EVERYTHING);
    }

    /** What of a signal is looked at. @param id its name @return everything when it is not open */
    public Focus focus(String id) {
        return state.focus(id);
    }

    /** Marked elements and masks. @return changes those of the current signal */
    public SignalNotes notes() {
        return notes;
    }

    /** Sets the region on the current signal's map. @param region empty for the whole map */
    public void setRegion(Optional<Region> region) {
        change(region.isPresent() ? "Region on the map" : "Removed the region", focus().withRegion(region), Change.REGION);
    }

    /** Shows the spectrum of a mask of the current signal. @param name empty for that of the region */
    public void setMask(Optional<String> name) {
        change("Spectrum of a mask", focus().withMask(name), Change.REGION);
    }

    /** Sets the energy window of the current signal, whose counts the map then shows. @param window empty for all energies */
    public void setWindow(Optional<EnergyWindow> window) {
        change("Energy window", focus().withWindow(window), Change.WINDOW, Change.CONTENT);
    }

    /**
     * Chooses components of a decomposition, whose map is then shown; the signal they come from becomes the current one.
     *
     * @param choice components of a result of an open signal
     */
    public void selectComponents(ComponentChoice choice) {
        DerivedResult result = state.made().results().get(choice.resultId());
        if (result == null || !isOpen(result.signalId())) {
            return;
        }
        select(result.signalId());
        change("Chose components", focus().withComponents(Optional.of(choice)), Change.COMPONENTS, Change.CONTENT);
    }

    /** Chooses no component; the map shows counts. */
    public void clearComponents() {
        change("Chose no component", focus().withComponents(Optional.empty()), Change.COMPONENTS, Change.CONTENT);
    }

    /** Sets the maps that the current signal's overlay adds up, and shows it. @param layers none for no overlay */
    public void setOverlay(List<OverlayLayer> layers) {
        change("Overlay", focus().withOverlay(layers), Change.CONTENT);
    }

    /** Sets what the map of the current signal shows. @param content counts, component or overlay */
    public void setContent(MapContent content) {
        change("What the map shows", focus().withContent(content), Change.CONTENT);
    }

    private void change(String label, Focus next, Change first, Change... others) {
        currentId.ifPresent(id -> edit(label, currentId, state.withFocus(id, next), first, others));
    }

    /** What was derived from a signal. @param signalId its name @return oldest first */
    public List<DerivedResult> results(String signalId) {
        return results().stream().filter(result -> result.signalId().equals(signalId)).toList();
    }

    /** All decompositions. @return oldest first */
    public List<DerivedResult> results() {
        return List.copyOf(state.made().results().values());
    }

    /** A result. @param id its name @return empty when there is none */
    public Optional<DerivedResult> result(String id) {
        return Optional.ofNullable(state.made().results().get(id));
    }

    /** Adds what was derived from an open signal. @param result nothing happens when its signal was closed meanwhile */
    public void addResult(DerivedResult result) {
        if (isKnown(result.signalId())) {
            log.endGesture();
            edit("Decomposition: " + result.label(), Optional.of(result.signalId()), state.withMade(state.made().with(result)),
                    Change.RESULTS);
        }
    }

    /** Rejects a component of a decomposition, or keeps it again. @param resultId the decomposition @param component from 0 */
    public void toggleRejected(String resultId, int component) {
        result(resultId).ifPresent(result -> {
            log.endGesture();
            DerivedResult toggled = result.toggled(component);
            String label = (toggled.rejected().contains(component) ? "Rejected" : "Kept") + " component " + (component + 1);
            edit(label, Optional.of(result.signalId()), state.withMade(state.made().with(toggled)), Change.RESULTS);
        });
    }

    /** Rejects these components of a decomposition and keeps the others. @param resultId the decomposition @param components from 0 */
    public void setRejected(String resultId, Set<Integer> components) {
        result(resultId).ifPresent(result -> {
            log.endGesture();
            edit("Rejected " + components.size() + " components", Optional.of(result.signalId()),
                    state.withMade(state.made().with(result.rejecting(components))), Change.RESULTS);
        });
    }

    /**
     * Notes what judges say about the components of a decomposition. @param resultId the decomposition @param verdicts one entry a judge
     */
    public void setVerdicts(String resultId, List<Verdicts> verdicts) {
        result(resultId).ifPresent(result -> {
            log.endGesture();
            edit("Judged the components of " + result.label(), Optional.of(result.signalId()),
                    state.withMade(state.made().with(result.judged(verdicts))), Change.RESULTS);
        });
    }

    /** Removes a decomposition, a composition or a simulation. @param id its name */
    public void removeResult(String id) {
        log.endGesture();
        edit("Removed a result", currentId, state.withoutMade(id), Change.RESULTS, Change.COMPOSITIONS, Change.PROFILES,
                Change.SIMULATIONS, Change.COMPONENTS, Change.CONTENT);
    }

    private boolean isKnown(String signalId) {
        return isOpen(signalId) || absent.containsKey(signalId);
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

    /** All compositions. @return oldest first */
    public List<DerivedComposition> compositions() {
        return List.copyOf(state.made().compositions().values());
    }

    /** The compositions of a signal. @param signalId its name @return oldest first */
    public List<DerivedComposition> compositions(String signalId) {
        return compositions().stream().filter(made -> made.signalId().equals(signalId)).toList();
    }

    /** Adds a composition and looks at it. @param made nothing happens when its signal was closed meanwhile */
    public void addComposition(DerivedComposition made) {
        if (isKnown(made.signalId())) {
            log.endGesture();
            edit("Composition: " + made.label(), Optional.of(made.signalId()), state.withMade(state.made().with(made)),
                    Change.COMPOSITIONS);
        }
    }

    /** Looks at a composition, and at the signal that it was made from. @param id its name */
    public void selectComposition(String id) {
        DerivedComposition made = state.made().compositions().get(id);
        if (made != null) {
            select(made.signalId());
            edit("Chose a composition", Optional.of(made.signalId()), state.withMade(state.made().lookingAtComposition(id)),
                    Change.COMPOSITIONS);
        }
    }

    /** The composition of the current signal that is looked at, else its newest. @return empty without */
    public Optional<DerivedComposition> currentComposition() {
        if (currentId.isEmpty()) {
            return Optional.empty();
        }
        List<DerivedComposition> all = compositions(currentId.get());
        Optional<DerivedComposition> chosen = all.stream().filter(made -> state.made().composition().equals(Optional.of(made.id())))
                .findFirst();
        return chosen.isPresent() || all.isEmpty() ? chosen : Optional.of(all.get(all.size() - 1));
    }

    /** All compositions along lines. @return oldest first */
    public List<DerivedProfile> profiles() {
        return List.copyOf(state.made().profiles().values());
    }

    /** The compositions along lines of a signal. @param signalId its name @return oldest first */
    public List<DerivedProfile> profiles(String signalId) {
        return profiles().stream().filter(made -> made.signalId().equals(signalId)).toList();
    }

    /** Adds a composition along a line and looks at it. @param made nothing happens when its signal was closed meanwhile */
    public void addProfile(DerivedProfile made) {
        if (isKnown(made.signalId())) {
            log.endGesture();
            edit("Profile: " + made.label(), Optional.of(made.signalId()), state.withMade(state.made().with(made)), Change.PROFILES);
        }
    }

    /** Looks at a composition along a line. @param id its name; empty for the profile of the map */
    public void selectProfile(Optional<String> id) {
        edit("Chose a profile", currentId, state.withMade(state.made().lookingAtProfile(id)), Change.PROFILES);
    }

    /** The composition along a line that is looked at. @return empty for the profile of the map */
    public Optional<DerivedProfile> currentProfile() {
        return state.made().profile().map(state.made().profiles()::get);
    }

    /** The compositions of all pixels of a signal. @param signalId its name @return oldest first */
    public List<DerivedMaps> maps(String signalId) {
        return maps().stream().filter(made -> made.signalId().equals(signalId)).toList();
    }

    /** All compositions of all pixels. @return oldest first */
    public List<DerivedMaps> maps() {
        return List.copyOf(state.made().maps().values());
    }

    /** Adds compositions of all pixels. @param made nothing happens when its signal was closed meanwhile */
    public void addMaps(DerivedMaps made) {
        if (isKnown(made.signalId())) {
            log.endGesture();
            edit("Maps: " + made.label(), Optional.of(made.signalId()), state.withMade(state.made().with(made)), Change.COMPOSITIONS);
        }
    }

    /** All simulations. @return oldest first */
    public List<DerivedSimulation> simulations() {
        return List.copyOf(state.made().simulations().values());
    }

    /** Adds a simulation and looks at it. @param made the simulation */
    public void addSimulation(DerivedSimulation made) {
        log.endGesture();
        edit("Simulation: " + made.label(), Optional.empty(), state.withMade(state.made().with(made)), Change.SIMULATIONS);
    }

    /** All comparisons of measured with simulated profiles. @return oldest first */
    public List<DerivedComparison> comparisons() {
        return List.copyOf(state.made().comparisons().values());
    }

    /** Adds a comparison. @param made the comparison */
    public void addComparison(DerivedComparison made) {
        log.endGesture();
        edit("Comparison: " + made.label(), Optional.empty(), state.withMade(state.made().with(made)), Change.SIMULATIONS);
    }

    /** Looks at a simulation. @param id its name */
    public void selectSimulation(String id) {
        if (state.made().simulations().containsKey(id)) {
            edit("Chose a simulation", Optional.empty(), state.withMade(state.made().lookingAtSimulation(id)), Change.SIMULATIONS);
        }
    }

    /** The simulation that is looked at, else the newest. @return empty without */
    public Optional<DerivedSimulation> currentSimulation() {
        Optional<DerivedSimulation> chosen = state.made().simulation().map(state.made().simulations()::get);
        List<DerivedSimulation> all = simulations();
        return chosen.isPresent() || all.isEmpty() ? chosen : Optional.of(all.get(all.size() - 1));
    }

    /** What the user did lately. @return files and parameters */
    public Recent recent() {
        return recent;
    }

    /** Parameters that the user gave names. @return by algorithm */
    public UserPresets presets() {
        return presets;
    }

    /** How maps are coloured. @return the settings */
    public MapDisplay mapDisplay() {
        return state.mapDisplay();
    }

    /** Sets how maps are coloured. @param display the settings */
    public void setMapDisplay(MapDisplay display) {
        edit("Colours and contrast", currentId, state.withMapDisplay(Objects.requireNonNull(display, "display")), Change.DISPLAY);
    }

    /** Vertical scale of spectra. @return linear at first */
    public VerticalScale spectrumScale() {
        return state.spectrumScale();
    }

    /** Sets the vertical scale of spectra. @param scale the scale */
    public void setSpectrumScale(VerticalScale scale) {
        log.endGesture();
        edit(scale.label() + " counts", currentId, state.withSpectrumScale(scale), Change.DISPLAY);
    }

    /** Forgets what can be taken back: what a session begins with was not done in it. */
    public void clearHistory() {
        log.clear();
        fire(Change.HISTORY);
    }
}
