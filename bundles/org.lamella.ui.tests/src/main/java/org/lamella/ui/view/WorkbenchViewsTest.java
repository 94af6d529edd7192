package org.lamella.ui.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.LineRegion;
import org.lamella.core.region.Mask;
import org.lamella.core.region.RectangleRegion;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.ui.Desk;
import org.lamella.ui.Maps;
import org.lamella.ui.Menus;
import org.lamella.ui.Ui;
import org.lamella.ui.ViewIds;
import org.lamella.ui.chart.ChartCanvas;
import org.lamella.ui.job.DecomposeJob;
import org.lamella.ui.job.QuantifyJob;
import org.lamella.ui.job.QuantifyMapJob;
import org.lamella.ui.job.QuantifyProfileJob;
import org.lamella.ui.session.DerivedMaps;
import org.lamella.ui.session.DerivedResult;
import org.lamella.ui.session.EnergyWindow;
import org.lamella.ui.session.LinkedMap;
import org.lamella.ui.session.MapContent;
import org.lamella.ui.session.OpenSignal;
import org.lamella.ui.session.Session;
import org.lamella.workflow.chart.VerticalScale;
import org.lamella.xray.Element;
import org.lamella.xray.ElementMaps;
import org.lamella.xray.LineWindow;

/** Elements, masks, overlays, compositions and history as a user handles them. */
class WorkbenchViewsTest {

    private final SpectrumImage image = Maps.mantle();
    private final Desk desk = Ui.desk();
    private final Session session = desk.session();
    private OpenSignal open;

    @BeforeEach
    void openMap() {
        Ui.clear();
        open = Ui.open("views", image);
        Ui.settle();
    }

    @AfterEach
    void close() {
        Ui.clear();
    }

    @Test
    void elementMarkedInThePeriodicTableGetsMarkersAndAMap() throws Exception {
        PeriodicTableView table = Ui.view(ViewIds.PERIODIC_TABLE, PeriodicTableView.class);
        Ui.run(() -> session.notes().setElements("none", List.of()));
        Ui.awaitLinked();
        Ui.click(table.table(), Ui.get(() -> table.centre("Ca")), 0);
        Ui.awaitLinked();
        assertEquals(List.of("Ca"), Ui.get(() -> session.notes().current().elements()));
        ElementsView elements = Ui.view(ViewIds.ELEMENTS, ElementsView.class);
        assertEquals(1, Ui.get(elements::cards));
        Ui.click(elements.grid(), Ui.get(() -> elements.cardCentre(0).orElseThrow()), 0);
        Ui.awaitLinked();
        EnergyWindow window = Ui.get(() -> session.focus().window().orElseThrow());
        assertTrue(window.from() < 3.69 && window.to() > 3.69, "around Ca Kα");
        LineWindow line = LineWindow.mainLines(List.of(Element.of("Ca")), image, LineWindow.DEFAULT_WIDTH_FWHM).get(0);
        assertArrayEquals(ElementMaps.of(image, List.of(line), Progress.NONE).counts()[0],
                Ui.get(() -> desk.linked().map().orElseThrow().values()), "the map shows what the card shows");
        Ui.key(table.table(), SWT.ARROW_RIGHT, '\0', 0);
        Ui.key(table.table(), ' ', ' ', 0);
        assertEquals(List.of("Ca", "Sc"), Ui.get(() -> session.notes().current().elements()), "keys do the same");
    }

    @Test
    void controlClicksMakeAnOverlay() {
        ElementsView elements = Ui.view(ViewIds.ELEMENTS, ElementsView.class);
        Ui.awaitLinked();
        for (int card : new int[] {0, 1, 2}) {
            Ui.click(elements.grid(), Ui.get(() -> elements.cardCentre(card).orElseThrow()), SWT.MOD1);
        }
        Ui.awaitLinked();
        assertEquals(MapContent.OVERLAY, Ui.get(() -> session.focus().content()));
        assertEquals(3, Ui.get(() -> desk.linked().map().orElseThrow().layers().size()));
        assertEquals(3, Ui.get(() -> session.focus().overlay().stream().map(layer -> layer.rgb()).distinct().count()));
        Ui.click(elements.grid(), Ui.get(() -> elements.cardCentre(1).orElseThrow()), SWT.MOD1);
        Ui.awaitLinked();
        assertEquals(2, Ui.get(() -> desk.linked().map().orElseThrow().layers().size()), "the same click takes it out");
    }

