package org.lamella.calphad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.CancelledException;
import org.lamella.core.progress.Progress;

class EquilibriumSolverTest {

    /** OpenCalphad finds the same two phases; the driving force that it lists for sigma is divided by the 30 atoms of its formula again. */
    @ParameterizedTest
    @CsvSource({"iron4cd.TDB, SIGMA_D8B, -3.9e-4", "mc_fe_v2.059.pycalphad.tdb, SIGMA, -1.7e-4"})
    void amongAllPhasesAusteniteAndNitrideAreStable(String file, String next, double openCalphad) throws Exception {
        EquilibriumSolver solver = EquilibriumSolver.of(ReferenceNumbers.database(file), ReferenceNumbers.ELEMENTS, 1173.15);
        JsonObject all = ReferenceNumbers.json("reference_numbers.json");
        Equilibrium equilibrium = solver.solve(ReferenceNumbers.numbers(all.get("alloy_u")), Progress.NONE);
        assertEquals(List.of("FCC_A1", "HCP_A3"), names(equilibrium));
        double[] expected = ReferenceNumbers.numbers(all.getAsJsonObject(file).get("mu_eq"));
        for (int e = 0; e < expected.length; e++) {
            assertEquals(expected[e], equilibrium.potentials()[e], 1e-8 * Math.abs(expected[e]));
        }
        Equilibrium.DrivingForce closest = equilibrium.drivingForces().stream()
                .max(Comparator.comparingDouble(Equilibrium.DrivingForce::joulePerMolAtoms)).orElseThrow();
        assertEquals(next, closest.phase());
        assertEquals(30 * openCalphad, closest.joulePerMolAtoms() / (GasConstant.J_PER_MOL_K * 1173.15), 30 * 0.05e-4);
    }

    private static List<String> names(Equilibrium equilibrium) {
        return equilibrium.stable().stream().map(Equilibrium.StablePhase::name).sorted().toList();
    }

    /** The remarks in the cast-iron database: eutectoid at 999.68 K with cementite. */
    @Test
    void ironCarbonEutectoidIsWhereItsAuthorSays() throws Exception {
        ThermodynamicDatabase database = ReferenceNumbers.database(ReferenceNumbers.IRON);
        assertEquals(List.of("BCC_A2", "CEMENTITE_D011"), ironCarbon(database, 999.63));
        assertEquals(List.of("BCC_A2", "FCC_A1"), ironCarbon(database, 999.73));
    }

    private static List<String> ironCarbon(ThermodynamicDatabase database, double temperatureK) throws Exception {
        List<String> elements = List.of("FE", "C");
        EquilibriumSolver solver = new EquilibriumSolver(elements, List.of(database.phase("BCC_A2", elements).at(temperatureK),
                database.phase("FCC_A1", elements).at(temperatureK), database.phase("CEMENTITE_D011", elements).at(temperatureK)));
        return names(solver.solve(new double[] {0.97, 0.03}, Progress.NONE));
    }

    /** Regular solution: the binodal x of ln((1-x)/x) = w (1-2x), w = L/RT. */
    @ParameterizedTest
    @ValueSource(doubles = {2.01, 2.1, 2.5, 4, 8, 20})
    void miscibilityGapsAreFoundAtTheirBinodal(double w) throws Exception {
        double low = 1e-12;
        double high = 0.5 - 1e-3;
        for (int i = 0; i < 200; i++) {
            double x = (low + high) / 2;
            if (Math.log((1 - x) / x) > w * (1 - 2 * x)) {
                low = x;
            } else {
                high = x;
            }
        }
        Equilibrium equilibrium = regular(w, 0.45);
        assertEquals(2, equilibrium.stable().size());
        double poor = equilibrium.stable().stream().mapToDouble(phase -> phase.moleFractions()[1]).min().orElseThrow();
        double rich = equilibrium.stable().stream().mapToDouble(phase -> phase.moleFractions()[1]).max().orElseThrow();
        assertEquals(low, poor, 1e-7 * low);
        assertEquals(1 - low, rich, 1e-7);
        assertEquals(1, regular(w, 0.5 * low).stable().size());
    }

