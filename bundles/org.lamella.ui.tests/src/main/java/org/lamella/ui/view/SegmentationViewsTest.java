package org.lamella.ui.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.ConnectedRegions;
import org.lamella.core.region.Mask;
import org.lamella.core.region.RectangleRegion;
import org.lamella.phantom.MantlePhantom;
import org.lamella.phantom.Phantom;
import org.lamella.ui.ChosenFiles;
import org.lamella.ui.Desk;
import org.lamella.ui.Menus;
import org.lamella.ui.Ui;
import org.lamella.ui.ViewIds;
import org.lamella.ui.command.MaskExports;
import org.lamella.ui.job.DecomposeJob;
import org.lamella.ui.map.MapCanvas;
import org.lamella.ui.map.Place;
import org.lamella.ui.session.ComponentChoice;
import org.lamella.ui.session.Session;
import org.lamella.ui.session.SignalMask;

/** Objects found in maps, masks painted by hand, and maps unmixed into the spectra of masks. */
class SegmentationViewsTest {

    private static final int SIZE = 90;

    @TempDir
    private Path folder;
    private final Desk desk = Ui.desk();
    private final Session session = desk.session();
    private Phantom phantom;

    @BeforeEach
    void openMap() throws Exception {
        Ui.clear();
        phantom = MantlePhantom.of(SIZE, SIZE, 147, 1, Progress.NONE);
        Ui.open("segmented", phantom.image());
        Ui.settle();
    }

    @AfterEach
    void close() {
        Ui.clear();
    }

    /** The pixels where a phase is at least so much. */
    private Mask truth(int phase, double least) {
        Mask.Builder mask = Mask.builder(SIZE, SIZE);
        double[] share = phantom.truth().maps()[phase];
        for (int pixel = 0; pixel < share.length; pixel++) {
            if (share[pixel] >= least) {
                mask.set(pixel);
            }
        }
        return mask.build();
    }

    private static double overlap(Mask a, Mask b) {
        return (double) a.and(b).count() / a.or(b).count();
    }

    private void showNmfComponentOf(int phase) {
        Ui.run(() -> new DecomposeJob(desk, session.current().orElseThrow(), "nmf", "NMF", Map.of("components", "3")).schedule());
        Ui.await("NMF", 60, () -> !session.results().isEmpty());
        DecompositionResult result = Ui.get(() -> session.results().get(0).decomposition().orElseThrow());
        int best = 0;
        for (int k = 1; k < 3; k++) {
            best = correlation(result.maps()[k], phantom.truth().maps()[phase]) > correlation(result.maps()[best],
                    phantom.truth().maps()[phase]) ? k : best;
        }
        int chosen = best;
        Ui.run(() -> session.selectComponents(ComponentChoice.of(session.results().get(0).id(), chosen)));
        Ui.awaitLinked();
    }

