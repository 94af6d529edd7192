package org.lamella.workflow.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lamella.core.region.Mask;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.chart.Series;
import org.lamella.workflow.chart.XyChart;
import org.lamella.workflow.part.PlotPart;
import org.lamella.workflow.report.NamedMap;
import org.lamella.workflow.report.ResultPlot;
import org.lamella.workflow.report.Results;

/**
 * Statistics of a map. The facts are {@code pixels}, {@code mean}, {@code deviation} (standard), {@code minimum}, {@code median} and
 * {@code maximum} of all pixels that are numbers, and the same of those under a mask with the mask's name before, as in
 * {@code grains.median}.
 *
 * @param label stem of its files
 * @param numbers facts by name
 * @param histogram how many pixels have which values
 * @param provenance how it came about
 */
public record MapStatisticsValue(String label, NumbersValue numbers, ResultPlot histogram, Provenance provenance) implements StepValue {

    private static final int DEFAULT_BINS = 60;
    private static final int MOST_BINS = 10_000;

    /**
     * Measures.
     *
     * @param label stem of files
     * @param map the map
     * @param masks masks of its pixels by name, may be empty
     * @param bin width of the bins of the histogram; 0 chooses one
     * @param provenance of the result
     * @return the statistics
     */
    static MapStatisticsValue of(String label, NamedMap map, Map<String, Mask> masks, double bin, Provenance provenance) {
        Map<String, double[]> sorted = new LinkedHashMap<>();
        sorted.put("", Arrays.stream(map.values()).filter(Double::isFinite).sorted().toArray());
        masks.forEach((name, mask) -> sorted.put(name, under(mask, map.values())));
        Map<String, Double> numbers = new LinkedHashMap<>();
        sorted.forEach((name, values) -> describe(name.isEmpty() ? "" : name + ".", values, numbers));
        return new MapStatisticsValue(label, new NumbersValue(numbers, provenance), histogram(label, map, sorted, bin), provenance);
    }

    private static double[] under(Mask mask, double[] values) {
        double[] inside = new double[mask.count()];
        int count = 0;
        for (int pixel = mask.nextSet(0); pixel >= 0; pixel = mask.nextSet(pixel + 1)) {
            inside[count++] = values[pixel];
        }
        return Arrays.stream(inside).filter(Double::isFinite).sorted().toArray();
    }

    private static void describe(String prefix, double[] sorted, Map<String, Double> numbers) {
        int n = sorted.length;
        double mean = Arrays.stream(sorted).average().orElse(Double.NaN);
        double square = Arrays.stream(sorted).map(value -> (value - mean) * (value - mean)).average().orElse(Double.NaN);
        numbers.put(prefix + "pixels", (double) n);
        numbers.put(prefix + "mean", mean);
        numbers.put(prefix + "deviation", Math.sqrt(square));
        numbers.put(prefix + "minimum", n == 0 ? Double.NaN : sorted[0]);
        numbers.put(prefix + "median", n == 0 ? Double.NaN : 0.5 * (sorted[(n - 1) / 2] + sorted[n / 2]));
        numbers.put(prefix + "maximum", n == 0 ? Double.NaN : sorted[n - 1]);
    }

    private static ResultPlot histogram(String label, NamedMap map, Map<String, double[]> sorted, double wanted) {
        double[] all = sorted.get("");
        double low = all.length == 0 ? 0 : all[0];
        double high = all.length == 0 ? 1 : all[all.length - 1];
        double width = wanted > 0 ? wanted : high > low ? (high - low) / DEFAULT_BINS : 1;
        width = Math.max(width, (high - low) / MOST_BINS);
        double start = Math.floor(low / width) * width;
        int bins = (int) Math.floor((high - start) / width) + 1;
        double[] middle = new double[bins];
        for (int i = 0; i < bins; i++) {
            middle[i] = start + (i + 0.5) * width;
        }
        List<Series> series = new ArrayList<>();
        List<ResultPlot.Column> columns = new ArrayList<>(List.of(new ResultPlot.Column("middle of bin", middle)));
        for (Map.Entry<String, double[]> entry : sorted.entrySet()) {
            double[] pixels = new double[bins];
            for (double value : entry.getValue()) {
                pixels[Math.min(bins - 1, (int) ((value - start) / width))]++;
            }
            String name = entry.getKey().isEmpty() ? "all" : entry.getKey();
            series.add(Series.line(name, middle, pixels));
            columns.add(new ResultPlot.Column(name + ", pixels", pixels));
        }
        String x = map.unit().isEmpty() ? map.name() : map.name() + " (" + map.unit() + ")";
        return new ResultPlot("histogram_" + label, "Values of " + map.name(), XyChart.of(x, "Pixels", series.toArray(Series[]::new)),
                columns);
    }

    @Override
    public Optional<String> fact(String name) {
        return numbers.fact(name);
    }

    @Override
    public List<String> names() {
        return numbers.names();
    }

    @Override
    public void addTo(Results.Builder results) {
        results.add(new PlotPart(histogram));
    }
}
