package org.lamella.segmentation.grabcut;

import org.lamella.core.LamellaException;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.progress.Progress;
import org.lamella.segmentation.internal.Features;

/**
 * Divides the free pixels of a trimap into object and background so that sum -log p(z) + sum of the boundary's costs is least. Pixels that
 * are decided are no nodes of the graph: what parts a free pixel from them counts for its own tie to a terminal.
 */
final class ObjectCut {

    /** Whole units of the largest capacity: a link and its counter flow stay below 2^31. */
    private static final double UNITS = 1 << 27;

    private final Features features;
    private final Trimap trimap;
    private final int[] box;
    private final int boxWidth;
    private final int boxHeight;
    private final double unit;
    /** Capacities to the right, down and along both diagonals of each pixel of the box, at {@code place * 4}. */
    private final int[] links;
    /** What decided neighbours add to the tie of each pixel of the box. */
    private final int[] ties;

    ObjectCut(Features features, Trimap trimap, double gamma, Progress progress) throws LamellaException {
        this.features = features;
        this.trimap = trimap;
        box = trimap.freeBox();
        boxWidth = box[2] - box[0];
        boxHeight = box[3] - box[1];
        // eight neighbours cost less than 7 gamma together, so a tie of this strength cannot be cut
        double strongest = 9 * Math.max(gamma, 1e-6);
        unit = UNITS / strongest;
        links = new int[boxWidth * boxHeight * 4];
        ties = new int[boxWidth * boxHeight];
        BoundaryWeights weights = BoundaryWeights.of(features, gamma, progress);
        Blocks.forEach(boxWidth * boxHeight, progress, (from, to) -> {
            for (int place = from; place < to; place++) {
                weigh(place, weights);
            }
        });
    }

    private int pixel(int place) {
        return (box[1] + place / boxWidth) * features.width() + box[0] + place % boxWidth;
    }

    private void weigh(int place, BoundaryWeights weights) {
        int pixel = pixel(place);
        if (!trimap.isFree(pixel)) {
            return;
        }
        int x = box[0] + place % boxWidth;
        int y = box[1] + place / boxWidth;
        for (int direction = 0; direction < GridCut.DIRECTIONS; direction++) {
            int nx = x + GridCut.DX[direction];
            int ny = y + GridCut.DY[direction];
            if (nx < 0 || ny < 0 || nx >= features.width() || ny >= features.height()) {
                continue;
            }
            int neighbour = ny * features.width() + nx;
            boolean free = trimap.isFree(neighbour);
            if (free && (direction & 1) != 0) {
                continue;
            }
            int capacity = (int) Math.rint(weights.cost(pixel, neighbour, direction) * unit);
            if (free) {
                links[place * 4 + direction / 2] = capacity;
            } else {
                ties[place] += trimap.isObject(neighbour) ? capacity : -capacity;
            }
        }
    }

    /**
     * Cuts.
     *
     * @return how many pixels are decided otherwise than before
     */
    int decide(GaussianMixture object, GaussianMixture background, Progress progress) throws LamellaException {
        if (ties.length == 0) {
            return 0;
        }
        GridCut cut = new GridCut(boxWidth, boxHeight);
        Blocks.forEach(ties.length, progress, (from, to) -> {
            double[] buffer = new double[Math.max(object.components(), background.components())];
            for (int place = from; place < to; place++) {
                tie(cut, place, object, background, buffer);
            }
        });
        cut.cut(progress);
        int changed = 0;
        for (int place = 0; place < ties.length; place++) {
            int pixel = pixel(place);
            if (trimap.isFree(pixel) && trimap.decide(pixel, cut.isObject(place % boxWidth, place / boxWidth))) {
                changed++;
            }
        }
        return changed;
    }

    private void tie(GridCut cut, int place, GaussianMixture object, GaussianMixture background, double[] buffer) {
        int pixel = pixel(place);
        if (!trimap.isFree(pixel)) {
            return;
        }
        int x = place % boxWidth;
        int y = place / boxWidth;
        for (int half = 0; half < 4; half++) {
            if (links[place * 4 + half] != 0) {
                cut.link(x, y, 2 * half, links[place * 4 + half]);
            }
        }
        double[] values = features.values();
        int at = pixel * features.dimensions();
        double gain = (object.logDensity(values, at, buffer) - background.logDensity(values, at, buffer)) * unit;
        cut.terminal(x, y, (int) Math.max(-UNITS, Math.min(UNITS, Math.rint(gain) + ties[place])));
    }
}
