package org.lamella.diffusion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.CancelledException;
import org.lamella.core.progress.Progress;
import org.lamella.diffusion.condition.EqualDiffusionPotentials;
import org.lamella.diffusion.condition.EqualPotentials;
import org.lamella.diffusion.condition.FixedTieLine;
import org.lamella.diffusion.condition.Partition;
import org.lamella.diffusion.condition.SolubilityProduct;
import org.lamella.diffusion.phase.Components;
import org.lamella.diffusion.phase.DiffusivityLaw;
import org.lamella.diffusion.phase.FickianPhase;

/** What must hold whatever the numbers: conservation, scaling, permutation, going on from a saved state, degenerate inputs. */
class PropertiesTest {

    private static final Components BINARY = new Components(List.of("A", "B"), 2, 0);
    private static final Components TERNARY = new Components(List.of("M", "1", "2"), 2, 0);

    /** A compound grows or dissolves in a saturated dilute solution. */
    private static DiffusionProblem compound(Geometry geometry, double scale, double[] far, TemperatureProgramme temperature) {
        double product = 0.1701 * 0.1701 * 0.01803;
        double[] cBeta = {0.672, 0.4015};
        FickianPhase compound = new FickianPhase("compound", TERNARY, DiffusivityLaw.constant(new double[4]));
        FickianPhase matrix = new FickianPhase("matrix", TERNARY, DiffusivityLaw.constant(new double[] {2e-16, -1e-16, -3e-16, 1e-15}));
        return new DiffusionProblem(TERNARY, geometry, new double[] {0, 1e-8 * scale, 5e-7 * scale},
                List.of(Region.frozen(compound, cBeta), Region.diffusing(matrix, Grid.fineAtLeft(60, 1e-3), Region.Profile.uniform(far))),
                List.of(new Interface(new SolubilityProduct(cBeta, new double[] {2, 1}, t -> product * Math.exp((t - 1000) / 50)), cBeta,
                        new double[] {0.1701, 0.01803})),
                Boundary.closed(), Boundary.closed(), temperature);
    }

    @ParameterizedTest
    @EnumSource(Geometry.class)
    void scalesWithLengthSquared(Geometry geometry) throws LamellaException {
        TemperatureProgramme isothermal = TemperatureProgramme.isothermal(1000);
        double[] far = {0.19353, 0.03592};
        Snapshot small = new Simulation(compound(geometry, 1, far, isothermal), SolverSettings.DEFAULT)
                .run(new double[] {200}, Progress.NONE)
                .last();
        Snapshot large = new Simulation(compound(geometry, 1000, far, isothermal), SolverSettings.DEFAULT)
                .run(new double[] {200e6}, Progress.NONE).last();
        assertEquals(small.contacts().get(0).positionM() * 1000, large.contacts().get(0).positionM(),
                1e-9 * large.contacts().get(0).positionM());
        assertArrayEquals(small.stretches().get(1).cells(), large.stretches().get(1).cells(), 1e-9);
        assertEquals(0, small.imbalance(), 1e-12);
    }

    @Test
    void theOrderOfElementsAndTheDependentOneMakeNoDifference() throws LamellaException {
        int[][] orders = {{0, 1, 2, 3}, {2, 0, 1, 3}, {1, 2, 0, 3}};
        double[] expected = null;
        for (int[] order : orders) {
            for (int dependent = 0; dependent < 3; dependent += 2) {
                double[] found = alloyEnd(order, dependent);
                expected = expected == null ? found : expected;
                assertArrayEquals(expected, found, 1e-7, "order " + order[0] + order[1] + order[2] + ", dependent " + dependent);
            }
        }
    }

