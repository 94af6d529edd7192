package org.lamella.calphad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lamella.core.LamellaException;

/** Mobilities with their defaults, and the frame of the interdiffusion matrix. */
class DiffusionDataTest {

    private static final double T = 1000;
    private static final double RT = GasConstant.J_PER_MOL_K * T;
    private static final List<String> ELEMENTS = List.of("FE", "CR", "MN", "MO", "N");
    private static final double[] ALLOY = {0.6116506335816542, 0.19352997911410605, 0.18316655406121388, 0.011652833243025846,
        0.03592062592637599};

    private static MobilityModel mobilities(String parameters) throws LamellaException {
        ThermodynamicDatabase database = TestDatabases.with("PHASE P % 2 1 1 !\nCONSTITUENT P : A,B : N,VA : !\n" + parameters);
        return database.mobilities(SubstitutionalPhase.of(database.phase("P", List.of("A", "B", "N")).at(T)));
    }

    /** MQ of component k in J/mol at a composition. */
    private static double exponent(MobilityModel model, int k, double... u) {
        double[] m = new double[3];
        model.mobilities(u, m);
        return RT * Math.log(m[k] * RT);
    }

    private static String mq(String what, double value) {
        return "PARAMETER MQ(P&" + what + ") 298.15 " + value + "; 6000 N !\n";
    }

    private static final String OTHERS = mq("B,*", -1) + mq("N,*", -2);

    @Test
    void explicitEndMembersOverrideWildcardsAndThoseTheDefault() throws Exception {
        MobilityModel model = mobilities(mq("A,*", -100) + mq("A,A:*", -200) + mq("A,B:VA", -300) + OTHERS);
        double n = 0.25;
        assertEquals(0.4 * -200 + 0.6 * ((1 - n) * -300 + n * -100), exponent(model, 0, 0.4, 0.6, n), 1e-9);
        assertEquals(-1, exponent(model, 1, 0.4, 0.6, n), 1e-9);
        assertEquals(List.of(), model.notices());
    }

    @Test
    void endMembersGivenWithVacanciesAloneHoldBesideInterstitialsToo() throws Exception {
        MobilityModel model = mobilities(mq("A,A:VA", -200) + mq("A,B:VA", -300) + mq("A,A,B:VA;0", 50) + OTHERS);
        assertEquals(0.4 * -200 + 0.6 * -300 + 0.24 * 50, exponent(model, 0, 0.4, 0.6, 0.25), 1e-9, "independent of N");
        assertTrue(model.notices().toString().contains("the mobility of A in A:N is not given; MQ(P&A,A:VA;0) is taken"));
    }

    @Test
    void interactionsOfNamedInterstitialsStandAlone() throws Exception {
        MobilityModel model = mobilities(mq("A,A:*", -200) + mq("A,B:*", -300) + mq("A,A,B:VA;0", 50) + mq("A,A,B:N;0", 70) + OTHERS);
        assertEquals(0.4 * -200 + 0.6 * -300 + 0.24 * (0.75 * 50 + 0.25 * 70), exponent(model, 0, 0.4, 0.6, 0.25), 1e-9);
    }

    @Test
    void frequencyFactorsAddToActivationEnergies() throws Exception {
        MobilityModel model = mobilities(mq("A,*", -100) + "PARAMETER MF(P&A,A:*) 298.15 -5*T; 6000 N !\n" + OTHERS);
        assertEquals(-100 - 0.4 * 5 * T, exponent(model, 0, 0.4, 0.6, 0.25), 1e-9);
    }

    @Test
    void aMissingEndMemberIsRefusedByName() {
        String message = assertThrows(LamellaException.class, () -> mobilities(mq("A,A:*", -200) + OTHERS)).getMessage();
        assertTrue(message.contains("no mobility of A in P for the end-member B:N; add MQ(P&A,B:N)"), message);
        assertTrue(assertThrows(LamellaException.class, () -> mobilities(mq("A,*", -200) + mq("B,*", -200))).getMessage()
                .contains("no mobility of N"));
    }

    @Test
    void anExponentWithTheWrongSignIsSaid() throws Exception {
        String notices = mobilities(mq("A,A:*", -200) + mq("A,B:*", 330_000) + OTHERS).notices().toString();
        assertTrue(notices.contains("the mobility of A in pure B has the exponent +330000 J/mol"), notices);
    }

