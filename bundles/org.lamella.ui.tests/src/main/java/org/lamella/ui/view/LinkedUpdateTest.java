package org.lamella.ui.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.RectangleRegion;
import org.lamella.core.signal.ChannelRange;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.ui.Maps;
import org.lamella.ui.Ui;
import org.lamella.ui.ViewIds;
import org.lamella.ui.chart.ChartCanvas;
import org.lamella.ui.job.OpenJob;
import org.lamella.ui.map.MapCanvas;
import org.lamella.ui.map.Place;
import org.lamella.ui.map.RegionTool;
import org.lamella.ui.session.EnergyWindow;
import org.lamella.ui.session.LinkedMap;

/**
 * How long a large map's spectrum takes to follow the mouse: from the mouse event until the spectrum of that very region was painted.
 * Prints the figures; what it asserts is that each painted spectrum is the right one.
 */
class LinkedUpdateTest {

    private static final int SIZE = 512;
    private static final int STEPS = 60;
    private static final int REGION = 100;

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        Ui.clear();
    }

    @Test
    void spectrumOfALargeMapFollowsTheMouse() throws Exception {
        spectrumFollowsTheMouse(SIZE, 2048);
    }

    /** Takes 500 MB and half a minute. */
    @Test
    @EnabledIfSystemProperty(named = "lamella.large.maps", matches = "true", disabledReason = "only with -Dlamella.large.maps=true")
    void spectrumOfAVeryLargeMapFollowsTheMouse() throws Exception {
        spectrumFollowsTheMouse(2 * SIZE, 4096);
    }

    private static void spectrumFollowsTheMouse(int size, int channels) throws Exception {
        Ui.clear();
        SpectrumImage image = Maps.random(size, channels, 100);
        MapCanvas map = Ui.view(ViewIds.MAP, MapView.class).canvas();
        ChartCanvas chart = Ui.view(ViewIds.SPECTRUM, SpectrumView.class).chart();
        Ui.open("large", image);
        Ui.await("map drawn", 30, () -> map.shownMap().isPresent());
        Ui.run(() -> map.editor().setTool(RegionTool.RECTANGLE));
        Ui.drag(map, at(map, 20, 20), at(map, 20 + REGION, 20 + REGION), 0);
        Ui.awaitLinked();
        Ui.settle();

        RectangleRegion drawn = (RectangleRegion) Ui.get(() -> Ui.desk().session().focus().region().orElseThrow());
        assertEquals(REGION, drawn.x1() - drawn.x0(), size / 128.0, "to the nearest point of the canvas");
        Point inside = at(map, 70, 70);
        Ui.mouse(map, SWT.MouseDown, 1, 0, inside);
        double[] milliseconds = new double[STEPS];
        for (int step = 0; step < STEPS; step++) {
            // along a curve, a few pixels a step, as a hand moves
            Point to = at(map, 70 + 4.0 * (step + 1), 70 + 40 * Math.sin(step / 9.0) + step);
            milliseconds[step] = untilPainted(map, chart, to);
            RectangleRegion region = (RectangleRegion) Ui.get(() -> Ui.desk().session().focus().region().orElseThrow());
            double[] expected = image.cube().spectrum(region.toMask(size, size), Progress.NONE);
            assertArrayEquals(expected, Ui.get(() -> chart.data().curves().get(0).y()), "step " + step);
            assertEquals(drawn.x1() - drawn.x0(), region.x1() - region.x0());
        }
        Ui.mouse(map, SWT.MouseUp, 1, SWT.BUTTON1, inside);
        Arrays.sort(milliseconds);
        System.out.printf(Locale.ROOT, "LinkedUpdate %1$dx%1$dx%2$d, %3$d counts: median %4$.1f ms, 95 %% %5$.1f ms, longest %6$.1f ms%n",
                size, channels, image.cube().sum(),
                milliseconds[STEPS / 2], milliseconds[STEPS * 95 / 100], milliseconds[STEPS - 1]);
    }

    /** How long a file takes from the choice until its map and its spectrum were painted. Prints the figure. */
    @Test
    void largeFileIsOpenedAndDrawn() throws Exception {
        Ui.clear();
        SpectrumImage image = Maps.random(SIZE, 2048, 100);
        Path file = folder.resolve("large.hspy");
        Ui.desk().files().write(image, file, Progress.NONE);
        MapCanvas map = Ui.view(ViewIds.MAP, MapView.class).canvas();
        ChartCanvas chart = Ui.view(ViewIds.SPECTRUM, SpectrumView.class).chart();
        long start = System.nanoTime();
        OpenJob.schedule(Ui.desk(), List.of(file));
        Ui.await("map and spectrum drawn", 60, () -> map.shownMap().isPresent() && !chart.data().curves().isEmpty());
        Ui.run(() -> {
            map.update();
            chart.update();
        });
        double seconds = (System.nanoTime() - start) * 1e-9;
        System.out.printf(Locale.ROOT, "LinkedUpdate file of 512x512x2048 open and drawn: %.2f s%n", seconds);
        assertArrayEquals(image.cube().sumSpectrum(Progress.NONE), Ui.get(() -> chart.data().curves().get(0).y()));
    }

    /** How long the map takes to follow an energy window that is dragged, and to be drawn anew when it is zoomed. Prints the figures. */
    @Test
    void mapOfALargeMapFollowsTheWindow() throws Exception {
        Ui.clear();
        SpectrumImage image = Maps.random(SIZE, 2048, 100);
        MapCanvas map = Ui.view(ViewIds.MAP, MapView.class).canvas();
        Ui.open("window", image);
        Ui.await("map drawn", 30, () -> map.shownMap().isPresent());
        Ui.settle();
        double[] windowMs = new double[STEPS];
        for (int step = 0; step < STEPS; step++) {
            EnergyWindow window = new EnergyWindow(1 + 0.05 * step, 1.3 + 0.05 * step);
            windowMs[step] = untilMapPainted(map, () -> Ui.desk().session().setWindow(Optional.of(window)));
            ChannelRange range = window.channels(image.energyAxis());
            assertArrayEquals(image.cube().windowMap(range.from(), range.to(), Progress.NONE),
                    Ui.get(() -> map.shownMap().orElseThrow().values()), "step " + step);
        }
        double[] zoomMs = new double[STEPS];
        for (int step = 0; step < STEPS; step++) {
            double zoom = 1 + 0.1 * (step + 1);
            long[] painted = new long[1];
            Listener listener = event -> painted[0] = painted[0] == 0 ? System.nanoTime() : painted[0];
            long start = Ui.get(() -> {
                map.addListener(SWT.Paint, listener);
                long now = System.nanoTime();
                map.zoomTo(zoom);
                return now;
            });
            Ui.await("painted", 30, () -> painted[0] != 0);
            Ui.run(() -> map.removeListener(SWT.Paint, listener));
            zoomMs[step] = (painted[0] - start) * 1e-6;
        }
        Arrays.sort(windowMs);
        Arrays.sort(zoomMs);
        System.out.printf(Locale.ROOT, "LinkedUpdate window to map 512x512x2048: median %.1f ms, 95 %% %.1f ms; redraw at zoom: "
                + "median %.1f ms%n", windowMs[STEPS / 2], windowMs[STEPS * 95 / 100], zoomMs[STEPS / 2]);
        assertTrue(windowMs[0] > 0);
    }

    private static double untilMapPainted(MapCanvas map, Runnable change) {
        LinkedMap before = Ui.get(() -> map.shownMap().orElseThrow());
        long[] painted = new long[1];
        Listener listener = event -> {
            if (painted[0] == 0 && map.shownMap().filter(shown -> shown != before).isPresent()) {
                painted[0] = System.nanoTime();
            }
        };
        Ui.run(() -> map.addListener(SWT.Paint, listener));
        long start = Ui.get(() -> {
            long now = System.nanoTime();
            change.run();
            return now;
        });
        Ui.await("painted map", 30, () -> painted[0] != 0);
        Ui.run(() -> map.removeListener(SWT.Paint, listener));
        return (painted[0] - start) * 1e-6;
    }

    /** A burst of moves, faster than anything can be drawn, must end at the spectrum of the last. */
    @Test
    void lastOfManyMovesWins() throws Exception {
        Ui.clear();
        SpectrumImage image = Maps.random(SIZE / 2, 1024, 100);
        MapCanvas map = Ui.view(ViewIds.MAP, MapView.class).canvas();
        ChartCanvas chart = Ui.view(ViewIds.SPECTRUM, SpectrumView.class).chart();
        Ui.open("burst", image);
        Ui.await("map drawn", 30, () -> map.shownMap().isPresent());
        Ui.run(() -> map.editor().setTool(RegionTool.RECTANGLE));
        Ui.drag(map, at(map, 20, 20), at(map, 70, 70), 0);
        Point inside = at(map, 45, 45);
        Point end = at(map, 145, 125);
        long before = Ui.get(chart::paints);
        Ui.mouse(map, SWT.MouseDown, 1, 0, inside);
        Ui.run(() -> {
            for (int i = 1; i <= 200; i++) {
                Event move = new Event();
                move.stateMask = SWT.BUTTON1;
                move.x = inside.x + (end.x - inside.x) * i / 200;
                move.y = inside.y + (end.y - inside.y) * i / 200;
                map.notifyListeners(SWT.MouseMove, move);
            }
        });
        Ui.mouse(map, SWT.MouseUp, 1, SWT.BUTTON1, end);
        Ui.awaitLinked();
        Ui.settle();
        RectangleRegion region = (RectangleRegion) Ui.get(() -> Ui.desk().session().focus().region().orElseThrow());
        assertEquals(120, region.x0(), 2);
        double[] expected = image.cube().spectrum(region.toMask(image.cube().width(), image.cube().height()), Progress.NONE);
        assertArrayEquals(expected, Ui.get(() -> chart.data().curves().get(0).y()));
        assertTrue(Ui.get(chart::paints) - before < 100, "moves overtaken by newer ones are not drawn");
    }

    private static Point at(MapCanvas map, double x, double y) {
        return Ui.get(() -> map.toCanvas(new Place(x, y)).orElseThrow());
    }

    /** Moves the mouse and waits for the paint that shows the new region. */
    private static double untilPainted(MapCanvas map, ChartCanvas chart, Point to) {
        long[] painted = new long[1];
        double[][] before = {Ui.get(() -> chart.data().curves().get(0).y())};
        Listener listener = event -> {
            if (painted[0] == 0 && chart.data().curves().get(0).y() != before[0]) {
                painted[0] = System.nanoTime();
            }
        };
        Ui.run(() -> chart.addListener(SWT.Paint, listener));
        long start = Ui.get(() -> {
            long now = System.nanoTime();
            Event move = new Event();
            move.stateMask = SWT.BUTTON1;
            move.x = to.x;
            move.y = to.y;
            map.notifyListeners(SWT.MouseMove, move);
            return now;
        });
        Ui.await("painted spectrum", 30, () -> painted[0] != 0);
        Ui.run(() -> chart.removeListener(SWT.Paint, listener));
        return (painted[0] - start) * 1e-6;
    }
}
