package org.lamella.ui.session;

import org.lamella.core.LamellaException;
import org.lamella.core.cube.Cube;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.Mask;

/**
 * Spectrum of a region that moves: the pixels it reaches are added to the last spectrum, those it leaves are taken away. For counts the
 * result is the same to the last bit as summing afresh, since whole numbers below 2^53 are exact; other cubes are summed afresh.
 *
 * <p>Works on the calling thread, so a drag stays fluent while a decomposition keeps the shared pool busy. Not for use by several threads.
 */
final class MovingSpectrum {

    /** A sum of this many pixels takes about a millisecond; larger changes go to the pool. */
    private static final int MOST_PIXELS = 20_000;

    private final Cube cube;
    private final int[] channels;
    private final double[] values;
    private Mask last;
    private double[] spectrum;

    MovingSpectrum(Cube cube) {
        this.cube = cube;
        this.channels = new int[cube.channels()];
        this.values = new double[cube.channels()];
        this.last = Mask.builder(cube.width(), cube.height()).build();
        this.spectrum = new double[cube.channels()];
    }

    boolean isOf(Cube other) {
        return cube == other;
    }

    double[] of(Mask mask, Progress progress) throws LamellaException {
        if (!cube.isSparse()) {
            return cube.spectrum(mask, progress);
        }
        Mask reached = mask.minus(last);
        Mask left = last.minus(mask);
        int changed = reached.count() + left.count();
        double[] next;
        if (changed > MOST_PIXELS) {
            next = cube.spectrum(mask, progress);
        } else {
            next = spectrum.clone();
            add(reached, 1, next);
            add(left, -1, next);
        }
        spectrum = next;
        last = mask;
        return next;
    }

    private void add(Mask mask, int sign, double[] target) {
        for (int pixel = mask.nextSet(0); pixel >= 0; pixel = mask.nextSet(pixel + 1)) {
            int entries = cube.copyRow(pixel, channels, values);
            for (int i = 0; i < entries; i++) {
                target[channels[i]] += sign * values[i];
            }
        }
    }
}
