package org.lamella.ui.job;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.RectangleRegion;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.ui.ChosenFiles;
import org.lamella.ui.Desk;
import org.lamella.ui.ExplorePerspective;
import org.lamella.ui.LowLosses;
import org.lamella.ui.Menus;
import org.lamella.ui.Ui;
import org.lamella.ui.ViewIds;
import org.lamella.ui.command.Exports;
import org.lamella.ui.session.EnergyWindow;
import org.lamella.ui.session.OpenSignal;
import org.lamella.ui.session.OverlayLayer;
import org.lamella.ui.session.Session;
import org.lamella.ui.view.HistoryView;
import org.lamella.workflow.Workflow;
import org.lamella.workflow.run.ImageValue;
import org.lamella.workflow.run.WorkflowOutcome;
import org.lamella.workflow.run.WorkflowRun;

/** An image is prepared from the menu and looked at beside the original. */
class PrepareJobTest {

    @TempDir
    private Path folder;
    private final Desk desk = Ui.desk();
    private final Session session = desk.session();

    @BeforeEach
    void open() throws Exception {
        Ui.clear();
        Path file = folder.resolve("low.hspy");
        desk.files().write(LowLosses.drifting(), file, Progress.NONE);
        Ui.run(() -> OpenJob.schedule(desk, List.of(file)));
        Ui.await("opened", 60, () -> session.current().isPresent());
        Ui.awaitLinked();
    }

    @AfterEach
    void clear() {
        Ui.clear();
    }

    private OpenSignal align() {
        Menus.choose("Analyse", "Prepare", "Align energies");
        Menus.dialog("Align energies", List.<String[]>of(new String[] {"Largest shift", "15"}), "Run");
        Ui.await("aligned", 60, () -> session.signals().size() == 2);
        Ui.awaitLinked();
        return Ui.get(() -> session.current().orElseThrow());
    }

    private static List<String> roots() {
        Tree tree = Ui.get(() -> findTree(Ui.window().getShell()));
        return Ui.get(() -> Arrays.stream(tree.getItems()).map(TreeItem::getText).toList());
    }

