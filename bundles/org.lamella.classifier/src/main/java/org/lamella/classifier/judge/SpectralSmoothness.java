package org.lamella.classifier.judge;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.ComponentJudge;
import org.lamella.core.contribution.ComponentVerdict;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.ChannelRange;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.xray.DetectorResponse;

/**
 * Signal is as smooth as the detector makes it: no line is narrower than the detector's response, so neighbouring channels of a component
 * spectrum that carries signal are alike, while those of noise are not.
 *
 * <p>The component spectrum s is freed of the unequal noise of its channels, v = s / sqrt(g) with the mean spectrum g, and correlated with
 * itself over the distances d within the response,
 *
 * <p>T = sum over j, d of k_d v_j v_(j+d) / sqrt(sum of k_d^2 v_j^2 v_(j+d)^2), with k_d = exp(-d^2 / 4 s_j^2)
 *
 * <p>for a Gaussian response of s_j channels at channel j: the matched filter, in the form that is normal with variance 1 for independent v
 * of any size. Single hot channels and odd stripes have no such neighbours and count as noise.
 */
public final class SpectralSmoothness implements ComponentJudge<SignificanceParameters> {

    private static final double FWHM_TO_SIGMA = 1 / (2 * Math.sqrt(2 * Math.log(2)));
    /** Neighbours that are correlated less than this by the response do not count. */
    private static final double LEAST_CORRELATION = 0.1;

    /** The contributed object. */
    public SpectralSmoothness() {
        // stateless
    }

    @Override
    public Class<SignificanceParameters> parameterType() {
        return SignificanceParameters.class;
    }

    @Override
    public List<ComponentVerdict> judge(SpectrumImage image, DecompositionResult result, SignificanceParameters parameters,
            Progress progress) throws LamellaException {
        Axis axis = result.energyAxis();
        boolean isKeV = "keV".equals(axis.units());
        if (!image.header().kind().isEds() || !isKeV && !"eV".equals(axis.units())) {
            return undecided(result, "The width of a line is known for energy-dispersive detectors only.");
        }
        double resolutionEv = image.header().acquisition().resolutionMnKaEv().orElse(0);
        DetectorResponse response = DetectorResponse.isPlausible(resolutionEv) ? new DetectorResponse(resolutionEv)
                : DetectorResponse.TYPICAL;
        double[] sigmas = sigmasInChannels(axis, response, isKeV ? 1 : 1e-3);
        if (correlation(1, Arrays.stream(sigmas).max().orElse(0)) < LEAST_CORRELATION) {
            return undecided(result, "The channels are wider than the detector's response, so that neighbours need not be alike.");
        }
        double[] mean = meanSpectrum(image, axis, progress);
        double critical = NormalTest.criticalValue(parameters.significance(), result.components());
        return Arrays.stream(result.spectra()).map(spectrum -> verdict(spectrum, mean, sigmas, critical, result.components())).toList();
    }

    private static List<ComponentVerdict> undecided(DecompositionResult result, String reason) {
        return Arrays.stream(result.spectra()).map(spectrum -> ComponentVerdict.undecided(reason)).toList();
    }

    private static double[] sigmasInChannels(Axis axis, DetectorResponse response, double keV) {
        double[] sigmas = new double[axis.size()];
        for (int channel = 0; channel < sigmas.length; channel++) {
            double energyKeV = Math.max(0, axis.coordinate(channel) * keV);
            sigmas[channel] = response.fwhmKeV(energyKeV) * FWHM_TO_SIGMA / Math.abs(axis.scale() * keV);
        }
        return sigmas;
    }

    private static double correlation(int distance, double sigma) {
        return sigma > 0 ? Math.exp(-0.25 * distance * distance / (sigma * sigma)) : 0;
    }

    private static double[] meanSpectrum(SpectrumImage image, Axis used, Progress progress) throws LamellaException {
        double[] sums = image.cube().sumSpectrum(progress);
        if (sums.length == used.size()) {
            return sums;
        }
        ChannelRange range = ChannelRange.of(image.energyAxis(), used.coordinate(0), used.coordinate(used.size() - 1));
        if (range.size() != used.size()) {
            throw new LamellaException("The components have " + used.size() + " channels that are not those of '" + image.title()
                    + "'; judge them with the image that they were made of.");
        }
        return Arrays.copyOfRange(sums, range.from(), range.to());
    }

    private static ComponentVerdict verdict(double[] spectrum, double[] mean, double[] sigmas, double critical, int tests) {
        double[] v = new double[spectrum.length];
        for (int j = 0; j < v.length; j++) {
            v[j] = mean[j] > 0 ? spectrum[j] / Math.sqrt(mean[j]) : 0;
        }
        double statistic = statistic(v, sigmas);
        double p = Math.min(1, tests * NormalTest.upperTail(statistic));
        return ComponentVerdict.of(NormalTest.probabilityOfSignal(statistic, critical), String.format(Locale.ROOT,
                "Neighbouring channels within the detector's response are alike at %.1f sigma, p = %.2g.", statistic, p));
    }

    static double statistic(double[] v, double[] sigmas) {
        double products = 0;
        double squaredProducts = 0;
        for (int j = 0; j < v.length; j++) {
            for (int distance = 1; j + distance < v.length; distance++) {
                double weight = correlation(distance, sigmas[j]);
                if (weight < LEAST_CORRELATION) {
                    break;
                }
                double product = weight * v[j] * v[j + distance];
                products += product;
                squaredProducts += product * product;
            }
        }
        return squaredProducts > 0 ? products / Math.sqrt(squaredProducts) : 0;
    }
}