    @Test
    void maskAlgebraIsThatOfSets() throws Exception {
        MasksView masks = Ui.view(ViewIds.MASKS, MasksView.class);
        Ui.run(() -> {
            session.setRegion(Optional.of(new RectangleRegion(0, 0, 20, 20)));
            MasksView.ofRegion(session);
            session.setRegion(Optional.of(new RectangleRegion(10, 10, 30, 30)));
            MasksView.ofRegion(session);
        });
        Table table = masks.table();
        assertEquals(2, Ui.get(table::getItemCount));
        Ui.run(table::selectAll);
        Ui.run(masks::union);
        Ui.run(masks::complement);
        Mask union = Ui.get(() -> session.notes().current().masks().get(2).mask());
        Mask rest = Ui.get(() -> session.notes().current().masks().get(3).mask());
        assertEquals(400 + 400 - 100, union.count());
        assertEquals(image.cube().pixels(), union.count() + rest.count());
        Ui.awaitLinked();
        ChartCanvas chart = Ui.view(ViewIds.SPECTRUM, SpectrumView.class).chart();
        assertArrayEquals(image.cube().spectrum(rest, Progress.NONE), Ui.get(() -> chart.data().curves().get(0).y()),
                "the new mask is looked at");
        assertEquals(1 + 4, Ui.get(() -> chart.data().curves().size()), "and all ticked masks are drawn");
        Ui.run(() -> session.undo());
        assertEquals(4, Ui.get(table::getItemCount), "the choice of the mask was the last step");
        Ui.run(() -> session.undo());
        assertEquals(3, Ui.get(table::getItemCount));
    }

    @Test
    void componentIsRejectedAndKeptByOneKey() {
        Ui.run(() -> new DecomposeJob(desk, open, "pca", "PCA", Map.of("components", "4")).schedule());
        Ui.await("PCA", 60, () -> !session.results().isEmpty());
        ComponentsView view = Ui.view(ViewIds.COMPONENTS, ComponentsView.class);
        Ui.click(view.grid(), Ui.get(() -> view.cardCentre(2).orElseThrow()), 0);
        Ui.key(view.grid(), 'x', 'x', 0);
        assertEquals(List.of(0, 1, 3), Ui.get(() -> session.results().get(0).kept()));
        Ui.key(view.grid(), ' ', ' ', 0);
        assertEquals(List.of(0, 1, 2, 3), Ui.get(() -> session.results().get(0).kept()));
    }

    @Test
    void judgesTellSignalFromNoise() {
        Ui.run(() -> new DecomposeJob(desk, open, "pca", "PCA", Map.of("components", "6")).schedule());
        Ui.await("PCA", 60, () -> !session.results().isEmpty());
        ComponentsView view = Ui.view(ViewIds.COMPONENTS, ComponentsView.class);
        Ui.run(view::judge);
        Ui.await("verdicts", 60, () -> !session.results().get(0).verdicts().isEmpty());
        DerivedResult judged = Ui.get(() -> session.results().get(0));
        assertEquals(desk.contributions().judges().size(), judged.verdicts().size());
        assertTrue(JudgedComponents.brief(judged, 0).startsWith("signal"), JudgedComponents.reasons(judged, 0));
        assertTrue(JudgedComponents.brief(judged, 5).startsWith("noise"), JudgedComponents.reasons(judged, 5));
        Set<Integer> noise = JudgedComponents.noise(judged.verdicts().get(0));
        Ui.run(() -> session.setRejected(judged.id(), noise));
        assertEquals(6 - noise.size(), Ui.get(() -> session.results().get(0).kept().size()));
    }

    @Test
    void compositionIsCopiedAsATable() {
        Ui.run(() -> new QuantifyJob(desk, desk.linked().spectrum().orElseThrow(), "model-fit", "Fit", Map.of()).schedule());
        Ui.await("composition", 60, () -> !session.compositions().isEmpty());
        CompositionView view = Ui.view(ViewIds.COMPOSITION, CompositionView.class);
        assertEquals(10, Ui.get(() -> view.table().getItemCount()));
        Event copy = new Event();
        copy.keyCode = 'c';
        copy.stateMask = SWT.MOD1;
        Ui.run(() -> view.table().notifyListeners(SWT.KeyDown, copy));
        String text = Ui.get(() -> {
            var clipboard = new org.eclipse.swt.dnd.Clipboard(view.table().getDisplay());
            String content = (String) clipboard.getContents(org.eclipse.swt.dnd.TextTransfer.getInstance());
            clipboard.dispose();
            return content;
        });
        String[] lines = text.split("\n");
        assertEquals(11, lines.length);
        assertTrue(lines[0].startsWith("Element\tLine\tNet counts"));
        assertTrue(lines[1].startsWith("O\tO Kα\t"), lines[1]);
        assertEquals(3, Ui.get(() -> Ui.view(ViewIds.FIT, FitView.class).chart().data().curves().size()), "measured, fit, background");
    }

    @Test
    void compositionAlongALineIsThatOfItsPixels() throws Exception {
        LineRegion line = new LineRegion(4, 20, 44, 20, 9);
        Ui.run(() -> session.setRegion(Optional.of(line)));
        Ui.run(() -> new QuantifyProfileJob(desk, open, line, "windows", "Windows", Map.of("lines", "O,Mg,Si")).schedule());
        Ui.await("profile", 120, () -> !session.profiles().isEmpty());
        var profile = Ui.get(() -> session.profiles().get(0));
        assertEquals(List.of("O", "Mg", "Si"), profile.elements());
        assertEquals(40, profile.distance().length);
        for (int i = 0; i < profile.distance().length; i++) {
            double sum = profile.massPercent()[0][i] + profile.massPercent()[1][i] + profile.massPercent()[2][i];
            assertEquals(100, sum, 1e-6, "fractions of step " + i + " make up the whole");
        }
        assertEquals(900.0 / 48, profile.distance()[1] - profile.distance()[0], 1e-9, "calibrated steps");
    }

