package org.lamella.ui.session;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What was done in a session, with the state before each step: taken back and done again in order. Changes of one kind that follow each
 * other closely, as while the mouse drags, are one step.
 */
final class EditLog {

    private static final int MOST_STEPS = 300;
    private static final Duration ONE_GESTURE = Duration.ofMillis(900);

    private final InstantSource clock;
    private final List<Edit> done = new ArrayList<>();
    private final List<Edit> undone = new ArrayList<>();
    private Instant lastTouched = Instant.MIN;

    /** A step; {@code state} is that of before while it is done, that of after while it is undone; empty for what stays. */
    private record Edit(String label, Optional<String> signalId, Instant time, Optional<SessionState> state) {

        Edit with(Optional<SessionState> other) {
            return new Edit(label, signalId, time, other);
        }
    }

    /** The state to go to, and the signal to look at there. */
    record Jump(SessionState state, Optional<String> signalId) {
    }

    EditLog(InstantSource clock) {
        this.clock = clock;
    }

    /** Remembers a change. @return false when it belongs to the last step */
    boolean record(String label, Optional<String> signalId, SessionState before) {
        Instant now = clock.instant();
        boolean continues = !done.isEmpty() && undone.isEmpty() && last().label().equals(label) && last().signalId().equals(signalId)
                && last().state().isPresent() && Duration.between(lastTouched, now).compareTo(ONE_GESTURE) < 0;
        lastTouched = now;
        if (continues) {
            return false;
        }
        add(new Edit(label, signalId, now, Optional.of(before)));
        return true;
    }

    /** The next change is a step of its own, however soon it comes. */
    void endGesture() {
        lastTouched = Instant.MIN;
    }

    /** Remembers something that cannot be taken back. */
    void note(String label, Optional<String> signalId) {
        add(new Edit(label, signalId, clock.instant(), Optional.empty()));
    }

    private void add(Edit edit) {
        undone.clear();
        done.add(edit);
        if (done.size() > MOST_STEPS) {
            done.remove(0);
        }
    }

    private Edit last() {
        return done.get(done.size() - 1);
    }

    Optional<String> undoLabel() {
        for (int i = done.size() - 1; i >= 0; i--) {
            if (done.get(i).state().isPresent()) {
                return Optional.of(done.get(i).label());
            }
        }
        return Optional.empty();
    }

    Optional<String> redoLabel() {
        for (int i = undone.size() - 1; i >= 0; i--) {
            if (undone.get(i).state().isPresent()) {
                return Optional.of(undone.get(i).label());
            }
        }
        return Optional.empty();
    }

    Optional<Jump> undo(SessionState now) {
        return step(done, undone, now);
    }

    Optional<Jump> redo(SessionState now) {
        return step(undone, done, now);
    }

    /** Moves steps over, those that stay with the next that does not. */
    private Optional<Jump> step(List<Edit> from, List<Edit> to, SessionState now) {
        if (from.stream().allMatch(edit -> edit.state().isEmpty())) {
            return Optional.empty();
        }
        endGesture();
        while (true) {
            Edit edit = from.remove(from.size() - 1);
            if (edit.state().isPresent()) {
                to.add(edit.with(Optional.of(now)));
                return Optional.of(new Jump(edit.state().get(), edit.signalId()));
            }
            to.add(edit);
        }
    }

    void clear() {
        done.clear();
        undone.clear();
        endGesture();
    }

    /** Changes all remembered states alike. */
    void transform(UnaryOperator<SessionState> change) {
        done.replaceAll(edit -> edit.with(edit.state().map(change)));
        undone.replaceAll(edit -> edit.with(edit.state().map(change)));
    }

    List<HistoryStep> steps() {
        List<HistoryStep> steps = new ArrayList<>();
        done.forEach(edit -> steps.add(new HistoryStep(edit.label(), edit.time(), edit.signalId(), edit.state().isPresent(), false)));
        for (int i = undone.size() - 1; i >= 0; i--) {
            Edit edit = undone.get(i);
            steps.add(new HistoryStep(edit.label(), edit.time(), edit.signalId(), edit.state().isPresent(), true));
        }
        return steps;
    }
}
