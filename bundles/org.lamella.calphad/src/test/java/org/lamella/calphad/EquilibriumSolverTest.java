package org.lamella.calphad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.core.progress.Progress;

class EquilibriumSolverTest {

    @ParameterizedTest
    @CsvSource({"iron4cd.TDB, SIGMA_D8B, -3.9e-4", "mc_fe_v2.059.pycalphad.tdb, SIGMA, -1.7e-4"})
    void amongAllPhasesAusteniteAndNitrideAreStable(String file, String next, double drivingForceOverRt) throws Exception {
        long t0 = System.nanoTime();
        EquilibriumSolver solver = EquilibriumSolver.of(ReferenceNumbers.database(file), ReferenceNumbers.ELEMENTS, 1173.15);
        long t1 = System.nanoTime();
        JsonObject all = ReferenceNumbers.json("reference_numbers.json");
        Equilibrium equilibrium = solver.solve(ReferenceNumbers.numbers(all.get("alloy_u")), Progress.NONE);
        long t2 = System.nanoTime();
        System.out.println((t1 - t0) / 1e9 + " " + (t2 - t1) / 1e9);
        equilibrium.stable().forEach(s -> System.out.println(s.name() + " " + s.atomFraction()));
        equilibrium.drivingForces().stream().sorted(Comparator.comparingDouble(f -> -f.joulePerMolAtoms())).limit(5)
                .forEach(f -> System.out.println(f.phase() + " " + f.joulePerMolAtoms() / (8.31446 * 1173.15)));
        assertEquals(List.of("FCC_A1", "HCP_A3"), equilibrium.stable().stream().map(Equilibrium.StablePhase::name).sorted().toList());
        double[] expected = ReferenceNumbers.numbers(all.getAsJsonObject(file).get("mu_eq"));
        for (int e = 0; e < expected.length; e++) {
            assertEquals(expected[e], equilibrium.potentials()[e], 1e-5 * Math.abs(expected[e]));
        }
        Equilibrium.DrivingForce closest = equilibrium.drivingForces().stream()
                .max(Comparator.comparingDouble(Equilibrium.DrivingForce::joulePerMolAtoms)).orElseThrow();
        assertEquals(next, closest.phase());
        assertEquals(drivingForceOverRt, closest.joulePerMolAtoms() / (GasConstant.J_PER_MOL_K * 1173.15), 0.05e-4);
        assertTrue(equilibrium.stable().stream().mapToDouble(Equilibrium.StablePhase::atomFraction).sum() > 1 - 1e-12);
    }
}
