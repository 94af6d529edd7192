package org.lamella.preprocessing.despike;

/** The test of values whose noise is measured in the image itself. */
final class MeasuredNoiseTest implements SpikeTest {

    private final double threshold;
    private final NoiseCurve inSpace;
    private final NoiseCurve alongEnergies;

    MeasuredNoiseTest(double threshold, NoiseCurve inSpace, NoiseCurve alongEnergies) {
        this.threshold = threshold;
        this.inSpace = inSpace;
        this.alongEnergies = alongEnergies;
    }

    @Override
    public double harmless() {
        return Double.NEGATIVE_INFINITY;
    }

    @Override
    public boolean isSpike(Neighbourhood at, int channel) {
        double value = at.value(channel);
        return alongEnergies.deviation(value, at.alongEnergies(channel)) > threshold
                && inSpace.deviation(value, at.inSpace(channel)) > threshold;
    }
}
