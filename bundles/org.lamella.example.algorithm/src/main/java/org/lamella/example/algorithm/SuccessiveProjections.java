package org.lamella.example.algorithm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Decomposition;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.cube.Cube;
import org.lamella.core.cube.RebinFactors;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;

/**
 * Decomposition by pure pixels: the component spectra are spectra of the map itself, found by the successive projection algorithm, and the
 * component maps are the non-negative fit of all pixels by them.
 *
 * <p>Component spectra sum to 1, so component maps are in counts.
 */
public final class SuccessiveProjections implements Decomposition<PurePixelParameters> {

    /** The contributed object. */
    public SuccessiveProjections() {
        // stateless
    }

    @Override
    public Class<PurePixelParameters> parameterType() {
        return PurePixelParameters.class;
    }

    @Override
    public DecompositionResult decompose(SpectrumImage image, PurePixelParameters parameters, Progress progress) throws LamellaException {
        progress.message("Searching pure pixels");
        Cube cube = image.cube();
        // A line scan has one row, which cannot be binned
        int binX = Math.min(parameters.binning(), cube.width());
        int binY = Math.min(parameters.binning(), cube.height());
        Cube binned = cube.rebin(new RebinFactors(binX, binY, 1), progress.part(0, 0.1));
        PurePixels pure = PurePixels.search(binned, parameters.components(), progress.part(0.1, 0.5));
        if (pure.pixels().isEmpty()) {
            throw new LamellaException("There is nothing to decompose in '" + image.title() + "': all its values are zero.");
        }
        double[][] spectra = pure.spectra();
        for (double[] spectrum : spectra) {
            normalise(spectrum);
        }
        progress.message("Fitting component maps");
        double[][] maps = new NonNegativeFit(spectra).maps(cube, progress.part(0.5, 1));
        return new DecompositionResult("Pure pixels (SPA)", image.navigationAxes(), image.energyAxis(), spectra, maps, Optional.empty(),
                new double[0], facts(pure, binned, binX, binY), remarks(pure, parameters));
    }

    private static void normalise(double[] spectrum) {
        double sum = DoubleStream.of(spectrum).sum();
        for (int j = 0; sum > 0 && j < spectrum.length; j++) {
            spectrum[j] /= sum;
        }
    }

    private static Map<String, Object> facts(PurePixels pure, Cube binned, int binX, int binY) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("pure pixels (x, y)", pure.pixels().stream()
                .map(pixel -> "(" + pixel % binned.width() * binX + ", " + pixel / binned.width() * binY + ")")
                .collect(Collectors.joining(" ")));
        facts.put("binning", binX + " x " + binY);
        return facts;
    }

    private static List<String> remarks(PurePixels pure, PurePixelParameters parameters) {
        List<String> remarks = new ArrayList<>();
        if (pure.pixels().size() < parameters.components()) {
            remarks.add("All pixels are mixtures of " + pure.pixels().size() + " of them; " + parameters.components()
                    + " components were asked for.");
        }
        return remarks;
    }
}
