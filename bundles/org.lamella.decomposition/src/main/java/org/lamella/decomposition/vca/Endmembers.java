package org.lamella.decomposition.vca;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.cube.Cube;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.Mask;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.decomposition.ComponentPairs;
import org.lamella.decomposition.EnergyWindow;
import org.lamella.decomposition.NoiseWeighting;
import org.lamella.decomposition.SpatialBinning;
import org.lamella.decomposition.ValueRange;
import org.lamella.decomposition.Weighting;
import org.lamella.decomposition.linalg.NormalOperator;
import org.lamella.decomposition.linalg.RowMatrix;

/**
 * What the searches for endmembers share: the signal space of the binned map before, the maps of the spectra found at full resolution
 * after.
 *
 * @param setting what the user chose
 * @param image the whole image
 * @param used its channels inside the energy window
 * @param values what kind of values those are
 * @param binning the squares that are summed
 * @param binned the cube of squares
 * @param space signal space of the squares
 */
record Endmembers(Setting setting, SpectrumImage image, SpectrumImage used, ValueRange values, SpatialBinning binning, Cube binned,
        SignalSpace space) {

    static final String COMPONENTS_HELP = "Number of endmembers K.";
    static final String BINNING_HELP = "The spectra are found on the map summed in squares of this side, where counting noise is low; the "
            + "maps are then fitted at full resolution. 0 chooses the side from the counts, 1 does not bin.";
    static final String WEIGHTING_HELP = "poisson makes the noise of counts alike in all pixels and channels (Keenan and Kotula); none "
            + "takes the data as they are.";

    /**
     * What the signal space depends on.
     *
     * @param components K
     * @param binning side of the squares; 0 for the rule
     * @param weighting how entries are weighted
     * @param window the energies used
     */
    record Setting(int components, int binning, Weighting weighting, EnergyWindow window) {
    }

    static Endmembers prepare(SpectrumImage image, Setting setting, Progress progress) throws LamellaException {
        progress.message("Finding signal space");
        SpectrumImage used = setting.window().crop(image, progress.part(0, 0.1));
        ValueRange values = ValueRange.of(used.cube(), progress.part(0.1, 0.2));
        SpatialBinning binning = SpatialBinning.of(setting.binning(), used, values);
        Cube binned = binning.apply(used.cube(), progress.part(0.2, 0.3));
        if (setting.components() > Math.min(binned.pixels(), binned.channels())) {
            throw new LamellaException(setting.components() + " endmembers cannot be told from the " + binned.pixels()
                    + " binned pixels and " + binned.channels() + " channels of '" + image.title()
                    + "'; choose fewer components or a smaller binning.");
        }
        SignalSpace space = SignalSpace.of(binned, setting.weighting(), setting.components(), image.title(), progress.part(0.3, 1));
        return new Endmembers(setting, image, used, values, binning, binned, space);
    }

    /**
     * Fits the maps at full resolution.
     *
     * @param method name of the search
     * @param spectra K endmembers of M values, zero or more
     * @param searchFacts what the search learned
     */
    DecompositionResult result(String method, double[][] spectra, Map<String, Object> searchFacts, List<String> remarks, Progress progress)
            throws LamellaException {
        progress.message("Fitting component maps");
        Cube cube = used.cube();
        Weighting fitWeighting = binned != cube && values.areCounts() ? Weighting.POISSON : setting.weighting();
        NoiseWeighting weighting = NoiseWeighting.of(fitWeighting, cube, Mask.all(cube.width(), cube.height()), image.title(),
                progress.part(0, 0.2));
        double[][] weighted = new double[spectra.length][];
        for (int k = 0; k < spectra.length; k++) {
            weighted[k] = spectra[k].clone();
            weighting.weightSpectrum(weighted[k]);
        }
        RowMatrix x = weighting.weightChannels(cube);
        NonNegativeFit fit = NonNegativeFit.maps(x, weighted, progress.part(0.2, 0.9));
        double squaredNorm = new NormalOperator(x).trace(progress.part(0.9, 1));
        ComponentPairs pairs = new ComponentPairs(spectra, fit.factor()).inCounts();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("binning", binning.x() + " x " + binning.y());
        facts.put("binning chosen by", setting.binning() == 0 ? "rule" : "user");
        facts.put("signal-to-noise ratio (dB)", space.signalToNoiseDb());
        facts.putAll(searchFacts);
        facts.put("relative residual of the maps", Math.max(0, 1 - fit.explained() / squaredNorm));
        return new DecompositionResult(method, image.navigationAxes(), used.energyAxis(), pairs.spectra(), pairs.maps(), Optional.empty(),
                new double[0], facts, remarks);
    }
}
