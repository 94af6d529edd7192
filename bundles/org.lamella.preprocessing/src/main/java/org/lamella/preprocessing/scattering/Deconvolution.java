package org.lamella.preprocessing.scattering;

import java.util.Arrays;
import org.lamella.preprocessing.internal.Fourier;

/**
 * Plural scattering taken out of one spectrum (R. F. Egerton, Electron Energy-Loss Spectroscopy in the Electron Microscope, 3rd edition,
 * section 4.1). With z the transform of the zero-loss peak and j that of the low-loss spectrum the single-scattering distribution, as sharp
 * as the zero-loss peak lets it be, is z ln(j / z) (Fourier-log, equation 4.10), and a core-loss spectrum k becomes k z / j (Fourier-ratio,
 * equation 4.42). Spectra are prolonged by a fading end, so that what is at one end does not come back at the other. For one thread.
 */
final class Deconvolution {

    private final Fourier fourier;
    private final int cut;
    private final double[] jRe;
    private final double[] jIm;
    private final double[] zRe;
    private final double[] zIm;
    private final double[] kRe;
    private final double[] kIm;

    /**
     * Deconvolutions of a length.
     *
     * @param fourier holds twice the channels
     * @param cut first channel of a low-loss spectrum behind zero loss
     */
    Deconvolution(Fourier fourier, int cut) {
        this.fourier = fourier;
        this.cut = cut;
        jRe = new double[fourier.length()];
        jIm = new double[fourier.length()];
        zRe = new double[fourier.length()];
        zIm = new double[fourier.length()];
        kRe = new double[fourier.length()];
        kIm = new double[fourier.length()];
    }

    /** Sum of the zero-loss peak. */
    private double transformLowLoss(double[] lowLoss) {
        prolong(lowLoss, jRe, jIm);
        Arrays.fill(zRe, 0);
        Arrays.fill(zIm, 0);
        double zero = 0;
        for (int i = 0; i < cut; i++) {
            zRe[i] = lowLoss[i];
            zero += lowLoss[i];
        }
        fourier.forward(jRe, jIm);
        fourier.forward(zRe, zIm);
        return zero;
    }

    /**
     * Fourier-log.
     *
     * @param lowLoss with zero loss
     * @param result receives the single-scattering distribution
     * @return thickness, t / lambda
     */
    double log(double[] lowLoss, double[] result) {
        double total = Arrays.stream(lowLoss).sum();
        double zero = transformLowLoss(lowLoss);
        if (!(zero > 0) || !(total > zero)) {
            Arrays.fill(result, 0);
            return total > 0 && zero > 0 ? 0 : Double.NaN;
        }
        for (int i = 0; i < jRe.length; i++) {
            double size = zRe[i] * zRe[i] + zIm[i] * zIm[i];
            double re = (jRe[i] * zRe[i] + jIm[i] * zIm[i]) / size;
            double im = (jIm[i] * zRe[i] - jRe[i] * zIm[i]) / size;
            double log = 0.5 * Math.log(re * re + im * im);
            double angle = Math.atan2(im, re);
            boolean finite = size > 0 && log > Double.NEGATIVE_INFINITY;
            jRe[i] = finite ? zRe[i] * log - zIm[i] * angle : 0;
            jIm[i] = finite ? zRe[i] * angle + zIm[i] * log : 0;
        }
        fourier.inverse(jRe, jIm);
        System.arraycopy(jRe, 0, result, 0, result.length);
        return Math.log(total / zero);
    }

    /**
     * Fourier-ratio.
     *
     * @param coreLoss k
     * @param lowLoss with zero loss
     * @param result receives k without plural scattering
     * @return t / lambda
     */
    double ratio(double[] coreLoss, double[] lowLoss, double[] result) {
        double total = Arrays.stream(lowLoss).sum();
        double zero = transformLowLoss(lowLoss);
        if (!(zero > 0) || !(total > 0)) {
            System.arraycopy(coreLoss, 0, result, 0, result.length);
            return Double.NaN;
        }
        prolong(coreLoss, kRe, kIm);
        fourier.forward(kRe, kIm);
        for (int i = 0; i < kRe.length; i++) {
            double size = jRe[i] * jRe[i] + jIm[i] * jIm[i];
            double re = size > 0 ? (zRe[i] * jRe[i] + zIm[i] * jIm[i]) / size : 0;
            double im = size > 0 ? (zIm[i] * jRe[i] - zRe[i] * jIm[i]) / size : 0;
            double k = kRe[i];
            kRe[i] = k * re - kIm[i] * im;
            kIm[i] = k * im + kIm[i] * re;
        }
        fourier.inverse(kRe, kIm);
        System.arraycopy(kRe, 0, result, 0, result.length);
        return Math.log(total / zero);
    }

    /** A spectrum with an end that fades from its last values to nothing. */
    private static void prolong(double[] spectrum, double[] re, double[] im) {
        Arrays.fill(re, 0);
        Arrays.fill(im, 0);
        System.arraycopy(spectrum, 0, re, 0, spectrum.length);
        int tail = Math.max(1, spectrum.length / 50);
        double end = 0;
        for (int i = spectrum.length - tail; i < spectrum.length; i++) {
            end += spectrum[i] / tail;
        }
        int fading = Math.min(re.length - spectrum.length, spectrum.length) / 2;
        for (int i = 0; i < fading; i++) {
            double cosine = Math.cos(0.5 * Math.PI * (i + 1) / (fading + 1));
            re[spectrum.length + i] = end * cosine * cosine;
        }
    }
}
