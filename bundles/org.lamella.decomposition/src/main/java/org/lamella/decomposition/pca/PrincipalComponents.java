package org.lamella.decomposition.pca;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Decomposition;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.contribution.Scree;
import org.lamella.core.cube.Cube;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.Mask;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.decomposition.NoiseWeighting;
import org.lamella.decomposition.Weighting;
import org.lamella.decomposition.linalg.PrincipalAxes;
import org.lamella.decomposition.linalg.RowMatrix;
import org.lamella.decomposition.linalg.ThinProduct;

/**
 * Principal component analysis of a spectrum image, noise-weighted and not centred: the singular value decomposition X' = U Sigma V^T of
 * the weighted image, exact to rounding.
 *
 * <p>Component spectra are S = diag(g)^1/2 V, component maps C = diag(h)^1/2 U Sigma = X diag(g)^-1/2 V, so C S^T is the image again. The
 * sign of each component is the one that makes the largest absolute value of its spectrum positive. The variance of a component is
 * sigma^2 / N, its ratio that over the variance of all components, which is known exactly from |X'|^2 without finding them all. Ratios,
 * elbow and the vacuum left out of TEM-EDS maps agree with HyperSpy 1.7.
 */
public final class PrincipalComponents implements Decomposition<PcaParameters> {

    /** As many are found for the scree plot at least, however few are kept. */
    private static final int SCREE_COMPONENTS = 30;
    /** Above this residual the user is told. */
    private static final double WORTH_A_REMARK = 1e-9;

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
        NoiseWeighting weighting = NoiseWeighting.of(parameters.weighting(), cube, specimen, image.title(), progress.part(0.07, 0.1));
        RowMatrix weighted = weighting.weight(cube);

        progress.message("Finding components");
        int found = Math.min(Math.min(specimen.count(), cube.channels()), Math.max(SCREE_COMPONENTS, parameters.components()));
        PrincipalAxes axes = PrincipalAxes.of(weighted, found, progress.part(0.1, 0.9));
        Scree scree = scree(axes, specimen.count());
        int kept = Math.min(axes.rank(), parameters.components() == 0 ? scree.elbow() : parameters.components());

        progress.message("Making component maps");
        double[][] spectra = Arrays.copyOf(axes.axes(), kept);
        double[][] maps = ThinProduct.times(weighting.weightChannels(cube), spectra, progress.part(0.9, 1));
        for (int k = 0; k < kept; k++) {
            weighting.restoreSpectrum(spectra[k]);
            makePeakPositive(spectra[k], maps[k]);
        }
        return new DecompositionResult("Principal components", image.navigationAxes(), used.energyAxis(), spectra, maps, Optional.of(scree),
                new double[0], facts(parameters, specimen, weighting, axes, scree, kept), remarks(parameters, axes, kept));
    }

    private static Scree scree(PrincipalAxes axes, int pixels) {
        double[] variances = Arrays.stream(axes.squaredSingularValues()).map(square -> square / pixels).toArray();
        double[] ratios = Arrays.stream(axes.squaredSingularValues()).map(square -> square / axes.squaredNorm()).toArray();
        return new Scree(variances, ratios, Math.max(1, ScreeElbow.index(ratios)));
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

    private static Map<String, Object> facts(PcaParameters parameters, Mask specimen, NoiseWeighting weighting, PrincipalAxes axes,
            Scree scree, int kept) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("components kept", kept);
        facts.put("components chosen by", parameters.components() == 0 ? "elbow of the scree" : "user");
        facts.put("variance kept", Arrays.stream(scree.explainedVarianceRatio(), 0, kept).sum());
        facts.put("vacuum pixels", specimen.width() * specimen.height() - specimen.count());
        facts.put("masked pixels", weighting.maskedPixels());
        facts.put("masked channels", weighting.maskedChannels());
        facts.put("eigenvectors of", axes.route().label());
        facts.put("matrix products", axes.products());
        facts.put("relative residual", axes.residual());
        return facts;
    }

    private static List<String> remarks(PcaParameters parameters, PrincipalAxes axes, int kept) {
        List<String> remarks = new ArrayList<>();
        if (kept < parameters.components()) {
            remarks.add("The image has only " + kept + " independent components; " + parameters.components() + " were asked for.");
        }
        if (axes.residual() > WORTH_A_REMARK) {
            remarks.add("The eigenvectors did not converge fully: their residual is " + axes.residual() + " of the largest eigenvalue.");
        }
        return remarks;
    }
}
