package org.lamella.quantification.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Composition;
import org.lamella.core.contribution.CompositionMaps;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.quantification.CompositionMapper;

/**
 * The pixels of a map, fitted by what its sum spectrum was fitted by.
 *
 * @param whole the fit of the sum spectrum
 */
public record FittedPixels(FittedSpectrum whole) {

    /** Below this many counts of all lines a pixel's composition is mostly its noise. */
    private static final double FEW_COUNTS = 100;

    /**
     * Fits every pixel.
     *
     * @param image the map
     * @param mapper turns counts into compositions
     * @param sum composition of the sum spectrum
     * @param progress progress and cancellation
     * @return the maps
     * @throws LamellaException when cancelled
     */
    public CompositionMaps maps(SpectrumImage image, CompositionMapper mapper, Composition sum, Progress progress) throws LamellaException {
        SpectrumFit fit = whole.fit();
        int n = whole.lines().size();
        int columns = fit.amounts().length + 1;
        int[] shells = new int[n];
        double[] shares = new double[n];
        for (int i = 0; i < n; i++) {
            shells[i] = fit.shell(whole.lines().get(i));
            shares[i] = fit.model().share(whole.lines().get(i));
        }
        int unsettled = new MapFitter(fit).visit(image.cube(), whole.firstChannel(), progress, () -> {
            CompositionMapper.Worker worker = mapper.worker();
            double[] net = new double[n];
            double[] covariance = new double[n * n];
            return (pixel, amounts, all) -> {
                for (int i = 0; i < n; i++) {
                    net[i] = shares[i] * amounts[shells[i]];
                    for (int j = 0; j < n; j++) {
                        covariance[i * n + j] = shares[i] * shares[j] * all[shells[i] * columns + shells[j]];
                    }
                }
                worker.pixel(pixel, net, covariance);
            };
        });
        return mapper.maps(sum, remarks(image, sum, unsettled));
    }

    private static List<String> remarks(SpectrumImage image, Composition sum, int unsettled) {
        List<String> remarks = new ArrayList<>();
        double counts = sum.elements().stream().mapToDouble(Composition.Row::netCounts).sum() / image.cube().pixels();
        if (counts < FEW_COUNTS) {
            remarks.add(String.format(Locale.ROOT, "A pixel has %.3g counts in all lines on the mean. Counts of a pixel cannot"
                    + " be negative, so fractions of absent and rare elements come out too large by about their error; sum pixels"
                    + " (--rebin) or denoise first.", counts));
        }
        if (unsettled > 0) {
            remarks.add("The fit of " + unsettled + " pixels did not settle.");
        }
        return remarks;
    }
}
