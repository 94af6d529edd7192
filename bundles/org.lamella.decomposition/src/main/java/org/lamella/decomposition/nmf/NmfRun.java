package org.lamella.decomposition.nmf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lamella.core.LamellaException;
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
import org.lamella.decomposition.linalg.RowMatrix;

/**
 * A factorisation of an image from start to end, by any method of this package.
 *
 * <p>Counting noise decides how good the spectra can be, so they are found on the map summed in squares of pixels ({@link
 * SpatialBinning}) and the maps are then fitted to these spectra at full resolution, weighted by counting noise when the data are counts.
 * With binning 1 spectra and maps come from one factorisation of the map as it is, under one weighting.
 */
final class NmfRun {

    private final SpectrumImage image;
    private final NmfSettings settings;
    private final Method method;

    NmfRun(SpectrumImage image, NmfSettings settings, Method method) {
        this.image = image;
        this.settings = settings;
        this.method = method;
    }

    /** Factorises. @param known components that are given, beside the known spectra of the settings */
    DecompositionResult result(List<GivenComponent> known, Progress progress) throws LamellaException {
        SpectrumImage used = settings.energies().crop(image, progress.part(0, 0.02));
        Cube cube = used.cube();
        ValueRange values = ValueRange.of(cube, progress.part(0.02, 0.03));
        SpatialBinning binning = SpatialBinning.of(settings.binning(), used, values);
        Cube binned = binning.apply(cube, progress.part(0.03, 0.08));
        requireEnough(binned);
        GivenComponents given = given(used, known, progress.part(0.08, 0.08));

        progress.message("Finding component spectra");
        NoiseWeighting weighting = weighting(settings.weighting(), binned, progress.part(0.08, 0.1));
        Problem problem = problem(weighting.weight(binned), weighting, used, binned);
        Factorization found = new Starts(problem, method, settings.start(), given.binned(binning, cube).weighted(weighting))
                .best(settings.maxIterations(), settings.tolerance(), progress.part(0.1, 0.2));
        found.iterate(settings.maxIterations() - found.iterations(), settings.tolerance(), progress.part(0.2, 0.7));
        if (found.isEmpty()) {
            throw new LamellaException("Nothing is left of any component of '" + image.title() + "': its values are mostly negative, or so"
                    + " much orthogonality, sparsity or strength is asked for that all maps become zero; ask for less.");
        }

        progress.message("Fitting component maps");
        Factorization fitted = found;
        NoiseWeighting fitWeighting = weighting;
        if (binned != cube || method.keepsTotals()) {
            boolean counts = binned != cube && values.areCounts();
            fitWeighting = weighting(counts ? Weighting.POISSON : settings.weighting(), cube, progress.part(0.7, 0.75));
            fitted = fit(found, weighting, fitWeighting, given, used, progress.part(0.75, 1));
        }
        double[][] maps = fitted.maps();
        if (fitted == found) {
            for (double[] map : maps) {
                weighting.restoreMap(map);
            }
        }
        ComponentPairs pairs = new ComponentPairs(restored(fitted.spectra(), fitWeighting), maps).inCounts();
        RunReport report = new RunReport(settings, method, found, fitted);
        return new DecompositionResult(method.title(), image.navigationAxes(), used.energyAxis(), pairs.spectra(), pairs.maps(),
                Optional.empty(), found.objectiveHistory(), report.facts(binning, binned, given.size(), pairs), report.remarks());
    }

    private Factorization fit(Factorization found, NoiseWeighting weighting, NoiseWeighting fitWeighting, GivenComponents given,
            SpectrumImage used, Progress progress) throws LamellaException {
        double[][] spectra = restored(found.spectra(), weighting);
        if (method.keepsTotals()) {
            spectra = MapFit.sumsToOne(spectra);
        }
        for (double[] spectrum : spectra) {
            fitWeighting.weightSpectrum(spectrum);
        }
        // what a pixel holds of given spectra does not depend on the pixel's own weight
        Problem problem = problem(fitWeighting.weightChannels(used.cube()), fitWeighting, used, used.cube());
        return new MapFit(problem, method, given).run(found, spectra, settings.maxIterations(), settings.tolerance(), progress);
    }

    private GivenComponents given(SpectrumImage used, List<GivenComponent> known, Progress progress) throws LamellaException {
        List<GivenComponent> all = new ArrayList<>(KnownRegions.of(settings.knownSpectra(), used, progress));
        all.addAll(known);
        if (method.keepsTotals() && all.stream().anyMatch(GivenComponent::mapFixed)) {
            throw new LamellaException("Fixed maps of '" + image.title() + "' leave no room for maps that sum to one; choose one or the"
                    + " other.");
        }
        return GivenComponents.checked(all, used.cube(), settings.start().components(), image.title());
    }

    private static Problem problem(RowMatrix x, NoiseWeighting weighting, SpectrumImage used, Cube cube) {
        double[] channelWeights = new double[cube.channels()];
        Arrays.fill(channelWeights, 1);
        weighting.restoreSpectrum(channelWeights);
        return new Problem(x, PixelGrid.of(used, cube.width(), cube.height()), channelWeights);
    }

    private NoiseWeighting weighting(Weighting weighting, Cube cube, Progress progress) throws LamellaException {
        return NoiseWeighting.of(weighting, cube, Mask.all(cube.width(), cube.height()), image.title(), progress);
    }

    private static double[][] restored(double[][] spectra, NoiseWeighting weighting) {
        for (double[] spectrum : spectra) {
            weighting.restoreSpectrum(spectrum);
        }
        return spectra;
    }

    private void requireEnough(Cube binned) throws LamellaException {
        int components = settings.start().components();
        if (components > Math.min(binned.pixels(), binned.channels())) {
            throw new LamellaException(components + " components cannot be told from the " + binned.pixels() + " binned pixels and "
                    + binned.channels() + " channels of '" + image.title() + "'; choose fewer components or a smaller binning.");
        }
    }
}
