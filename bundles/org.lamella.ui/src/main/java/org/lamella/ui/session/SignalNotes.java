package org.lamella.ui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.lamella.core.region.BrushStroke;
import org.lamella.core.region.Mask;
import org.lamella.core.signal.SpectrumImage;

/** Marked elements and masks of the current signal; every change is a step of the session that can be taken back. */
public final class SignalNotes {

    private final Session session;

    SignalNotes(Session session) {
        this.session = session;
    }

    /** What is noted on the current signal. @return nothing when none is open */
    public Notes current() {
        return session.current().map(signal -> of(signal.id())).orElse(Notes.NONE);
    }

    /** What is noted on a signal. @param signalId its name @return nothing when it is not open */
    public Notes of(String signalId) {
        return session.state().notes(signalId);
    }

    private void change(String label, Notes next, Change change, Change... others) {
        session.current().ifPresent(signal -> session.edit(label, Optional.of(signal.id()),
                session.state().withNotes(signal.id(), next), change, others));
    }

    /** Marks an element, or takes its mark away. @param symbol the element */
    public void toggleElement(String symbol) {
        List<String> changed = new ArrayList<>(current().elements());
        boolean removed = changed.remove(symbol);
        if (!removed) {
            changed.add(symbol);
        }
        setElements((removed ? "Unmarked " : "Marked ") + symbol, changed);
    }

    /** Marks these elements and no others. @param label what was done, for the history @param symbols the elements */
    public void setElements(String label, List<String> symbols) {
        session.endGesture();
        change(label, current().withElements(symbols), Change.ELEMENTS);
    }

    /**
     * Says how maps of the elements are made.
     *
     * @param texts parameters by option name; what is missing takes its default
     */
    public void setMapParameters(Map<String, String> texts) {
        session.endGesture();
        change("Windows of the element maps", current().withMapParameters(texts), Change.ELEMENTS, Change.CONTENT);
    }

    /**
     * Adds a mask to the current signal; a number is put behind its name when another has it.
     *
     * @param mask a mask of the signal's size
     * @return the name it got
     */
    public String addMask(Mask mask) {
        session.endGesture();
        Notes next = current().withMask(mask);
        SignalMask added = next.masks().get(next.masks().size() - 1);
        change("Mask '" + added.name() + "'", next, Change.MASKS);
        return added.name();
    }

    /**
     * Paints pixels into the mask that is looked at, or into a new one, which is then looked at.
     *
     * @param stroke what was painted, in map pixels
     * @param erase whether the pixels are taken out instead
     */
    public void paint(BrushStroke stroke, boolean erase) {
        Optional<SpectrumImage> image = session.current().flatMap(OpenSignal::image);
        if (image.isEmpty()) {
            return;
        }
        Mask painted = stroke.toMask(image.get().cube().width(), image.get().cube().height());
        Optional<SignalMask> chosen = session.focus().mask().flatMap(current()::mask);
        if (chosen.isEmpty()) {
            if (!erase) {
                session.setMask(Optional.of(addMask(painted.named("painted"))));
            }
            return;
        }
        Mask before = chosen.get().mask();
        Mask after = (erase ? before.minus(painted) : before.or(painted)).named(before.name());
        session.endGesture();
        change("Painted the mask '" + before.name() + "'", replaced(before.name(), mask -> mask.with(after)), Change.MASKS, Change.REGION);
    }

    /** Removes a mask. @param name its name */
    public void removeMask(String name) {
        session.endGesture();
        Focus focus = session.focus();
        Notes next = current().withMasks(current().masks().stream().filter(mask -> !mask.name().equals(name)).toList());
        session.current().ifPresent(signal -> {
            SessionState state = session.state().withNotes(signal.id(), next);
            boolean looked = focus.mask().equals(Optional.of(name));
            session.edit("Removed the mask '" + name + "'", Optional.of(signal.id()),
                    looked ? state.withFocus(signal.id(), focus.withMask(Optional.empty())) : state, Change.MASKS, Change.REGION);
        });
    }

    /** Gives a mask another name. @param name its name @param newName the wish; a number is put behind it when another mask has it */
    public void renameMask(String name, String newName) {
        if (newName.isBlank() || newName.strip().equals(name)) {
            return;
        }
        session.endGesture();
        String free = current().freeName(newName);
        Notes next = replaced(name, mask -> mask.named(free));
        Focus focus = session.focus();
        session.current().ifPresent(signal -> {
            SessionState state = session.state().withNotes(signal.id(), next);
            boolean looked = focus.mask().equals(Optional.of(name));
            session.edit("Renamed the mask '" + name + "'", Optional.of(signal.id()),
                    looked ? state.withFocus(signal.id(), focus.withMask(Optional.of(free))) : state, Change.MASKS, Change.REGION);
        });
    }

    /** Draws a mask on the map, or not. @param name its name @param shown whether */
    public void showMask(String name, boolean shown) {
        session.endGesture();
        change((shown ? "Showed" : "Hid") + " the mask '" + name + "'", replaced(name, mask -> mask.with(shown)), Change.MASKS);
    }

    private Notes replaced(String name, UnaryOperator<SignalMask> change) {
        return current().withMasks(current().masks().stream().map(mask -> mask.name().equals(name) ? change.apply(mask) : mask).toList());
    }
}
