package org.lamella.io.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.lamella.core.LamellaException;
import org.lamella.core.cube.Cube;
import org.lamella.core.cube.CubeCrop;
import org.lamella.core.cube.RebinFactors;
import org.lamella.core.load.EnergyRange;
import org.lamella.core.load.LoadOptions;
import org.lamella.core.load.PixelBox;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.ChannelRange;
import org.lamella.core.signal.SpectrumImage;

/** Looks at the spectra of spectrum images. */
public final class Spectra {

    private Spectra() {
    }

    /** The spectrum of a pixel, counted along the rows. */
    public static double[] at(SpectrumImage image, int pixel) {
        Cube cube = image.cube();
        int[] channels = new int[cube.channels()];
        double[] values = new double[cube.channels()];
        int stored = cube.copyRow(pixel, channels, values);
        double[] spectrum = new double[cube.channels()];
        for (int i = 0; i < stored; i++) {
            spectrum[channels[i]] = values[i];
        }
        return spectrum;
    }

    /** A part that is cut out and summed while it is read is the one that is cut out of the whole. */
    public static void partEqualsCropOfWhole(StoredSignal stored, PixelBox box, EnergyRange energy, RebinFactors factors)
            throws LamellaException {
        LoadOptions options = LoadOptions.ALL.withRegion(box).withEnergy(energy).withRebin(factors);
        SpectrumImage part = (SpectrumImage) stored.read(options, Progress.NONE);
        SpectrumImage whole = (SpectrumImage) stored.read(LoadOptions.ALL, Progress.NONE);
        ChannelRange channels = ChannelRange.of(whole.energyAxis(), energy.low(), energy.high());
        CubeCrop crop = new CubeCrop(box.x0(), box.x1(), box.y0(), box.y1(), channels.from(), channels.to());
        SpectrumImage expected = whole.crop(crop, Progress.NONE).rebin(factors, Progress.NONE);
        assertEquals(expected.axes(), part.axes());
        for (int pixel = 0; pixel < expected.cube().pixels(); pixel++) {
            assertArrayEquals(at(expected, pixel), at(part, pixel), "pixel " + pixel);
        }
    }
}