    private static double[] alloyEnd(int[] order, int dependent) throws LamellaException {
        double[][] interaction = {{0, -8000, 3000, -20000}, {-8000, 0, 5000, 4000}, {3000, 5000, 0, -6000}, {-20000, 4000, -6000, 0}};
        double[] reference = {-4000, -5000, -6000, -30000};
        double[] tracer = {2e-16, 1e-16, 4e-16, 3e-13};
        double[] left = {0.7, 0.2, 0.1, 0.02};
        double[] right = {0.3, 0.6, 0.1, 0.08};
        String[] names = {"A", "B", "C", "I"};
        double[][] l = new double[4][4];
        double[] r = new double[4];
        double[] d = new double[4];
        double[] u1 = new double[4];
        double[] u2 = new double[4];
        String[] symbols = new String[4];
        for (int i = 0; i < 4; i++) {
            symbols[i] = names[order[i]];
            r[i] = reference[order[i]];
            d[i] = tracer[order[i]];
            u1[i] = left[order[i]];
            u2[i] = right[order[i]];
            for (int j = 0; j < 4; j++) {
                l[i][j] = interaction[order[i]][order[j]];
            }
        }
        Components components = new Components(List.of(symbols), 3, dependent);
        RegularChemistry phase = new RegularChemistry("phase", components, r, l, d, 0);
        double half = 1e-6;
        double[] a = components.unknownsOf(u1);
        double[] b = components.unknownsOf(u2);
        Region region = Region.diffusing(phase, Grid.uniform(30), z -> z < half ? a : b);
        Snapshot end = new Simulation(DiffusionProblem.singlePhase(Geometry.CYLINDRICAL, 2 * half, region, Boundary.closed(),
                Boundary.closed(),
                TemperatureProgramme.isothermal(1200)), SolverSettings.DEFAULT.withTolerance(1e-6)).run(new double[] {300}, Progress.NONE)
                .last();
        double[] result = new double[4 * 30];
        double[] u = new double[4];
        for (int c = 0; c < 30; c++) {
            components.expand(end.stretches().get(0).cells(), 3 * c, u);
            for (int i = 0; i < 4; i++) {
                result[4 * c + order[i]] = u[i];
            }
        }
        return result;
    }

    @ParameterizedTest
    @EnumSource(Geometry.class)
    void dissolvesOnHeatingUntilItHasVanishedAndLosesNothing(Geometry geometry) throws LamellaException {
        TemperatureProgramme heating = new TemperatureProgramme(new double[] {0, 100, 150}, new double[] {1000, 1000, 1150});
        DiffusionProblem problem = compound(geometry, 1, new double[] {0.19353, 0.03592}, heating);
        Trajectory way = new Simulation(problem, SolverSettings.DEFAULT).run(new double[] {100, 2e4}, Progress.NONE);
        double[] totals = way.snapshots().get(0).totals();
        assertTrue(way.at(100).contacts().get(0).positionM() > 1.05e-8, "it has grown");
        assertEquals(1, way.last().stretches().size());
        assertEquals(1, way.events().size());
        assertTrue(way.events().get(0).contains("compound had vanished"), way.events().get(0));
        assertArrayEquals(totals, way.last().contents(), 1e-12 * totals[0]);
        // Homogeneous at the end
        double mean = totals[0] / geometry.volume(5e-7);
        assertEquals(mean, way.last().stretches().get(0).u(0, 0), 1e-6);
    }

    @Test
    void goesOnFromASavedState() throws LamellaException {
        DiffusionProblem problem = compound(Geometry.SPHERICAL, 1, new double[] {0.19353, 0.03592}, TemperatureProgramme.isothermal(1000));
        Trajectory whole = new Simulation(problem, SolverSettings.DEFAULT).run(new double[] {20, 200}, Progress.NONE);
        Trajectory rest = Simulation.resume(problem, whole.at(20), SolverSettings.DEFAULT).run(new double[] {200}, Progress.NONE);
        double expected = whole.last().contacts().get(0).positionM();
        assertEquals(expected, rest.last().contacts().get(0).positionM(), 2e-5 * expected);
        assertEquals(0, rest.last().imbalance(), 1e-12);
        assertArrayEquals(whole.last().totals(), rest.last().totals(), 1e-12 * whole.last().totals()[0]);
    }

    @Test
    void aMatrixThatIsConsumedEndsTheSimulation() throws LamellaException {
        FickianPhase beta = new FickianPhase("beta", BINARY, DiffusivityLaw.constant(new double[] {1e-14}));
        Region matrix = Region.diffusing(beta, Grid.fineAtLeft(40, 1e-2), Region.Profile.uniform(0.3));
        Boundary supply = new Boundary.Exchange(List.of(new Boundary.Supply.Flux(1e-9)));
        DiffusionProblem problem = new DiffusionProblem(BINARY, Geometry.PLANAR, new double[] {0, 1e-7, 1e-6},
                List.of(Region.frozen(beta, 0.8), matrix),
                List.of(new Interface(new FixedTieLine(0.8, 0.1), new double[] {0.8}, new double[] {0.1})), Boundary.closed(),
                supply, TemperatureProgramme.isothermal(1000));
        Trajectory way = new Simulation(problem, SolverSettings.DEFAULT).run(new double[] {1e6}, Progress.NONE);
        assertTrue(way.last().timeS() < 1e6);
        assertTrue(way.events().get(0).contains("was consumed"), way.events().toString());
    }

