package org.lamella.decomposition.rank;

import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.RankEstimate;
import org.lamella.core.progress.Progress;

/** The answers of all methods, side by side. */
public final class RankEstimates {

    private RankEstimates() {
    }

    /**
     * The methods that look at eigenvalues only: elbow, Malinowski's indicator, Marchenko-Pastur edge.
     *
     * @param spectrum the eigenvalues
     * @return an estimate each
     */
    public static List<RankEstimate> fromEigenvalues(EigenSpectrum spectrum) {
        return List.of(elbow(spectrum), IndicatorFunction.estimate(spectrum), MarchenkoPasturEdge.estimate(spectrum));
    }

    private static RankEstimate elbow(EigenSpectrum spectrum) {
        return new RankEstimate("Elbow", Math.max(1, ScreeElbow.index(spectrum.ratios())),
                "The scree is farthest from its chord there, on a logarithmic scale.");
    }

    /**
     * The methods that draw counts anew: parallel analysis and cross-validation. Each takes about as long as a few analyses.
     *
     * @param spectrum the eigenvalues of the image
     * @param image the image
     * @param seed of the draws
     * @param progress progress and cancellation
     * @return an estimate each
     * @throws LamellaException when cancelled
     */
    public static List<RankEstimate> fromCounts(EigenSpectrum spectrum, CountImage image, long seed, Progress progress)
            throws LamellaException {
        return List.of(ParallelAnalysis.estimate(spectrum, image, seed, progress.part(0, 0.7)),
                CountSplitting.estimate(image, spectrum.values().length, seed, progress.part(0.7, 1)));
    }
}
