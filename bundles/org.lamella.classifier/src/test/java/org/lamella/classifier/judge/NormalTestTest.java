package org.lamella.classifier.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalTestTest {

    /** Values of scipy.stats.norm.sf. */
    @ParameterizedTest
    @CsvSource({"0,0.5", "1,0.15865525393145707", "-1,0.8413447460685429", "1.959963984540054,0.025", "2.999,0.0013543365337271057",
        "3.001,0.0013454728250849653", "6,9.865876450376946e-10", "20,2.7536241186061556e-89", "37,5.7255712225239266e-300"})
    void tailIsThatOfTheNormalDistribution(double z, double expected) {
        assertEquals(expected, NormalTest.upperTail(z), 1e-12 * expected);
    }

    @Test
    void criticalValueInvertsTheTail() {
        assertEquals(1.6448536269514722, NormalTest.criticalValue(0.05, 1), 1e-9);
        assertEquals(NormalTest.criticalValue(0.0005, 1), NormalTest.criticalValue(0.05, 100), 1e-9);
    }

    @Test
    void oddsAreEvenAtTheCriticalValueAndGrowBeyond() {
        assertEquals(0.5, NormalTest.probabilityOfSignal(3.5, 3.5), 1e-12);
        assertTrue(NormalTest.probabilityOfSignal(5, 3.5) > 0.99);
        assertTrue(NormalTest.probabilityOfSignal(1, 3.5) < 0.01);
        assertEquals(NormalTest.probabilityOfSignal(0, 3.5), NormalTest.probabilityOfSignal(-30, 3.5));
        assertEquals(1, NormalTest.probabilityOfSignal(1000, 3.5));
    }
}
