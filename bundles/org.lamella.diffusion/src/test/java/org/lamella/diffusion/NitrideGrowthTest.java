package org.lamella.diffusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.diffusion.crosscheck.DepletionWidth;
import org.lamella.diffusion.phase.Arrhenius;
import org.lamella.diffusion.phase.CompositionUnits;
import org.lamella.diffusion.phase.ThermodynamicPhase;
import org.lamella.diffusion.phase.ThermodynamicState;

/** Growth of M2N in austenite at 900 °C against an independent program. */
class NitrideGrowthTest {

    private static final CompositionUnits UNITS =
            new CompositionUnits(NitrideCase.COMPONENTS, new double[] {55.845, 51.9961, 54.938, 95.95, 14.007});

    private static Trajectory run(NitrideCase nitride, double... times) throws LamellaException {
        return new Simulation(nitride.problem(new double[0]), SolverSettings.DEFAULT).run(times, Progress.NONE);
    }

    @ParameterizedTest
    @CsvSource({"iron4cd.TDB, 12.955, 35.62, 77.79, MB_iron4cd_pub_100",
        "mc_fe_v2.059.pycalphad.tdb, 17.688, 45.93, 86.13, MB_mc_fe_v_pub_100"})
    void thicknessAndInterfaceAreThoseOfTheReference(String key, double early, double middle, double late, String profiles)
            throws LamellaException {
        Trajectory way = run(new NitrideCase(key, Geometry.PLANAR, 200, 2e-6), 1e3, 1e4, 1e5);
        double[] thickness = {early, middle, late};
        double[] times = {1e3, 1e4, 1e5};
        JsonArray reference = NitrideCase.reference().getAsJsonArray(profiles);
        for (int i = 0; i < 3; i++) {
            Snapshot.Contact contact = way.at(times[i]).contacts().get(0);
            assertEquals(thickness[i], contact.positionM() * 1e9, 0.005 * thickness[i], "thickness at " + times[i]);
            for (var entry : reference) {
                JsonObject row = entry.getAsJsonObject();
                if (row.get("t").getAsDouble() == times[i]) {
                    double[] austenite = NitrideCase.COMPONENTS.unknownsOf(NitrideCase.numbers(row, "uf"));
                    double[] nitride = NitrideCase.COMPONENTS.unknownsOf(NitrideCase.numbers(row, "uh"));
                    for (int k = 0; k < 4; k++) {
                        assertEquals(austenite[k], contact.right()[k], 0.005 * austenite[k], "austenite " + k + " at " + times[i]);
                        assertEquals(nitride[k], contact.left()[k], 0.005 * nitride[k], "nitride " + k + " at " + times[i]);
                    }
                }
            }
        }
        assertEquals(0, way.last().imbalance(), 1e-12);
    }

