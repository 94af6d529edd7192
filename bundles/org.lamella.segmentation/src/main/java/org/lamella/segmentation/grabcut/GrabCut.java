package org.lamella.segmentation.grabcut;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Segmentation;
import org.lamella.core.contribution.SegmentationResult;
import org.lamella.core.contribution.SegmentationTask;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.Mask;
import org.lamella.segmentation.cluster.Clusters;
import org.lamella.segmentation.internal.Features;

/**
 * GrabCut: learns what object and background look like from a loose rectangle, strokes or an earlier mask, divides the map where their values
 * part and edges are strong, and learns again from the division.
 */
public final class GrabCut implements Segmentation<GrabCutParameters> {

    private static final int CLUSTER_ITERATIONS = 10;
    /** Enough points to cluster the values by; more change the clusters little. */
    private static final int CLUSTERED_PIXELS = 40_000;

    @Override
    public Class<GrabCutParameters> parameterType() {
        return GrabCutParameters.class;
    }

    @Override
    public SegmentationResult segment(SegmentationTask task, GrabCutParameters parameters, Progress progress) throws LamellaException {
        Trimap trimap = Trimap.of(task);
        Features features = Features.of(task, parameters.smoothing(), progress.part(0, 0.05));
        SplittableRandom random = new SplittableRandom(parameters.seed());
        GaussianMixture background = initial(features, trimap, false, parameters.components(), random, progress);
        GaussianMixture object = initial(features, trimap, true, parameters.components(), random, progress);
        ObjectCut cut = new ObjectCut(features, trimap, parameters.gamma(), progress.part(0.05, 0.1));
        int iterations = 0;
        int changed = 1;
        while (iterations < parameters.iterations() && changed > 0) {
            progress.message("GrabCut, iteration " + (iterations + 1));
            progress.fraction(0.1 + 0.9 * iterations / parameters.iterations());
            background = learned(features, trimap, false, background);
            object = learned(features, trimap, true, object);
            changed = cut.decide(object, background, new Quiet(progress));
            iterations++;
            if (trimap.object().count() == 0) {
                break;
            }
        }
        return result(trimap.object(), iterations, changed);
    }

    private static SegmentationResult result(Mask object, int iterations, int changed) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("iterations", iterations);
        facts.put("pixels", object.count());
        List<String> remarks = new ArrayList<>();
        if (object.count() == 0) {
            remarks.add("Nothing of the map was told from its background; draw the region closer, mark some of the object, or lower the"
                    + " boundary weight.");
        } else if (changed > 0) {
            remarks.add("The last iteration still moved " + changed + " pixels; more iterations may change the outline.");
        }
        return new SegmentationResult("GrabCut", List.of(object), facts, remarks);
    }

    /** The mixture of the pixels of one side, clustered; of every so many pixels when there are very many. */
    private static GaussianMixture initial(Features features, Trimap trimap, boolean object, int components, SplittableRandom random,
            Progress progress) throws LamellaException {
        int dimensions = features.dimensions();
        int count = 0;
        for (int pixel = 0; pixel < features.pixels(); pixel++) {
            count += trimap.isObject(pixel) == object ? 1 : 0;
        }
        int every = Math.max(1, count / CLUSTERED_PIXELS);
        double[] points = new double[(count + every - 1) / every * dimensions];
        int met = 0;
        for (int pixel = 0; pixel < features.pixels(); pixel++) {
            if (trimap.isObject(pixel) == object) {
                if (met % every == 0) {
                    System.arraycopy(features.values(), pixel * dimensions, points, met / every * dimensions, dimensions);
                }
                met++;
            }
        }
        return GaussianMixture.of(Clusters.of(points, dimensions, components, CLUSTER_ITERATIONS, random, progress), points, dimensions);
    }

    /** Each pixel of one side goes to its likeliest Gaussian, and the Gaussians become those of their pixels. */
    private static GaussianMixture learned(Features features, Trimap trimap, boolean object, GaussianMixture before)
            throws LamellaException {
        int dimensions = features.dimensions();
        GaussianMixture.Moments moments = Blocks.reduce(features.pixels(), Progress.NONE,
                () -> new GaussianMixture.Moments(before.components(), dimensions), (from, to, sums) -> {
                    for (int pixel = from; pixel < to; pixel++) {
                        if (trimap.isObject(pixel) == object) {
                            sums.add(features.values(), pixel * dimensions, before.likeliest(features.values(), pixel * dimensions));
                        }
                    }
                }, GaussianMixture.Moments::join);
        return moments.points() == 0 ? before : moments.mixture();
    }

    /** Hands on the wish to stop, not the fractions of inner passes. */
    private record Quiet(Progress whole) implements Progress {

        @Override
        public void message(String text) {
            whole.message(text);
        }

        @Override
        public void fraction(double done) {
            // one iteration is one step of the whole
        }

        @Override
        public boolean isCancelled() {
            return whole.isCancelled();
        }
    }
}
