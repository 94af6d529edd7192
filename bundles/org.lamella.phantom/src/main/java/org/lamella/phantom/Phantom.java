package org.lamella.phantom;

import java.util.Objects;
import org.lamella.core.LamellaException;
import org.lamella.core.cube.DenseCube;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SpectrumImage;

/**
 * A simulated spectrum image and what it was made of.
 *
 * @param image the counts, with elements and acquisition filled in
 * @param truth the true spectra, maps and compositions
 */
public record Phantom(SpectrumImage image, PhantomTruth truth) {

    /** Checks. */
    public Phantom {
        Objects.requireNonNull(image, "image");
        Objects.requireNonNull(truth, "truth");
    }

    /**
     * The image without noise: what every pixel is expected to give.
     *
     * @param joined so many channels become one, from the first on; those that do not fill one are left out
     * @param progress progress and cancellation
     * @return the same pixels with values that are no whole numbers, in single precision
     * @throws LamellaException when it is too large for the memory, or when cancelled
     */
    public SpectrumImage expectedImage(int joined, Progress progress) throws LamellaException {
        int width = image.cube().width();
        int height = image.cube().height();
        if (joined < 1 || joined > image.cube().channels()) {
            throw new LamellaException(joined + " channels cannot be joined to one; there are " + image.cube().channels() + ".");
        }
        Axis energies = image.energyAxis().rebin(joined);
        MemoryNeed.require((double) Float.BYTES * image.cube().pixels() * energies.size(), width, height);
        float[][] rows = new float[height][width * energies.size()];
        Blocks.forEach(image.cube().pixels(), progress, (from, to) -> {
            for (int pixel = from; pixel < to; pixel++) {
                double[] spectrum = truth.expectedSpectrum(pixel);
                int start = pixel % width * energies.size();
                for (int channel = 0; channel < energies.size(); channel++) {
                    double sum = 0;
                    for (int part = channel * joined; part < (channel + 1) * joined; part++) {
                        sum += spectrum[part];
                    }
                    rows[pixel / width][start + channel] = (float) sum;
                }
            }
        });
        SignalHeader header = image.header().withTitle(image.title() + ", expected");
        return new SpectrumImage(header, image.navigationAxes(), energies, DenseCube.ofFloats(width, height, energies.size(), rows));
    }
}
