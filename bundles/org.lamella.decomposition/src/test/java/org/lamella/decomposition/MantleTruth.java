package org.lamella.decomposition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipFile;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.cube.Cube;
import org.lamella.core.load.LoadOptions;
import org.lamella.core.metric.ComponentMatching;
import org.lamella.core.metric.MapError;
import org.lamella.core.metric.SpectralAngle;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Image;
import org.lamella.core.signal.Signal;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.core.testing.SharedData;
import org.lamella.io.numpy.NumpyLoader;

/**
 * What the synthetic mineral maps were made from: Brg, Fp and CaPv.
 *
 * @param spectra three spectra
 * @param maps three maps of abundances, pixel by pixel
 */
public record MantleTruth(double[][] spectra, double[][] maps) {

    private static final int PHASES = 3;

    /** Reads it; the test is skipped where there is none. */
    public static MantleTruth read(Path folder) throws IOException, LamellaException {
        double[] spectra = values("spectra", folder);
        double[] abundances = values("maps", folder);
        int channels = spectra.length / PHASES;
        int pixels = abundances.length / PHASES;
        double[][] bySpectrum = new double[PHASES][];
        double[][] byMap = new double[PHASES][pixels];
        for (int k = 0; k < PHASES; k++) {
            bySpectrum[k] = Arrays.copyOfRange(spectra, k * channels, (k + 1) * channels);
            for (int pixel = 0; pixel < pixels; pixel++) {
                byMap[k][pixel] = abundances[pixel * PHASES + k];
            }
        }
        return new MantleTruth(bySpectrum, byMap);
    }

    private static double[] values(String name, Path folder) throws IOException, LamellaException {
        Path entry = folder.resolve(name + ".npy");
        try (ZipFile archive = new ZipFile(SharedData.require("synthetic/truth_mantle.npz").toFile())) {
            Files.write(entry, archive.getInputStream(archive.getEntry(name + ".npy")).readAllBytes());
        }
        Signal signal = new NumpyLoader().open(entry).get(0).read(LoadOptions.ALL, Progress.NONE);
        return signal instanceof Image image ? image.values().toDoubles() : values(((SpectrumImage) signal).cube());
    }

    private static double[] values(Cube cube) {
        double[] values = new double[cube.pixels() * cube.channels()];
        int[] channels = new int[cube.channels()];
        double[] row = new double[cube.channels()];
        for (int pixel = 0; pixel < cube.pixels(); pixel++) {
            int length = cube.copyRow(pixel, channels, row);
            for (int e = 0; e < length; e++) {
                values[pixel * cube.channels() + channels[e]] = row[e];
            }
        }
        return values;
    }

    /** Angles of some spectra to the truth's, each phase with the spectrum that suits all best. @return degrees, Brg, Fp, CaPv */
    public double[] angles(double[][] found) {
        int[] match = ComponentMatching.byAngle(spectra, found);
        double[] angles = new double[PHASES];
        Arrays.setAll(angles, k -> SpectralAngle.degrees(spectra[k], found[match[k]]));
        return angles;
    }

    /**
     * Mean squared difference of the abundances, the share of each phase in the counts of a pixel, to the truth's, each scaled to 0 to 1.
     */
    public double mapError(DecompositionResult result) {
        int[] match = ComponentMatching.byAngle(spectra, result.spectra());
        double error = 0;
        for (int k = 0; k < PHASES; k++) {
            error += MapError.meanSquared(shares(result, match[k]), maps[k]) / PHASES;
        }
        return error;
    }

    private static double[] shares(DecompositionResult result, int component) {
        double[] shares = new double[result.maps()[component].length];
        for (int pixel = 0; pixel < shares.length; pixel++) {
            double sum = 0;
            for (double[] map : result.maps()) {
                sum += map[pixel];
            }
            shares[pixel] = sum > 0 ? result.maps()[component][pixel] / sum : 0;
        }
        return shares;
    }
}
