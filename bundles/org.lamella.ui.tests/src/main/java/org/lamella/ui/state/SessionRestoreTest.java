package org.lamella.ui.state;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.EllipseRegion;
import org.lamella.core.region.PolygonRegion;
import org.lamella.ui.Desk;
import org.lamella.ui.Maps;
import org.lamella.ui.Ui;
import org.lamella.ui.session.ComponentChoice;
import org.lamella.ui.session.DerivedMaps;
import org.lamella.ui.session.DerivedProfile;
import org.lamella.ui.session.DerivedResult;
import org.lamella.ui.session.EnergyWindow;
import org.lamella.ui.session.MapContent;
import org.lamella.ui.session.OpenSignal;
import org.lamella.ui.session.Origin;
import org.lamella.ui.session.Prepared;
import org.lamella.ui.session.Rebuilt;
import org.lamella.ui.session.Session;
import org.lamella.workflow.DecompositionOutcome;
import org.lamella.workflow.DecompositionRun;
import org.lamella.workflow.LoadedFile;
import org.lamella.workflow.PreprocessingOutcome;
import org.lamella.workflow.PreprocessingRun;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.Reconstruction;
import org.lamella.workflow.chart.VerticalScale;

/** A session that is kept and read again is the same, as far as its files are still there. Needs no window: one session after the other. */
class SessionRestoreTest {

    @TempDir
    private Path folder;
    private final Desk desk = Ui.desk();
    private final List<LamellaException> failures = new ArrayList<>();
    private Path state;
    private Path file;

    @BeforeEach
    void writeFile() throws Exception {
        state = folder.resolve("state");
        file = folder.resolve("map [1] 日.rpl");
        desk.files().write(Maps.mantle(), file, Progress.NONE);
    }

    private OpenSignal open() throws LamellaException {
        LoadedFile loaded = desk.files().load(file, Progress.NONE);
        return OpenSignal.fromFile(loaded.signals().get(0), new Origin(file, 0, loaded.format()));
    }

    /** What one run of the program leaves behind. */
    private DecompositionOutcome firstRun() throws Exception {
        OpenSignal open = open();
        DecompositionOutcome outcome = new DecompositionRun(desk.contributions())
                .run("nmf", Map.of("components", "2"), open.image().orElseThrow(),
                Provenance.begin(), Progress.NONE);
        Session session = new Session();
        try (SessionStore store = new SessionStore(state, failures::add)) {
            store.follow(session);
            session.open(List.of(open));
            session.setRegion(Optional.of(new EllipseRegion(10.5, 12.25, 4, 3)));
            session.setWindow(Optional.of(new EnergyWindow(1.5, 2.25)));
            session.addResult(DerivedResult.of("result-1", open.id(), outcome));
            session.selectComponents(ComponentChoice.of("result-1", 1));
            session.setSpectrumScale(VerticalScale.SQUARE_ROOT);
            session.open(List.of(OpenSignal.rebuilt("rebuilt-1",
                    Reconstruction.of(open.image().orElseThrow(), outcome, List.of(2)).image(), new Rebuilt("result-1", List.of(2)))));
            session.notes().toggleElement("Zn");
            session.select(open.id());
            session.notes().addMask(new EllipseRegion(10, 10, 4, 4).toMask(48, 40).named("grain"));
            session.notes().setElements("elements", List.of("Ca", "Fe"));
            session.notes().setMapParameters(Map.of("window-width", "1.5"));
            session.toggleRejected("result-1", 0);
            session.addMaps(new DerivedMaps("maps-1", open.id(), "maps", "windows", Map.of(),
                    List.of(new DerivedMaps.Quantity("Fe (at%)", "at%", new double[] {1, 2}, new double[] {3, Double.NaN}))));
            session.addProfile(new DerivedProfile("profile-1", open.id(), "profile", "windows", Map.of(), "nm", new double[] {1, 2},
                    List.of("Fe"), new double[][] {{5, Double.NaN}}, new double[][] {{0.5, 1}}));
            session.recent().addFile(file);
            session.recent().setParameters("nmf", Map.of("components", "2"));
            session.presets().put("nmf", "My steel", Map.of("components", "5"));
        }
        assertEquals(List.of(), failures);
        return outcome;
    }

    private Session secondRun(List<String> problems) throws LamellaException {
        Session session = new Session();
        try (SessionStore store = new SessionStore(state, failures::add)) {
            SavedSession saved = store.load().orElseThrow();
            saved.restoreSettings(session);
            problems.addAll(saved.restoreSignals(desk.files(), session, Runnable::run, Progress.NONE));
        }
        return session;
    }