    private static Equilibrium regular(double w, double x) throws Exception {
        PhaseModel model = TestDatabases.with("PHASE P % 1 1 !\nCONSTITUENT P : A,B : !\nPARAMETER L(P,A,B;0) 298.15 "
                + w * GasConstant.J_PER_MOL_K + "*T; 6000 N !\n").phase("P", List.of("A", "B"));
        return new EquilibriumSolver(List.of("A", "B"), List.of(model.at(1000))).solve(new double[] {1 - x, x}, Progress.NONE);
    }

    @Test
    void compoundsOfFixedCompositionFollowTheLeverRule() throws Exception {
        ThermodynamicDatabase database = TestDatabases.with("""
                PHASE P % 1 1 !
                CONSTITUENT P : A : !
                PHASE Q % 2 2 1 !
                CONSTITUENT Q : A : B : !
                PARAMETER G(Q,A:B;0) 298.15 -9000; 6000 N !
                PHASE R % 2 1 1 !
                CONSTITUENT R : A : B : !
                PARAMETER G(R,A:B;0) 298.15 -1000; 6000 N !
                PHASE S % 1 1 !
                CONSTITUENT S : B : !
                """);
        EquilibriumSolver solver = EquilibriumSolver.of(database, List.of("A", "B"), 1000);
        Equilibrium equilibrium = solver.solve(new double[] {0.8, 0.2}, Progress.NONE);
        assertEquals(List.of("P", "Q"), names(equilibrium));
        assertEquals(0, equilibrium.potentials()[0], 1e-9);
        assertEquals(-9000, equilibrium.potentials()[1], 1e-9);
        assertEquals(-0.6 * 3000, equilibrium.energy(), 1e-9);
        assertEquals((-9000 + 1000) / 2.0, equilibrium.drivingForces().get(0).joulePerMolAtoms(), 1e-9, "R lies above the line");
        assertEquals(List.of("Q"), names(solver.solve(new double[] {2, 1}, Progress.NONE)), "one compound, potentials not determined");
        assertThrows(LamellaException.class, () -> new EquilibriumSolver(List.of("A", "B"), List.of(database.phase("Q", List.of("A", "B"))
                .at(1000))).solve(new double[] {0.5, 0.5}, Progress.NONE));
    }

    /** Equilibria of random steels obey their conditions: mass balance, a common plane, no phase below it. */
    @ParameterizedTest
    @ValueSource(strings = {"iron4cd.TDB", "mc_fe_v2.059.pycalphad.tdb"})
    void equilibriaOfRandomSteelsObeyTheirConditions(String file) throws Exception {
        ThermodynamicDatabase database = ReferenceNumbers.database(file);
        List<String> elements = List.of("FE", "CR", "MN", "NB", "C", "N");
        SplittableRandom random = new SplittableRandom(3);
        double[] least = {0.7, 1e-3, 1e-3, 1e-6, 1e-6, 1e-6};
        double[] most = {0.7, 0.3, 0.2, 0.01, 0.02, 0.02};
        for (int trial = 0; trial < 8; trial++) {
            double[] x = new double[6];
            for (int e = 0; e < 6; e++) {
                x[e] = least[e] * Math.pow(most[e] / least[e], random.nextDouble());
            }
            Equilibrium equilibrium = EquilibriumSolver.of(database, elements, 700 + 900 * random.nextDouble()).solve(x, Progress.NONE);
            double plane = 0;
            for (int e = 0; e < 6; e++) {
                double found = 0;
                for (Equilibrium.StablePhase phase : equilibrium.stable()) {
                    found += phase.atomFraction() * phase.moleFractions()[e];
                }
                double share = equilibrium.moleFractions()[e];
                assertEquals(share, found, 1e-9 * share, "mass balance of " + elements.get(e));
                plane += share * equilibrium.potentials()[e];
            }
            assertEquals(plane, equilibrium.energy(), 1e-9 * Math.abs(plane));
            assertTrue(equilibrium.stable().size() <= 6);
            for (Equilibrium.DrivingForce force : equilibrium.drivingForces()) {
                assertTrue(force.joulePerMolAtoms() < 1e-3, force.toString());
            }
            for (Equilibrium.StablePhase phase : equilibrium.stable()) {
                PhaseModel model = database.phase(phase.name(), elements);
                double[] gradient = new double[model.siteFractions()];
                double energy = model.at(equilibrium.temperatureK()).energy(phase.siteFractions(), gradient);
                double worth = 0;
                double[] atoms = model.atoms();
                for (int e = 0; e < 6; e++) {
                    for (int i = 0; i < gradient.length; i++) {
                        worth += equilibrium.potentials()[e] * atoms[e * gradient.length + i] * phase.siteFractions()[i];
                    }
                }
                assertEquals(worth, energy, 1e-9 * Math.abs(energy), phase.name() + " touches the plane");
            }
        }
    }