    @Test
    void nitrogenHasOnePotentialWhileThatOfChromiumVaries() throws LamellaException {
        NitrideCase nitride = new NitrideCase("iron4cd.TDB", Geometry.PLANAR, 200, 2e-6);
        Snapshot.Stretch austenite = run(nitride, 1e3).last().stretches().get(1);
        ThermodynamicState state = ((ThermodynamicPhase) austenite.phase()).at(NitrideCase.TEMPERATURE_K);
        double[] node = new double[state.nodeSize()];
        double[] least = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] most = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int c = 0; c < austenite.count(); c++) {
            state.evaluate(austenite.cells(), c * 4, node, 0);
            for (int i = 0; i < 2; i++) {
                double potential = state.potential(node, 0, i == 0 ? 4 : 1);
                least[i] = Math.min(least[i], potential);
                most[i] = Math.max(most[i], potential);
            }
        }
        assertTrue(most[0] - least[0] < 1, "nitrogen " + (most[0] - least[0]) + " J/mol");
        assertEquals(1770, most[1] - least[1], 20);
    }

    @Test
    void theEndIsThatOfTheLeverRuleWhenNitrideDiffuses() throws LamellaException {
        Map<String, Arrhenius> assumed = Map.of("FE", new Arrhenius(1e-18, 0), "CR", new Arrhenius(1e-18, 0), "MN", new Arrhenius(1e-18, 0),
                "MO", new Arrhenius(1e-18, 0), "N", new Arrhenius(1e-16, 0));
        for (String key : List.of("iron4cd.TDB", "mc_fe_v2.059.pycalphad.tdb")) {
            NitrideCase nitride = new NitrideCase(key, Geometry.PLANAR, 60, 2e-6);
            Trajectory way = new Simulation(nitride.diffusingProblem(20, assumed), SolverSettings.DEFAULT)
                    .run(new double[] {1e9}, Progress.NONE);
            Snapshot last = way.last();
            JsonObject equilibrium = NitrideCase.reference().getAsJsonObject(key);
            double[] nitrideEnd = NitrideCase.COMPONENTS.unknownsOf(NitrideCase.numbers(equilibrium, "uh"));
            double[] austeniteEnd = NitrideCase.COMPONENTS.unknownsOf(NitrideCase.numbers(equilibrium, "uf"));
            double s = last.contacts().get(0).positionM();
            // The nucleus came on top of the alloy, so the end lies a little beside the tie-line of the alloy: its own lever rule
            for (int k = 0; k < 4; k++) {
                double mean = last.totals()[k] / (2e-6 + 1e-9);
                double share = (mean - last.contacts().get(0).right()[k]) / (last.contacts().get(0).left()[k] - last.contacts().get(0)
                        .right()[k]);
                assertEquals(s / (2e-6 + 1e-9), share, 1e-4 * share, "lever rule of component " + k);
                assertEquals(nitrideEnd[k], last.contacts().get(0).left()[k], 3e-3 * nitrideEnd[k]);
                assertEquals(austeniteEnd[k], last.contacts().get(0).right()[k], 3e-3 * austeniteEnd[k]);
            }
            assertEquals(key.startsWith("iron") ? 85.055 : 94.287, s * 1e9, 0.01);
            assertEquals(0, last.imbalance(), 1e-12);
        }
    }

    @Test
    void sphereHasTheListedSizeAndDepletionWidths() throws LamellaException {
        Snapshot at = run(new NitrideCase("iron4cd.TDB", Geometry.SPHERICAL, 200, 2e-6), 1e3).last();
        assertEquals(58.91, at.contacts().get(0).positionM() * 1e9, 0.006 * 58.91);
        Snapshot.Stretch austenite = at.stretches().get(1);
        double[] distance = new double[austenite.count() + 1];
        double[] chromium = new double[distance.length];
        double[] nitrogen = new double[distance.length];
        for (int j = 0; j < distance.length; j++) {
            double[] mass = j == 0 ? UNITS.massFractions(at.contacts().get(0).right(), 0) : UNITS.massFractions(austenite.cells(),
                    (j - 1) * 4);
            distance[j] = (j == 0 ? austenite.facesM()[0] : austenite.centreM(j - 1)) * 1e9;
            chromium[j] = mass[1];
            nitrogen[j] = mass[4];
        }
        assertEquals(11.740, 100 * chromium[0], 0.005 * 11.740);
        assertEquals(0.3517, 100 * nitrogen[0], 0.005 * 0.3517);
        assertEquals(36.5, DepletionWidth.of(distance, chromium, DepletionWidth.HALF_DEPTH).getAsDouble(), 0.7);
        assertEquals(44.4, DepletionWidth.of(distance, nitrogen, DepletionWidth.HALF_DEPTH).getAsDouble(), 0.9);
        assertEquals(115, DepletionWidth.of(distance, chromium, DepletionWidth.NINETY_PERCENT).getAsDouble(), 3);
        assertEquals(125, DepletionWidth.of(distance, nitrogen, DepletionWidth.NINETY_PERCENT).getAsDouble(), 3);
        assertEquals(0, at.imbalance(), 1e-12);
    }

    @Test
    void perturbedStartsLeadToTheSameEnd() throws LamellaException {
        NitrideCase nitride = new NitrideCase("mc_fe_v2.059.pycalphad.tdb", Geometry.PLANAR, 60, 2e-6);
        double expected = run(nitride, 1e3).last().contacts().get(0).positionM();
        Random random = new Random(11);
        for (int i = 0; i < 10; i++) {
            double[] perturbation = random.doubles(4, -0.03, 0.03).toArray();
            Snapshot last = new Simulation(nitride.problem(perturbation), SolverSettings.DEFAULT).run(new double[] {1e3}, Progress.NONE)
                    .last();
            assertEquals(expected, last.contacts().get(0).positionM(), 1e-6 * expected);
        }
    }
}
