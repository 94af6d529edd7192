package org.lamella.preprocessing.align;

import org.lamella.core.LamellaException;
import org.lamella.core.cube.Cube;
import org.lamella.core.cube.SparseCube;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.ChannelRange;
import org.lamella.core.signal.DataType;
import org.lamella.preprocessing.internal.SpectrumPass;

/**
 * Spectra shifted each by its own number of channels: the value of channel c is that of c + shift before.
 *
 * @param shifts N shifts, channels
 * @param kept channels of the result, numbered as those of the source
 */
record SpectrumShift(double[] shifts, ChannelRange kept) {

    /** All shifts in whole channels; counts stay counts. */
    SparseCube whole(Cube counts, Progress progress) throws LamellaException {
        SparseCube.Builder builder = SparseCube.builder(counts.width(), counts.height(), kept.size(), integer(counts.dataType()));
        int[] channels = new int[counts.channels()];
        double[] values = new double[counts.channels()];
        int[] moved = new int[counts.channels()];
        for (int pixel = 0; pixel < shifts.length; pixel++) {
            if (pixel % counts.width() == 0) {
                progress.checkCancelled();
                progress.fraction((double) pixel / shifts.length);
            }
            int shift = (int) Math.round(shifts[pixel]) + kept.from();
            int length = counts.copyRow(pixel, channels, values);
            int left = 0;
            for (int i = 0; i < length; i++) {
                int channel = channels[i] - shift;
                if (channel >= 0 && channel < kept.size()) {
                    channels[left] = channel;
                    moved[left++] = (int) values[i];
                }
            }
            builder.appendRow(channels, moved, left);
        }
        return builder.build();
    }

    private static DataType integer(DataType type) {
        return type.isFloating() ? DataType.UINT32 : type;
    }

    /** Shifts between channels. */
    Cube resampled(Cube source, Resampling resampling, Progress progress) throws LamellaException {
        return SpectrumPass.run(source, kept.size(), () -> (pixel, spectrum, result) -> {
            double shift = resampling == Resampling.WHOLE_CHANNELS ? Math.round(shifts[pixel]) : shifts[pixel];
            for (int c = 0; c < result.length; c++) {
                double place = kept.from() + c + shift;
                result[c] = resampling == Resampling.CUBIC ? Sampling.cubic(spectrum, place) : Sampling.linear(spectrum, place);
            }
        }, progress);
    }
}
