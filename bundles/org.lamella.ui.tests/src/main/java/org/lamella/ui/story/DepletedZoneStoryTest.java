package org.lamella.ui.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.part.ViewPart;
import org.junit.jupiter.api.Test;
import org.lamella.core.contribution.DiffusionResult;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.LineRegion;
import org.lamella.phantom.Phantom;
import org.lamella.phantom.PhantomDescription;
import org.lamella.ui.DecomposePerspective;
import org.lamella.ui.DiffusionPerspective;
import org.lamella.ui.ExplorePerspective;
import org.lamella.ui.Menus;
import org.lamella.ui.Ui;
import org.lamella.ui.ViewIds;
import org.lamella.ui.job.CompareJob;
import org.lamella.ui.job.QuantifyProfileJob;
import org.lamella.ui.job.ReconstructJob;
import org.lamella.ui.map.MapCanvas;
import org.lamella.ui.map.RegionTool;
import org.lamella.ui.session.ComponentChoice;
import org.lamella.ui.session.DerivedProfile;
import org.lamella.ui.session.EnergyWindow;
import org.lamella.ui.session.OpenSignal;
import org.lamella.ui.view.ComponentsView;
import org.lamella.ui.view.SimulationCaseView;
import org.lamella.ui.view.SimulationView;
import org.lamella.xray.Element;

/** First paper: a depleted zone found in noise by components, its profile, and a diffusion simulation under it. */
class DepletedZoneStoryTest extends StoryTest {

    private static final int SIZE = 96;

    @Test
    void profileOfARebuiltMapIsLaidOverASimulation() throws Exception {
        PhantomDescription description = PhantomDescription.named("cr2n").withSize(SIZE, SIZE).withCounts(600);
        Phantom phantom = description.generate(0, Progress.NONE);
        open(phantom.image(), "nitride.hspy");
        OpenSignal raw = Ui.get(() -> session().current().orElseThrow());
        LineRegion truthLine = description.profileLine().orElseThrow();
        MapCanvas map = map();
        Ui.run(() -> map.editor().setTool(RegionTool.LINE));
        // from the middle of the lamella outwards
        Ui.drag(map, at((truthLine.x0() + truthLine.x1()) / 2, truthLine.y0()), at(truthLine.x1(), truthLine.y1()), 0);
        for (int i = 0; i < 6; i++) {
            Ui.key(map, '+', '+', 0);
        }
        Ui.awaitLinked();
        LineRegion line = (LineRegion) Ui.get(() -> session().focus().region().orElseThrow());
        assertEquals(11, line.width());

        Ui.perspective(DecomposePerspective.ID);
        decompose("Principal components (PCA)", List.<String[]>of(new String[] {"Components", "6"}), 1);
        ComponentsView components = view(ViewIds.COMPONENTS, ComponentsView.class);
        int elbow = Ui.get(() -> session().results().get(0).decomposition().orElseThrow().scree().orElseThrow().elbow());
        for (int component = elbow; component < 6; component++) {
            int card = component;
            Ui.run(() -> session().selectComponents(ComponentChoice.of(session().results().get(0).id(), card)));
            Ui.key(components.grid(), 'x', 'x', 0);
        }
        assertEquals(elbow, Ui.get(() -> session().results().get(0).kept().size()));
        Ui.run(components::rebuild);
        waitForJobs(ReconstructJob.class);
        Ui.await("rebuilt map", 30, () -> session().signals().size() == 2);
        Ui.run(() -> session().setRegion(Optional.of(line)));
        Ui.awaitLinked();
        Ui.perspective(ExplorePerspective.ID);
        Ui.view(ViewIds.PROFILE, ViewPart.class);
        Ui.settle();

        Ui.run(() -> session().select(raw.id()));
        Ui.awaitLinked();
        Ui.run(() -> new QuantifyProfileJob(desk(), raw, line, "windows", "Windows", Map.of("lines", "Cr,Fe,Mn,Mo")).schedule());
        waitForJobs(QuantifyProfileJob.class);
        Ui.await("profile", 120, () -> !session().profiles().isEmpty());
        DerivedProfile profile = Ui.get(() -> session().profiles().get(0));
        double lamella = chromium(profile, 0.08);
        double matrix = chromium(profile, 0.9);
        double[] truth = phantom.truth().massPercent(Element.of("Cr"));
        assertTrue(lamella > 60 && matrix < 20, "the lamella is Cr2N, the matrix is not: " + lamella + " and " + matrix + " wt%");
        assertEquals(truth[SIZE * (SIZE / 2) + (int) truthLine.x1() - 4], matrix, 2, "chromium of the matrix, wt%");

        Ui.run(() -> session().setWindow(Optional.of(new EnergyWindow(5.25, 5.6))));
        Ui.perspective(DiffusionPerspective.ID);
        SimulationCaseView cases = view(ViewIds.CASE, SimulationCaseView.class);
        Ui.run(() -> Menus.setField(cases.form(), "Case", "cr2n-p900nmo-planar"));
        Ui.run(() -> cases.runButton().notifyListeners(SWT.Selection, new Event()));
        Ui.await("simulation", 120, () -> !session().simulations().isEmpty());
        DiffusionResult result = Ui.get(() -> session().simulations().get(0).result());
        SimulationView simulation = view(ViewIds.SIMULATION, SimulationView.class);
        assertEquals(result.elements().size(), Ui.get(() -> simulation.chart().data().curves().stream()
                .filter(curve -> !curve.name().contains("measured")).count()));
        var method = desk().contributions().profileComparisons().get(0);
        Ui.run(() -> new CompareJob(desk(), method, Map.of("fast-element", "", "time", "1000 s", "direction", "away"), profile, session().simulations().get(0)).schedule());
        Ui.await("comparison", 120, () -> !session().comparisons().isEmpty());
        assertEquals(4, Ui.get(() -> session().comparisons().get(0).result().curves().size()), "Cr, Fe, Mn, Mo");
        Ui.settle();
        Ui.documentationImage(Ui.get(() -> Ui.window().getShell()), "diffusion");
        files().next(file("simulation.csv"));
        Ui.run(simulation::save);
        waitForSaving("simulation.csv");
        assertTrue(Files.readString(file("simulation.csv")).startsWith("Distance (nm),"));
        saveTo("report.html", "File", "Save session report…");
        assertTrue(Files.readString(file("report.html")).contains("along a line"));
        assertNeverBlocked();
    }

    private static double chromium(DerivedProfile profile, double share) {
        int at = (int) (share * profile.distance().length);
        return profile.massPercent()[profile.elements().indexOf("Cr")][at];
    }
}
