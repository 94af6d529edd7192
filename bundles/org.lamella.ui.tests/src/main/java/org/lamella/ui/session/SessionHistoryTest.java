package org.lamella.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.region.Mask;
import org.lamella.core.region.RectangleRegion;
import org.lamella.core.region.Region;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.ui.Maps;
import org.lamella.workflow.DecompositionOutcome;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.chart.VerticalScale;
import org.lamella.workflow.picture.ColourMap;

/** What is taken back is as it was, what is done again is as it was after. Needs no window. */
class SessionHistoryTest {

    private final SpectrumImage image = Maps.mantle();
    private long nowMs = 1_000_000;
    private final Session session = new Session(() -> Instant.ofEpochMilli(nowMs));

    @BeforeEach
    void open() {
        session.open(List.of(new OpenSignal("one", image, Optional.empty())));
    }

    private static Optional<Region> box(double x) {
        return Optional.of(new RectangleRegion(x, 0, x + 5, 5));
    }

    private List<String> labels() {
        return session.history().stream().filter(step -> step.reversible() && !step.undone()).map(HistoryStep::label).toList();
    }

    private Mask mask(String name) {
        return new RectangleRegion(1, 1, 4, 4).toMask(image.cube().width(), image.cube().height()).named(name);
    }

    @Test
    void everyKindOfChangeIsTakenBackAndDoneAgain() {
        DerivedResult result = new DerivedResult("r", "one", "PCA", "pca", Map.of(), Set.of(), Optional.empty());
        List<Runnable> edits = List.of(() -> session.setRegion(box(1)), () -> session.setWindow(Optional.of(new EnergyWindow(1, 2))),
                () -> session.notes().toggleElement("Ti"), () -> session.notes().addMask(mask("a")),
                () -> session.setMask(Optional.of("a")), () -> session.setSpectrumScale(VerticalScale.SQUARE_ROOT),
                () -> session.setMapDisplay(MapDisplay.DEFAULT.withColours(false, ColourMap.MAGMA)), () -> session.addResult(result),
                () -> session.selectComponents(ComponentChoice.of("r", 2)), () -> session.toggleRejected("r", 1),
                () -> session.setOverlay(List.of(new OverlayLayer(new OverlayLayer.ElementSource("Fe"), 0xFF))),
                () -> session.notes().renameMask("a", "b"), () -> session.notes().removeMask("b"), () -> session.removeResult("r"));
        List<SessionState> states = new ArrayList<>(List.of(session.state()));
        for (Runnable edit : edits) {
            edit.run();
            session.endGesture();
            states.add(session.state());
        }
        for (int i = edits.size() - 1; i >= 0; i--) {
            assertTrue(session.undo());
            assertEquals(states.get(i), session.state(), "edit " + i + " taken back");
        }
        assertFalse(session.undo(), "opening a file is not taken back");
        for (int i = 1; i < states.size(); i++) {
            assertTrue(session.redo());
            assertEquals(states.get(i), session.state(), "edit " + i + " done again");
        }
        assertFalse(session.redo());
    }

    @Test
    void dragIsOneStep() {
        for (int x = 0; x < 40; x++) {
            session.setRegion(box(x));
            nowMs += 16;
        }
        assertEquals(1, labels().size());
        session.undo();
        assertEquals(Optional.empty(), session.focus().region());
        session.redo();
        assertEquals(box(39), session.focus().region());
    }

    @Test
    void nextPressOrALongerPauseIsAnotherStep() {
        session.setRegion(box(1));
        session.endGesture();
        session.setRegion(box(2));
        nowMs += 5000;
        session.setRegion(box(3));
        assertEquals(3, labels().size());
    }

    @Test
    void somethingNewForgetsWhatWasTakenBack() {
        session.setRegion(box(1));
        session.undo();
        session.notes().toggleElement("Ti");
        assertEquals(Optional.empty(), session.redoLabel());
        assertEquals(Optional.of("Marked Ti"), session.undoLabel());
    }

    @Test
    void takingBackLooksAtTheSignalItConcerns() {
        session.setRegion(box(1));
        session.open(List.of(new OpenSignal("two", image, Optional.empty())));
        session.setRegion(box(2));
        session.undo();
        assertEquals("two", session.current().orElseThrow().id());
        session.undo();
        assertEquals("one", session.current().orElseThrow().id());
        assertEquals(Optional.empty(), session.focus().region());
        assertEquals(image.header().acquisition().elements(), session.notes().of("two").elements(), "notes of the other stay");
    }

    @Test
    void closedSignalIsNotHeldInMemoryByTheHistory() {
        session.addResult(new DerivedResult("r", "one", "PCA", "pca", Map.of(), Set.of(), Optional.empty()));
        session.close("one");
        session.undo();
        assertEquals(List.of(), session.results());
        assertTrue(session.state().focuses().isEmpty());
    }

    @Test
    void masksGetNamesAndColoursOfTheirOwn() {
        session.notes().addMask(mask("grain"));
        session.notes().addMask(mask("grain"));
        session.notes().removeMask("grain");
        session.notes().addMask(mask("new"));
        List<SignalMask> masks = session.notes().current().masks();
        assertEquals(List.of("grain 2", "new"), masks.stream().map(SignalMask::name).toList());
        assertEquals(2, masks.stream().map(SignalMask::rgb).distinct().count());
    }

    @Test
    void looksAtNoMaskThatIsGone() {
        session.notes().addMask(mask("grain"));
        session.setMask(Optional.of("grain"));
        session.notes().removeMask("grain");
        assertEquals(Optional.empty(), session.focus().mask());
        session.undo();
        assertEquals(Optional.of("grain"), session.focus().mask());
    }

    @Test
    void rejectedComponentsAreNotKept() {
        DecompositionResult found = new DecompositionResult("test", image.navigationAxes(), image.energyAxis(),
                new double[3][image.energyAxis().size()], new double[3][image.cube().pixels()], Optional.empty(), new double[0], Map.of(),
                List.of());
        DerivedResult result = new DerivedResult("r", "one", "t", "t", Map.of(), Set.of(), Optional.of(
                new DecompositionOutcome(found, Provenance.begin())));
        session.addResult(result);
        session.toggleRejected("r", 1);
        assertEquals(List.of(0, 2), session.result("r").orElseThrow().kept());
        session.toggleRejected("r", 1);
        assertEquals(List.of(0, 1, 2), session.result("r").orElseThrow().kept());
    }
}
