package org.lamella.ui.session;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lamella.workflow.chart.VerticalScale;

/**
 * All of a session that an analyst changes and can take back. Immutable: taking back is putting the state of before in place again.
 *
 * @param focuses what is looked at, by signal
 * @param notes what is noted, by signal
 * @param made what was derived
 * @param mapDisplay how maps are coloured
 * @param spectrumScale vertical scale of spectra
 */
record SessionState(Map<String, Focus> focuses, Map<String, Notes> notes, Derivations made, MapDisplay mapDisplay,
        VerticalScale spectrumScale) {

    static final SessionState EMPTY = new SessionState(Map.of(), Map.of(), Derivations.NONE, MapDisplay.DEFAULT, VerticalScale.LINEAR);

    Focus focus(String signalId) {
        return focuses.getOrDefault(signalId, Focus.EVERYTHING);
    }

    Notes notes(String signalId) {
        return notes.getOrDefault(signalId, Notes.NONE);
    }

    SessionState withFocus(String signalId, Focus focus) {
        return new SessionState(Derivations.with(focuses, signalId, focus), notes, made, mapDisplay, spectrumScale);
    }

    SessionState withNotes(String signalId, Notes changed) {
        return new SessionState(focuses, Derivations.with(notes, signalId, changed), made, mapDisplay, spectrumScale);
    }

    SessionState withMade(Derivations derivations) {
        return new SessionState(focuses, notes, derivations, mapDisplay, spectrumScale);
    }

    /** Without something derived; nobody looks at its components any more. */
    SessionState withoutMade(String id) {
        Map<String, Focus> others = new LinkedHashMap<>(focuses);
        others.replaceAll((signal, focus) -> forget(focus, id));
        return new SessionState(Collections.unmodifiableMap(others), notes, made.without(id), mapDisplay, spectrumScale);
    }

    private static Focus forget(Focus focus, String resultId) {
        boolean looked = focus.components().filter(choice -> choice.resultId().equals(resultId)).isPresent();
        Focus first = looked ? focus.withComponents(Optional.empty()) : focus;
        List<OverlayLayer> left = first.overlay().stream()
                .filter(layer -> !(layer.source() instanceof OverlayLayer.ComponentSource of && of.resultId().equals(resultId))).toList();
        return new Focus(first.region(), first.mask(), first.window(), first.components(), left, first.content());
    }

    SessionState withMapDisplay(MapDisplay display) {
        return new SessionState(focuses, notes, made, display, spectrumScale);
    }

    SessionState withSpectrumScale(VerticalScale scale) {
        return new SessionState(focuses, notes, made, mapDisplay, scale);
    }

    /** Without all that belongs to a signal, so that its memory is free. */
    SessionState withoutSignal(String signalId) {
        return new SessionState(Derivations.without(focuses, signalId), Derivations.without(notes, signalId), made.withoutSignal(signalId),
                mapDisplay, spectrumScale);
    }
}
