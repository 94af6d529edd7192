package org.lamella.decomposition.nmf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Decomposition;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.parameter.ParameterSchema;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.decomposition.PlantedPhases;
import org.lamella.decomposition.TestImages;

/**
 * The smallest |X - C S^T|^2 that scikit-learn 1.2 finds on a small map of whole numbers, over 30 random starts of its coordinate descent
 * with a tolerance of 1e-12.
 */
class ReferenceObjectiveTest {

    private static final int SIDE = 12;

    private static SpectrumImage map() {
        double[][] values = PlantedPhases.of(SIDE, 60, 100).expected();
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < 60; j++) {
                values[i][j] = Math.floor(values[i][j] + 0.5) + ((7 * i + 3 * j) % 5 == 0 ? 2 : 0);
            }
        }
        return TestImages.ofValues(SIDE, values);
    }

    private static <P extends Record> double objective(Decomposition<P> method, Map<String, String> texts) throws LamellaException {
        DecompositionResult result = method.decompose(map(), ParameterSchema.of(method.parameterType()).parse(texts), Progress.NONE);
        return result.objective()[result.objective().length - 1];
    }

    @ParameterizedTest
    @CsvSource({"2, 18762.3332131566", "3, 5772.64739782185", "4, 4534.00180670921"})
    void objectiveIsThatOfScikitLearn(String components, double reference) throws LamellaException {
        Map<String, String> texts = Map.of("components", components, "binning", "1", "tolerance", "1e-14", "max-iterations", "20000",
                "initialisation", "random");

        assertEquals(reference, objective(new HalsNmf(), texts), 1e-6 * reference);
        // with four components there are several minima; alternating least squares comes to rest beside them, as it cuts negative parts off
        assertEquals(reference, objective(new MultiplicativeNmf(), texts), 0.02 * reference);
        assertEquals(reference, objective(new AlternatingNmf(), texts), 0.02 * reference);
    }
}
