package org.lamella.decomposition.physics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.decomposition.SquareSums;
import org.lamella.decomposition.linalg.RowMatrix;

/** Against finite differences of the divergence with the maps fitted anew. */
class ProfileLikelihoodTest {

    private static final int SQUARES = 100;

    private static ProfilePoint at(RowMatrix x, PhaseModel model, boolean sumToOne) throws LamellaException {
        boolean[] all = new boolean[x.rows() * model.phases()];
        Arrays.fill(all, true);
        return new ProfileLikelihood(x, sumToOne).at(model, new double[all.length], all, true, Progress.NONE);
    }

    /** Amounts near those of the planted spectra, none at its bound. */
    private static PhaseModel near(PhysicsTask task, PlantedCompositions planted, RowMatrix x, double scale) throws LamellaException {
        PhaseModel start = new PhaseStart(task, x).fromSingularVectors(Progress.NONE);
        double[][] amounts = new double[3][];
        for (int k = 0; k < 3; k++) {
            amounts[k] = start.parts().get(k).amounts(planted.spectra()[k], start.allowed()[k], 3000);
            for (int j = 0; j < amounts[k].length; j++) {
                amounts[k][j] = scale * (amounts[k][j] + 1e-3);
            }
        }
        return start.withAmounts(amounts);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void gradientIsTheSlopeOfTheDivergence(boolean sumToOne) throws LamellaException {
        PlantedCompositions planted = PlantedCompositions.of(400);
        SpectrumImage image = planted.drawn(1);
        PhysicsTask task = PhysicsTask.of(image, PlantedCompositions.parameters(), Progress.NONE);
        RowMatrix x = new SquareSums(image).of(2, Progress.NONE);
        PhaseModel model = near(task, planted, x, sumToOne ? 1600 : 1);
        ProfilePoint point = at(x, model, sumToOne);
        double[] amounts = model.flatAmounts();
        for (int i = 0; i < amounts.length; i++) {
            double step = 1e-4 * amounts[i];
            double slope = (at(x, moved(model, i, step), sumToOne).divergence() - at(x, moved(model, i, -step), sumToOne).divergence())
                    / (2 * step);
            assertEquals(slope, point.gradient()[i], 1e-3 * Math.abs(slope) + 1e-4 * scale(point), "amount " + i);
        }
    }

    /** With the expected counts themselves the second derivative is the information. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void informationIsTheCurvatureOfTheDivergence(boolean sumToOne) throws LamellaException {
        PlantedCompositions planted = PlantedCompositions.of(1e9);
        SpectrumImage image = planted.expected();
        PhysicsTask task = PhysicsTask.of(image, PlantedCompositions.parameters(), Progress.NONE);
        RowMatrix x = new SquareSums(image).of(2, Progress.NONE);
        PhaseStart start = new PhaseStart(task, x);
        boolean[] all = new boolean[3 * SQUARES];
        Arrays.fill(all, true);
        ProfileFit fit = new ProfileFit(new ProfileLikelihood(x, sumToOne), all, 1e-15);
        PhaseModel near = near(task, planted, x, sumToOne ? 4e9 : 1);
        ProfilePoint point = fit.fit(near, new double[all.length], 100, Progress.NONE);
        assertTrue(start.mean().length == x.columns());
        double[] amounts = point.model().flatAmounts();
        int size = amounts.length;
        for (int i = 0; i < size; i++) {
            if (amounts[i] < 1e-3 * Arrays.stream(amounts).max().orElseThrow()) {
                continue;
            }
            double step = 1e-3 * amounts[i];
            double[] up = at(x, moved(point.model(), i, step), sumToOne).gradient();
            double[] down = at(x, moved(point.model(), i, -step), sumToOne).gradient();
            double curvature = (up[i] - down[i]) / (2 * step);
            assertEquals(curvature, point.information()[i * size + i], 0.02 * curvature + 1e-6 * point.information()[0], "amount " + i);
        }
    }

    private static double scale(ProfilePoint point) {
        return Arrays.stream(point.mapTotals()).sum();
    }

    private static PhaseModel moved(PhaseModel model, int amount, double by) {
        double[] amounts = model.flatAmounts();
        amounts[amount] += by;
        return model.withAmounts(amounts);
    }
}
