package org.lamella.core.parallel;

import java.util.concurrent.atomic.AtomicLong;
import org.lamella.core.progress.Progress;

/** Counts rows done by all lanes of one pass and tells the progress. */
final class RowCounter {

    private final long rows;
    private final Progress progress;
    private final AtomicLong done = new AtomicLong();

    RowCounter(long rows, Progress progress) {
        this.rows = rows;
        this.progress = progress;
    }

    Progress progress() {
        return progress;
    }

    void add(int count) {
        progress.fraction((double) done.addAndGet(count) / rows);
    }
}
