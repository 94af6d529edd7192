package org.lamella.phantom;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lamella.core.progress.CancelledException;
import org.lamella.core.progress.Progress;
import org.lamella.phantom.internal.SplitMix64;

/**
 * A geometry of grains embedded in a matrix, as a foil cut through a rock shows them: the matrix lies above and below every grain, so
 * that a grain's share rises from its rim to its middle and need not reach one.
 *
 * @param kinds the phases embedded in the matrix; the matrix is phase 0, these are phases 1, 2, ...
 */
public record EmbeddedGrains(List<Kind> kinds) {

    /**
     * The grains of one phase.
     *
     * @param count number of grains
     * @param meanRadius mean radius, in lengths of the map's shorter side
     * @param depth share of the phase in the middle of a grain, 0 to 1
     */
    public record Kind(int count, double meanRadius, double depth) {

        /** Checks. */
        public Kind {
            if (count < 0 || !(meanRadius > 0) || !(depth >= 0 && depth <= 1)) {
                throw new IllegalArgumentException("Grains: count " + count + ", radius " + meanRadius + ", depth " + depth);
            }
        }
    }

    /** Attempts to find a free place for a grain before it may lie over another. */
    private static final int PLACING_ATTEMPTS = 200;
    /** Grains stand apart when their centres are further than this share of the sum of their radii. */
    private static final double CLEARANCE = 0.9;

    /** Copies the list. */
    public EmbeddedGrains {
        kinds = List.copyOf(kinds);
    }

    /**
     * Places the grains.
     *
     * @param width columns
     * @param height rows
     * @param seed the same seed gives the same picture at every size
     * @return maps of the matrix and of each kind
     */
    public AbundanceMaps maps(int width, int height, long seed) {
        double[][] maps = new double[kinds.size() + 1][width * height];
        Arrays.fill(maps[0], 1);
        int[] phases = new int[kinds.size()];
        Arrays.setAll(phases, kind -> kind + 1);
        try {
            paint(maps, phases, width, height, new SplitMix64(seed), Progress.NONE);
        } catch (CancelledException impossible) {
            throw new IllegalStateException(impossible);
        }
        return new AbundanceMaps(width, height, maps);
    }

    /**
     * Paints the grains over what is there.
     *
     * @param maps K x N shares of all phases; changed
     * @param phases number of the phase of each kind
     * @param width columns
     * @param height rows
     * @param random places the grains
     * @param progress for its cancellation
     * @throws CancelledException when cancelled
     */
    public void paint(double[][] maps, int[] phases, int width, int height, SplitMix64 random, Progress progress)
            throws CancelledException {
        double side = Math.min(width, height);
        for (PlacedGrain grain : place(width / side, height / side, random)) {
            for (int y = 0; y < height; y++) {
                progress.checkCancelled();
                for (int x = 0; x < width; x++) {
                    double share = grain.share((x + 0.5) / side, (y + 0.5) / side);
                    if (share > 0) {
                        cover(maps, y * width + x, phases[grain.kind()], share);
                    }
                }
            }
        }
    }

    /** A later grain takes its share from whatever is there, so that the sum stays one. */
    private static void cover(double[][] maps, int pixel, int phase, double share) {
        for (double[] map : maps) {
            map[pixel] *= 1 - share;
        }
        maps[phase][pixel] += share;
    }

    private List<PlacedGrain> place(double widthInSides, double heightInSides, SplitMix64 random) {
        List<PlacedGrain> placed = new ArrayList<>();
        for (int kind = 0; kind < kinds.size(); kind++) {
            for (int i = 0; i < kinds.get(kind).count(); i++) {
                PlacedGrain grain = PlacedGrain.random(kind, kinds.get(kind), widthInSides, heightInSides, random);
                for (int attempt = 0; attempt < PLACING_ATTEMPTS && overlaps(grain, placed); attempt++) {
                    grain = grain.movedTo(widthInSides * random.nextDouble(), heightInSides * random.nextDouble());
                }
                placed.add(grain);
            }
        }
        return placed;
    }

    private static boolean overlaps(PlacedGrain grain, List<PlacedGrain> others) {
        return others.stream().anyMatch(other -> Math.hypot(grain.x() - other.x(), grain.y() - other.y())
                < CLEARANCE * (grain.radius() + other.radius()));
    }

    /** One grain: a rounded outline r(angle) = radius (1 + sum of harmonics), a smooth rise from rim to middle. Lengths in map sides. */
    private record PlacedGrain(int kind, double x, double y, double radius, double depth, double[] amplitudes, double[] phases) {

        private static final int FIRST_HARMONIC = 2;
        private static final int HARMONICS = 4;

        static PlacedGrain random(int number, Kind kind, double widthInSides, double heightInSides, SplitMix64 random) {
            double x = widthInSides * random.nextDouble();
            double y = heightInSides * random.nextDouble();
            double radius = kind.meanRadius() * (0.6 + 0.8 * random.nextDouble());
            double[] amplitudes = new double[HARMONICS];
            double[] phases = new double[HARMONICS];
            for (int h = 0; h < HARMONICS; h++) {
                amplitudes[h] = 0.5 * random.nextDouble() / (FIRST_HARMONIC + h);
                phases[h] = 2 * Math.PI * random.nextDouble();
            }
            return new PlacedGrain(number, x, y, radius, kind.depth(), amplitudes, phases);
        }

        PlacedGrain movedTo(double newX, double newY) {
            return new PlacedGrain(kind, newX, newY, radius, depth, amplitudes, phases);
        }

        /** Share of the grain at a point: depth (1 - (distance/outline)²)², zero with zero slope at the rim. */
        double share(double atX, double atY) {
            double dx = atX - x;
            double dy = atY - y;
            double square = dx * dx + dy * dy;
            if (square > 4 * radius * radius) {
                return 0;
            }
            double angle = Math.atan2(dy, dx);
            double outline = radius;
            for (int h = 0; h < HARMONICS; h++) {
                outline += radius * amplitudes[h] * Math.cos((FIRST_HARMONIC + h) * angle + phases[h]);
            }
            double inside = 1 - square / (outline * outline);
            return inside > 0 ? depth * inside * inside : 0;
        }
    }
}
