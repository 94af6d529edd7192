package org.lamella.calphad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShippedDatabaseTest {

    private static final List<String> ELEMENTS = ReferenceNumbers.ELEMENTS;
    /** u-fractions of Fe-18Cr-18Mn-2Mo-0.9N (mass-%). */
    private static final double[] ALLOY = {0.6116506335816542, 0.19352997911410605, 0.18316655406121388, 0.011652833243025846,
        0.03592062592637599};

    private static SubstitutionalPhase phase(String name) throws Exception {
        return SubstitutionalPhase.of(ThermodynamicDatabase.shipped().phase(name, ELEMENTS).at(1173.15));
    }

    @Test
    void isReadWithoutNoticesAndCitesEverything() throws Exception {
        ThermodynamicDatabase database = ThermodynamicDatabase.shipped();
        assertEquals(List.of(), database.notices());
        assertEquals(List.of("FCC_A1", "HCP_A3"), database.phases());
        assertEquals(List.of("FE", "CR", "MN", "MO", "N"), database.elements());
        assertEquals(List.of(), database.phase("FCC_A1", ELEMENTS).notices());
        assertEquals(List.of(), database.phase("HCP_A3", ELEMENTS).notices());
        assertEquals(List.of(), database.mobilities(phase("FCC_A1")).notices());
        assertFalse(database.hasMobilities("HCP_A3"));
        assertTrue(database.references().get("Frisk91").contains("Calphad 15 (1991)"));
        assertTrue(database.withoutReferences(database.references().keySet()).phase("FCC_A1", ELEMENTS).notices().get(0).text()
                .contains("8 end-members"), "every Gibbs energy cites a key of the list");
        assertFalse(database.withoutReferences(database.references().keySet()).hasMobilities("FCC_A1"), "and every mobility");
    }

    /** The parameters are those of the cast-iron database; what is left are digits of GHSERFE, GHSERMO and GHSERNN. */
    @Test
    void tieLineIsThatOfTheCastIronDatabase() throws Exception {
        JsonObject expected = ReferenceNumbers.json("reference_numbers.json").getAsJsonObject("iron4cd.TDB");
        TieLine line = new TieLineSolver(phase("FCC_A1"), phase("HCP_A3")).through(ALLOY).orElseThrow();
        double[] austenite = ReferenceNumbers.numbers(expected.get("uf"));
        double[] nitride = ReferenceNumbers.numbers(expected.get("uh"));
        for (int k = 0; k < 5; k++) {
            assertEquals(austenite[k], line.firstU()[k], 1e-5 * austenite[k]);
            assertEquals(nitride[k], line.secondU()[k], 1e-5 * nitride[k]);
        }
        assertEquals(expected.get("phi_subst").getAsDouble(), line.secondFraction(), 1e-5);
    }

    @Test
    void tracerDiffusivitiesAreThePublishedOnes() throws Exception {
        ThermodynamicDatabase database = ThermodynamicDatabase.shipped();
        SubstitutionalPhase austenite = phase("FCC_A1");
        double[] d = new double[5];
        new Interdiffusion(austenite, database.mobilities(austenite), Interdiffusion.VacancyFactor.INCLUDED).tracerDiffusivities(ALLOY, d);
        double[] expected = {7.195939614566454e-17, 1.9698228757343022e-17, 5.4184829116303234e-17, 2.5726763114723233e-17,
            2.844535284382871e-12};
        for (int k = 0; k < 5; k++) {
            assertEquals(expected[k], d[k], 1e-8 * expected[k], ELEMENTS.get(k));
        }
    }

    @Test
    void energiesAreThoseOfTheCastIronDatabase() throws Exception {
        for (JsonElement element : ReferenceNumbers.json("thermo_test_vectors.json").getAsJsonArray("iron4cd.TDB")) {
            JsonObject vector = element.getAsJsonObject();
            PhaseModel model = ThermodynamicDatabase.shipped().phase(vector.get("phase").getAsString(), ELEMENTS);
            SubstitutionalPhase phase = SubstitutionalPhase.of(model.at(vector.get("T").getAsDouble()));
            double[] mu = new double[5];
            phase.potentials(ReferenceNumbers.numbers(vector.get("u")), mu);
            double[] expected = ReferenceNumbers.numbers(vector.get("mu"));
            for (int k = 0; k < 5; k++) {
                assertEquals(expected[k], mu[k], 0.05, vector.get("phase") + " " + ELEMENTS.get(k));
            }
        }
    }
}
