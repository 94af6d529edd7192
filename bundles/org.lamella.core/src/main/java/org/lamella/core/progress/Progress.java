package org.lamella.core.progress;

/**
 * How a long step reports and is stopped: work done, a message, and whether the user cancelled.
 *
 * <p>Implementations are thread-safe: worker threads of one step may report at the same time. A step checks
 * {@link #checkCancelled()} often enough that a cancellation is honoured within a fraction of a second.
 */
public interface Progress {

    /** Reports to nobody and is never cancelled. */
    Progress NONE = new Progress() {
        @Override
        public void message(String text) {
            // nobody listens
        }

        @Override
        public void fraction(double done) {
            // nobody listens
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /**
     * Says what is being done now.
     *
     * @param text a short phrase for the user, without trailing dots
     */
    void message(String text);

    /**
     * Says how much of the step is done.
     *
     * @param done fraction from 0 to 1; values outside are clamped
     */
    void fraction(double done);

    /**
     * Whether the user asked to stop.
     *
     * @return true once cancelled
     */
    boolean isCancelled();

    /**
     * Leaves the step when the user asked to stop.
     *
     * @throws CancelledException when cancelled
     */
    default void checkCancelled() throws CancelledException {
        if (isCancelled()) {
            throw new CancelledException();
        }
    }

    /**
     * The progress of a part of this step: its fraction 0 to 1 is mapped to {@code from} to {@code to} of this one.
     *
     * @param from fraction of this step where the part begins
     * @param to fraction of this step where the part ends
     * @return a view of this progress
     */
    default Progress part(double from, double to) {
        Progress whole = this;
        return new Progress() {
            @Override
            public void message(String text) {
                whole.message(text);
            }

            @Override
            public void fraction(double done) {
                whole.fraction(from + (to - from) * Math.max(0, Math.min(1, done)));
            }

            @Override
            public boolean isCancelled() {
                return whole.isCancelled();
            }
        };
    }
}
