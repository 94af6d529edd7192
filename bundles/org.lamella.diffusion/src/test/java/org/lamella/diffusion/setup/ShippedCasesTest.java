package org.lamella.diffusion.setup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.diffusion.Snapshot;
import org.lamella.diffusion.Trajectory;
import org.lamella.diffusion.phase.ThermodynamicPhase;
import org.lamella.diffusion.phase.ThermodynamicState;

class ShippedCasesTest {

    private static DiffusionCase open(String name) throws LamellaException {
        return DiffusionCase.build(DiffusionCase.parse(name, ShippedCases.yaml(name).orElseThrow()), Path.of("."));
    }

    static Stream<String> names() {
        return ShippedCases.names().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyCaseRunsAndLosesNothing(String name) throws LamellaException {
        DiffusionCase opened = open(name);
        double[] times = opened.description().timesS();
        Trajectory way = opened.simulate(new double[] {times[0]}, Progress.NONE);
        assertEquals(times[0], way.last().timeS());
        assertEquals(0, way.last().imbalance(), 1e-12);
    }

    @Test
    void zenerGrowsAsZenerSays() throws LamellaException {
        Snapshot end = open("zener-growth").simulate(new double[] {100}, Progress.NONE).last();
        assertEquals(2 * 0.454147981299 * Math.sqrt(1e-14 * 100), end.contacts().get(0).positionM(), 2e-9);
    }

    @Test
    void nitrideGrowsByTheShippedDatabaseAsByItsSource() throws LamellaException {
        Snapshot end = open("cr2n-p900nmo-planar").simulate(new double[] {1000}, Progress.NONE).last();
        assertEquals(12.955, end.contacts().get(0).positionM() * 1e9, 0.005 * 12.955);
    }

    private static final String HEATED = """
            elements: [Fe, Cr, Mn, Mo, N]
            geometry: spherical
            temperature:
              - {time: 0 s, temperature: 900 C}
              - {time: 1000 s, temperature: 900 C}
              - {time: 1100 s, temperature: 1200 C}
            databases: [shipped]
            phases: {HCP_A3: {mobility: none}}
            regions:
              - {phase: HCP_A3, length: 1 nm, composition: equilibrium}
              - {phase: FCC_A1, length: 500 nm, cells: 60, composition: {unit: wt%, Cr: 18, Mn: 18, Mo: 2, N: 0.9}}
            times: [1000 s, 1 d]
            """;

    @Test
    void nitrideGrowsThenDissolvesOnHeatingAndVanishes() throws LamellaException {
        DiffusionCase opened = DiffusionCase.build(DiffusionCase.parse("heated", HEATED), Path.of("."));
        Trajectory way = opened.simulate(opened.description().timesS(), Progress.NONE);
        assertTrue(way.at(1000).contacts().get(0).positionM() > 30e-9, "it has grown");
        assertEquals(1, way.last().stretches().size());
        assertTrue(way.events().get(0).contains("HCP_A3 had vanished"), way.events().toString());
        double[] totals = way.snapshots().get(0).totals();
        for (Snapshot snapshot : way.snapshots()) {
            assertArrayEquals(totals, snapshot.contents(), 1e-12 * totals[0]);
        }
        // All is austenite of the mean composition again
        Snapshot.Stretch austenite = way.last().stretches().get(0);
        for (int k = 0; k < 4; k++) {
            double mean = totals[k] / opened.problem().geometry().volume(501e-9);
            assertEquals(mean, austenite.u(0, k), 1e-6 * mean);
            assertEquals(mean, austenite.u(austenite.count() - 1, k), 1e-6 * mean);
        }
    }

    @Test
    void steelTakesUpCarbonUntilItHasTheActivityOfItsSurface() throws LamellaException {
        DiffusionCase opened = DiffusionCase.build(DiffusionCase.parse("carburised", """
                elements: [Fe, Si, C]
                temperature: 1000 C
                databases: [fe_si_c_austenite.tdb]
                regions: [{phase: FCC_A1, length: 1 mm, cells: 40, composition: {unit: wt%, Si: 1, C: 0.1}}]
                left: {C: {activity: 0.5}}
                times: [30 d]
                """), Path.of("."));
        Trajectory way = opened.simulate(opened.description().timesS(), Progress.NONE);
        Snapshot.Stretch steel = way.last().stretches().get(0);
        ThermodynamicState state = ((ThermodynamicPhase) steel.phase()).at(1273.15);
        double[] node = new double[state.nodeSize()];
        double expected = ReferenceState.of("C").orElseThrow().applyAsDouble(1273.15)
                + ThermodynamicState.GAS_CONSTANT * 1273.15 * Math.log(0.5);
        for (int c = 0; c < steel.count(); c++) {
            state.evaluate(steel.cells(), 2 * c, node, 0);
            assertEquals(expected, state.potential(node, 0, 2), 1);
        }
        assertTrue(way.last().contents()[1] > way.snapshots().get(0).contents()[1], "it has taken up carbon");
        // No silicon passes the surface
        assertEquals(way.snapshots().get(0).contents()[0], way.last().contents()[0], 1e-12 * way.last().contents()[0]);
    }
}
