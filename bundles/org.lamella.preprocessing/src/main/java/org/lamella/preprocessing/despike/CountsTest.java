package org.lamella.preprocessing.despike;

/**
 * The test of counts: a value is a spike when so many counts or more are as rare as a normal number beyond the threshold, for what the
 * pixels around let expect and for what the channels on either side do.
 */
final class CountsTest implements SpikeTest {

    private static final int MOST_CELLS = 8;

    private final double logLevel;
    private final double countsPerUnit;
    private final double harmless;

    /** A test. @param threshold standard deviations @param gain units of the data that a count makes, 1 for counts */
    CountsTest(double threshold, double gain) {
        logLevel = NormalTail.log(threshold);
        countsPerUnit = 1 / gain;
        int counts = 1;
        while (NormalTail.logOfCounts(counts, 0, MOST_CELLS) >= logLevel) {
            counts++;
        }
        harmless = (counts - 1) * gain;
    }

    @Override
    public double harmless() {
        return harmless;
    }

    @Override
    public boolean isSpike(Neighbourhood at, int channel) {
        double counts = at.value(channel) * countsPerUnit;
        double aside = at.alongEnergies(channel) * countsPerUnit;
        if (counts <= aside || NormalTail.logOfCounts(counts, aside, at.used()) >= logLevel) {
            return false;
        }
        double around = at.inSpace(channel) * countsPerUnit;
        return counts > around && NormalTail.logOfCounts(counts, around, at.used()) < logLevel;
    }
}
