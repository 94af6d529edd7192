package org.lamella.phantom.internal.geometry;

import org.lamella.core.progress.CancelledException;
import org.lamella.core.progress.Progress;
import org.lamella.phantom.internal.SplitMix64;

/**
 * Mixes one phase into everything, with a share that changes linearly along a direction and stays the same beyond the ends.
 *
 * @param direction where positions are measured
 * @param phase number of the phase
 * @param fromNm position of the first share, nm
 * @param toNm position of the second share, nm, above the first
 * @param fromShare 0 to 1
 * @param toShare 0 to 1
 */
public record GradientPainter(Direction direction, int phase, double fromNm, double toNm, double fromShare, double toShare)
        implements Painter {

    /** Checks. */
    public GradientPainter {
        if (!(fromNm < toNm) || !(fromShare >= 0 && fromShare <= 1) || !(toShare >= 0 && toShare <= 1)) {
            throw new IllegalArgumentException("A gradient from " + fromShare + " at " + fromNm + " nm to " + toShare + " at " + toNm
                    + " nm");
        }
    }

    @Override
    public void paint(Canvas canvas, SplitMix64 random, Progress progress) throws CancelledException {
        for (int y = 0; y < canvas.height(); y++) {
            progress.checkCancelled();
            for (int x = 0; x < canvas.width(); x++) {
                double along = (direction.positionNm(canvas.xNm(x), canvas.yNm(y)) - fromNm) / (toNm - fromNm);
                double share = fromShare + Math.max(0, Math.min(1, along)) * (toShare - fromShare);
                canvas.cover(y * canvas.width() + x, phase, share);
            }
        }
    }
}
