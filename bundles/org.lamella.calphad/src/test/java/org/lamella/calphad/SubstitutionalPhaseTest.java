package org.lamella.calphad;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.core.LamellaException;

/** Thermodynamic identities of the shipped phases at random compositions. */
class SubstitutionalPhaseTest {

    private static final List<String> ELEMENTS = List.of("FE", "CR", "MN", "MO", "N");

    private static SubstitutionalPhase phase(String name, List<String> elements) throws LamellaException {
        return SubstitutionalPhase.of(ThermodynamicDatabase.shipped().phase(name, elements).at(1173.15));
    }

    private static double[] composition(SplittableRandom random, double capacity) {
        double[] u = new double[5];
        double sum = 0;
        for (int k = 0; k < 4; k++) {
            u[k] = -Math.log(1 - random.nextDouble());
            sum += u[k];
        }
        for (int k = 0; k < 4; k++) {
            u[k] /= sum;
        }
        u[4] = capacity * (0.02 + 0.96 * random.nextDouble());
        return u;
    }

    @ParameterizedTest
    @CsvSource({"FCC_A1, 1", "HCP_A3, 0.5"})
    void energyIsTheSumOfPotentialsAndTheyAreItsDerivatives(String name, double capacity) throws Exception {
        SubstitutionalPhase phase = phase(name, ELEMENTS);
        assertEquals(capacity, phase.interstitialCapacity());
        SplittableRandom random = new SplittableRandom(5);
        double[] mu = new double[5];
        for (int trial = 0; trial < 50; trial++) {
            double[] u = composition(random, capacity);
            phase.potentials(u, mu);
            double sum = 0;
            for (int k = 0; k < 5; k++) {
                sum += u[k] * mu[k];
            }
            assertEquals(phase.energy(u), sum, 1e-9 * Math.abs(sum));
            double h = 1e-5 * Math.min(u[0], u[1]);
            double[] up = u.clone();
            double[] down = u.clone();
            up[1] += h;
            up[0] -= h;
            down[1] -= h;
            down[0] += h;
            assertEquals((phase.energy(up) - phase.energy(down)) / (2 * h), mu[1] - mu[0],
                    1e-6 * Math.abs(mu[1]) + 1e-9 / h);
            assertEquals(1 - u[4] / capacity, phase.vacancyFraction(u), 1e-15);
        }
    }

    @ParameterizedTest
    @CsvSource({"FCC_A1, 1", "HCP_A3, 0.5"})
    void derivativesAgreeWithDifferencesAndObeyGibbsDuhem(String name, double capacity) throws Exception {
        SubstitutionalPhase phase = phase(name, ELEMENTS);
        SplittableRandom random = new SplittableRandom(6);
        double[] mu = new double[5];
        double[] up = new double[5];
        double[] down = new double[5];
        double[] slopes = new double[25];
        for (int trial = 0; trial < 50; trial++) {
            double[] u = composition(random, capacity);
            phase.potentialDerivatives(u, mu, slopes);
            for (int j = 0; j < 5; j++) {
                double h = 1e-5 * Math.min(u[j], j == 4 ? capacity - u[4] : 1);
                double[] shifted = u.clone();
                shifted[j] = u[j] + h;
                phase.potentials(shifted, up);
                shifted[j] = u[j] - h;
                phase.potentials(shifted, down);
                for (int i = 0; i < 5; i++) {
                    double scale = Math.abs(slopes[i * 5 + j]) + 8.3 * 1173 / u[j];
                    assertEquals((up[i] - down[i]) / (2 * h), slopes[i * 5 + j], 1e-6 * scale, name + " " + i + " " + j);
                }
            }
            for (int j = 0; j < 5; j++) {
                double duhem = 0;
                double scale = 0;
                for (int i = 0; i < 5; i++) {
                    double slope = j < 4 ? slopes[i * 5 + j] - slopes[i * 5] : slopes[i * 5 + j];
                    duhem += u[i] * slope;
                    scale += Math.abs(u[i] * slope);
                }
                assertEquals(0, duhem, 1e-10 * scale + 1e-9, "Gibbs-Duhem");
                for (int i = 1; i < 4; i++) {
                    assertEquals(slope(slopes, i, j), slope(slopes, j, i), 1e-9 * (Math.abs(slopes[i * 5 + j]) + 1e6), "Maxwell");
                }
            }
        }
    }

