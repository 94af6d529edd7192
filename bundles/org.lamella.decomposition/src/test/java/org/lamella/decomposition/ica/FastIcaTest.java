package org.lamella.decomposition.ica;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.CancelledException;
import org.lamella.core.progress.Progress;
import org.lamella.decomposition.linalg.CancelAfter;

/** The iteration on mixtures of known sources, and against scikit-learn 1.2. */
class FastIcaTest {

    private static final double[][] MIXING = {{1, 0.5, 0.3}, {0.4, 1, -0.6}, {-0.2, 0.7, 1.1}};

    /** Sine, square wave and sawtooth of different periods. */
    private static double[][] waves() {
        double[][] waves = new double[3][240];
        for (int i = 0; i < 240; i++) {
            waves[0][i] = Math.sin(2 * Math.PI * i / 37);
            waves[1][i] = Math.signum(Math.sin(2 * Math.PI * i / 53 + 0.4));
            waves[2][i] = 2 * (i / 29.0 % 1) - 1;
        }
        return waves;
    }

    private static double[][] mixed(double[][] sources) {
        double[][] mixed = new double[3][sources[0].length];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                for (int l = 0; l < mixed[i].length; l++) {
                    mixed[i][l] += MIXING[i][j] * sources[j][l];
                }
            }
        }
        return mixed;
    }

    private static DMatrixRMaj unmixing(double[][] mixtures, Contrast contrast, Estimation estimation, long seed) throws LamellaException {
        Whitening whitening = Whitening.of(mixtures, "waves");
        Rotation rotation = new FastIca(whitening.samples(), contrast, 1e-14, 2000)
                .run(estimation, Orthogonal.random(3, seed), Progress.NONE);
        assertTrue(rotation.converged());
        DMatrixRMaj unmixing = new DMatrixRMaj(3, 3);
        CommonOps_DDRM.mult(rotation.matrix(), whitening.matrix(), unmixing);
        return unmixing;
    }

    static Stream<Arguments> scikitLearn() {
        return Stream.of(
                Arguments.of(Contrast.LOGCOSH, new double[][] {{0.90507539, -0.17949326, -0.38551357},
                        {-0.20605948, 0.84287459, 0.49709346}, {0.36729895, -0.64637847, 0.6687947}}),
                Arguments.of(Contrast.EXP, new double[][] {{0.90513052, -0.17967821, -0.38529791},
                        {-0.20606333, 0.84290645, 0.49703784}, {0.36698922, -0.64633883, 0.66900301}}),
                Arguments.of(Contrast.CUBE, new double[][] {{0.9034638, -0.18015977, -0.38896737},
                        {-0.19913826, 0.84708083, 0.49274539}, {0.37055042, -0.64552099, 0.6678286}}));
    }

    @ParameterizedTest
    @MethodSource("scikitLearn")
    void unmixingIsThatOfScikitLearn(Contrast contrast, double[][] expected) throws Exception {
        DMatrixRMaj unmixing = unmixing(mixed(waves()), contrast, Estimation.PARALLEL, 5);
        for (double[] row : expected) {
            double best = 0;
            for (int i = 0; i < 3; i++) {
                double product = 0;
                double norm = 0;
                for (int j = 0; j < 3; j++) {
                    product += row[j] * unmixing.get(i, j);
                    norm += unmixing.get(i, j) * unmixing.get(i, j);
                }
                best = Math.max(best, Math.abs(product) / Math.sqrt(norm));
            }
            assertEquals(1, best, 1e-8);
        }
    }

    @ParameterizedTest
    @CsvSource({"LOGCOSH,PARALLEL", "LOGCOSH,DEFLATION", "EXP,PARALLEL", "EXP,DEFLATION", "CUBE,PARALLEL", "CUBE,DEFLATION"})
    void independentSourcesAreFoundAgain(Contrast contrast, Estimation estimation) throws Exception {
        SplittableRandom random = new SplittableRandom(3);
        double[][] sources = new double[3][20_000];
        for (int l = 0; l < 20_000; l++) {
            sources[0][l] = random.nextDouble(-1, 1);
            sources[1][l] = Math.log(random.nextDouble()) * (random.nextBoolean() ? 1 : -1);
            sources[2][l] = random.nextDouble() < 0.1 ? random.nextDouble() : 0;
        }
        DMatrixRMaj whole = new DMatrixRMaj(3, 3);
        CommonOps_DDRM.mult(unmixing(mixed(sources), contrast, estimation, 1), new DMatrixRMaj(MIXING), whole);
        // unmixing times mixing, sources being of unit variance, is a permutation
        double[] deviations = {Math.sqrt(1 / 3.0), Math.sqrt(2), Math.sqrt(0.1 / 3 - 0.0025)};
        for (int row = 0; row < 3; row++) {
            double largest = 0;
            double total = 0;
            for (int column = 0; column < 3; column++) {
                double share = Math.pow(whole.get(row, column) * deviations[column], 2);
                largest = Math.max(largest, share);
                total += share;
            }
            assertTrue(largest / total > 0.998, "a row of " + whole);
        }
    }

    @Test
    void tooFewIterationsAreSaid() throws Exception {
        Whitening whitening = Whitening.of(mixed(waves()), "waves");
        FastIca hasty = new FastIca(whitening.samples(), Contrast.LOGCOSH, 1e-14, 2);
        assertFalse(hasty.run(Estimation.PARALLEL, Orthogonal.random(3, 1), Progress.NONE).converged());
        assertFalse(hasty.run(Estimation.DEFLATION, Orthogonal.random(3, 1), Progress.NONE).converged());
    }

    @Test
    void whiteSamplesHaveUnitCovariance() throws Exception {
        double[] covariance = Whitening.of(mixed(waves()), "waves").samples().covariance();
        for (int i = 0; i < 9; i++) {
            assertEquals(i % 4 == 0 ? 1 : 0, covariance[i], 1e-12);
        }
    }

    @Test
    void dependentMixturesAreRefused() {
        double[][] waves = waves();
        double[][] dependent = {waves[0], waves[1], waves[0].clone()};
        LamellaException refused = assertThrows(LamellaException.class, () -> Whitening.of(dependent, "Map 7"));
        assertTrue(refused.getMessage().contains("Map 7") && refused.getMessage().contains("Only 2 of the 3"), refused.getMessage());
    }

    @ParameterizedTest
    @EnumSource(Estimation.class)
    void endsWhenCancelled(Estimation estimation) throws Exception {
        FastIca endless = new FastIca(Whitening.of(mixed(waves()), "waves").samples(), Contrast.LOGCOSH, 0, 100_000);
        assertThrows(CancelledException.class, () -> endless.run(estimation, Orthogonal.random(3, 1), new CancelAfter(20)));
    }
}