    private static Tree findTree(org.eclipse.swt.widgets.Composite within) {
        for (var child : within.getChildren()) {
            if (child instanceof Tree tree && tree.getItemCount() > 0 && tree.getItem(0).getText().startsWith("Drifting")) {
                return tree;
            }
            Tree found = child instanceof org.eclipse.swt.widgets.Composite inner ? findTree(inner) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    @Test
    void alignedImageStandsBesideTheOriginalWithMapAndSpectrumLinked() {
        Ui.perspective(ExplorePerspective.ID);
        Shell shell = Ui.get(() -> Ui.window().getShell());
        Ui.run(() -> shell.setBounds(0, 0, 1600, 1000));
        OpenSignal made = align();
        Ui.await("in the tree", 10, () -> findTree(shell) != null && findTree(shell).getItemCount() == 2);
        assertTrue(roots().get(1).startsWith("Drifting low losses, aligned"), roots().toString());
        assertEquals(made, Ui.get(() -> desk.linked().map().orElseThrow().signal()));
        assertEquals(made, Ui.get(() -> desk.linked().spectrum().orElseThrow().signal()));
        double whole = Ui.get(() -> Arrays.stream(desk.linked().spectrum().orElseThrow().values()).sum());
        Ui.run(() -> session.setRegion(Optional.of(new RectangleRegion(0, 0, 12, 24))));
        Ui.awaitLinked();
        double half = Ui.get(() -> Arrays.stream(desk.linked().spectrum().orElseThrow().values()).sum());
        assertEquals(0.5, half / whole, 0.1, "the spectrum is that of the region");

        double[] spectrum = Ui.get(() -> desk.linked().spectrum().orElseThrow().values());
        int peak = 0;
        for (int c = 0; c < spectrum.length; c++) {
            peak = spectrum[c] > spectrum[peak] ? c : peak;
        }
        assertEquals(0, made.image().orElseThrow().energyAxis().coordinate(peak), 0.13, "the zero-loss peak is at zero");
        double[] shifts = Ui.get(() -> session.maps(made.id()).get(0).quantities().get(0).values());
        for (int pixel = 1; pixel < shifts.length; pixel += 37) {
            assertEquals(LowLosses.drift(pixel) - LowLosses.drift(0), (shifts[pixel] - shifts[0]) / 0.25, 0.05);
        }
        Ui.run(() -> session.setOverlay(List.of(new OverlayLayer(new OverlayLayer.QuantitySource(session.maps(made.id()).get(0).id(),
                "Shift (eV)"), 0xFF8800))));
        Ui.view(ViewIds.HISTORY, HistoryView.class);
        Ui.view(ViewIds.PROPERTIES, org.eclipse.ui.part.ViewPart.class);
        Ui.awaitLinked();
        Ui.pause(500);
        Ui.screenshot(shell, "prepare");
    }

    @Test
    void preparationIsTakenBackAndDoneAgain() {
        OpenSignal original = Ui.get(() -> session.current().orElseThrow());
        OpenSignal made = align();
        assertTrue(Ui.get(() -> session.history()).stream().anyMatch(step -> step.label().equals("Prepared: Align energies")));
        assertEquals(List.of("prepare"), made.prepared().orElseThrow().provenance().steps().stream().map(step -> step.step()).toList());
        assertEquals(1, made.prepared().orElseThrow().provenance().inputs().size());
        Ui.run(session::undo);
        Ui.awaitLinked();
        assertEquals(List.of(original), Ui.get(session::signals));
        assertEquals(original, Ui.get(() -> session.current().orElseThrow()));
        assertTrue(Ui.get(() -> session.maps(made.id())).isEmpty());
        Ui.run(session::redo);
        Ui.awaitLinked();
        assertEquals(List.of(original, made), Ui.get(session::signals));
        assertEquals(1, Ui.get(() -> session.maps(made.id())).size());
    }

    @Test
    void savedWorkflowPreparesTheSameAgain() throws Exception {
        OpenSignal made = align();
        Path file = folder.resolve("again.yaml");
        try (ChosenFiles chosen = ChosenFiles.instead(desk)) {
            chosen.next(file);
            Ui.run(() -> Exports.saveWorkflow(desk, Ui.window().getShell()));
            Ui.await("saved", 30, () -> Files.exists(file));
        }
        WorkflowOutcome outcome = new WorkflowRun(desk.contributions()).run(Workflow.read(file), folder, Progress.NONE);
        SpectrumImage again = ((ImageValue) outcome.values().get(0)).image();
        assertArrayEquals(made.image().orElseThrow().cube().sumSpectrum(Progress.NONE), again.cube().sumSpectrum(Progress.NONE), 0);
    }

    @Test
    void selectedEnergiesAreProposedAsFitRange() {
        Ui.run(() -> session.setWindow(Optional.of(new EnergyWindow(40, 60))));
        Menus.choose("Analyse", "Prepare", "Subtract background");
        Menus.dialog("Subtract background", List.of(), "Run");
        Ui.await("subtracted", 60, () -> session.signals().size() == 2);
        OpenSignal made = Ui.get(() -> session.current().orElseThrow());
        assertEquals("40.000:60.000", made.prepared().orElseThrow().parameters().get("fit-range"));
        assertEquals(40, made.image().orElseThrow().energyAxis().coordinate(0), 1e-9);
    }

    @Test
    void secondImageIsAskedForWhereItHelps() {
        OpenSignal aligned = align();
        Menus.choose("Analyse", "Prepare", "Align energies");
        Ui.await("question", 20, () -> Ui.shell("Align energies").isPresent());
        Ui.run(() -> Menus.press(Ui.shell("Align energies").orElseThrow(), "OK"));
        Ui.await("form", 20, () -> Ui.shell("Align energies").filter(shell -> Menus.has(shell, "Run")).isPresent());
        Menus.dialog("Align energies", List.of(), "Run");
        Ui.await("aligned again", 60, () -> session.signals().size() == 3);
        OpenSignal again = Ui.get(() -> session.current().orElseThrow());
        assertEquals(aligned.id(), again.prepared().orElseThrow().source().signalId());
        assertTrue(again.prepared().get().companion().isEmpty(), "none was chosen");
        assertEquals(2, again.prepared().get().provenance().steps().size());
    }

    @Test
    void failureIsToldAndLeavesNothing() {
        Menus.choose("Analyse", "Prepare", "Crop");
        Menus.dialog("Crop", List.<String[]>of(new String[] {"Pixels", "0:900,0:4"}), "Run");
        Shell dialog = Ui.awaitPresent("message", 30, () -> Ui.shell("Crop: Drifting low losses"));
        Ui.run(dialog::close);
        assertEquals(1, Ui.get(session::signals).size());
    }
}
