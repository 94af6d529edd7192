package org.lamella.diffusion.crosscheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.calphad.ThermodynamicDatabase;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.ComparisonResult.Check;
import org.lamella.core.contribution.MeasuredProfile;
import org.lamella.core.contribution.MeasuredProfile.Curve;
import org.lamella.core.testing.SharedData;

class InterstitialActivityTest {

    private static ThermodynamicDatabase database(String name) throws LamellaException {
        return name.equals("shipped") ? ThermodynamicDatabase.shipped() : ThermodynamicDatabase.read(SharedData.require("calphad/" + name));
    }

    @ParameterizedTest
    @CsvSource({"shipped, 0.117, 0.119", "iron4cd_FeCrMnMoSiCN_fcc_hcp.tdb, 0.117, 0.119",
            "mcfe2059_FeCrMnMoSiCN_fcc_hcp.tdb, 0.110, 0.112"})
    void nitrogenFollowsChromium(String name, double low, double high) throws LamellaException {
        InterstitialActivity activity = new InterstitialActivity(database(name), "FCC_A1", List.of("Fe", "Cr", "Mn", "Mo"), "N", 1173.15);
        double potential = activity.potential(new double[] {0.16, 0.21, 0.02, 0.002});
        assertEquals(0.2, 100 * activity.massFraction(new double[] {0.16, 0.21, 0.02}, potential).getAsDouble(), 1e-4);
        double predicted = 100 * activity.massFraction(new double[] {0.13, 0.21, 0.02}, potential).getAsDouble();
        assertTrue(predicted > low - 5e-4 && predicted < high + 5e-4, "predicted " + predicted);
    }

    private static Check check(double nitrogenAtMinimum) throws LamellaException {
        ThermodynamicDatabase database = ThermodynamicDatabase.shipped();
        InterstitialActivity activity = new InterstitialActivity(database, "FCC_A1", List.of("Fe", "Cr", "Mn", "Mo"), "N", 1173.15);
        double potential = activity.potential(new double[] {0.16, 0.21, 0.02, 0.002});
        int count = 60;
        double[] distance = new double[count];
        double[][] values = new double[4][count];
        double[][] sigma = new double[4][count];
        Random random = new Random(3);
        double[] errors = {0.002, 0.002, 0.001, 0.0001};
        for (int i = 0; i < count; i++) {
            distance[i] = 5 * i;
            double depletion = Math.exp(-distance[i] / 60);
            double chromium = 0.16 - 0.03 * depletion;
            double nitrogen = nitrogenAtMinimum > 0 ? 0.002 - (0.002 - nitrogenAtMinimum) * depletion
                    : activity.massFraction(new double[] {chromium, 0.21, 0.02}, potential).getAsDouble();
            double[] truth = {chromium, 0.21, 0.02, nitrogen};
            for (int e = 0; e < 4; e++) {
                values[e][i] = truth[e] + errors[e] * random.nextGaussian();
                Arrays.fill(sigma[e], errors[e]);
            }
        }
        MeasuredProfile measured = new MeasuredProfile("line", distance, List.of(new Curve("Cr", values[0], sigma[0]),
                new Curve("Mn", values[1], sigma[1]), new Curve("Mo", values[2], sigma[2]), new Curve("N", values[3], sigma[3])));
        return new FastElement(database, "FCC_A1", 1173.15).check(measured, "N", "Fe", -1, true);
    }

    @Test
    void aProfileOfUniformActivityAgrees() throws LamellaException {
        Check check = check(0);
        assertTrue(check.facts().get("Verdict").contains("agrees with"), check.facts().toString());
        assertEquals(0.118, 100 * check.predicted()[0], 0.01);
    }

    @Test
    void tooDeepADepletionDoesNotAgree() throws LamellaException {
        Check check = check(0.0001);
        assertTrue(check.facts().get("Verdict").contains("does not agree"), check.facts().toString());
    }
}
