package org.lamella.decomposition.linalg;

import java.util.concurrent.atomic.AtomicInteger;
import org.lamella.core.progress.Progress;

/** A progress that is cancelled once it has been asked a number of times. */
public final class CancelAfter implements Progress {

    private final AtomicInteger questionsLeft;

    public CancelAfter(int questions) {
        this.questionsLeft = new AtomicInteger(questions);
    }

    @Override
    public void message(String text) {
        // not recorded
    }

    @Override
    public void fraction(double done) {
        // not recorded
    }

    @Override
    public boolean isCancelled() {
        return questionsLeft.getAndDecrement() <= 0;
    }
}
