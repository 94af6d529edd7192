package org.lamella.ui.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.EllipseRegion;
import org.lamella.core.region.LineRegion;
import org.lamella.core.region.RectangleRegion;
import org.lamella.core.region.Region;
import org.lamella.core.signal.ChannelRange;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.ui.Desk;
import org.lamella.ui.Maps;
import org.lamella.ui.Ui;
import org.lamella.ui.ViewIds;
import org.lamella.ui.chart.ChartCanvas;
import org.lamella.ui.chart.Plot;
import org.lamella.ui.job.DecomposeJob;
import org.lamella.ui.map.MapCanvas;
import org.lamella.ui.map.Place;
import org.lamella.ui.map.RegionTool;
import org.lamella.ui.session.EnergyWindow;
import org.lamella.ui.session.MapContent;
import org.lamella.ui.session.OpenSignal;

/** The views follow what is done in one of them, by mouse and keys as a user does it. */
class LinkedViewsTest {

    private final SpectrumImage image = Maps.mantle();
    private final Desk desk = Ui.desk();
    private MapCanvas map;
    private ChartCanvas chart;
    private OpenSignal open;

    @BeforeEach
    void openMap() {
        Ui.clear();
        map = Ui.view(ViewIds.MAP, MapView.class).canvas();
        chart = Ui.view(ViewIds.SPECTRUM, SpectrumView.class).chart();
        open = Ui.open("linked", image);
        Ui.await("map drawn", 20, () -> map.shownMap().isPresent());
        Ui.run(() -> map.editor().setTool(RegionTool.RECTANGLE));
        Ui.settle();
    }

    @AfterEach
    void closeMap() {
        Ui.clear();
    }

    private Point at(double x, double y) {
        return Ui.get(() -> map.toCanvas(new Place(x, y)).orElseThrow());
    }

    private double[] shownSpectrum() {
        Ui.awaitLinked();
        return Ui.get(() -> chart.data().curves().get(0).y());
    }

    private double[] shownMap() {
        Ui.awaitLinked();
        return Ui.get(() -> desk.linked().map().orElseThrow().values());
    }

    private Region region() {
        return Ui.get(() -> desk.session().focus().region().orElseThrow());
    }

    private double[] sumOver(Region region) throws Exception {
        return image.cube().spectrum(region.toMask(image.cube().width(), image.cube().height()), Progress.NONE);
    }

    @Test
    void withoutRegionTheSumSpectrumIsShown() throws Exception {
        assertArrayEquals(image.cube().sumSpectrum(Progress.NONE), shownSpectrum());
        assertArrayEquals(image.cube().windowMap(0, image.cube().channels(), Progress.NONE), shownMap());
    }

    @Test
    void drawingARectangleShowsTheSpectrumOfItsPixels() throws Exception {
        Ui.drag(map, at(10, 8), at(30, 25), 0);
        assertEquals(new RectangleRegion(10, 8, 30, 25), region(), "the edges snap to the borders of pixels");
        assertArrayEquals(sumOver(new RectangleRegion(10, 8, 30, 25)), shownSpectrum());
    }

    @Test
    void spectrumFollowsWhileTheMouseStillHoldsTheRegion() throws Exception {
        Ui.drag(map, at(10, 8), at(20, 18), 0);
        Ui.mouse(map, SWT.MouseDown, 1, 0, at(15, 13));
        Ui.mouse(map, SWT.MouseMove, 0, SWT.BUTTON1, at(25, 16));
        assertEquals(new RectangleRegion(20, 11, 30, 21), region());
        assertArrayEquals(sumOver(region()), shownSpectrum());
        Ui.mouse(map, SWT.MouseMove, 0, SWT.BUTTON1, at(28, 30));
        assertArrayEquals(sumOver(new RectangleRegion(23, 25, 33, 35)), shownSpectrum());
        Ui.mouse(map, SWT.MouseUp, 1, SWT.BUTTON1, at(28, 30));
        assertEquals(new RectangleRegion(23, 25, 33, 35), region());
    }

    @Test
    void ellipseAndPolygonAreSummedToo() throws Exception {
        Ui.run(() -> map.editor().setTool(RegionTool.ELLIPSE));
        Ui.drag(map, at(5, 5), at(25, 21), 0);
        assertTrue(region() instanceof EllipseRegion);
        assertArrayEquals(sumOver(region()), shownSpectrum());
        Ui.run(() -> map.editor().remove());
        Ui.run(() -> map.editor().setTool(RegionTool.POLYGON));
        for (Point corner : List.of(at(5, 5), at(40, 8), at(20, 35))) {
            Ui.click(map, corner, 0);
        }
        Ui.key(map, SWT.CR, SWT.CR, 0);
        assertArrayEquals(sumOver(region()), shownSpectrum());
    }