    @Test
    void everythingComesBack() throws Exception {
        DecompositionOutcome outcome = firstRun();
        List<String> problems = new ArrayList<>();
        Session session = secondRun(problems);
        assertEquals(List.of(), problems);
        assertEquals(List.of("My steel"), session.presets().names("nmf"));
        assertEquals(Map.of("components", "5"), session.presets().texts("nmf", "My steel"));
        OpenSignal signal = session.current().orElseThrow();
        assertEquals(file, signal.origin().orElseThrow().file());
        assertEquals(Maps.mantle().cube().sum(), signal.signal().sum());
        assertEquals(Optional.of(new EllipseRegion(10.5, 12.25, 4, 3)), session.focus().region());
        assertEquals(Optional.of(new EnergyWindow(1.5, 2.25)), session.focus().window());
        assertEquals(MapContent.COMPONENT, session.focus().content());
        assertEquals(1, session.focus().components().orElseThrow().primary());
        var restored = session.currentResult().orElseThrow().decomposition().orElseThrow();
        for (int k = 0; k < 2; k++) {
            assertArrayEquals(outcome.result().maps()[k], restored.maps()[k], 0);
            assertArrayEquals(outcome.result().spectra()[k], restored.spectra()[k], 0);
        }
        assertEquals(VerticalScale.SQUARE_ROOT, session.spectrumScale());
        assertEquals(new EllipseRegion(10, 10, 4, 4).toMask(48, 40).named("grain"),
                session.notes().current().mask("grain").orElseThrow().mask());
        assertEquals(List.of("Ca", "Fe"), session.notes().current().elements());
        assertEquals(Map.of("window-width", "1.5"), session.notes().current().mapParameters());
        assertEquals(List.of(1), session.result("result-1").orElseThrow().kept());
        assertArrayEquals(new double[] {3, Double.NaN}, session.maps().get(0).quantities().get(0).sigma());
        assertArrayEquals(new double[] {5, Double.NaN}, session.profiles().get(0).massPercent()[0]);
        OpenSignal rebuilt = session.signal("rebuilt-1").orElseThrow();
        assertArrayEquals(outcome.result().reconstruction(List.of(1)).sumSpectrum(Progress.NONE),
                rebuilt.image().orElseThrow().cube().sumSpectrum(Progress.NONE), 0);
        assertEquals(true, session.notes().of("rebuilt-1").elements().contains("Zn"));
        assertEquals(Optional.empty(), session.undoLabel(), "what was there at the start is not undone");
        assertEquals(List.of(file), session.recent().files());
        assertEquals("2", session.recent().parameters("nmf").get("components"));
    }

    /** What a run leaves that crops a map, halves that, decomposes the half and rebuilds it. */
    private void preparedRun(boolean closeSource) throws Exception {
        OpenSignal open = open();
        Session session = new Session();
        try (SessionStore store = new SessionStore(state, failures::add)) {
            store.follow(session);
            session.open(List.of(open));
            OpenSignal crop = prepared("crop-1", open, "crop", Map.of("pixels", "4:40,2:38"));
            session.addPrepared(crop, Optional.empty());
            OpenSignal half = prepared("half-1", crop, "rebin", Map.of("columns", "2", "rows", "2"));
            session.addPrepared(half, Optional.of(new DerivedMaps("maps-2", "half-1", "numbers", "rebin", Map.of(),
                    List.of(new DerivedMaps.Quantity("n", "", new double[] {1}, new double[] {2})))));
            session.setRegion(Optional.of(new EllipseRegion(5, 6, 4, 3)));
            DecompositionOutcome outcome = new DecompositionRun(desk.contributions()).run("pca", Map.of("components", "2"),
                    half.image().orElseThrow(), Provenance.begin(), Progress.NONE);
            session.addResult(DerivedResult.of("result-2", "half-1", outcome));
            session.open(List.of(OpenSignal.rebuilt("rebuilt-2", Reconstruction.of(half.image().orElseThrow(), outcome, List.of(1)).image(),
                    new Rebuilt("result-2", List.of(1)))));
            if (closeSource) {
                session.close(open.id());
            }
        }
        assertEquals(List.of(), failures);
    }

