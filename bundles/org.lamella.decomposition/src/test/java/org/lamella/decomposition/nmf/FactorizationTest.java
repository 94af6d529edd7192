package org.lamella.decomposition.nmf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamella.core.LamellaException;
import org.lamella.core.metric.SpectralAngle;
import org.lamella.core.progress.Progress;
import org.lamella.decomposition.PlantedPhases;
import org.lamella.decomposition.linalg.NonNegativeSvd;
import org.lamella.decomposition.linalg.RowMatrix;
import org.lamella.decomposition.linalg.TestMatrix;

class FactorizationTest {

    private static final PlantedPhases PHASES = PlantedPhases.of(12, 60, 100);
    private static final int PIXELS = 144;

    private static Factorization hals(RowMatrix x, double[][] spectra) throws LamellaException {
        return Factorization.begin(x, Factors.ofSpectra(spectra, x.rows()), new int[0], HalsRule.SOLVING,
                new RowwiseUpdates(HalsRule.IMPROVING, HalsRule.IMPROVING), Progress.NONE);
    }

    private static Updates updates(String name) {
        PixelGrid grid = new PixelGrid(12, 12, true);
        return switch (name) {
            case "hals" -> new RowwiseUpdates(HalsRule.IMPROVING, HalsRule.IMPROVING);
            case "columns" -> new ColumnUpdates(Shape.FREE, grid);
            case "smooth" -> new ColumnUpdates(new Shape(0, 0.3, 0, 0, false), grid);
            case "sparse" -> new ColumnUpdates(new Shape(0, 0, 0.05, 0.05, false), grid);
            case "multiplicative" -> new MultiplicativeUpdates();
            case "damped" -> new AlternatingUpdates(1);
            default -> new RelevanceUpdates(0, 1, grid);
        };
    }

