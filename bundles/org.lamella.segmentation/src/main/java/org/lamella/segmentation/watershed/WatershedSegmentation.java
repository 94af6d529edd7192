package org.lamella.segmentation.watershed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Segmentation;
import org.lamella.core.contribution.SegmentationResult;
import org.lamella.core.contribution.SegmentationTask;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.Mask;
import org.lamella.segmentation.internal.Painting;
import org.lamella.segmentation.internal.SingleMap;
import org.lamella.segmentation.threshold.OtsuThresholds;

/**
 * The watershed of the map's gradient, flooded from what is marked as object and as background. Where the user marked nothing, the values
 * beyond the mean of each of Otsu's two classes are the markers. What lies outside the region, when there is one, is background.
 */
public final class WatershedSegmentation implements Segmentation<WatershedParameters> {

    private static final byte OBJECT = 1;
    private static final byte BACKGROUND = 2;

    @Override
    public Class<WatershedParameters> parameterType() {
        return WatershedParameters.class;
    }

    @Override
    public SegmentationResult segment(SegmentationTask task, WatershedParameters parameters, Progress progress) throws LamellaException {
        double[] map = SingleMap.of(task, parameters.smoothing(), progress.part(0, 0.1));
        Mask within = Painting.within(task);
        byte[] label = new byte[map.length];
        double[] limits = limits(SingleMap.values(map, within));
        boolean dark = parameters.dark();
        for (int pixel = 0; pixel < label.length; pixel++) {
            if (!within.contains(pixel)) {
                label[pixel] = BACKGROUND;
            } else if (task.background().isEmpty() && (dark ? map[pixel] > limits[1] : map[pixel] < limits[0])) {
                label[pixel] = BACKGROUND;
            } else if (task.object().isEmpty() && (dark ? map[pixel] < limits[0] : map[pixel] > limits[1])) {
                label[pixel] = OBJECT;
            }
        }
        task.object().ifPresent(mask -> set(mask, label, OBJECT));
        task.background().ifPresent(mask -> set(mask, label, BACKGROUND));
        new Flooding(task.width(), task.height(), levels(gradient(map, task.width(), task.height())), label).run(progress.part(0.2, 1));
        Mask.Builder object = Mask.builder(task.width(), task.height()).name("object");
        for (int pixel = 0; pixel < label.length; pixel++) {
            if (label[pixel] == OBJECT) {
                object.set(pixel);
            }
        }
        Mask mask = object.build();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("pixels", mask.count());
        return new SegmentationResult("Watershed", List.of(mask), facts, List.of());
    }

    private static void set(Mask mask, byte[] label, byte marker) {
        for (int pixel = mask.nextSet(0); pixel >= 0; pixel = mask.nextSet(pixel + 1)) {
            label[pixel] = marker;
        }
    }

    /** Mean values of Otsu's two classes. */
    private static double[] limits(double... values) {
        double threshold = OtsuThresholds.of(values, 2)[0];
        double[] sum = new double[2];
        int[] count = new int[2];
        for (double value : values) {
            int k = value < threshold ? 0 : 1;
            sum[k] += value;
            count[k]++;
        }
        return new double[] {sum[0] / count[0], sum[1] / count[1]};
    }

    /** Length of Sobel's gradient; beyond the frame the map goes on as at its edge. */
    private static double[] gradient(double[] map, int width, int height) {
        double[] gradient = new double[map.length];
        for (int y = 0; y < height; y++) {
            int up = Math.max(0, y - 1) * width;
            int here = y * width;
            int down = Math.min(height - 1, y + 1) * width;
            for (int x = 0; x < width; x++) {
                int left = Math.max(0, x - 1);
                int right = Math.min(width - 1, x + 1);
                double across = map[up + right] - map[up + left] + 2 * (map[here + right] - map[here + left]) + map[down + right]
                        - map[down + left];
                double along = map[down + left] - map[up + left] + 2 * (map[down + x] - map[up + x]) + map[down + right] - map[up + right];
                gradient[here + x] = Math.hypot(across, along);
            }
        }
        return gradient;
    }

    private static int[] levels(double[] gradient) {
        double largest = 0;
        for (double value : gradient) {
            largest = Math.max(largest, value);
        }
        int[] levels = new int[gradient.length];
        for (int pixel = 0; pixel < levels.length; pixel++) {
            levels[pixel] = largest > 0 ? (int) Math.min(Flooding.LEVELS - 1.0, gradient[pixel] / largest * Flooding.LEVELS) : 0;
        }
        return levels;
    }
}
