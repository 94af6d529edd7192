package org.lamella.workflow.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.chart.Series;
import org.lamella.workflow.chart.XyChart;
import org.lamella.workflow.part.PlotPart;
import org.lamella.workflow.report.ResultPlot;
import org.lamella.workflow.report.Results;

/**
 * A decomposition with several values of one parameter. Its parts are the decompositions by the values. The facts of each are those of
 * the decomposition, {@code 12.iterations}, of the comparison with the truth, {@code 12.worst-angle}, and {@code 12.residual}, the root
 * mean square of what a pixel keeps; with a truth {@code best} is the value of the smallest sum of angles.
 *
 * @param label stem of its files
 * @param parameter name of the parameter
 * @param rows one a value
 * @param provenance how all came about
 */
public record SweepValue(String label, String parameter, List<Row> rows, Provenance provenance) implements StepValue {

    private static final String RESIDUAL = "residual";

    /**
     * One value.
     *
     * @param value of the parameter
     * @param found the decomposition
     * @param accuracy how it compares with the truth; empty when there is none
     */
    public record Row(String value, DecompositionValue found, Optional<AccuracyValue> accuracy) {

        private double residual() {
            return found.outcome().residual().map(map -> Math.sqrt(Arrays.stream(map).map(v -> v * v).average().orElse(0)))
                    .orElse(Double.NaN);
        }

        private Optional<String> fact(String name) {
            return name.equals(RESIDUAL) ? Optional.of(String.format(Locale.ROOT, "%.5g", residual()))
                    : accuracy.flatMap(known -> known.fact(name)).or(() -> found.fact(name));
        }
    }

    /** Copies. */
    public SweepValue {
        rows = List.copyOf(rows);
    }

    private Optional<Row> row(String value) {
        return rows.stream().filter(row -> row.value().equals(value)).findFirst();
    }

    @Override
    public Optional<String> fact(String name) {
        if (name.equals("best")) {
            return rows.stream().filter(row -> row.accuracy().isPresent())
                    .min(Comparator.comparingDouble(row -> row.accuracy().orElseThrow().sumOfAngles())).map(Row::value);
        }
        // A value may have a point in it, as 0.01 has
        return rows.stream().filter(row -> name.startsWith(row.value() + ".")).findFirst()
                .flatMap(row -> row.fact(name.substring(row.value().length() + 1)));
    }

    @Override
    public Optional<StepValue> part(String name) {
        return row(name).map(Row::found);
    }

    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>(List.of("best"));
        rows.forEach(row -> names.addAll(List.of(row.value(), row.value() + "." + RESIDUAL, row.value() + ".worst-angle")));
        return names;
    }

    @Override
    public void addTo(Results.Builder results) {
        results.add(new PlotPart(plot()));
    }

    /** Angles, or what is left of the image, over the values, or over their numbers when they are words. */
    private ResultPlot plot() {
        boolean numbers = rows.stream().allMatch(row -> row.value().matches("-?[0-9.]+([eE]-?\\d+)?"));
        double[] x = IntStream.range(0, rows.size()).mapToDouble(i -> numbers ? Double.parseDouble(rows.get(i).value()) : i + 1).toArray();
        List<Series> series = new ArrayList<>();
        List<ResultPlot.Column> columns = new ArrayList<>(List.of(new ResultPlot.Column(parameter, x)));
        double[] residual = rows.stream().mapToDouble(Row::residual).toArray();
        columns.add(new ResultPlot.Column("residual", residual));
        List<String> phases = rows.get(0).accuracy().map(known -> known.matches().stream().map(AccuracyValue.Match::phase).toList())
                .orElse(List.of());
        for (String phase : phases) {
            double[] angles = rows.stream().mapToDouble(row -> row.accuracy().orElseThrow().matches().stream()
                    .filter(match -> match.phase().equals(phase)).mapToDouble(AccuracyValue.Match::angleDeg).findFirst()
                    .orElse(Double.NaN)).toArray();
            series.add(Series.dotted(phase, x, angles));
            columns.add(new ResultPlot.Column(phase + " angle (degrees)", angles));
        }
        if (series.isEmpty()) {
            series.add(Series.dotted("", x, residual));
        }
        return new ResultPlot(label, "Results over the values of '" + parameter + "'", XyChart.of(parameter,
                phases.isEmpty() ? "Residual" : "Spectral angle (degrees)", series.toArray(Series[]::new)), columns);
    }
}
