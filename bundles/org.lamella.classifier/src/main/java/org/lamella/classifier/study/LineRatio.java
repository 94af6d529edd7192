package org.lamella.classifier.study;

import org.lamella.core.LamellaException;
import org.lamella.core.cube.Cube;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.ChannelRange;

/**
 * The counts of a line above a straight background from a window on either side, over those of another line or alone.
 *
 * @param name name for tables
 * @param line energies of the line
 * @param over energies of the line below the fraction; null for none
 */
record LineRatio(String name, Window line, Window over) {

    /**
     * Energies of a line and of the background beside it.
     *
     * @param lineFromKeV lower edge of the line
     * @param lineToKeV upper edge of the line
     * @param marginKeV width of the windows of background that touch the line's
     */
    record Window(double lineFromKeV, double lineToKeV, double marginKeV) {

        double[] netCounts(Cube cube, Axis energies, Progress progress) throws LamellaException {
            ChannelRange inner = ChannelRange.of(energies, lineFromKeV, lineToKeV);
            ChannelRange below = ChannelRange.of(energies, lineFromKeV - marginKeV, lineFromKeV - energies.scale() / 2);
            ChannelRange above = ChannelRange.of(energies, lineToKeV + energies.scale() / 2, lineToKeV + marginKeV);
            double[] net = cube.windowMap(inner.from(), inner.to(), progress);
            double[] low = cube.windowMap(below.from(), below.to(), progress);
            double[] high = cube.windowMap(above.from(), above.to(), progress);
            for (int i = 0; i < net.length; i++) {
                net[i] -= inner.size() * 0.5 * (low[i] / below.size() + high[i] / above.size());
            }
            return net;
        }
    }

    double[] map(Cube cube, Axis energies, Progress progress) throws LamellaException {
        double[] counts = line.netCounts(cube, energies, progress.part(0, 0.5));
        if (over == null) {
            return counts;
        }
        double[] denominator = over.netCounts(cube, energies, progress.part(0.5, 1));
        for (int i = 0; i < counts.length; i++) {
            counts[i] = denominator[i] > 0 ? counts[i] / denominator[i] : Double.NaN;
        }
        return counts;
    }
}