    private OpenSignal prepared(String id, OpenSignal from, String method, Map<String, String> parameters) throws LamellaException {
        PreprocessingOutcome outcome = new PreprocessingRun(desk.contributions()).run(method, parameters, new PreprocessingRun.Input(
                from.image().orElseThrow(), from.prepared().map(Prepared::provenance).orElse(Provenance.begin())), Optional.empty(),
                Progress.NONE);
        return OpenSignal.prepared(id, outcome.result().image(), new Prepared(Prepared.Source.of(from), Optional.empty(), method, method,
                parameters, outcome.provenance(), outcome.result().facts(), outcome.result().remarks()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void preparedImagesAreMadeAgainWithAllThatWasMadeOfThem(boolean sourceWasClosed) throws Exception {
        preparedRun(sourceWasClosed);
        List<String> problems = new ArrayList<>();
        Session session = secondRun(problems);
        assertEquals(List.of(), problems);
        assertEquals(sourceWasClosed ? List.of("rebuilt-2", "crop-1", "half-1")
                : List.of(open().id(), "crop-1", "half-1", "rebuilt-2"), session.signals().stream().map(OpenSignal::id).toList());
        OpenSignal half = session.signal("half-1").orElseThrow();
        var expected = prepared("x", prepared("y", open(), "crop", Map.of("pixels", "4:40,2:38")), "rebin",
                Map.of("columns", "2", "rows", "2"));
        assertArrayEquals(expected.image().orElseThrow().cube().sumSpectrum(Progress.NONE),
                half.image().orElseThrow().cube().sumSpectrum(Progress.NONE), 0);
        assertEquals(List.of("crop", "rebin"), half.prepared().orElseThrow().provenance().steps().stream().map(step -> step.contribution())
                .toList());
        assertEquals(Optional.of(new EllipseRegion(5, 6, 4, 3)), session.focus("half-1").region());
        assertEquals(2, session.result("result-2").orElseThrow().decomposition().orElseThrow().components());
        assertEquals(1, session.maps("half-1").size());
        assertTrue(session.signal("rebuilt-2").isPresent(), "what was rebuilt of what was prepared");
    }

    @Test
    void preparedImageOfAVanishedFileIsSaid() throws Exception {
        preparedRun(true);
        Files.delete(file);
        List<String> problems = new ArrayList<>();
        Session session = secondRun(problems);
        assertTrue(session.signals().isEmpty());
        assertTrue(problems.stream().anyMatch(problem -> problem.contains(file.toString())), problems.toString());
    }

    @Test
    void vanishedFileIsKeptInMindUntilItIsBack() throws Exception {
        firstRun();
        Path elsewhere = Files.move(file, folder.resolve("elsewhere.rpl"));
        List<String> problems = new ArrayList<>();
        Session session = secondRun(problems);
        assertEquals(1, problems.size());
        assertTrue(problems.get(0).contains(file.toString()), problems.toString());
        assertTrue(session.signals().isEmpty());
        assertEquals(file, session.absentSignals().get(0).file());
        assertEquals(1, session.results().size(), "its results are still listed");

        Files.move(elsewhere, file);
        session.open(List.of(open()));
        assertTrue(session.absentSignals().isEmpty());
        assertEquals(Optional.of(new EllipseRegion(10.5, 12.25, 4, 3)), session.focus().region());
    }

    @Test
    void vanishedFileCanBeGivenUp() throws Exception {
        firstRun();
        Files.delete(file);
        Session session = secondRun(new ArrayList<>());
        session.close(session.absentSignals().get(0).id());
        assertTrue(session.absentSignals().isEmpty() && session.results().isEmpty());
    }

    @Test
    void damagedDocumentIsPutAsideAndSaid() throws Exception {
        firstRun();
        Path document = state.resolve("session.json");
        for (String damaged : List.of("", "{", "[]", "{\"version\":999}", "{\"version\":1}")) {
            Files.writeString(document, damaged);
            try (SessionStore store = new SessionStore(state, failures::add)) {
                assertThrows(LamellaException.class, store::load, damaged);
                assertFalse(Files.exists(document));
                assertTrue(store.load().isEmpty());
            }
        }
    }

    @Test
    void regionsOfAllShapesSurvive() throws Exception {
        for (var region : List.of(new PolygonRegion(new double[] {1, 9.5, 4}, new double[] {2, 3, 11}),
                new org.lamella.core.region.LineRegion(1, 2, 30.5, 20, 5), new org.lamella.core.region.RectangleRegion(1, 2, 3, 4))) {
            Session session = new Session();
            try (SessionStore store = new SessionStore(state, failures::add)) {
                store.follow(session);
                session.open(List.of(open()));
                session.setRegion(Optional.of(region));
            }
            Session again = secondRun(new ArrayList<>());
            assertEquals(region.bounds(), again.focus().region().orElseThrow().bounds());
            assertEquals(region.toMask(48, 40), again.focus().region().orElseThrow().toMask(48, 40));
        }
    }
}
