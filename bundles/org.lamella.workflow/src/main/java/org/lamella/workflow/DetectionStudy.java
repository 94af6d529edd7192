package org.lamella.workflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Composition;
import org.lamella.core.metric.SquareRootLaw;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.Mask;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.workflow.chart.Series;
import org.lamella.workflow.chart.XyChart;
import org.lamella.workflow.report.ResultPlot;

/**
 * How signal-to-noise ratios and limits of detection of elements improve with the number of pixels that are summed: figures 9 and 11 of the
 * paper on trace elements by non-negative matrix factorisation. Pixels of a region are summed in ever larger random sets, each of which
 * holds the one before; each sum is quantified as any spectrum is.
 *
 * @param pixels numbers of pixels, rising
 * @param elements what was found for each element
 * @param provenance the image's with the quantification of the largest sum added
 */
public record DetectionStudy(double[] pixels, List<ElementStudy> elements, Provenance provenance) {

    private static final int FEWEST_PIXELS = 16;
    private static final int MOST_SUMS = 14;
    private static final double PERCENT = 100;

    /** Copies the list. */
    public DetectionStudy {
        elements = List.copyOf(elements);
    }

    /**
     * One element.
     *
     * @param symbol element symbol
     * @param line its line
     * @param signalToNoise peak ratio of each sum
     * @param detectionLimit atomic fraction that each sum can detect
     * @param law ratio against the number of pixels
     */
    public record ElementStudy(String symbol, String line, double[] signalToNoise, double[] detectionLimit, SquareRootLaw law) {
    }

    /**
     * Makes the study.
     *
     * @param run runs quantifications
     * @param id id of the quantification
     * @param parameters its parameters
     * @param image counts
     * @param region the pixels, of one phase for a law that holds
     * @param seed start of the random generator that puts them in order
     * @param history how the image came about
     * @param progress progress and cancellation
     * @return ratios and limits
     * @throws LamellaException when the region is too small or its sum cannot be quantified; also when cancelled
     */
    public static DetectionStudy of(QuantificationRun run, String id, Map<String, String> parameters, SpectrumImage image, Mask region,
            long seed, Provenance history, Progress progress) throws LamellaException {
        int[] order = shuffled(region, seed);
        if (order.length < 2 * FEWEST_PIXELS) {
            throw new LamellaException("A region of " + order.length + " pixels is too small to see how ratios grow with the number of"
                    + " pixels; choose " + 2 * FEWEST_PIXELS + " or more.");
        }
        int[] sizes = sizes(order.length);
        // the largest first: what cannot be quantified there cannot be quantified at all
        Map<String, List<Composition.Row>> rows = new LinkedHashMap<>();
        List<Integer> done = new ArrayList<>();
        Provenance provenance = history;
        for (int i = sizes.length - 1; i >= 0; i--) {
            Progress part = progress.part((double) (sizes.length - 1 - i) / sizes.length, (double) (sizes.length - i) / sizes.length);
            Mask.Builder mask = Mask.builder(region.width(), region.height()).name(sizes[i] + " pixels");
            Arrays.stream(order, 0, sizes[i]).forEach(mask::set);
            QuantificationOutcome outcome;
            try {
                outcome = run.run(id, parameters, image.spectrum(mask.build(), part), history, part);
            } catch (LamellaException tooFewCounts) {
                part.checkCancelled();
                if (done.isEmpty()) {
                    throw tooFewCounts;
                }
                break;
            }
            provenance = done.isEmpty() ? outcome.provenance() : provenance;
            done.add(0, sizes[i]);
            outcome.composition().elements().forEach(row -> rows.computeIfAbsent(row.symbol(), symbol -> new ArrayList<>()).add(0, row));
        }
        double[] pixels = done.stream().mapToDouble(Integer::doubleValue).toArray();
        List<ElementStudy> elements = new ArrayList<>();
        rows.forEach((symbol, its) -> {
            double[] ratio = its.stream().mapToDouble(Composition.Row::signalToNoise).toArray();
            elements.add(new ElementStudy(symbol, its.get(0).line(), ratio,
                    its.stream().mapToDouble(row -> row.atomic().detectionLimit()).toArray(), SquareRootLaw.fit(pixels, ratio)));
        });
        return new DetectionStudy(pixels, elements, provenance);
    }

    private static int[] shuffled(Mask region, long seed) {
        int[] order = new int[region.count()];
        int count = 0;
        for (int pixel = region.nextSet(0); pixel >= 0; pixel = region.nextSet(pixel + 1)) {
            order[count++] = pixel;
        }
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[other];
            order[other] = swap;
        }
        return order;
    }

    private static int[] sizes(int all) {
        List<Integer> sizes = new ArrayList<>();
        for (int size = all; size >= FEWEST_PIXELS && sizes.size() < MOST_SUMS; size /= 2) {
            sizes.add(0, size);
        }
        return sizes.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Ratios with their laws. @return a plot over the number of pixels */
    public ResultPlot signalToNoisePlot() {
        List<Series> series = new ArrayList<>();
        List<ResultPlot.Column> columns = new ArrayList<>(List.of(new ResultPlot.Column("pixels", pixels)));
        for (ElementStudy element : elements) {
            double[] law = Arrays.stream(pixels).map(element.law()::at).toArray();
            series.add(Series.dotted(element.symbol(), pixels, element.signalToNoise()));
            series.add(Series.line(String.format(Locale.ROOT, "%.3g √N, R² %.3f", element.law().k(), element.law().determination()), pixels,
                    law));
            columns.add(new ResultPlot.Column(element.symbol() + " peak SNR", element.signalToNoise()));
            columns.add(new ResultPlot.Column(element.symbol() + " square-root law", law));
        }
        return new ResultPlot("snr", "Peak signal-to-noise ratio against the number of pixels that are summed, with square-root laws",
                XyChart.of("Pixels", "Peak SNR", series.toArray(Series[]::new)), columns);
    }

    /** Limits of detection. @return a plot over the number of pixels */
    public ResultPlot detectionLimitPlot() {
        List<Series> series = new ArrayList<>();
        List<ResultPlot.Column> columns = new ArrayList<>(List.of(new ResultPlot.Column("pixels", pixels)));
        for (ElementStudy element : elements) {
            double[] percent = Arrays.stream(element.detectionLimit()).map(limit -> PERCENT * limit).toArray();
            series.add(Series.dotted(element.symbol(), pixels, percent));
            columns.add(new ResultPlot.Column(element.symbol() + " detection limit (at%)", percent));
        }
        return new ResultPlot("detection_limit", "Limit of detection against the number of pixels that are summed",
                XyChart.of("Pixels", "Limit of detection (at%)", series.toArray(Series[]::new)).onLogarithmicScale(), columns);
    }
}
