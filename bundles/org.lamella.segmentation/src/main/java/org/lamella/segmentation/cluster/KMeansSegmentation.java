package org.lamella.segmentation.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Segmentation;
import org.lamella.core.contribution.SegmentationResult;
import org.lamella.core.contribution.SegmentationTask;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.Mask;
import org.lamella.segmentation.internal.Features;
import org.lamella.segmentation.internal.Painting;

/** Clusters of the pixels' values in all maps, each map on a scale of its own; on the pixels of the region when there is one. */
public final class KMeansSegmentation implements Segmentation<KMeansParameters> {

    @Override
    public Class<KMeansParameters> parameterType() {
        return KMeansParameters.class;
    }

    @Override
    public SegmentationResult segment(SegmentationTask task, KMeansParameters parameters, Progress progress) throws LamellaException {
        Features features = Features.of(task, parameters.smoothing(), progress.part(0, 0.05));
        Mask within = Painting.within(task);
        if (within.count() < parameters.clusters()) {
            throw new LamellaException("The region has " + within.count() + " pixels of the map, fewer than the " + parameters.clusters()
                    + " clusters; draw a larger one.");
        }
        int[] pixels = IntStream.iterate(within.nextSet(0), pixel -> pixel >= 0, pixel -> within.nextSet(pixel + 1)).toArray();
        double[] points = points(features, pixels);
        SplittableRandom random = new SplittableRandom(parameters.seed());
        Clusters best = null;
        for (int start = 0; start < parameters.starts(); start++) {
            progress.fraction(0.05 + 0.95 * start / parameters.starts());
            Clusters clusters = Clusters.of(points, features.dimensions(), parameters.clusters(), parameters.iterations(), random.split(),
                    progress);
            best = best == null || clusters.cost() < best.cost() ? clusters : best;
        }
        return result(best, features, pixels, parameters.clusters());
    }

    private static double[] points(Features features, int... pixels) {
        int dimensions = features.dimensions();
        double[] points = new double[pixels.length * dimensions];
        for (int i = 0; i < pixels.length; i++) {
            System.arraycopy(features.values(), pixels[i] * dimensions, points, i * dimensions, dimensions);
        }
        return points;
    }

    /** Masks in the order of the clusters' sizes, which a reader can check. */
    private static SegmentationResult result(Clusters clusters, Features features, int[] pixels, int asked) {
        int[] size = new int[clusters.count()];
        for (int i = 0; i < pixels.length; i++) {
            size[clusters.of(i)]++;
        }
        List<Integer> order = IntStream.range(0, size.length).boxed().sorted(Comparator.comparing((Integer k) -> -size[k])).toList();
        List<Mask> masks = new ArrayList<>();
        for (int k : order) {
            Mask.Builder mask = Mask.builder(features.width(), features.height()).name("cluster " + (masks.size() + 1));
            for (int i = 0; i < pixels.length; i++) {
                if (clusters.of(i) == k) {
                    mask.set(pixels[i]);
                }
            }
            masks.add(mask.build());
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("pixels", Arrays.toString(order.stream().mapToInt(k -> size[k]).toArray()));
        facts.put("mean squared distance", Painting.number(clusters.cost() / pixels.length));
        List<String> remarks = clusters.count() < asked
                ? List.of("The maps have only " + clusters.count() + " different values, so there are no more clusters.") : List.of();
        return new SegmentationResult("k-means", masks, facts, remarks);
    }
}
