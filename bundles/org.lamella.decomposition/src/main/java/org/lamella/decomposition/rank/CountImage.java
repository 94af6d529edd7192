package org.lamella.decomposition.rank;

import org.lamella.core.LamellaException;
import org.lamella.core.cube.Cube;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.Mask;
import org.lamella.decomposition.NoiseWeighting;
import org.lamella.decomposition.Weighting;
import org.lamella.decomposition.linalg.AxesSearch;
import org.lamella.decomposition.linalg.PrincipalAxes;
import org.lamella.decomposition.linalg.Solver;

/**
 * An image of counts as its components are sought.
 *
 * @param counts whole numbers, none negative
 * @param used the pixels to use
 * @param weighting how noise is weighted
 * @param title name for messages
 */
public record CountImage(Cube counts, Mask used, Weighting weighting, String title) {

    NoiseWeighting noiseWeighting(Progress progress) throws LamellaException {
        return NoiseWeighting.of(weighting, counts, used, title, progress);
    }

    /** The leading axes by the randomized solver, at most {@code count}. */
    PrincipalAxes axes(NoiseWeighting noise, int count, long seed, Progress progress) throws LamellaException {
        int most = Math.min(used.count(), counts.channels());
        return new AxesSearch(noise.weight(counts), Math.min(count, most)).by(Solver.RANDOMIZED, seed, progress);
    }

    /** The same image with other counts. */
    CountImage with(Cube others) {
        return new CountImage(others, used, weighting, title);
    }
}
