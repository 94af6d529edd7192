package org.lamella.preprocessing.align;

import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;

/**
 * Drift of the frames of a series: each frame is laid over the sum of those before it, as they were found to lie, then each over the sum of
 * all others.
 *
 * @param columns columns that each frame has moved by
 * @param rows rows that each frame has moved by
 */
record FrameDrift(double[] columns, double[] rows) {

    static FrameDrift of(double[][] frames, int width, int height, double smoothing, Progress progress) throws LamellaException {
        PhaseCorrelation correlation = new PhaseCorrelation(width, height, smoothing);
        FrameDrift drift = new FrameDrift(new double[frames.length], new double[frames.length]);
        double[] before = frames[0].clone();
        for (int f = 1; f < frames.length; f++) {
            progress.checkCancelled();
            drift.set(f, correlation.displacement(before, frames[f]));
            drift.add(f, frames[f], 1, before, width);
            progress.fraction(0.5 * f / frames.length);
        }
        double[] all = new double[before.length];
        for (int f = 0; f < frames.length; f++) {
            drift.add(f, frames[f], 1, all, width);
        }
        for (int f = 0; f < frames.length; f++) {
            progress.checkCancelled();
            // its own noise would hold a frame where it is
            drift.add(f, frames[f], -1, all, width);
            double[] displacement = correlation.displacement(all, frames[f]);
            drift.add(f, frames[f], 1, all, width);
            drift.set(f, displacement);
            progress.fraction(0.5 + 0.5 * f / frames.length);
        }
        double firstColumn = drift.columns[0];
        double firstRow = drift.rows[0];
        for (int f = 0; f < frames.length; f++) {
            drift.columns[f] -= firstColumn;
            drift.rows[f] -= firstRow;
        }
        return drift;
    }

    private void set(int frame, double... displacement) {
        columns[frame] = displacement[0];
        rows[frame] = displacement[1];
    }

    int wholeColumns(int frame) {
        return (int) Math.round(columns[frame]);
    }

    int wholeRows(int frame) {
        return (int) Math.round(rows[frame]);
    }

    /** Adds a frame, so many times, where it belongs; what lies outside is lost. */
    private void add(int frame, double[] values, int times, double[] into, int width) {
        int height = into.length / width;
        int dx = wholeColumns(frame);
        int dy = wholeRows(frame);
        for (int y = Math.max(0, -dy); y < Math.min(height, height - dy); y++) {
            for (int x = Math.max(0, -dx); x < Math.min(width, width - dx); x++) {
                into[y * width + x] += times * values[(y + dy) * width + x + dx];
            }
        }
    }
}
