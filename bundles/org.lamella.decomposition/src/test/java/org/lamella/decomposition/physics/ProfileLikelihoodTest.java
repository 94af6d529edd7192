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

    private static ProfilePoint at(RowMatrix x, PhaseModel model, boolean sumToOne) throws LamellaException {
        boolean[] all = new boolean[x.rows() * model.phases()];
        Arrays.fill(all, true);
        return new ProfileLikelihood(x, sumToOne).at(model, new double[all.length], all, Information.NONE, Progress.NONE);
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

    /** With the expected counts themselves, and phases only where they are, the second derivative is the information. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void informationIsTheCurvatureOfTheDivergence(boolean sumToOne) throws LamellaException {
        PlantedCompositions planted = PlantedCompositions.of(1e7);
        SpectrumImage image = planted.expected();
        PhysicsTask task = PhysicsTask.of(image, PlantedCompositions.parameters(), Progress.NONE);
        RowMatrix x = new SquareSums(image).of(1, Progress.NONE);
        ProfileLikelihood likelihood = new ProfileLikelihood(x, sumToOne);
        boolean[] present = new boolean[3 * x.rows()];
        for (int i = 0; i < present.length; i++) {
            present[i] = planted.maps()[i % 3][i / 3] > 0;
        }
        ProfilePoint point = new ProfileFit(likelihood, present, 1e-15)
                .fit(near(task, planted, x, sumToOne ? 1e7 : 1), new double[present.length], 100, Progress.NONE);
        double[] amounts = point.model().flatAmounts();
        int size = amounts.length;
        int compared = 0;
        for (int i = 0; i < size; i++) {
            if (amounts[i] > 0.01 * Arrays.stream(amounts).max().orElseThrow()) {
                double step = 1e-3 * amounts[i];
                double up = likelihood.at(moved(point.model(), i, step), point.maps(), present, Information.NONE, Progress.NONE)
                        .gradient()[i];
                double down = likelihood.at(moved(point.model(), i, -step), point.maps(), present, Information.NONE, Progress.NONE)
                        .gradient()[i];
                double curvature = (up - down) / (2 * step);
                assertEquals(curvature, point.information()[i * size + i], 0.01 * curvature, "amount " + i);
                compared++;
            }
        }
        assertTrue(compared > 12, compared + " compared");
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
