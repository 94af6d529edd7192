package org.lamella.io.tiff;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lamella.core.signal.Acquisition;

/**
 * What one of the programs that write TIFF says in its fields.
 *
 * @param steps calibration of axes by their letters, {@code x}, {@code y}, {@code z}, {@code t}
 * @param stacks how the pages are arranged, a list of axes for each stack, slowest first; empty when nothing is said
 * @param acquisition how the image was taken
 * @param original all it says, under the program's name
 */
record Description(Map<String, Step> steps, List<List<Dimension>> stacks, Acquisition acquisition, Map<String, Object> original) {

    /** An axis of a stack. @param name its letter in lower case @param size number of points */
    record Dimension(String name, int size) {
    }

    static final Description NOTHING = new Description(Map.of(), List.of(), Acquisition.UNKNOWN, Map.of());

    /** All that a page says; where two programs speak, the one that measures more exactly. */
    static Description of(Directory directory) throws IOException {
        Description all = NOTHING;
        for (Description one : List.of(Gatan.read(directory), Fei.read(directory), Zeiss.read(directory), Ome.read(directory),
                ImageJ.read(directory), Resolution.read(directory))) {
            all = all.and(one);
        }
        Map<String, Object> original = new LinkedHashMap<>(all.original);
        original.put("tags", directory.values());
        return new Description(all.steps, all.stacks, all.acquisition, original);
    }

    private Description and(Description other) {
        Map<String, Step> both = new LinkedHashMap<>(other.steps);
        both.putAll(steps);
        Map<String, Object> originals = new LinkedHashMap<>(original);
        originals.putAll(other.original);
        return new Description(both, stacks.isEmpty() ? other.stacks : stacks,
                acquisition.equals(Acquisition.UNKNOWN) ? other.acquisition : acquisition, originals);
    }

    /** How many pages a stack needs. */
    static long pages(List<Dimension> stack) {
        long pages = 1;
        for (Dimension dimension : stack) {
            pages = pages > Integer.MAX_VALUE ? pages : pages * dimension.size();
        }
        return pages;
    }

    /** Axes without those of a single point. */
    static List<Dimension> extended(List<Dimension> stack) {
        return new ArrayList<>(stack.stream().filter(dimension -> dimension.size() > 1).toList());
    }
}
