package org.lamella.phantom.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomNumbersTest {

    private static final int DRAWS = 200_000;

    /** The JDK's generator is the same algorithm. */
    @Test
    void generatorIsSplitMix64() {
        SplitMix64 ours = new SplitMix64(1234567);
        SplittableRandom theirs = new SplittableRandom(1234567);
        for (int i = 0; i < 10; i++) {
            assertEquals(theirs.nextLong(), ours.nextLong());
        }
    }

    @Test
    void streamsOfOneSeedDiffer() {
        assertNotEquals(SplitMix64.stream(1, 0).nextLong(), SplitMix64.stream(1, 1).nextLong());
        assertNotEquals(SplitMix64.stream(1, 1).nextLong(), SplitMix64.stream(2, 0).nextLong());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.7, 12, 147, 499.9, 1234.5})
    void poissonNumbersHaveMeanAndVarianceOfTheirMean(double mean) {
        SplitMix64 random = new SplitMix64(99);
        int draws = mean > 100 ? DRAWS / 10 : DRAWS;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < draws; i++) {
            double deviation = PoissonCounts.poisson(mean, random) - mean;
            sum += deviation;
            squares += deviation * deviation;
        }
        assertEquals(0, sum / draws, 4 * Math.sqrt(mean / draws));
        // the variance of the squared deviation of a Poisson number is mean + 2 mean²
        assertEquals(mean, squares / draws, 4 * Math.sqrt((mean + 2 * mean * mean) / draws));
    }

    @Test
    void poissonNumbersOfMeanZeroAreZero() {
        assertEquals(0, PoissonCounts.poisson(0, new SplitMix64(1)));
    }

    @Test
    void smallPoissonNumbersFollowTheDistribution() {
        SplitMix64 random = new SplitMix64(3);
        int[] found = new int[30];
        for (int i = 0; i < DRAWS; i++) {
            found[(int) PoissonCounts.poisson(2.5, random)]++;
        }
        double probability = Math.exp(-2.5);
        for (int n = 0; n < 10; n++) {
            assertEquals(DRAWS * probability, found[n], 4 * Math.sqrt(DRAWS * probability), "n = " + n);
            probability *= 2.5 / (n + 1);
        }
    }

    @Test
    void aliasTableDrawsChannelsByTheirWeights() {
        double[] weights = {0, 5, 1e-3, 20, 0, 3, 1, 70, 0.999};
        AliasTable table = new AliasTable(weights);
        SplitMix64 random = new SplitMix64(5);
        int[] found = new int[weights.length];
        for (int i = 0; i < DRAWS; i++) {
            found[table.draw(random)]++;
        }
        for (int channel = 0; channel < weights.length; channel++) {
            double expected = DRAWS * weights[channel] / 100;
            assertEquals(expected, found[channel], 4 * Math.sqrt(expected), "channel " + channel);
        }
    }
}
