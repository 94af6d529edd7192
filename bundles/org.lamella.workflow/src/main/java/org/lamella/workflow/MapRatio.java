package org.lamella.workflow;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.lamella.core.LamellaException;
import org.lamella.core.metric.Histogram;
import org.lamella.core.metric.RatioMap;
import org.lamella.workflow.chart.Series;
import org.lamella.workflow.chart.XyChart;
import org.lamella.workflow.report.NamedMap;
import org.lamella.workflow.report.ResultPlot;

/**
 * The ratio of two maps of counts.
 *
 * @param maps the ratio and its error
 * @param histogram how often ratios occur
 */
public record MapRatio(List<NamedMap> maps, ResultPlot histogram) {

    /** Copies the list. */
    public MapRatio {
        maps = List.copyOf(maps);
    }

    /**
     * The ratio that a user asks for.
     *
     * @param text names of maps, or of elements, as in {@code I/Pb} or {@code I_La/Pb_La}
     * @param maps maps of counts
     * @param variances of their values, a map each
     * @return the ratio
     * @throws LamellaException when there are no such maps, or no pixel has counts enough
     */
    public static MapRatio of(String text, List<NamedMap> maps, List<double[]> variances) throws LamellaException {
        String[] names = text.split("/", -1);
        if (names.length != 2) {
            throw new LamellaException("'" + text + "' is no ratio of two maps; write it as in I/Pb.");
        }
        int numerator = named(names[0].strip(), maps);
        int denominator = named(names[1].strip(), maps);
        NamedMap above = maps.get(numerator);
        NamedMap below = maps.get(denominator);
        RatioMap ratio = RatioMap.ofVariances(above.values(), variances.get(numerator), below.values(), variances.get(denominator));
        if (ratio.pixels() == 0) {
            throw new LamellaException("No pixel has enough counts of " + below.name() + " for the ratio " + text
                    + "; sum pixels with --rebin.");
        }
        String name = above.name() + " over " + below.name();
        Histogram histogram = Histogram.of(ratio.values());
        double[] counts = Arrays.stream(histogram.counts()).asDoubleStream().toArray();
        String title = String.format(Locale.ROOT, "Histogram of %s: mean %.4g, standard deviation %.3g, %d pixels", name, histogram.mean(),
                histogram.deviation(), ratio.pixels());
        return new MapRatio(List.of(new NamedMap(name, above.width(), above.height(), ratio.values(), "", false),
                new NamedMap(name + ", error", above.width(), above.height(), ratio.sigma(), "", false)),
                new ResultPlot("histogram_" + name, title,
                        XyChart.of(name, "Pixels", Series.line("", histogram.centres(), counts)),
                        List.of(new ResultPlot.Column("ratio", histogram.centres()), new ResultPlot.Column("pixels", counts))));
    }

    private static int named(String name, List<NamedMap> maps) throws LamellaException {
        for (int i = 0; i < maps.size(); i++) {
            if (maps.get(i).name().equals(name) || maps.get(i).name().startsWith(name + "_")) {
                return i;
            }
        }
        throw new LamellaException("There is no map of " + name + " to make a ratio of; there are "
                + String.join(", ", maps.stream().map(NamedMap::name).toList()) + ".");
    }
}
