package org.lamella.core.contribution;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lamella.core.signal.SpectrumImage;

/**
 * A prepared spectrum image.
 *
 * @param method name of the algorithm for the user
 * @param image the image that was made
 * @param maps what was found of each of its pixels, for instance a shift; may be empty
 * @param facts numbers and words about the run by name, for reports: spikes, largest shift
 * @param remarks sentences the user must read, for instance that some pixels could not be fitted
 */
public record PreprocessingResult(String method, SpectrumImage image, List<PixelMap> maps, Map<String, Object> facts,
        List<String> remarks) {

    /**
     * A number of each pixel.
     *
     * @param name for the user
     * @param unit unit of the values, empty without
     * @param values one a pixel of the result's image; shared, not copied
     */
    public record PixelMap(String name, String unit, double[] values) {

        /** Refuses missing values. */
        public PixelMap {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(unit, "unit");
        }
    }

    /** Checks and copies. */
    public PreprocessingResult {
        Objects.requireNonNull(method, "method");
        maps = List.copyOf(maps);
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        remarks = List.copyOf(remarks);
        for (PixelMap map : maps) {
            if (map.values().length != image.cube().pixels()) {
                throw new IllegalArgumentException("The map '" + map.name() + "' has " + map.values().length + " values for "
                        + image.cube().pixels() + " pixels");
            }
        }
    }
}