    private static double[][] noisy() {
        double[][] x = PHASES.expected();
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x[i].length; j++) {
                x[i][j] += 0.5 + 0.5 * Math.sin(7 * i + 3 * j);
            }
        }
        return x;
    }

    @Test
    void aDeadComponentIsSeededFromTheWorstPixel() throws LamellaException {
        double[][] start = {PHASES.spectra()[0].clone(), PHASES.spectra()[1].clone(), new double[60]};
        Factorization factorization = hals(new TestMatrix(PHASES.expected()), start);

        factorization.iterate(500, 1e-13, Progress.NONE);

        assertEquals(0, SpectralAngle.degrees(PHASES.spectra()[2], factorization.spectra()[2]), 0.1);
        double[] objective = factorization.objectiveHistory();
        for (int i = 1; i < objective.length; i++) {
            assertTrue(objective[i] <= objective[i - 1] + 1e-9, "iteration " + i);
        }
        assertTrue(factorization.lastObjective() < 1e-4 * objective[0]);
    }

    @Test
    void componentsThatNothingIsLeftForStayDeadAndTheRunEnds() throws LamellaException {
        double[][] start = {PHASES.spectra()[0], PHASES.spectra()[1], PHASES.spectra()[2], new double[60]};
        Factorization factorization = hals(new TestMatrix(PHASES.expected()), start);

        factorization.iterate(500, 1e-10, Progress.NONE);

        assertTrue(factorization.iterations() < 50);
        assertTrue(Arrays.stream(factorization.maps()[3]).allMatch(Double::isFinite));
    }

    @Test
    void beginningWithTheTrueSpectraFindsTheTrueMaps() throws LamellaException {
        Factorization factorization = hals(new TestMatrix(PHASES.expected()), PHASES.spectra());

        assertEquals(0, factorization.relativeResidual(), 1e-12);
        assertEquals(0, factorization.stationarity(), 1e-6);
        for (int k = 0; k < 3; k++) {
            assertArrayEquals(PHASES.spectra()[k], factorization.spectra()[k]);
            assertArrayEquals(PHASES.maps()[k], factorization.maps()[k], 1e-6);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hals", "columns", "smooth", "sparse", "multiplicative", "relevance"})
    void noIterationRaisesTheObjective(String name) throws LamellaException {
        RowMatrix x = new TestMatrix(noisy());
        Factorization factorization = Factorization.begin(x, Factors.ofSpectra(NonNegativeSvd.spectra(x, 3, Progress.NONE), PIXELS),
                new int[0], HalsRule.SOLVING, updates(name), Progress.NONE);

        factorization.iterate(60, 0, Progress.NONE);

        double[] objective = factorization.objectiveHistory();
        assertTrue(objective[objective.length - 1] < objective[0] - 1e-4 * Math.abs(objective[0]));
        for (int i = 1; i < objective.length; i++) {
            assertTrue(objective[i] <= objective[i - 1] + 1e-9 * Math.abs(objective[i]), name + " iteration " + i);
        }
    }

    /** At true factors without penalties every update must stay where it is. */
    @ParameterizedTest
    @ValueSource(strings = {"hals", "columns", "multiplicative", "damped"})
    void trueFactorsAreAFixedPoint(String name) throws LamellaException {
        RowMatrix x = new TestMatrix(PHASES.expected());
        double[][] maps = Arrays.stream(PHASES.maps()).map(double[]::clone).toArray(double[][]::new);
        Factors factors = new Factors(PHASES.spectra(), new boolean[3], maps, new boolean[3]);
        RowSums sums = RowPass.run(x, factors, RowRule.keep(), factors.freeMaps(), Progress.NONE);
        Updates updates = updates(name);
        if (name.equals("columns") && updates.prepare(factors, sums)) {
            sums = RowPass.run(x, factors, RowRule.keep(), factors.freeMaps(), Progress.NONE);
        }

        updates.updateSpectra(factors, sums, Progress.NONE);
        updates.updateMaps(x, factors, Progress.NONE);

        for (int k = 0; k < 3; k++) {
            double[] spectrum = factors.spectra()[k];
            double scale = Arrays.stream(spectrum).sum();
            assertEquals(0, SpectralAngle.degrees(PHASES.spectra()[k], spectrum), 1e-5);
            for (int pixel = 0; pixel < PIXELS; pixel++) {
                assertEquals(PHASES.maps()[k][pixel], factors.maps()[k][pixel] * scale, 1e-6, name);
            }
        }
    }

    /** The distance from optimality against its definition, with all gradients made densely. */
    @Test
    void distanceFromOptimalityIsThatOfTheStepsOfSingleComponents() throws LamellaException {
        double[][] cells = noisy();
        RowMatrix x = new TestMatrix(cells);
        Factorization factorization = hals(x, NonNegativeSvd.spectra(x, 3, Progress.NONE));
        factorization.iterate(5, 0, Progress.NONE);
        double[][] maps = factorization.maps();
        double[][] spectra = factorization.spectra();
        double moved = 0;
        double squaredNorm = 0;
        double[][] residual = new double[PIXELS][60];
        for (int i = 0; i < PIXELS; i++) {
            for (int j = 0; j < 60; j++) {
                residual[i][j] = cells[i][j];
                squaredNorm += cells[i][j] * cells[i][j];
                for (int k = 0; k < 3; k++) {
                    residual[i][j] -= maps[k][i] * spectra[k][j];
                }
            }
        }
        for (int k = 0; k < 3; k++) {
            double mapSquare = Arrays.stream(maps[k]).map(v -> v * v).sum();
            double spectrumSquare = Arrays.stream(spectra[k]).map(v -> v * v).sum();
            for (int i = 0; i < PIXELS; i++) {
                double slope = 0;
                for (int j = 0; j < 60; j++) {
                    slope += residual[i][j] * spectra[k][j];
                }
                double step = Math.max(-maps[k][i], slope / spectrumSquare);
                moved += step * step * spectrumSquare;
            }
            for (int j = 0; j < 60; j++) {
                double slope = 0;
                for (int i = 0; i < PIXELS; i++) {
                    slope += residual[i][j] * maps[k][i];
                }
                double step = Math.max(-spectra[k][j], slope / mapSquare);
                moved += step * step * mapSquare;
            }
        }

        assertEquals(Math.sqrt(moved / squaredNorm), factorization.stationarity(), 1e-9);
        double before = factorization.stationarity();
        factorization.iterate(2000, 1e-14, Progress.NONE);
        assertTrue(factorization.stationarity() < 1e-3 * before, before + " then " + factorization.stationarity());
    }
}