    /** Second derivative of the energy per substitutional atom with the first component dependent. */
    private static double slope(double[] slopes, int i, int j) {
        double own = j < 4 ? slopes[i * 5 + j] - slopes[i * 5] : slopes[i * 5 + j];
        double first = j < 4 ? slopes[j] - slopes[0] : slopes[j];
        return i < 4 ? own - first : own;
    }

    @Test
    void theOrderOfTheElementsDoesNotMatter() throws Exception {
        List<String> other = List.of("N", "MO", "CR", "FE", "MN");
        SubstitutionalPhase first = phase("FCC_A1", ELEMENTS);
        SubstitutionalPhase second = phase("FCC_A1", other);
        assertEquals(List.of("MO", "CR", "FE", "MN", "N"), second.components());
        assertEquals(4, second.substitutional());
        double[] mu = new double[5];
        double[] permuted = new double[5];
        first.potentials(new double[] {0.6, 0.2, 0.18, 0.02, 0.03}, mu);
        second.potentials(new double[] {0.02, 0.2, 0.6, 0.18, 0.03}, permuted);
        assertArrayEquals(new double[] {mu[3], mu[1], mu[0], mu[2], mu[4]}, permuted, 1e-9);
    }

    @Test
    void anAbsentComponentHasThePotentialMinusInfinityAndTheOthersStayFinite() throws Exception {
        SubstitutionalPhase phase = phase("FCC_A1", ELEMENTS);
        double[] mu = new double[5];
        double[] without = new double[3];
        phase.potentials(new double[] {0.8, 0.2, 0, 0, 0.03}, mu);
        phase("FCC_A1", List.of("FE", "CR", "N")).potentials(new double[] {0.8, 0.2, 0.03}, without);
        assertEquals(Double.NEGATIVE_INFINITY, mu[2]);
        assertEquals(Double.NEGATIVE_INFINITY, mu[3]);
        assertEquals(without[0], mu[0], 1e-9 * Math.abs(mu[0]));
        assertEquals(without[1], mu[1], 1e-9 * Math.abs(mu[1]));
        assertEquals(without[2], mu[4], 1e-9 * Math.abs(mu[4]));
    }

    @Test
    void copiesWorkOnTheirOwn() throws Exception {
        SubstitutionalPhase phase = phase("HCP_A3", ELEMENTS);
        SubstitutionalPhase copy = phase.copy();
        double[] a = {0.02, 0.87, 0.08, 0.03, 0.47};
        double[] b = {0.2, 0.6, 0.15, 0.05, 0.3};
        double[] expected = new double[5];
        phase.potentials(b, expected);
        double[] mu = new double[5];
        Thread other = new Thread(() -> {
            double[] ignored = new double[5];
            for (int i = 0; i < 20_000; i++) {
                copy.potentials(a, ignored);
            }
        });
        other.start();
        for (int i = 0; i < 20_000; i++) {
            phase.potentials(b, mu);
            assertArrayEquals(expected, mu, 0);
        }
        other.join();
    }

    @Test
    void phasesWithOtherSublatticesAreRefused() throws Exception {
        ThermodynamicDatabase database = TestDatabases.with("""
                PHASE S % 2 1 1 !
                CONSTITUENT S : A,B : A,B : !
                PHASE T % 2 1 1 !
                CONSTITUENT T : A,B : B,VA : !
                PHASE U % 1 1 !
                CONSTITUENT U : A,B : !
                """);
        for (String name : List.of("S", "T")) {
            PhaseAtTemperature phase = database.phase(name, List.of("A", "B")).at(1000);
            String message = assertThrows(LamellaException.class, () -> SubstitutionalPhase.of(phase)).getMessage();
            assertTrue(message.contains("choose another phase"), message);
        }
        SubstitutionalPhase simple = SubstitutionalPhase.of(database.phase("U", List.of("A", "B")).at(1000));
        double[] mu = new double[2];
        simple.potentials(new double[] {0.25, 0.75}, mu);
        assertEquals(GasConstant.J_PER_MOL_K * 1000 * Math.log(0.25), mu[0], 1e-9);
        assertEquals(1, simple.vacancyFraction(new double[] {0.25, 0.75}));
    }
}
