package org.lamella.calphad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tie-lines of austenite and M2N against an independent program. */
class TieLineTest {

    private static final double TEMPERATURE_K = 1173.15;

    private static TieLineSolver solver(String file) throws Exception {
        ThermodynamicDatabase database = ReferenceNumbers.database(file);
        return new TieLineSolver(SubstitutionalPhase.of(database.phase("FCC_A1", ReferenceNumbers.ELEMENTS).at(TEMPERATURE_K)),
                SubstitutionalPhase.of(database.phase("HCP_A3", ReferenceNumbers.ELEMENTS).at(TEMPERATURE_K)));
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
        System.out.println(worst(ReferenceNumbers.numbers(expected.get("uf")), line.firstU()) + " "
                + worst(ReferenceNumbers.numbers(expected.get("uh")), line.secondU())+" "+ worst(ReferenceNumbers.numbers(expected.get("mu_eq")), line.potentials()));
    }

    private static double worst(double[] expected, double[] actual) {
        double worst = 0;
        for (int k = 0; k < expected.length; k++) {
            worst = Math.max(worst, Math.abs(actual[k] / expected[k] - 1));
        }
        return worst;
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
            assertEquals((1 - followed.secondFraction()) * followed.firstU()[k] + followed.secondFraction() * followed.secondU()[k], other[k],
                    1e-12, "the lever rule");
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
}
