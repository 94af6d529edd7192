package org.lamella.eels;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Acquisition;
import org.lamella.core.signal.ChannelRange;
import org.lamella.core.signal.SpectrumImage;

/**
 * The thickness of a specimen from its low losses by the log-ratio method: t / lambda = ln(It / I0), with I0 the counts of the zero-loss
 * peak and It those of the whole spectrum (R. F. Egerton, Electron Energy-Loss Spectroscopy in the Electron Microscope, 3rd edition (2011),
 * section 5.1). What the spectrum leaves out above its end is missing from It.
 *
 * @param source the spectrum image
 * @param zeroLossEndEv energy of the first channel that does not belong to the zero-loss peak, eV
 * @param relative t / lambda, N values, pixel {@code y * width + x}; not a number where there are no counts; shared with the caller
 * @param sigma standard deviation of each for data in counts; shared with the caller
 * @param meanFreePathNm lambda, nm; empty when it was not asked for
 */
public record ThicknessMap(SpectrumImage source, double zeroLossEndEv, double[] relative, double[] sigma, OptionalDouble meanFreePathNm) {

    /**
     * Makes the map.
     *
     * @param image a low-loss spectrum image that begins before the zero-loss peak
     * @param parameters what is known
     * @param progress progress and cancellation
     * @return the map
     * @throws LamellaException when the image has no zero-loss peak, when an angle or energy is missing, or when cancelled
     */
    public static ThicknessMap of(SpectrumImage image, ThicknessParameters parameters, Progress progress) throws LamellaException {
        LossScale scale = LossScale.of(image.energyAxis()).orElseThrow(() -> new LamellaException("Thickness of '" + image.title()
                + "' needs an energy axis in eV, and its axis is in '" + image.energyAxis().units() + "'; calibrate the axis first."));
        OptionalDouble meanFreePathNm = meanFreePathNm(image, parameters);
        double[] sum = image.cube().sumSpectrum(progress.part(0, 0.3));
        ChannelRange peak = ZeroLossPeak.find(sum, scale, parameters.zeroLossEndEv(), image.title());
        double[] zeroLoss = image.cube().windowMap(peak.from(), peak.to(), progress.part(0.3, 0.6));
        double[] all = image.cube().windowMap(0, image.cube().channels(), progress.part(0.6, 1));
        double[] relative = new double[all.length];
        double[] sigma = new double[all.length];
        for (int pixel = 0; pixel < all.length; pixel++) {
            boolean known = zeroLoss[pixel] > 0 && all[pixel] > 0;
            relative[pixel] = known ? Math.log(all[pixel] / zeroLoss[pixel]) : Double.NaN;
            // I0 is a part of It: the variance of the logarithm of their ratio is 1 / I0 - 1 / It
            sigma[pixel] = known ? Math.sqrt(Math.max(0, 1 / zeroLoss[pixel] - 1 / all[pixel])) : Double.NaN;
        }
        return new ThicknessMap(image, scale.energyEv(peak.to()), relative, sigma, meanFreePathNm);
    }

    private static OptionalDouble meanFreePathNm(SpectrumImage image, ThicknessParameters parameters) throws LamellaException {
        if (parameters.effectiveAtomicNumber() == 0) {
            return OptionalDouble.empty();
        }
        Acquisition acquisition = image.header().acquisition();
        double beamKeV = known(parameters.beamKev(), acquisition.beamEnergyKeV(), "a beam energy", image);
        double collectionMrad = known(parameters.collectionMrad(), acquisition.collectionMrad(), "a collection angle", image);
        double nm = InelasticMeanFreePath.nm(parameters.effectiveAtomicNumber(), beamKeV, collectionMrad);
        if (Double.isNaN(nm)) {
            throw new LamellaException("The mean free path has no value for a collection angle of " + collectionMrad
                    + " mrad; give the semi-angle in milliradians.");
        }
        return OptionalDouble.of(nm);
    }

    private static double known(double given, OptionalDouble ofFile, String what, SpectrumImage image) throws LamellaException {
        if (given > 0) {
            return given;
        }
        return ofFile.orElseThrow(() -> new LamellaException("The mean free path needs " + what + ", which '" + image.title()
                + "' does not name; give it, or leave the effective atomic number out."));
    }

    /** The thickness. @return nm, N values in a new array; empty when the mean free path is unknown */
    public double[] nm() {
        return meanFreePathNm.isEmpty() ? new double[0]
                : Arrays.stream(relative).map(value -> value * meanFreePathNm.getAsDouble()).toArray();
    }
}