    @Test
    void aPlateBetweenTwoPlatesOfItsSurroundingsDissolves() throws LamellaException {
        FickianPhase plate = new FickianPhase("plate", BINARY, DiffusivityLaw.constant(new double[] {1e-15}));
        FickianPhase matrix = new FickianPhase("matrix", BINARY, DiffusivityLaw.constant(new double[] {1e-14}));
        DiffusionProblem problem = new DiffusionProblem(BINARY, Geometry.PLANAR, new double[] {0, 1e-6, 1.1e-6, 2.1e-6},
                List.of(Region.diffusing(matrix, Grid.fineAtRight(40, 1e-2), Region.Profile.uniform(0.02)),
                        Region.diffusing(plate, Grid.uniform(20), Region.Profile.uniform(0.5)),
                        Region.diffusing(matrix, Grid.fineAtLeft(40, 1e-2), Region.Profile.uniform(0.02))),
                List.of(new Interface(new FixedTieLine(0.1, 0.5), new double[] {0.1}, new double[] {0.5}),
                        new Interface(new FixedTieLine(0.5, 0.1), new double[] {0.5}, new double[] {0.1})),
                Boundary.closed(), Boundary.closed(), TemperatureProgramme.isothermal(1000));
        Trajectory way = new Simulation(problem, SolverSettings.DEFAULT).run(new double[] {1e4}, Progress.NONE);
        Snapshot last = way.last();
        assertEquals(1, last.stretches().size());
        assertEquals((0.02 * 2e-6 + 0.5 * 1e-7) / 2.1e-6, last.stretches().get(0).u(0, 0), 1e-6);
        assertArrayEquals(way.snapshots().get(0).totals(), last.contents(), 1e-18);
        // Symmetric at half way
        Snapshot middle = way.at(2);
        assertEquals(1.05e-6, 0.5 * (middle.contacts().get(0).positionM() + middle.contacts().get(1).positionM()), 1e-10);
    }

    @Test
    void interfacesThatStayPartitionTheirComponents() throws LamellaException {
        FickianPhase left = new FickianPhase("left", BINARY, DiffusivityLaw.constant(new double[] {1e-14}));
        FickianPhase right = new FickianPhase("right", BINARY, DiffusivityLaw.constant(new double[] {3e-14}));
        DiffusionProblem problem = new DiffusionProblem(BINARY, Geometry.PLANAR, new double[] {0, 1e-6, 3e-6},
                List.of(Region.diffusing(left, Grid.uniform(30), Region.Profile.uniform(0.1)),
                        Region.diffusing(right, Grid.uniform(40), Region.Profile.uniform(0.2))),
                List.of(new Interface(new Partition(new double[] {2}), new double[] {0.2}, new double[] {0.1})), Boundary.closed(),
                Boundary.closed(), TemperatureProgramme.isothermal(1000));
        Snapshot end = new Simulation(problem, SolverSettings.DEFAULT).run(new double[] {1e5}, Progress.NONE).last();
        double total = 0.1e-6 + 0.4e-6;
        double atRight = total / (2 * 1e-6 + 2e-6);
        assertEquals(atRight, end.contacts().get(0).right()[0], 1e-9);
        assertEquals(2 * atRight, end.stretches().get(0).u(0, 0), 1e-9);
        assertEquals(1e-6, end.contacts().get(0).positionM(), 0);
    }

    @Test
    void fixedInterfaceBetweenRealPhasesEndsAtEqualDiffusionPotentials() throws LamellaException {
        Components components = new Components(List.of("A", "B", "I"), 2, 0);
        double[][] interaction = {{0, -5000, -9000}, {-5000, 0, 2000}, {-9000, 2000, 0}};
        RegularChemistry one = new RegularChemistry("one", components, new double[] {-1000, -2000, -20000}, interaction,
                new double[] {1e-14, 1e-14, 1e-12}, 0);
        RegularChemistry two = new RegularChemistry("two", components, new double[] {-1500, -1000, -26000}, interaction,
                new double[] {1e-14, 1e-14, 1e-12}, 1);
        EqualDiffusionPotentials equal = new EqualDiffusionPotentials(components);
        DiffusionProblem problem = new DiffusionProblem(components, Geometry.SPHERICAL, new double[] {0, 1e-6, 2e-6},
                List.of(Region.diffusing(one, Grid.uniform(30), Region.Profile.uniform(0.3, 0.05)),
                        Region.diffusing(two, Grid.uniform(30), Region.Profile.uniform(0.3, 0.05))),
                List.of(new Interface(equal, new double[] {0.3, 0.05}, new double[] {0.3, 0.05})), Boundary.closed(), Boundary.closed(),
                TemperatureProgramme.isothermal(1200));
        Snapshot end = new Simulation(problem, SolverSettings.DEFAULT).run(new double[] {1e6}, Progress.NONE).last();
        InterfaceTerms terms = new InterfaceTerms(2);
        double[] nodes = new double[200];
        var stateOne = one.at(1200);
        var stateTwo = two.at(1200);
        stateOne.evaluate(end.stretches().get(0).cells(), 0, nodes, 0);
        stateTwo.evaluate(end.stretches().get(1).cells(), 29 * 2, nodes, 100);
        equal.evaluate(new InterfaceCondition.Side(stateOne, nodes, 0, end.stretches().get(0).cells(), 0),
                new InterfaceCondition.Side(stateTwo, nodes, 100, end.stretches().get(1).cells(), 0), terms);
        assertEquals(0, terms.rest[0], 1e-6);
        assertEquals(0, terms.rest[1], 1e-6);
        assertEquals(0, end.imbalance(), 1e-12);
    }

