package org.lamella.ui.session;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that was done in a session.
 *
 * @param label what, for the user
 * @param time when it began
 * @param signalId the signal it was done to, when it was one
 * @param reversible whether it can be taken back
 * @param undone whether it was taken back
 */
public record HistoryStep(String label, Instant time, Optional<String> signalId, boolean reversible, boolean undone) {
}