    @Test
    void drivingForcesAreTheDepthBelowTheTangentPlane() throws Exception {
        ThermodynamicDatabase database = ThermodynamicDatabase.shipped();
        PhaseAtTemperature austenite = database.phase("FCC_A1", ReferenceNumbers.ELEMENTS).at(1173.15);
        PhaseAtTemperature nitride = database.phase("HCP_A3", ReferenceNumbers.ELEMENTS).at(1173.15);
        double[] mu = new double[5];
        SubstitutionalPhase.of(austenite).potentials(new double[] {0.612, 0.1935, 0.1831, 0.0114, 0.0359}, mu);
        Equilibrium.DrivingForce force = new EquilibriumSolver(ReferenceNumbers.ELEMENTS, List.of(nitride)).drivingForces(mu).get(0);
        assertTrue(force.joulePerMolAtoms() > 0, "austenite is supersaturated");
        double[] u = new double[5];
        double substitutional = 1 - force.moleFractions()[4];
        for (int k = 0; k < 5; k++) {
            u[k] = force.moleFractions()[k] / substitutional;
        }
        double[] there = new double[5];
        SubstitutionalPhase.of(nitride).potentials(u, there);
        for (int k = 0; k < 5; k++) {
            assertEquals(force.joulePerMolAtoms(), mu[k] - there[k], 1e-4, "parallel tangents");
        }
    }

    @Test
    void wrongInputsAreSaid() throws Exception {
        PhaseModel model = TestDatabases.with("PHASE P % 1 1 !\nCONSTITUENT P : A,B : !\n").phase("P", List.of("A", "B"));
        EquilibriumSolver solver = new EquilibriumSolver(List.of("A", "B"), List.of(model.at(1000)));
        assertTrue(assertThrows(LamellaException.class, () -> solver.solve(new double[] {1, 0}, Progress.NONE)).getMessage()
                .contains("amount of B is 0.0"));
        assertThrows(LamellaException.class, () -> solver.solve(new double[] {1}, Progress.NONE));
        assertThrows(LamellaException.class, () -> solver.solve(new double[] {1, Double.NaN}, Progress.NONE));
        assertThrows(LamellaException.class, () -> new EquilibriumSolver(List.of("A"), List.of()));
        assertThrows(LamellaException.class, () -> new EquilibriumSolver(List.of("B", "A"), List.of(model.at(1000))));
        assertThrows(LamellaException.class, () -> new EquilibriumSolver(List.of("A", "B"), List.of(model.at(1000), model.at(1001))));
        Progress cancelled = new Progress() {
            @Override
            public void message(String text) {
                // nobody listens
            }

            @Override
            public void fraction(double done) {
                // nobody listens
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThrows(CancelledException.class, () -> solver.solve(new double[] {0.5, 0.5}, cancelled));
    }
}