    @Test
    void everyPixelIsQuantifiedAndItsMapsAreShown() {
        Ui.run(() -> new QuantifyMapJob(desk, open, "windows", "Windows", Map.of("lines", "O,Mg,Si")).schedule());
        Ui.await("maps", 120, () -> !session.maps().isEmpty());
        DerivedMaps maps = Ui.get(() -> session.maps().get(0));
        assertEquals(List.of("O (at%)", "Mg (at%)", "Si (at%)"), maps.quantities().stream().limit(3)
                .map(DerivedMaps.Quantity::name).toList());
        ElementsView elements = Ui.view(ViewIds.ELEMENTS, ElementsView.class);
        assertEquals(maps.quantities().size(), Ui.get(elements::cards), "new maps are shown at once");
        Ui.click(elements.grid(), Ui.get(() -> elements.cardCentre(1).orElseThrow()), 0);
        Ui.awaitLinked();
        LinkedMap map = Ui.get(() -> desk.linked().map().orElseThrow());
        assertArrayEquals(maps.quantity("Mg (at%)").orElseThrow().values(), map.values());
        assertEquals("at%", map.unit());
        assertEquals(1, Ui.get(() -> session.compositions().size()), "the composition of the sum comes with them");
        Ui.run(() -> session.removeResult(maps.id()));
        Ui.awaitLinked();
        assertEquals(MapContent.COUNTS, Ui.get(() -> session.focus().content()), "no map of what is gone");
    }

    @Test
    void numbersOfTheRegionCanBeTyped() {
        SelectionView view = Ui.view(ViewIds.SELECTION, SelectionView.class);
        Ui.run(() -> session.setRegion(Optional.of(new RectangleRegion(2, 3, 12, 9))));
        Ui.settle();
        Ui.run(() -> {
            Text width = view.regionField(2);
            assertEquals("10", width.getText());
            width.setText("20");
            width.notifyListeners(SWT.DefaultSelection, new Event());
        });
        assertEquals(Optional.of(new RectangleRegion(2, 3, 22, 9)), Ui.get(() -> session.focus().region()));
        Ui.run(() -> {
            Text left = view.regionField(0);
            left.setText("nonsense");
            left.notifyListeners(SWT.DefaultSelection, new Event());
            assertEquals("2", left.getText(), "what is no number turns back");
        });
    }

    @Test
    void percentilesOfTheDisplayViewColourTheMap() {
        DisplayView view = Ui.view(ViewIds.DISPLAY, DisplayView.class);
        Ui.run(() -> {
            view.low().setSelection(250);
            view.low().notifyListeners(SWT.Selection, new Event());
        });
        assertEquals(25, Ui.get(() -> session.mapDisplay().contrast().lowPercentile()));
    }

    @Test
    void keyChangesTheScaleOfTheCounts() {
        ChartCanvas chart = Ui.view(ViewIds.SPECTRUM, SpectrumView.class).chart();
        for (VerticalScale expected : List.of(VerticalScale.LOGARITHMIC, VerticalScale.SQUARE_ROOT, VerticalScale.LINEAR)) {
            Ui.key(chart, 'l', 'l', 0);
            assertEquals(expected, Ui.get(chart::scale));
        }
    }

    @Test
    void doubleClickInTheHistoryGoesBack() {
        HistoryView view = Ui.view(ViewIds.HISTORY, HistoryView.class);
        Ui.run(() -> session.setRegion(Optional.of(new RectangleRegion(1, 1, 5, 5))));
        Ui.run(() -> session.notes().toggleElement("Ti"));
        Ui.run(() -> session.setSpectrumScale(VerticalScale.LOGARITHMIC));
        Table table = view.table();
        int steps = Ui.get(table::getItemCount);
        Ui.run(() -> {
            table.setSelection(steps - 3);
            table.notifyListeners(SWT.DefaultSelection, new Event());
        });
        assertEquals(VerticalScale.LINEAR, Ui.get(session::spectrumScale));
        assertTrue(Ui.get(() -> session.focus().region()).isPresent());
        assertTrue(!Ui.get(() -> session.notes().current().elements()).contains("Ti"));
        Ui.run(() -> {
            table.setSelection(steps - 1);
            table.notifyListeners(SWT.DefaultSelection, new Event());
        });
        assertEquals(VerticalScale.LOGARITHMIC, Ui.get(session::spectrumScale), "and forward again");
    }

    @Test
    void menuOverAPeakNamesItsLines() {
        ChartCanvas chart = Ui.view(ViewIds.SPECTRUM, SpectrumView.class).chart();
        assertTrue(Menus.over(chart, 3.69).get(1).startsWith("Ca Kα"), "calcium first");
        assertTrue(Menus.over(chart, 6.40).stream().limit(4).anyMatch(item -> item.startsWith("Fe Kα")));
    }
}