    @Test
    void arrowKeysMoveAndDeleteRemovesTheRegion() throws Exception {
        Ui.drag(map, at(10, 8), at(30, 25), 0);
        Ui.key(map, SWT.ARROW_RIGHT, (char) 0, 0);
        Ui.key(map, SWT.ARROW_DOWN, (char) 0, SWT.SHIFT);
        assertEquals(new RectangleRegion(11, 18, 31, 35), region());
        assertArrayEquals(sumOver(region()), shownSpectrum());
        Ui.key(map, SWT.DEL, SWT.DEL, 0);
        assertTrue(Ui.get(() -> desk.session().focus().region()).isEmpty());
        assertArrayEquals(image.cube().sumSpectrum(Progress.NONE), shownSpectrum());
    }

    @Test
    void lineGivesAProfileOfTheMap() {
        Ui.run(() -> map.editor().setTool(RegionTool.LINE));
        Ui.drag(map, at(2, 20), at(42, 20), 0);
        assertTrue(region() instanceof LineRegion);
        Ui.awaitLinked();
        var profile = Ui.get(() -> desk.linked().profile().orElseThrow());
        assertEquals(40, profile.profile().positions().length, 1);
        assertEquals("nm", profile.unit());
    }

    @Test
    void draggingOnTheSpectrumShowsTheMapOfThatWindow() throws Exception {
        Plot plot = Ui.get(() -> chart.plot().orElseThrow());
        int y = plot.area().y + plot.area().height / 2;
        Ui.drag(chart, new Point((int) plot.toX(6.2), y), new Point((int) plot.toX(6.6), y), 0);
        EnergyWindow window = Ui.get(() -> desk.session().focus().window().orElseThrow());
        assertEquals(6.2, window.from(), 0.05);
        assertEquals(6.6, window.to(), 0.05);
        ChannelRange channels = ChannelRange.of(image.energyAxis(), window.from(), window.to());
        assertArrayEquals(image.cube().windowMap(channels.from(), channels.to(), Progress.NONE), shownMap());
        Ui.click(chart, new Point((int) plot.toX(12), y), 0);
        assertArrayEquals(image.cube().windowMap(0, image.cube().channels(), Progress.NONE), shownMap());
    }

    @Test
    void selectingAComponentShowsItsMapAndSpectrum() {
        Ui.run(() -> new DecomposeJob(desk, open, "nmf", "NMF", Map.of("components", "3")).schedule());
        Ui.await("decomposition", 60, () -> desk.session().currentResult().isPresent() && desk.session().focus().components().isPresent());
        DecompositionResult result = Ui.get(() -> desk.session().currentResult().orElseThrow().decomposition().orElseThrow());
        ComponentsView components = Ui.view(ViewIds.COMPONENTS, ComponentsView.class);
        for (int component : new int[] {1, 0, 2}) {
            Ui.await("card", 20, () -> components.cardCentre(component).isPresent());
            Ui.settle();
            Ui.click(components.grid(), Ui.get(() -> components.cardCentre(component).orElseThrow()), 0);
            assertEquals(Optional.of(component), Ui.get(() -> desk.session().focus().components().map(choice -> choice.primary())));
            assertArrayEquals(result.maps()[component], shownMap());
            assertEquals(2, Ui.get(() -> chart.data().curves().size()), "spectrum of the map and of the component");
            double[] curve = Ui.get(() -> chart.data().curves().get(1).y());
            assertProportional(result.spectra()[component], curve);
        }
        Ui.run(() -> desk.session().setContent(MapContent.COUNTS));
        assertArrayEquals(Ui.call(() -> image.cube().windowMap(0, image.cube().channels(), Progress.NONE)), shownMap());
    }

    private static void assertProportional(double[] expected, double[] found) {
        assertEquals(expected.length, found.length);
        int top = 0;
        for (int i = 1; i < expected.length; i++) {
            top = expected[i] > expected[top] ? i : top;
        }
        double factor = found[top] / expected[top];
        assertTrue(factor > 0);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i] * factor, found[i], 1e-9 * Math.abs(found[top]));
        }
    }

    @Test
    void closingTheSignalEmptiesTheViews() {
        assertFalse(Ui.get(() -> chart.data().curves().isEmpty()));
        Ui.run(() -> desk.session().close(open.id()));
        Ui.awaitLinked();
        assertTrue(Ui.get(() -> chart.data().curves().isEmpty()));
        assertTrue(Ui.get(() -> desk.linked().map().isEmpty()));
    }
}
