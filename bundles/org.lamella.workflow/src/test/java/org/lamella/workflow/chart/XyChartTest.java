package org.lamella.workflow.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XyChartTest {

    private static final Box FRAME = new Box(5, 7, 640, 260);

    private static double[] range(int count, double from, double step) {
        double[] values = new double[count];
        Arrays.setAll(values, i -> from + i * step);
        return values;
    }

    private static RecordingCanvas paint(XyChart chart, Box frame) {
        RecordingCanvas canvas = new RecordingCanvas();
        chart.paint(canvas, frame);
        return canvas;
    }

    private static List<LineMarker> crowdedLines() {
        List<LineMarker> lines = new ArrayList<>();
        Random random = new Random(2);
        for (int i = 0; i < 80; i++) {
            lines.add(new LineMarker("X" + i + "_Ka", i < 40 ? 1 + 0.01 * i : 20 * random.nextDouble()));
        }
        return lines;
    }

    @ParameterizedTest
    @CsvSource({"1, false", "1e-7, false", "123456789, false", "-3e5, false", "1, true", "1e-9, true", "4e12, true"})
    void labelsNeitherOverlapNorLeaveTheFigure(double scale, boolean logarithmic) {
        double[] x = range(2048, 0.2, 0.01);
        double[] y = new Random(1).doubles(2048).map(v -> v * v * scale).toArray();
        Series[] curves = {Series.line("first", x, y), Series.line("a rather long name of the second curve", x, y),
            Series.line("third ".repeat(60), x, y), Series.line("fourth", x, y)};
        XyChart chart = XyChart.of("Energy (keV)", "Intensity with a long explanation of its units", curves)
                .withMarkers(crowdedLines()).withGuide(new LineMarker("elbow", 19.9));
        for (double width : new double[] {180, 400, 640, 1400}) {
            Box frame = new Box(5, 7, width, 300);
            RecordingCanvas canvas = paint(logarithmic ? chart.onLogarithmicScale() : chart, frame);
            assertEquals(List.of(), canvas.overlaps(), "width " + width);
            assertEquals(List.of(), canvas.outside(frame), "width " + width);
        }
    }

    @Test
    void curveEndsAtTheEdgesOfThePlotAndIsScaledToIt() {
        RecordingCanvas canvas = paint(XyChart.of("x", "y", Series.line("", new double[] {0, 5, 10}, new double[] {0, 10, 5})), FRAME);
        Polyline curve = canvas.paths.stream().filter(path -> path.size() == 3).findFirst().orElseThrow();
        assertEquals(0.5 * (curve.x()[0] + curve.x()[2]), curve.x()[1], 1e-9);
        assertEquals(0.5 * (curve.y()[0] + curve.y()[1]), curve.y()[2], 1e-9);
        assertTrue(curve.y()[1] < curve.y()[0], "larger values lie higher");
        assertEquals(FRAME.right() - 12, curve.x()[2], 1e-9);
    }

    @Test
    void logarithmicCurveRisesEvenlyAndZerosLieOnTheAxis() {
        double[] y = {1, 10, 100, 0};
        RecordingCanvas canvas = paint(XyChart.of("x", "y", Series.line("", range(4, 0, 1), y)).onLogarithmicScale(), FRAME);
        Polyline curve = canvas.paths.stream().filter(path -> path.size() == 4).findFirst().orElseThrow();
        assertEquals(curve.y()[0] - curve.y()[1], curve.y()[1] - curve.y()[2], 1e-9);
        assertTrue(curve.y()[3] > curve.y()[0]);
    }

    @Test
    void logarithmicAxisHasEightMinorTicksADecade() {
        XyChart chart = XyChart.of("x", "y", Series.line("", range(3, 0, 1), new double[] {1, 10, 100}));
        assertEquals(0, minorTicks(paint(chart, FRAME)));
        assertEquals(8 + 8, minorTicks(paint(chart.onLogarithmicScale(), FRAME)));
    }

    /** Ticks of half length beside the curve, between its lowest and its highest point. */
    private static long minorTicks(RecordingCanvas canvas) {
        Polyline curve = canvas.paths.stream().filter(path -> path.size() == 3).findFirst().orElseThrow();
        return canvas.paths.stream().filter(path -> path.size() == 2 && path.x()[1] == curve.x()[0] && path.x()[0] == path.x()[1] - 2
                && path.y()[0] < curve.y()[0] && path.y()[0] > curve.y()[2]).count();
    }

    @Test
    void gapsBreakCurveAndBand() {
        double[] y = {1, 2, Double.NaN, 3, 4, 5};
        double[] sigma = {.1, .1, .1, .1, .1, .1};
        RecordingCanvas canvas = paint(XyChart.of("x", "y", new Series("", range(6, 0, 1), y, sigma, true)), FRAME);
        assertEquals(2, canvas.areas);
        assertEquals(5, canvas.dots);
        Polyline curve = canvas.paths.stream().filter(path -> path.size() == 6).findFirst().orElseThrow();
        assertTrue(curve.isGap(2));
    }

    @Test
    void chartOfNothingIsDrawn() {
        for (double[] y : new double[][] {{}, {0, 0, 0}, {Double.NaN, Double.NaN, Double.NaN}, {Double.NEGATIVE_INFINITY, 1, 2}}) {
            XyChart chart = XyChart.of("x", "y", Series.line("", range(y.length, 0, 1), y));
            assertEquals(List.of(), paint(chart, FRAME).overlaps());
            assertEquals(List.of(), paint(chart.onLogarithmicScale(), FRAME).overlaps());
        }
    }

    @Test
    void countingAxisHasWholeNumbersOnly() {
        XyChart chart = XyChart.of("Component", "", Series.dotted("", new double[] {1, 2, 3}, new double[] {3, 2, 1})).overCounts();
        List<String> labels = paint(chart, FRAME).texts.stream().map(RecordingCanvas.Text::text).toList();
        assertTrue(labels.containsAll(List.of("1", "2", "3")) && !labels.contains("1.5"), labels.toString());
    }

    @Test
    void longCurvesAreThinnedToWhatCanBeSeen() {
        double[] y = new Random(1).doubles(100000).toArray();
        y[54321] = 7;
        RecordingCanvas canvas = paint(XyChart.of("x", "y", Series.line("", range(100000, 0, 1), y)), FRAME);
        Polyline curve = canvas.paths.stream().max((a, b) -> Integer.compare(a.size(), b.size())).orElseThrow();
        assertTrue(curve.size() < 4 * FRAME.width(), curve.size() + " points");
        double highest = Arrays.stream(curve.y()).min().orElseThrow();
        assertTrue(Arrays.stream(curve.y()).filter(v -> v < highest + 50).count() == 1, "the single peak is still there");
    }
}
