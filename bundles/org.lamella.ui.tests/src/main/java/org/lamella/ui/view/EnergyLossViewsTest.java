package org.lamella.ui.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.LineRegion;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.phantom.EelsPhantom;
import org.lamella.phantom.EelsSetup;
import org.lamella.phantom.PhantomDescription;
import org.lamella.ui.Desk;
import org.lamella.ui.Menus;
import org.lamella.ui.Ui;
import org.lamella.ui.ViewIds;
import org.lamella.ui.session.LinkedMap;
import org.lamella.ui.session.LinkedProfile;
import org.lamella.ui.session.Session;
import org.lamella.workflow.element.ElementMap;
import org.lamella.workflow.element.ElementMapper;
import org.lamella.workflow.element.ElementWords;
import org.lamella.xray.Element;

/** Edges of an energy-loss map as a user finds them: in the periodic table, over the spectrum, as maps and along a line. */
class EnergyLossViewsTest {

    private static final int SIDE = 64;

    private static final SpectrumImage IMAGE = steel();

    private final Desk desk = Ui.desk();
    private final Session session = desk.session();

    private static SpectrumImage steel() {
        EelsSetup setup = new EelsSetup(60_000, Axis.uniform("Energy loss", AxisRole.SIGNAL, 700, 300, 1, "eV"), 3, 3,
                List.of(new EelsSetup.Edge(Element.of(7), 401.6, 3), new EelsSetup.Edge(Element.of(24), 574.1, 2),
                        new EelsSetup.Edge(Element.of(26), 706.8, 2)));
        try {
            return new EelsPhantom(setup, PhantomDescription.named("cr2n").withSize(SIDE, SIDE).generate(0, Progress.NONE))
                    .generate(3, Progress.NONE);
        } catch (LamellaException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @BeforeEach
    void openMap() {
        Ui.clear();
        Ui.open("losses", IMAGE);
        Ui.run(() -> session.notes().setElements("none", List.of()));
        Ui.awaitLinked();
    }

    @AfterEach
    void close() {
        Ui.clear();
    }

    private void mark(String symbol) {
        PeriodicTableView table = Ui.view(ViewIds.PERIODIC_TABLE, PeriodicTableView.class);
        Ui.click(table.table(), Ui.get(() -> table.centre(symbol)), 0);
        Ui.awaitLinked();
    }

    @Test
    void elementMarkedInThePeriodicTableGetsEdgesAndAMap() throws Exception {
        SpectrumView spectrum = Ui.view(ViewIds.SPECTRUM, SpectrumView.class);
        mark("Cr");
        mark("N");
        assertEquals(List.of("Cr L2,3"), Ui.get(() -> spectrum.marks(560, 590)));
        assertEquals(List.of("N K"), Ui.get(() -> spectrum.marks(390, 410)));
        assertEquals(List.of("Cr L2,3", "N K"), Ui.get(() -> spectrum.marks(0, 1e4)), "no edge beside the spectrum, no X-ray line");
        ElementsView elements = Ui.view(ViewIds.ELEMENTS, ElementsView.class);
        assertEquals(2, Ui.get(elements::cards));
        Ui.click(elements.grid(), Ui.get(() -> elements.cardCentre(0).orElseThrow()), 0);
        Ui.awaitLinked();
        ElementMap chromium = ElementMapper.EDGES.maps(IMAGE, List.of(Element.of(24)), Map.of(), Progress.NONE).get(0);
        LinkedMap map = Ui.get(() -> desk.linked().map().orElseThrow());
        assertEquals("Cr", map.title());
        assertArrayEquals(chromium.values(), map.values(), "the map is free of background");
        Ui.screenshot(Ui.get(() -> Ui.window().getShell()), "energy-loss");
    }

    @Test
    void windowsOfTheMapsAreAskedForByAForm() throws Exception {
        mark("Cr");
        ElementsView elements = Ui.view(ViewIds.ELEMENTS, ElementsView.class);
        Ui.click(elements.grid(), Ui.get(() -> elements.cardCentre(0).orElseThrow()), 0);
        Display.getDefault().asyncExec(elements::askForWindows);
        Menus.dialog("Windows of the element maps", List.<String[]>of(new String[] {"Width above the onset", "30"}), "Run");
        Ui.awaitLinked();
        ElementMap narrow = ElementMapper.EDGES.maps(IMAGE, List.of(Element.of(24)), Map.of("edge-width-ev", "30"), Progress.NONE).get(0);
        assertArrayEquals(narrow.values(), Ui.get(() -> desk.linked().elementMaps().orElseThrow().maps().get(0).values()));
        assertArrayEquals(narrow.values(), Ui.get(() -> desk.linked().map().orElseThrow().values()), "the map follows");
        Ui.run(() -> session.undo());
        assertEquals(Map.of(), Ui.get(() -> session.notes().current().mapParameters()));
    }

    @Test
    void menuOverAnEdgeNamesIt() {
        SpectrumView spectrum = Ui.view(ViewIds.SPECTRUM, SpectrumView.class);
        List<String> items = Menus.over(spectrum.chart(), 575);
        assertTrue(items.get(0).startsWith("What is at 575 eV"), items.get(0));
        assertTrue(items.stream().limit(4).anyMatch(item -> item.startsWith("Cr L2,3   574 eV")), items.toString());
        assertTrue(Menus.over(spectrum.chart(), 403).stream().limit(4).anyMatch(item -> item.startsWith("N K")));
        assertFalse(items.stream().anyMatch(item -> item.contains("α")), "no X-ray lines");
    }

    @Test
    void profilesOfEdgesHaveErrorsAndCanBeScaledToEachOther() {
        mark("Cr");
        mark("N");
        Ui.run(() -> session.setRegion(Optional.of(new LineRegion(0, SIDE / 2.0, SIDE, SIDE / 2.0, 16))));
        Ui.awaitLinked();
        List<LinkedProfile> profiles = Ui.get(() -> desk.linked().profiles()).stream()
                .filter(profile -> List.of("Cr", "N").contains(profile.name())).toList();
        assertEquals(2, profiles.size());
        double[] means = profiles.get(0).profile().means();
        double[] sigma = profiles.get(0).sigma(false).orElseThrow();
        double[] poisson = profiles.get(0).profile().poissonErrors();
        for (int i = 0; i < means.length; i++) {
            assertTrue(sigma[i] > poisson[i], "the background adds to the error");
        }
        double[] scaled = ProfileView.data(profiles, false, true).curves().get(1).y();
        double misfit = 0;
        double size = 0;
        for (int i = 0; i < means.length; i++) {
            misfit += (scaled[i] - means[i]) * scaled[i];
            size += scaled[i] * scaled[i];
        }
        assertEquals(0, misfit / size, 1e-9, "what is left of chromium has no share of nitrogen");
        assertTrue(ProfileView.data(profiles, false, true).curves().get(1).name().startsWith("N × "));
        assertEquals("N", ProfileView.data(profiles, false, false).curves().get(1).name());
    }

    @Test
    void tooltipsOfThePeriodicTableListEdges() {
        assertTrue(ElementWords.of(Element.of(24)).contains("Cr L2,3  574 eV, white lines"), ElementWords.of(Element.of(24)));
    }
}
