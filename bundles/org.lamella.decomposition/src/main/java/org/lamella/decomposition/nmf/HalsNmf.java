package org.lamella.decomposition.nmf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Decomposition;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.cube.Cube;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.Mask;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.decomposition.ComponentPairs;
import org.lamella.decomposition.NoiseWeighting;
import org.lamella.decomposition.SpatialBinning;
import org.lamella.decomposition.ValueRange;
import org.lamella.decomposition.Weighting;

/**
 * Non-negative matrix factorisation of a spectrum image, X ~ C S^T with C, S >= 0 and the smallest |X - C S^T|^2, by HALS.
 *
 * <p>Counting noise decides how good the spectra can be, so they are found on the map summed in squares of pixels ({@link
 * SpatialBinning}) and the maps are then the non-negative least-squares fit of these spectra at full resolution, weighted by counting
 * noise when the data are counts. With binning 1 spectra and maps come from one factorisation of the map as it is, under one weighting.
 *
 * <p>Component spectra sum to 1, so component maps are in counts; components come in the order of their total counts, most first.
 */
public final class HalsNmf implements Decomposition<HalsParameters> {

    /** The contributed object. */
    public HalsNmf() {
        // stateless
    }

    @Override
    public Class<HalsParameters> parameterType() {
        return HalsParameters.class;
    }

    @Override
    public DecompositionResult decompose(SpectrumImage image, HalsParameters parameters, Progress progress) throws LamellaException {
        SpectrumImage used = parameters.energyWindow().crop(image, progress.part(0, 0.02));
        Cube cube = used.cube();
        ValueRange values = ValueRange.of(cube, progress.part(0.02, 0.04));
        SpatialBinning binning = SpatialBinning.of(parameters.binning(), used, values);
        Cube binned = binning.apply(cube, progress.part(0.04, 0.08));
        requireEnough(parameters.components(), binned, image.title());

        progress.message("Finding component spectra");
        NoiseWeighting weighting = weighting(parameters.weighting(), binned, image, progress.part(0.08, 0.1));
        HalsFactorization found = HalsStart.of(weighting.weight(binned), parameters, progress.part(0.1, 0.2));
        found.iterate(parameters.maxIterations() - found.iterations(), parameters.tolerance(), progress.part(0.2, 0.7));
        double[][] spectra = found.spectra();
        for (double[] spectrum : spectra) {
            weighting.restoreSpectrum(spectrum);
        }

        progress.message("Fitting component maps");
        Weighting fitWeighting = binned != cube && values.areCounts() ? Weighting.POISSON : parameters.weighting();
        NoiseWeighting fullWeighting = weighting(fitWeighting, cube, image, progress.part(0.7, 0.75));
        HalsFactorization fit = new HalsFactorization(fullWeighting.weightChannels(cube), weighted(spectra, fullWeighting));
        double residual = fit.solveMaps(progress.part(0.75, 1));
        double[][] maps = fit.maps();
        ComponentPairs pairs = new ComponentPairs(spectra, maps).inCounts();
        return new DecompositionResult("NMF (HALS)", image.navigationAxes(), used.energyAxis(), pairs.spectra(), pairs.maps(),
                Optional.empty(), found.objectiveHistory(), facts(parameters, binning, binned, found, residual),
                remarks(parameters, found));
    }

    private static NoiseWeighting weighting(Weighting weighting, Cube cube, SpectrumImage image, Progress progress)
            throws LamellaException {
        return NoiseWeighting.of(weighting, cube, Mask.all(cube.width(), cube.height()), image.title(), progress);
    }

    private static void requireEnough(int components, Cube binned, String title) throws LamellaException {
        if (components > Math.min(binned.pixels(), binned.channels())) {
            throw new LamellaException(components + " components cannot be told from the " + binned.pixels() + " binned pixels and "
                    + binned.channels() + " channels of '" + title + "'; choose fewer components or a smaller binning.");
        }
    }

    private static double[][] weighted(double[][] spectra, NoiseWeighting weighting) {
        double[][] weighted = new double[spectra.length][];
        for (int k = 0; k < spectra.length; k++) {
            weighted[k] = spectra[k].clone();
            weighting.weightSpectrum(weighted[k]);
        }
        return weighted;
    }

    private static Map<String, Object> facts(HalsParameters parameters, SpatialBinning binning, Cube binned, HalsFactorization found,
            double residual) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("binning", binning.x() + " x " + binning.y());
        facts.put("binning chosen by", parameters.binning() == 0 ? "rule" : "user");
        facts.put("binned pixels", binned.pixels());
        facts.put("mean sum of a binned pixel", binned.sum().doubleValue() / binned.pixels());
        facts.put("iterations", found.iterations());
        facts.put("relative residual of the maps", residual);
        return facts;
    }

    private static List<String> remarks(HalsParameters parameters, HalsFactorization found) {
        List<String> remarks = new ArrayList<>();
        if (found.iterations() >= parameters.maxIterations()) {
            remarks.add("The factorisation was stopped after " + found.iterations() + " iterations, before it reached its tolerance of "
                    + parameters.tolerance() + ".");
        }
        return remarks;
    }
}
