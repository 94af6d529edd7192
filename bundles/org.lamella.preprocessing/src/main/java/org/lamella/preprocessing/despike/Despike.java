package org.lamella.preprocessing.despike;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Preprocessing;
import org.lamella.core.contribution.PreprocessingResult;
import org.lamella.core.contribution.PreprocessingTask;
import org.lamella.core.cube.Cube;
import org.lamella.core.cube.SparseCube;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.ChannelRange;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.preprocessing.internal.Texts;

/**
 * Removes spikes, as cosmic rays and read-out leave them: values that stand out both from the pixels around and from the channels on either
 * side. An edge or line has neighbours in space that show it too, the border of a grain has channels beside that show it too. Counts are
 * tested by their own statistics, other data by the noise that the image shows; a spike gives way to what the pixels around let expect.
 */
public final class Despike implements Preprocessing<DespikeParameters> {

    private static final int LEAST_CHANNELS = 10;
    private static final double MANY = 1e-3;
    /** Of eight neighbours in space the largest and the smallest are left out. */
    private static final int USED_NEIGHBOURS = 6;

    @Override
    public Class<DespikeParameters> parameterType() {
        return DespikeParameters.class;
    }

    @Override
    public PreprocessingResult prepare(PreprocessingTask task, DespikeParameters parameters, Progress progress) throws LamellaException {
        SpectrumImage image = task.image();
        Cube cube = image.cube();
        ChannelRange range = Texts.channels(parameters.energies(), image.energyAxis(), LEAST_CHANNELS);
        progress.message("Measuring the noise of " + image.title());
        NoiseSamples samples = NoiseSamples.of(cube, range, progress.part(0, 0.2));
        double gain = cube.isSparse() ? samples.gain(USED_NEIGHBOURS) : Double.NaN;
        SpikeTest test = cube.isSparse() ? new CountsTest(parameters.threshold(), gain)
                : new MeasuredNoiseTest(parameters.threshold(), samples.curve(samples.inSpace()), samples.curve(samples.alongEnergies()));
        progress.message("Looking for spikes in " + image.title());
        Spikes spikes = Spikes.find(cube, range, test, progress.part(0.2, 0.8));
        Cube clean = cube instanceof SparseCube counts ? spikes.without(counts, progress.part(0.8, 1))
                : spikes.without(cube, progress.part(0.8, 1));
        double[] found = spikes.counts();
        Map<String, Object> facts = new LinkedHashMap<>();
        long total = Math.round(Arrays.stream(found).sum());
        double share = total / ((double) cube.pixels() * range.size());
        facts.put("spikes", total);
        facts.put("pixels with spikes", Arrays.stream(found).filter(count -> count > 0).count());
        facts.put("share of all values", share);
        if (cube.isSparse()) {
            facts.put("variance over mean", gain);
        }
        return new PreprocessingResult("Despike", new SpectrumImage(image.header().withTitle(image.title() + ", despiked"),
                image.navigationAxes(), image.energyAxis(), clean), List.of(new PreprocessingResult.PixelMap("Spikes", "", found)), facts,
                share < MANY ? List.of() : List.of("More than one value in a thousand was taken for a spike; look whether they are, or"
                + " raise the threshold."));
    }
}
