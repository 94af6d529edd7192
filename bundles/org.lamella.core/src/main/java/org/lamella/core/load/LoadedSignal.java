package org.lamella.core.load;

import java.nio.file.Path;
import org.lamella.core.LamellaException;
import org.lamella.core.cube.RebinFactors;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Signal;
import org.lamella.core.signal.Spectrum;
import org.lamella.core.signal.SpectrumImage;

/** Gives the wanted part of a signal that is in memory as a whole; for formats so small that nothing is gained by reading a part. */
public final class LoadedSignal {

    private LoadedSignal() {
    }

    /**
     * A stored signal that is in memory already.
     *
     * @param file the file it comes from, for messages
     * @param signal all of it
     * @return gives the wanted part of it
     */
    public static StoredSignal of(Path file, Signal signal) {
        return StoredSignal.of(new SignalOutline(signal.header(), signal.axes(), signal.dataType()),
                (options, progress) -> part(file, signal, options, progress));
    }

    /**
     * The wanted part of a signal.
     *
     * @param file the file it comes from, for messages
     * @param signal all of it
     * @param options what is wanted
     * @param progress progress and cancellation
     * @return the signal itself when all of it is wanted
     * @throws LamellaException when nothing of it is wanted, or frames or detectors are asked for; also when cancelled
     */
    public static Signal part(Path file, Signal signal, LoadOptions options, Progress progress) throws LamellaException {
        options.requireNeitherFramesNorDetector(file);
        if (signal instanceof Spectrum spectrum) {
            return SpectrumCut.of(file, spectrum, options);
        }
        if (signal instanceof SpectrumImage image) {
            return part(file, image, options, progress);
        }
        return signal;
    }

    private static SpectrumImage part(Path file, SpectrumImage image, LoadOptions options, Progress progress) throws LamellaException {
        LoadWindow window = LoadWindow.of(file, image.navigationAxes(), image.energyAxis(), options);
        if (window.isWhole()) {
            return image;
        }
        SpectrumImage cropped = image.crop(window.crop(), progress.part(0, 0.5));
        RebinFactors factors = options.rebin();
        boolean joins = factors.x() > 1 || factors.y() > 1 || factors.energy() > 1;
        return joins ? cropped.rebin(factors, progress.part(0.5, 1)) : cropped;
    }
}