    @Test
    void anAbsentComponentDiffusesIn() throws LamellaException {
        Components components = new Components(List.of("A", "B", "C"), 3, 0);
        double[][] interaction = {{0, -8000, 3000}, {-8000, 0, 5000}, {3000, 5000, 0}};
        RegularChemistry phase = new RegularChemistry("phase", components, new double[] {-1000, -2000, -3000}, interaction,
                new double[] {1e-14, 2e-14, 3e-14}, 0);
        Region region = Region.diffusing(phase, Grid.uniform(80), z -> z < 1e-6 ? new double[] {0, 0} : new double[] {0.2, 0.3});
        Snapshot end = new Simulation(DiffusionProblem.singlePhase(Geometry.PLANAR, 2e-6, region, Boundary.closed(), Boundary.closed(),
                TemperatureProgramme.isothermal(1200)), SolverSettings.DEFAULT).run(new double[] {10, 1e4}, Progress.NONE).last();
        assertEquals(0.1, end.stretches().get(0).u(0, 0), 1e-6);
        assertEquals(0.15, end.stretches().get(0).u(79, 1), 1e-6);
        assertEquals(0, end.imbalance(), 1e-13);
    }

    @Test
    void aTieLineThatIsNoneIsReportedInWords() throws LamellaException {
        Components components = new Components(List.of("A", "B"), 2, 0);
        RegularChemistry one = new RegularChemistry("one", components, new double[] {-1000, -2000}, new double[2][2],
                new double[] {1e-14, 1e-14}, 0);
        RegularChemistry two = new RegularChemistry("two", components, new double[] {-9000, -9500}, new double[2][2],
                new double[] {1e-14, 1e-14}, 0);
        DiffusionProblem problem = new DiffusionProblem(components, Geometry.PLANAR, new double[] {0, 1e-7, 1e-6},
                List.of(Region.diffusing(one, Grid.uniform(10), Region.Profile.uniform(0.3)),
                        Region.diffusing(two, Grid.uniform(10), Region.Profile.uniform(0.4))),
                List.of(new Interface(new EqualPotentials(components), new double[] {0.3}, new double[] {0.4})), Boundary.closed(),
                Boundary.closed(), TemperatureProgramme.isothermal(1200));
        Simulation simulation = new Simulation(problem, SolverSettings.DEFAULT);
        LamellaException failure = assertThrows(LamellaException.class, () -> simulation.run(new double[] {100}, Progress.NONE));
        assertTrue(failure.getMessage().contains("one | two") && failure.getMessage().contains("equilibrium"), failure.getMessage());
    }

    @Test
    void cancelledAtTheNextStep() throws LamellaException {
        DiffusionProblem problem = compound(Geometry.PLANAR, 1, new double[] {0.19353, 0.03592}, TemperatureProgramme.isothermal(1000));
        AtomicInteger messages = new AtomicInteger();
        Progress impatient = new Progress() {
            @Override
            public void message(String text) {
                assertFalse(text.isBlank());
                messages.incrementAndGet();
            }

            @Override
            public void fraction(double done) {
                assertTrue(done >= 0 && done <= 1 + 1e-12);
            }

            @Override
            public boolean isCancelled() {
                return messages.get() == 5;
            }
        };
        Simulation simulation = new Simulation(problem, SolverSettings.DEFAULT);
        assertThrows(CancelledException.class, () -> simulation.run(new double[] {200}, impatient));
        assertEquals(5, messages.get());
    }
}
