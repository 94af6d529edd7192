package org.lamella.calphad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Gibbs energies, potentials, Hessians and diffusion matrices against an independent program. */
class ReferenceEnergiesTest {

    private static final double RELATIVE = 1e-8;

    private static void assertClose(double expected, double actual, String what) {
        assertEquals(expected, actual, RELATIVE * Math.abs(expected), what);
    }

    @ParameterizedTest
    @CsvSource({"iron4cd.TDB, iron4cd.TDB", "iron4cd.TDB, iron4cd_FeCrMnMoSiCN_fcc_hcp.tdb",
        "mc_fe_v2.059.pycalphad.tdb, mc_fe_v2.059.pycalphad.tdb", "mc_fe_v2.059.pycalphad.tdb, mcfe2059_FeCrMnMoSiCN_fcc_hcp.tdb"})
    void energiesPotentialsAndHessiansAgree(String key, String file) throws Exception {
        ThermodynamicDatabase database = ReferenceNumbers.database(file);
        for (JsonElement element : ReferenceNumbers.json("thermo_test_vectors.json").getAsJsonArray(key)) {
            JsonObject vector = element.getAsJsonObject();
            PhaseAtTemperature phase = database.phase(vector.get("phase").getAsString(), ReferenceNumbers.ELEMENTS)
                    .at(vector.get("T").getAsDouble());
            double[] y = ReferenceNumbers.numbers(vector.get("Y"));
            int n = y.length;
            double[] gradient = new double[n];
            double[] hessian = new double[n * n];
            String where = file + " " + vector.get("phase") + " " + vector.get("T");
            assertClose(vector.get("G_per_formula").getAsDouble(), phase.energy(y, gradient), where + " G");
            phase.hessian(y, hessian);
            double[] expectedGradient = ReferenceNumbers.numbers(vector.get("dGdY"));
            double[] expectedDiagonal = ReferenceNumbers.numbers(vector.get("H_diag"));
            for (int i = 0; i < n; i++) {
                assertClose(expectedGradient[i], gradient[i], where + " gradient " + i);
                assertClose(expectedDiagonal[i], hessian[i * n + i], where + " Hessian " + i);
            }
            assertClose(vector.get("H01").getAsDouble(), hessian[1], where + " H01");
            assertClose(vector.get("H14").getAsDouble(), hessian[n + 4], where + " H14");
            double[] mu = new double[5];
            SubstitutionalPhase.of(phase).potentials(ReferenceNumbers.numbers(vector.get("u")), mu);
            double[] expected = ReferenceNumbers.numbers(vector.get("mu"));
            for (int k = 0; k < 5; k++) {
                assertClose(expected[k], mu[k], where + " mu " + k);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"iron4cd.TDB, false", "iron4cd.TDB, true", "mc_fe_v2.059.pycalphad.tdb, false", "mc_fe_v2.059.pycalphad.tdb, true"})
    void interdiffusionAgrees(String key, boolean publishedOnly) throws Exception {
        JsonObject all = ReferenceNumbers.json("reference_numbers.json");
        JsonObject expected = all.getAsJsonObject(key);
        ThermodynamicDatabase mobilities = ReferenceNumbers.database(ReferenceNumbers.MOBILITY);
        ThermodynamicDatabase database = ReferenceNumbers.database(key)
                .merge(publishedOnly ? mobilities.withoutReferences(Set.of("pov13")) : mobilities);
        SubstitutionalPhase phase = SubstitutionalPhase.of(database.phase("FCC_A1", ReferenceNumbers.ELEMENTS).at(1173.15));
        Interdiffusion diffusion = new Interdiffusion(phase, database.mobilities(phase), Interdiffusion.VacancyFactor.INCLUDED);
        double[] u = ReferenceNumbers.numbers(all.get("alloy_u"));
        String suffix = publishedOnly ? "pub" : "full";

        double[] tracer = new double[5];
        diffusion.tracerDiffusivities(u, tracer);
        assertAll(ReferenceNumbers.numbers(expected.get("RTM_" + suffix)), tracer, "tracer");
        double[] factors = new double[20];
        diffusion.thermodynamicFactors(u, 0, factors);
        assertAll(ReferenceNumbers.matrix(expected.get("dmu_du_RT")), factors, "thermodynamic factor");
        double[] d = new double[16];
        diffusion.matrix(u, 0, d);
        assertAll(ReferenceNumbers.matrix(expected.get("D_" + suffix)), d, "D");
    }

    private static void assertAll(double[] expected, double[] actual, String what) {
        for (int i = 0; i < expected.length; i++) {
            assertClose(expected[i], actual[i], what + " " + i);
        }
    }

    @ParameterizedTest
    @CsvSource({"iron4cd.TDB, 13, 124", "mc_fe_v2.059.pycalphad.tdb, 24, 122", "iron4cd_FeCrMnMoSiCN_fcc_hcp.tdb, 7, 2",
        "mcfe2059_FeCrMnMoSiCN_fcc_hcp.tdb, 7, 2", "mc_fe_v2.016_fcc_subset.ddb, 0, 0"})
    void sharedDatabasesAreReadAndAllTheirPhasesMakeModels(String file, int elements, int phases) throws Exception {
        ThermodynamicDatabase database = ReferenceNumbers.database(file);
        assertEquals(elements, database.elements().size());
        assertEquals(phases, database.phases().size());
        assertTrue(database.notices().size() <= 3, database.notices().toString());
        for (PhaseModel model : database.phasesOf(database.elements())) {
            PhaseAtTemperature phase = model.at(1173.15);
            double[] y = new double[model.siteFractions()];
            int next = 0;
            for (Sublattice sublattice : model.sublattices()) {
                int constituents = sublattice.constituents().size();
                Arrays.fill(y, next, next + constituents, 1.0 / constituents);
                next += constituents;
            }
            assertTrue(Double.isFinite(phase.energy(y)), model.name());
        }
    }
}
