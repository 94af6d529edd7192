package org.lamella.core.contribution;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lamella.core.region.Mask;

/**
 * What a segmentation found.
 *
 * @param method name of the algorithm for the user
 * @param masks one mask for a method that tells object from background, one a class for a method that finds several; named
 * @param facts numbers and words about the run by name, for reports: iterations, thresholds
 * @param remarks sentences the user must read, for instance that nothing was found
 */
public record SegmentationResult(String method, List<Mask> masks, Map<String, Object> facts, List<String> remarks) {

    /** Checks and copies. */
    public SegmentationResult {
        Objects.requireNonNull(method, "method");
        masks = List.copyOf(masks);
        if (masks.isEmpty()) {
            throw new IllegalArgumentException("A segmentation without a mask; an object that is not there is an empty mask");
        }
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        remarks = List.copyOf(remarks);
    }
}