    @Test
    void derivativesOfMobilitiesAgreeWithDifferences() throws Exception {
        ThermodynamicDatabase database = ThermodynamicDatabase.shipped();
        MobilityModel model = database.mobilities(SubstitutionalPhase.of(database.phase("FCC_A1", ELEMENTS).at(1173.15)));
        double[] m = new double[5];
        double[] up = new double[5];
        double[] down = new double[5];
        double[] slopes = new double[25];
        model.mobilityDerivatives(ALLOY, m, slopes);
        for (int j = 0; j < 5; j++) {
            double[] shifted = ALLOY.clone();
            shifted[j] += 1e-6;
            model.mobilities(shifted, up);
            shifted[j] -= 2e-6;
            model.mobilities(shifted, down);
            for (int k = 0; k < 5; k++) {
                assertEquals((up[k] - down[k]) / 2e-6, slopes[k * 5 + j], 1e-7 * m[k] * 100, k + " " + j);
            }
        }
    }

    private static Interdiffusion diffusion(List<String> elements) throws Exception {
        ThermodynamicDatabase database = ThermodynamicDatabase.shipped();
        SubstitutionalPhase phase = SubstitutionalPhase.of(database.phase("FCC_A1", elements).at(1173.15));
        return new Interdiffusion(phase, database.mobilities(phase), Interdiffusion.VacancyFactor.INCLUDED);
    }

    /** In the number-fixed frame the substitutional fluxes cancel, whatever the forces. */
    @Test
    void substitutionalFluxesCancel() throws Exception {
        double[] l = new double[25];
        diffusion(ELEMENTS).kinetics(ALLOY, l);
        for (int i = 0; i < 5; i++) {
            double sum = 0;
            double largest = 0;
            for (int k = 0; k < 4; k++) {
                sum += l[k * 5 + i];
                largest = Math.max(largest, Math.abs(l[k * 5 + i]));
            }
            assertEquals(0, sum, 1e-14 * largest);
        }
        assertTrue(l[4 * 5] < 0, "interstitials are carried along with the lattice");
    }

    /** The flux of a gradient is the same whichever component is dependent. */
    @Test
    void fluxesDoNotDependOnTheDependentComponent() throws Exception {
        double[] gradient = {-3, 5, -2.5, 0.5, 0.7};
        Interdiffusion diffusion = diffusion(ELEMENTS);
        double[] flux = fluxes(diffusion, ALLOY, gradient, 0);
        for (int dependent = 1; dependent < 4; dependent++) {
            double[] other = fluxes(diffusion, ALLOY, gradient, dependent);
            for (int k = 0; k < 5; k++) {
                if (k != 0 && k != dependent) {
                    assertEquals(flux[k], other[k], 1e-10 * Math.abs(flux[k]));
                }
            }
        }
    }

    @Test
    void permutingTheElementsPermutesTheMatrix() throws Exception {
        double[] d = new double[16];
        diffusion(ELEMENTS).matrix(ALLOY, 0, d);
        double[] permuted = new double[16];
        double[] alloy = {ALLOY[3], ALLOY[2], ALLOY[0], ALLOY[1], ALLOY[4]};
        diffusion(List.of("MO", "N", "MN", "FE", "CR")).matrix(alloy, 2, permuted);
        int[] place = {2, 1, 0, 3};
        for (int k = 0; k < 4; k++) {
            for (int j = 0; j < 4; j++) {
                assertEquals(d[k * 4 + j], permuted[place[k] * 4 + place[j]], 1e-10 * Math.abs(d[k * 4 + j]));
            }
        }
    }

    private static double[] fluxes(Interdiffusion diffusion, double[] u, double[] gradient, int dependent) {
        double[] d = new double[16];
        diffusion.matrix(u, dependent, d);
        double[] flux = new double[5];
        int row = 0;
        for (int k = 0; k < 5; k++) {
            if (k != dependent) {
                int column = 0;
                for (int j = 0; j < 5; j++) {
                    if (j != dependent) {
                        flux[k] -= d[row * 4 + column++] * gradient[j];
                    }
                }
                row++;
            }
        }
        return flux;
    }

    @Test
    void vacanciesCanBeLeftOut() throws Exception {
        ThermodynamicDatabase database = ThermodynamicDatabase.shipped();
        SubstitutionalPhase phase = SubstitutionalPhase.of(database.phase("FCC_A1", ELEMENTS).at(1173.15));
        double[] with = new double[25];
        double[] without = new double[25];
        diffusion(ELEMENTS).kinetics(ALLOY, with);
        new Interdiffusion(phase, database.mobilities(phase), Interdiffusion.VacancyFactor.OMITTED).kinetics(ALLOY, without);
        assertEquals(with[24], without[24] * phase.vacancyFraction(ALLOY), 1e-15 * with[24]);
        assertEquals(with[0], without[0]);
    }
}
