package org.lamella.workflow.report;

/** Averages maps over square blocks, for pictures smaller than the map. */
final class BlockMean {

    private BlockMean() {
    }

    /**
     * Averages.
     *
     * @param map any map
     * @param factor side of a block, 1 or more; blocks at the right and lower edges may be smaller
     * @return means of the values that are numbers; not a number for a block without any
     */
    static NamedMap of(NamedMap map, int factor) {
        if (factor == 1) {
            return map;
        }
        int width = (map.width() + factor - 1) / factor;
        int height = (map.height() + factor - 1) / factor;
        double[] sums = new double[width * height];
        int[] counts = new int[width * height];
        for (int y = 0; y < map.height(); y++) {
            for (int x = 0; x < map.width(); x++) {
                double value = map.values()[y * map.width() + x];
                if (!Double.isNaN(value)) {
                    sums[y / factor * width + x / factor] += value;
                    counts[y / factor * width + x / factor]++;
                }
            }
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= counts[i];
        }
        return new NamedMap(map.name(), width, height, sums, map.unit(), map.signed());
    }
}
