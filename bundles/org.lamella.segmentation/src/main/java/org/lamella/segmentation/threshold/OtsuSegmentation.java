package org.lamella.segmentation.threshold;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Segmentation;
import org.lamella.core.contribution.SegmentationResult;
import org.lamella.core.contribution.SegmentationTask;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.Mask;
import org.lamella.segmentation.internal.Painting;
import org.lamella.segmentation.internal.SingleMap;

/** Otsu's method with two classes or more, on the pixels of the region when there is one. */
public final class OtsuSegmentation implements Segmentation<OtsuParameters> {

    @Override
    public Class<OtsuParameters> parameterType() {
        return OtsuParameters.class;
    }

    @Override
    public SegmentationResult segment(SegmentationTask task, OtsuParameters parameters, Progress progress) throws LamellaException {
        double[] map = SingleMap.of(task, parameters.smoothing(), progress);
        Mask within = Painting.within(task);
        double[] values = SingleMap.values(map, within);
        double[] thresholds = OtsuThresholds.of(values, parameters.classes());
        List<Mask> masks = new ArrayList<>();
        if (parameters.classes() == 2) {
            double low = parameters.dark() ? Double.NEGATIVE_INFINITY : thresholds[0];
            double high = parameters.dark() ? thresholds[0] : Double.POSITIVE_INFINITY;
            masks.add(Painting.corrected(Painting.between(map, within, low, high), task));
        } else {
            for (int k = 0; k < parameters.classes(); k++) {
                double low = k == 0 ? Double.NEGATIVE_INFINITY : thresholds[k - 1];
                double high = k == thresholds.length ? Double.POSITIVE_INFINITY : thresholds[k];
                masks.add(Painting.between(map, within, low, high).named("class " + (k + 1)));
            }
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("thresholds", Arrays.stream(thresholds).mapToObj(Painting::number).collect(Collectors.joining(", ")));
        return new SegmentationResult("Otsu", masks, facts, List.of());
    }
}
