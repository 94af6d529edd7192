package org.lamella.decomposition.nmf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.lamella.core.LamellaException;
import org.lamella.core.metric.SpectralAngle;
import org.lamella.core.progress.Progress;
import org.lamella.decomposition.PlantedPhases;
import org.lamella.decomposition.linalg.TestMatrix;

class HalsFactorizationTest {

    private static final PlantedPhases PHASES = PlantedPhases.of(12, 60, 100);

    @Test
    void aDeadComponentIsSeededFromTheWorstPixel() throws LamellaException {
        double[][] start = {PHASES.spectra()[0].clone(), PHASES.spectra()[1].clone(), new double[60]};
        HalsFactorization factorization = new HalsFactorization(new TestMatrix(PHASES.expected()), start);

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
        HalsFactorization factorization = new HalsFactorization(new TestMatrix(PHASES.expected()), start);

        factorization.iterate(500, 1e-10, Progress.NONE);

        assertTrue(factorization.iterations() < 50);
        assertTrue(Arrays.stream(factorization.maps()[3]).allMatch(Double::isFinite));
    }

    @Test
    void solvingMapsLeavesTheSpectraAndFindsTheTruth() throws LamellaException {
        HalsFactorization factorization = new HalsFactorization(new TestMatrix(PHASES.expected()), PHASES.spectra());

        double residual = factorization.solveMaps(Progress.NONE);

        assertEquals(0, residual, 1e-12);
        for (int k = 0; k < 3; k++) {
            assertArrayEquals(PHASES.spectra()[k], factorization.spectra()[k]);
            assertArrayEquals(PHASES.maps()[k], factorization.maps()[k], 1e-6);
        }
    }
}
