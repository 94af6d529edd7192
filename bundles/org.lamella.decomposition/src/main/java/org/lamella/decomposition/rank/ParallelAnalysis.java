package org.lamella.decomposition.rank;

import java.util.Arrays;
import java.util.Locale;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.RankEstimate;
import org.lamella.core.progress.Progress;
import org.lamella.decomposition.NoiseWeighting;
import org.lamella.decomposition.linalg.AxesSearch;
import org.lamella.decomposition.linalg.RowMatrix;
import org.lamella.decomposition.linalg.Solver;

/**
 * Parallel analysis: Horn, Psychometrika 30 (1965) 179. Components count while their eigenvalues exceed the largest of an image with the
 * same noise and no structure.
 *
 * <p>Such an image is made by random signs (Hong, Sheng and Dobriban, arXiv 2012.02985), here of every count: {@link EventSigns}. Unlike
 * counts drawn from the mean spectrum it keeps the noise of each cell, which differs from phase to phase. The limit is the largest
 * eigenvalue of a few draws.
 */
final class ParallelAnalysis {

    private static final int DRAWS = 5;

    private ParallelAnalysis() {
    }

    /** Compares the eigenvalues of an image. */
    static RankEstimate estimate(EigenSpectrum spectrum, CountImage image, long seed, Progress progress) throws LamellaException {
        NoiseWeighting noise = image.noiseWeighting(progress.part(0, 0.05));
        RowMatrix weighted = noise.weight(image.counts());
        double limit = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            RowMatrix signs = new EventSigns(weighted, noise.pixelFactors(), noise.channelFactors(), seed + draw);
            Progress part = progress.part(0.05 + 0.95 * draw / DRAWS, 0.05 + 0.95 * (draw + 1) / DRAWS);
            limit = Math.max(limit, new AxesSearch(signs, 1).by(Solver.RANDOMIZED, seed, part).squaredSingularValues()[0]);
        }
        int components = 0;
        while (components < spectrum.values().length && spectrum.values()[components] > limit) {
            components++;
        }
        double[] limits = new double[spectrum.values().length];
        Arrays.fill(limits, limit);
        return new RankEstimate("Parallel analysis", components, String.format(Locale.ROOT,
                "So many exceed the largest variance of %d images whose counts got random signs.", DRAWS), limits);
    }
}
