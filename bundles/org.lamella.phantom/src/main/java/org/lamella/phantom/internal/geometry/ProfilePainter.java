package org.lamella.phantom.internal.geometry;

import java.util.Arrays;
import java.util.Objects;
import org.lamella.core.progress.CancelledException;
import org.lamella.core.progress.Progress;
import org.lamella.phantom.internal.SplitMix64;

/**
 * Fills the map with mixtures that follow a table of positions: linear in between, the same beyond the ends, a step where two rows have
 * the same position. A pixel takes the mean over its width.
 */
public final class ProfilePainter implements Painter {

    /** Where positions are measured. */
    public sealed interface Measure {

        /**
         * Along a direction.
         *
         * @param direction the direction
         * @param bothWays whether only the distance from the origin counts, as for the two sides of a lamella
         */
        record Along(Direction direction, boolean bothWays) implements Measure {

            /** Refuses nothing. */
            public Along {
                Objects.requireNonNull(direction, "direction");
            }
        }

        /**
         * Around a point.
         *
         * @param centreXNm nm from the left edge
         * @param centreYNm nm from the upper edge
         */
        record Around(double centreXNm, double centreYNm) implements Measure {
        }
    }

    private static final int SUBPIXELS = 8;

    private final Measure measure;
    private final double[] positionsNm;
    private final double[][] mixtures;

    /**
     * A profile.
     *
     * @param measure where positions are measured
     * @param positionsNm P positions, none below the one before, nm
     * @param mixtures P x K shares of the phases, adding up to 1 in each row
     */
    public ProfilePainter(Measure measure, double[] positionsNm, double[][] mixtures) {
        this.measure = Objects.requireNonNull(measure, "measure");
        if (positionsNm.length == 0 || positionsNm.length != mixtures.length) {
            throw new IllegalArgumentException(positionsNm.length + " positions of " + mixtures.length + " mixtures");
        }
        for (int i = 1; i < positionsNm.length; i++) {
            if (!(positionsNm[i] >= positionsNm[i - 1])) {
                throw new IllegalArgumentException("A position of " + positionsNm[i] + " nm after one of " + positionsNm[i - 1] + " nm");
            }
        }
        this.positionsNm = positionsNm.clone();
        this.mixtures = mixtures.clone();
    }

    @Override
    public void paint(Canvas canvas, SplitMix64 random, Progress progress) throws CancelledException {
        double[] mixture = new double[mixtures[0].length];
        double step = canvas.pixelNm() / SUBPIXELS;
        for (int y = 0; y < canvas.height(); y++) {
            progress.checkCancelled();
            for (int x = 0; x < canvas.width(); x++) {
                double position = positionNm(canvas.xNm(x), canvas.yNm(y));
                Arrays.fill(mixture, 0);
                for (int i = 0; i < SUBPIXELS; i++) {
                    addMixture(mixture, folded(position + (i - 0.5 * (SUBPIXELS - 1)) * step));
                }
                canvas.replace(y * canvas.width() + x, mixture);
            }
        }
    }

    private double positionNm(double xNm, double yNm) {
        if (measure instanceof Measure.Around around) {
            return Math.hypot(xNm - around.centreXNm(), yNm - around.centreYNm());
        }
        return ((Measure.Along) measure).direction().positionNm(xNm, yNm);
    }

    private double folded(double positionNm) {
        return measure instanceof Measure.Along along && !along.bothWays() ? positionNm : Math.abs(positionNm);
    }

    private void addMixture(double[] mixture, double positionNm) {
        int after = 0;
        while (after < positionsNm.length && positionsNm[after] <= positionNm) {
            after++;
        }
        int upper = Math.min(after, positionsNm.length - 1);
        int lower = Math.max(0, after - 1);
        double width = positionsNm[upper] - positionsNm[lower];
        double share = width > 0 ? (positionNm - positionsNm[lower]) / width : 0;
        for (int k = 0; k < mixture.length; k++) {
            mixture[k] += (mixtures[lower][k] + share * (mixtures[upper][k] - mixtures[lower][k])) / SUBPIXELS;
        }
    }
}
