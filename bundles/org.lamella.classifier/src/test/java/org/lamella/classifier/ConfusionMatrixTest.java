package org.lamella.classifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ConfusionMatrixTest {

    /** The counts behind Table 2 of the paper on assisted component selection, augmented: 126, 101, 0 and 2 of 229. */
    @Test
    void ratesAreThoseOfThePapersTable() {
        ConfusionMatrix matrix = new ConfusionMatrix(126, 101, 0, 2);
        assertEquals(0.991, matrix.accuracy(), 5e-4);
        assertEquals(0.984, matrix.sensitivity(), 5e-4);
        assertEquals(1, matrix.specificity());
        assertEquals(1, matrix.positivePredictiveValue());
        assertEquals(0.981, matrix.negativePredictiveValue(), 5e-4);
    }

    /** The imbalanced column of that table: nothing is called signal. */
    @Test
    void aCollapsedNetworkHasNoPositivePredictiveValue() {
        ConfusionMatrix matrix = new ConfusionMatrix(0, 95, 0, 5);
        assertEquals(0.95, matrix.accuracy());
        assertEquals(0, matrix.sensitivity());
        assertEquals(1, matrix.specificity());
        assertTrue(Double.isNaN(matrix.positivePredictiveValue()));
        assertEquals(0.95, matrix.negativePredictiveValue());
    }

    @Test
    void componentsAreCounted() {
        ConfusionMatrix matrix = ConfusionMatrix.EMPTY.with(true, true).with(true, false).with(false, true).with(false, false)
                .with(false, false);
        assertEquals(new ConfusionMatrix(1, 2, 1, 1), matrix);
        assertEquals(5, matrix.total());
    }
}
