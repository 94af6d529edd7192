package org.lamella.calphad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.core.progress.Progress;

/** Tie-lines of austenite and M2N against an independent program. */
class TieLineTest {

    private static final double TEMPERATURE_K = 1173.15;

    private static TieLineSolver solver(String file) throws Exception {
        return solver(ReferenceNumbers.database(file), TEMPERATURE_K);
    }

    private static TieLineSolver solver(ThermodynamicDatabase database, double temperatureK) throws Exception {
        return new TieLineSolver(SubstitutionalPhase.of(database.phase("FCC_A1", ReferenceNumbers.ELEMENTS).at(temperatureK)),
                SubstitutionalPhase.of(database.phase("HCP_A3", ReferenceNumbers.ELEMENTS).at(temperatureK)));
    }

    @ParameterizedTest
    @CsvSource({"iron4cd.TDB, iron4cd.TDB", "iron4cd.TDB, iron4cd_FeCrMnMoSiCN_fcc_hcp.tdb",
        "mc_fe_v2.059.pycalphad.tdb, mc_fe_v2.059.pycalphad.tdb", "mc_fe_v2.059.pycalphad.tdb, mcfe2059_FeCrMnMoSiCN_fcc_hcp.tdb"})
    void austeniteAndNitrideAgreeWithReference(String key, String file) throws Exception {
        JsonObject all = ReferenceNumbers.json("reference_numbers.json");
        JsonObject expected = all.getAsJsonObject(key);
        TieLine line = solver(file).through(ReferenceNumbers.numbers(all.get("alloy_u"))).orElseThrow();
        assertAll(ReferenceNumbers.numbers(expected.get("uf")), line.firstU());
        assertAll(ReferenceNumbers.numbers(expected.get("uh")), line.secondU());
        assertAll(ReferenceNumbers.numbers(expected.get("mu_eq")), line.potentials());
        assertEquals(expected.get("phi_subst").getAsDouble(), line.secondFraction(), 1e-5 * line.secondFraction());
    }

    private static void assertAll(double[] expected, double[] actual) {
        for (int k = 0; k < expected.length; k++) {
            assertEquals(expected[k], actual[k], 1e-5 * Math.abs(expected[k]), "component " + k);
        }
    }

    @ParameterizedTest
    @CsvSource({"iron4cd_FeCrMnMoSiCN_fcc_hcp.tdb", "mcfe2059_FeCrMnMoSiCN_fcc_hcp.tdb"})
    void newtonFromANearbyTieLineGivesTheSame(String file) throws Exception {
        double[] alloy = ReferenceNumbers.numbers(ReferenceNumbers.json("reference_numbers.json").get("alloy_u"));
        double[] other = {alloy[0] + 0.02, alloy[1] - 0.02, alloy[2], alloy[3], alloy[4] - 0.004};
        TieLineSolver solver = solver(file);
        TieLine direct = solver.through(other).orElseThrow();
        TieLine followed = solver.near(other, solver.through(alloy).orElseThrow()).orElseThrow();
        for (int k = 0; k < other.length; k++) {
            assertEquals(direct.firstU()[k], followed.firstU()[k], 1e-10);
            assertEquals(direct.secondU()[k], followed.secondU()[k], 1e-10);
            double sum = (1 - followed.secondFraction()) * followed.firstU()[k] + followed.secondFraction() * followed.secondU()[k];
            assertEquals(other[k], sum, 1e-12, "the lever rule");
        }
    }

    @ParameterizedTest
    @CsvSource({"iron4cd_FeCrMnMoSiCN_fcc_hcp.tdb", "mcfe2059_FeCrMnMoSiCN_fcc_hcp.tdb"})
    void undersaturatedAusteniteHasNoTieLineButAMetastableOne(String file) throws Exception {
        double[] alloy = ReferenceNumbers.numbers(ReferenceNumbers.json("reference_numbers.json").get("alloy_u"));
        double[] lean = alloy.clone();
        lean[4] = 0.005;
        TieLineSolver solver = solver(file);
        assertTrue(solver.through(lean).isEmpty());
        TieLine beyond = solver.near(lean, solver.through(alloy).orElseThrow()).orElseThrow();
        assertTrue(beyond.secondFraction() < 0);
    }

    @ParameterizedTest
    @CsvSource({"iron4cd_FeCrMnMoSiCN_fcc_hcp.tdb, 1281.5", "mcfe2059_FeCrMnMoSiCN_fcc_hcp.tdb, 1302"})
    void nitrideDissolvesAtItsSolvus(String file, double solvusK) throws Exception {
        double[] alloy = ReferenceNumbers.numbers(ReferenceNumbers.json("reference_numbers.json").get("alloy_u"));
        ThermodynamicDatabase database = ReferenceNumbers.database(file);
        assertTrue(solver(database, solvusK - 1).through(alloy).isPresent());
        assertTrue(solver(database, solvusK + 1).through(alloy).isEmpty());
    }

    /** With much nitrogen CrN, a second composition of FCC_A1, is stable too; the tie-line of the two named phases is still given. */
    @Test
    void aMiscibilityGapDoesNotHideTheMetastableTieLine() throws Exception {
        double[] rich = {0.61, 0.195, 0.183, 0.012, 0.15};
        ThermodynamicDatabase database = ThermodynamicDatabase.shipped();
        SubstitutionalPhase austenite = SubstitutionalPhase.of(database.phase("FCC_A1", ReferenceNumbers.ELEMENTS).at(TEMPERATURE_K));
        SubstitutionalPhase nitride = SubstitutionalPhase.of(database.phase("HCP_A3", ReferenceNumbers.ELEMENTS).at(TEMPERATURE_K));
        Equilibrium stable = new EquilibriumSolver(ReferenceNumbers.ELEMENTS, List.of(austenite.phase(), nitride.phase()))
                .solve(rich, Progress.NONE);
        assertEquals(2, stable.stable().stream().filter(phase -> phase.name().equals("FCC_A1")).count());
        TieLine line = new TieLineSolver(austenite, nitride).through(rich).orElseThrow();
        double[] first = new double[5];
        double[] second = new double[5];
        austenite.potentials(line.firstU(), first);
        nitride.potentials(line.secondU(), second);
        for (int k = 0; k < 5; k++) {
            assertEquals(line.potentials()[k], first[k], 1e-6);
            assertEquals(line.potentials()[k], second[k], 1e-6);
        }
        assertTrue(line.firstU()[4] < 0.05, "austenite, not CrN");
    }
}