    private static double correlation(double[] a, double[] b) {
        double meanA = java.util.Arrays.stream(a).average().orElse(0);
        double meanB = java.util.Arrays.stream(b).average().orElse(0);
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (a[i] - meanA) * (b[i] - meanB);
            aa += (a[i] - meanA) * (a[i] - meanA);
            bb += (b[i] - meanB) * (b[i] - meanB);
        }
        return ab / Math.sqrt(aa * bb);
    }

    @Test
    void grabCutInALooseBoxFindsTheGrains() {
        showNmfComponentOf(1);
        Mask grains = truth(1, 0.25);
        RectangleRegion box = looseBox(grains);
        Ui.run(() -> session.setRegion(Optional.of(box)));
        Menus.choose("Analyse", "Segment", "GrabCut");
        Menus.dialog("GrabCut", List.of(new String[] {"Smoothing", "1.5"}, new String[] {"Boundary weight", "5"}), "Run");
        Ui.await("mask", 60, () -> !session.notes().current().masks().isEmpty());
        Mask found = Ui.get(() -> session.notes().current().masks().get(0).mask());
        double overlap = overlap(found, grains.and(box.toMask(SIZE, SIZE)));
        assertTrue(overlap > 0.7, "overlap with the true grains " + overlap);
        assertEquals(Optional.of("GrabCut"), Ui.get(() -> session.focus().mask()), "its spectrum is shown");
    }

    /** A box around the grain in the middle, with room to all sides, as a user draws one. */
    private static RectangleRegion looseBox(Mask grains) {
        Mask largest = ConnectedRegions.of(grains, false).largest();
        int left = SIZE;
        int right = 0;
        int top = SIZE;
        int bottom = 0;
        for (int pixel = largest.nextSet(0); pixel >= 0; pixel = largest.nextSet(pixel + 1)) {
            left = Math.min(left, pixel % SIZE);
            right = Math.max(right, pixel % SIZE + 1);
            top = Math.min(top, pixel / SIZE);
            bottom = Math.max(bottom, pixel / SIZE + 1);
        }
        return new RectangleRegion(Math.max(0, left - 6), Math.max(0, top - 6), Math.min(SIZE, right + 6), Math.min(SIZE, bottom + 6));
    }

    @Test
    void brushPaintsAndErases() {
        MapCanvas map = Ui.view(ViewIds.MAP, MapView.class).canvas();
        Ui.await("map drawn", 20, () -> map.shownMap().isPresent());
        Ui.run(() -> map.brush().setActive(true));
        try {
            Ui.drag(map, at(map, 10, 20), at(map, 60, 20), 0);
            Mask painted = Ui.get(() -> session.notes().current().masks().get(0).mask());
            assertTrue(painted.contains(30, 20) && painted.contains(30, 18) && !painted.contains(30, 26), painted.toString());
            int before = painted.count();
            Ui.drag(map, at(map, 30, 20), at(map, 40, 20), SWT.SHIFT);
            Mask erased = Ui.get(() -> session.notes().current().masks().get(0).mask());
            assertTrue(!erased.contains(35, 20) && erased.contains(15, 20) && erased.count() < before);
            assertEquals(Optional.empty(), Ui.get(() -> session.focus().region()), "the brush draws no region");
            Ui.run(session::undo);
            assertEquals(before, Ui.get(() -> session.notes().current().masks().get(0).mask().count()));
        } finally {
            Ui.run(() -> map.brush().setActive(false));
        }
    }

    private static Point at(MapCanvas map, double x, double y) {
        return Ui.get(() -> map.toCanvas(new Place(x + 0.5, y + 0.5)).orElseThrow());
    }

    @Test
    void mapIsUnmixedIntoTheSpectraOfMasks() {
        Ui.run(() -> {
            session.notes().addMask(truth(0, 0.99).named("Brg"));
            session.notes().addMask(truth(1, 0.5).named("Fp"));
            session.notes().addMask(truth(2, 0.5).named("CaPv"));
        });
        Menus.choose("Analyse", "Unmix", "Fully constrained");
        Menus.dialog("Fully constrained", List.of(), "Run");
        Ui.await("abundances", 60, () -> !session.results().isEmpty());
        DecompositionResult result = Ui.get(() -> session.results().get(0).decomposition().orElseThrow());
        assertEquals(3, result.components());
        for (int pixel = 0; pixel < SIZE * SIZE; pixel++) {
            assertEquals(1, result.maps()[0][pixel] + result.maps()[1][pixel] + result.maps()[2][pixel], 1e-6);
        }
        double agreement = correlation(result.maps()[1], phantom.truth().maps()[1]);
        assertTrue(agreement > 0.8, "correlation with the true share " + agreement);
        assertEquals("Fp", ComponentFacts.verdict(result, 1), "the card says which phase it is");
    }

    @Test
    void masksGoToFilesAndComeBack() {
        Ui.run(() -> session.notes().addMask(truth(1, 0.5).named("Fp grains")));
        SignalMask mask = Ui.get(() -> session.notes().current().masks().get(0));
        try (ChosenFiles files = ChosenFiles.instead(desk)) {
            files.next(folder);
            Ui.run(() -> MaskExports.save(desk, Ui.window().getShell(), List.of(mask)));
            Path file = folder.resolve("Fp_grains.png");
            Ui.await("file", 20, () -> java.nio.file.Files.exists(file));
            Ui.run(() -> session.notes().removeMask("Fp grains"));
            files.next(file);
            Ui.run(() -> MaskExports.open(desk, Ui.window().getShell()));
            Ui.await("mask", 20, () -> !session.notes().current().masks().isEmpty());
        }
        assertEquals(mask.mask(), Ui.get(() -> session.notes().current().masks().get(0).mask()));
    }
}
