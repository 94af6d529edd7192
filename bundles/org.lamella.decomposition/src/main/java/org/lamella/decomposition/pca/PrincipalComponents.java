package org.lamella.decomposition.pca;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Decomposition;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.contribution.RankEstimate;
import org.lamella.core.contribution.Scree;
import org.lamella.core.cube.Cube;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.Mask;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.decomposition.ComponentPairs;
import org.lamella.decomposition.ValueRange;
import org.lamella.decomposition.linalg.AxesSearch;
import org.lamella.decomposition.linalg.MeanRemoval;
import org.lamella.decomposition.linalg.PrincipalAxes;
import org.lamella.decomposition.rank.CountImage;
import org.lamella.decomposition.rank.EigenSpectrum;
import org.lamella.decomposition.rank.RankEstimates;

/**
 * Principal component analysis of a spectrum image, noise-weighted: the singular value decomposition X' = U Sigma V^T of the weighted
 * image.
 *
 * <p>Component spectra are S = diag(g)^1/2 V, component maps C = diag(h)^1/2 U Sigma = X diag(g)^-1/2 V, so C S^T is the image again. The
 * sign of each component is the one that makes the largest absolute value of its spectrum positive. The variance of a component is
 * sigma^2 / N, its ratio that over the variance of all components, which is known exactly from |X'|^2 without finding them all. Ratios,
 * elbow and the vacuum left out of TEM-EDS maps agree with HyperSpy 1.7.
 *
 * <p>With {@link Background#MEAN} the mean spectrum b is the first component, its map is 1 everywhere and its variance what it explains;
 * the others are those of X - 1 b^T, and C S^T is the image again. With {@link PcaWeighting#ANSCOMBE} it is the transformed image.
 */
public final class PrincipalComponents implements Decomposition<PcaParameters> {

    /** As many are found for the scree plot at least, however few are kept. */
    private static final int SCREE_COMPONENTS = 30;

    /** The contributed object. */
    public PrincipalComponents() {
        // stateless
    }

    @Override
    public Class<PcaParameters> parameterType() {
        return PcaParameters.class;
    }

    @Override
    public DecompositionResult decompose(SpectrumImage image, PcaParameters parameters, Progress progress) throws LamellaException {
        progress.message("Weighting");
        SpectrumImage used = parameters.energyWindow().crop(image, progress.part(0, 0.05));
        Cube cube = used.cube();
        Mask specimen = VacuumMask.specimen(used, parameters.vacuumThreshold(), progress.part(0.05, 0.07));
        WeightedImage weighted = WeightedImage.of(parameters, cube, specimen, image.title(), progress.part(0.07, 0.1));

        progress.message("Finding components");
        int found = Math.min(Math.min(specimen.count(), cube.channels()), Math.max(SCREE_COMPONENTS, parameters.components()));
        AxesSearch search = new AxesSearch(weighted.matrix(), weighted.background(), found);
        boolean drawsCounts = parameters.estimates() == Estimates.ALL && parameters.weighting() != PcaWeighting.ANSCOMBE
                && ValueRange.of(cube, progress.part(0.1, 0.1)).areCounts();
        PrincipalAxes axes = search.by(parameters.solver(), parameters.seed(), progress.part(0.1, drawsCounts ? 0.3 : 0.9));

        EigenSpectrum spectrum = spectrum(axes, weighted, specimen);
        List<RankEstimate> estimates = new ArrayList<>(RankEstimates.fromEigenvalues(spectrum));
        if (drawsCounts) {
            progress.message("Estimating the number of components");
            CountImage counts = new CountImage(cube, specimen, parameters.weighting().factors(), image.title());
            estimates.addAll(RankEstimates.fromCounts(spectrum, counts, parameters.seed(), progress.part(0.3, 0.9)));
        }
        Scree scree = scree(spectrum, specimen.count(), estimates);

        progress.message("Making component maps");
        int most = axes.rank() + (weighted.background().isPresent() ? 1 : 0);
        int kept = Math.min(most, parameters.components() == 0 ? scree.elbow() : parameters.components());
        ComponentPairs components = components(axes, weighted, kept, progress.part(0.9, 1));
        return new DecompositionResult("Principal components", image.navigationAxes(), used.energyAxis(), components.spectra(),
                components.maps(), Optional.of(scree), new double[0],
                PcaReport.facts(parameters, specimen, weighted, axes, scree, kept), PcaReport.remarks(parameters, axes, drawsCounts, kept));
    }

    /** Squared singular values, that of the background first. */
    private static EigenSpectrum spectrum(PrincipalAxes axes, WeightedImage weighted, Mask specimen) {
        int rows = specimen.width() * specimen.height() - weighted.noise().maskedPixels();
        int columns = weighted.matrix().columns() - weighted.noise().maskedChannels();
        double background = weighted.background().map(MeanRemoval::squaredNorm).orElse(0.0);
        double[] values = weighted.background().isEmpty() ? axes.squaredSingularValues()
                : DoubleStream.concat(DoubleStream.of(background), Arrays.stream(axes.squaredSingularValues())).toArray();
        return new EigenSpectrum(values, background + axes.squaredNorm(), rows, columns);
    }

    private static Scree scree(EigenSpectrum spectrum, int pixels, List<RankEstimate> estimates) {
        double[] variances = Arrays.stream(spectrum.values()).map(square -> square / pixels).toArray();
        double[] ratios = Arrays.stream(spectrum.values()).map(square -> square / spectrum.total()).toArray();
        return new Scree(variances, ratios, estimates.get(0).components(), estimates);
    }

    private static ComponentPairs components(PrincipalAxes axes, WeightedImage weighted, int kept, Progress progress)
            throws LamellaException {
        int first = weighted.background().isPresent() ? 1 : 0;
        double[][] found = Arrays.copyOf(axes.axes(), Math.max(0, kept - first));
        double[][] foundMaps = weighted.maps(found, progress);
        double[][] spectra = new double[kept][];
        double[][] maps = new double[kept][];
        for (int k = 0; k < kept; k++) {
            boolean isBackground = k < first;
            spectra[k] = isBackground ? weighted.background().orElseThrow().mean() : found[k - first];
            maps[k] = isBackground ? ones(weighted.matrix().rows()) : foundMaps[k - first];
            weighted.noise().restoreSpectrum(spectra[k]);
            makePeakPositive(spectra[k], maps[k]);
        }
        return new ComponentPairs(spectra, maps);
    }

    private static double[] ones(int length) {
        double[] ones = new double[length];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static void makePeakPositive(double[] spectrum, double[] map) {
        double peak = 0;
        for (double value : spectrum) {
            peak = Math.abs(value) > Math.abs(peak) ? value : peak;
        }
        if (peak < 0) {
            negate(spectrum);
            negate(map);
        }
    }

    private static void negate(double[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = 0 - values[i]; // unlike -x this keeps masked zeros free of a sign
        }
    }
}
