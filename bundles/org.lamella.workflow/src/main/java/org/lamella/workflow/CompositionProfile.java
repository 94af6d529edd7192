package org.lamella.workflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Composition;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.LineProfile;
import org.lamella.core.region.LineRegion;
import org.lamella.core.region.Mask;
import org.lamella.core.signal.NumericArray;
import org.lamella.core.signal.Spectrum;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.workflow.report.ProfileAxis;
import org.lamella.workflow.report.ProfilePlot;

/**
 * The composition along a line: the spectra of the pixels of each bin are summed and quantified as any spectrum is, so that every method
 * can be used and errors are those of the counts in the bin. Of a reconstructed image the errors are those that its counts would have;
 * what the reconstruction itself got wrong is in none.
 *
 * @param atomic atomic percent with errors
 * @param mass mass percent with errors
 * @param provenance the image's with this step added
 * @param remarks sentences the user must read
 */
public record CompositionProfile(ProfilePlot atomic, ProfilePlot mass, Provenance provenance, List<String> remarks) {

    private static final double PERCENT = 100;
    /** Negative counts of less than this share are rounding of a reconstruction. */
    private static final double NOTABLE_NEGATIVE = 1e-3;

    /** Copies the list. */
    public CompositionProfile {
        remarks = List.copyOf(remarks);
    }

    /**
     * Quantifies along a line.
     *
     * @param run runs quantifications
     * @param id id of the quantification
     * @param parameters its parameters
     * @param line the line, in pixels
     * @param image counts, or a reconstruction of counts
     * @param history how the image came about
     * @param progress progress and cancellation
     * @return the composition
     * @throws LamellaException when no bin of the line can be quantified, saying why; also when cancelled
     */
    public static CompositionProfile along(QuantificationRun run, String id, Map<String, String> parameters, LineRegion line,
            SpectrumImage image, Provenance history, Progress progress) throws LamellaException {
        List<Mask> bins = bins(line, image);
        Map<String, Curves> curves = new LinkedHashMap<>();
        List<String> remarks = new ArrayList<>();
        Provenance provenance = history;
        LamellaException failure = null;
        int failed = 0;
        double negative = 0;
        double sum = 0;
        for (int i = 0; i < bins.size(); i++) {
            Progress part = progress.part((double) i / bins.size(), (i + 1.0) / bins.size());
            part.checkCancelled();
            if (bins.get(i).count() == 0) {
                continue;
            }
            Spectrum raw = image.spectrum(bins.get(i), Progress.NONE);
            double[] counts = raw.values().toDoubles();
            for (int channel = 0; channel < counts.length; channel++) {
                negative -= Math.min(0, counts[channel]);
                counts[channel] = Math.max(0, counts[channel]);
                sum += counts[channel];
            }
            try {
                QuantificationOutcome outcome = run.run(id, parameters, new Spectrum(raw.header(), raw.axis(), NumericArray.of(counts)),
                        history, Progress.NONE);
                provenance = outcome.provenance();
                for (Composition.Row row : outcome.composition().elements()) {
                    curves.computeIfAbsent(row.symbol(), symbol -> new Curves(bins.size())).put(i, row);
                }
            } catch (LamellaException notThisBin) {
                failure = notThisBin;
                failed++;
            }
        }
        if (curves.isEmpty()) {
            throw failure != null ? failure : new LamellaException("The line meets no pixel of '" + image.title() + "', whose map has "
                    + image.cube().width() + " x " + image.cube().height() + " pixels; choose a line within it.");
        }
        if (failed > 0) {
            remarks.add(failed + " of " + bins.size() + " places along the line could not be quantified: " + failure.getMessage());
        }
        if (negative > NOTABLE_NEGATIVE * sum) {
            remarks.add(String.format(Locale.ROOT, "'%s' has negative values, %.2g %% of all, which were taken as zero.", image.title(),
                    100 * negative / sum));
        }
        return new CompositionProfile(plot("Atomic percent", image, line, curves, true), plot("Mass percent", image, line, curves, false),
                provenance, remarks);
    }

    private static List<Mask> bins(LineRegion line, SpectrumImage image) {
        int width = image.cube().width();
        int height = image.cube().height();
        int[] bin = LineProfile.bins(line, width, height);
        List<Mask.Builder> builders = new ArrayList<>();
        for (int i = 0; i < LineProfile.binCount(line); i++) {
            builders.add(Mask.builder(width, height).name("place " + (i + 1)));
        }
        for (int pixel = 0; pixel < bin.length; pixel++) {
            if (bin[pixel] != LineProfile.NO_BIN) {
                builders.get(bin[pixel]).set(pixel);
            }
        }
        return builders.stream().map(Mask.Builder::build).toList();
    }

    private static ProfilePlot plot(String quantity, SpectrumImage image, LineRegion line, Map<String, Curves> curves, boolean atomic) {
        ProfileAxis axis = ProfileAxis.of(line, image);
        List<ProfilePlot.Curve> named = new ArrayList<>();
        curves.forEach((symbol, its) -> named.add(atomic ? new ProfilePlot.Curve(symbol, its.atomic, its.atomicSigma)
                : new ProfilePlot.Curve(symbol, its.mass, its.massSigma)));
        return new ProfilePlot(quantity + " along the line, " + image.title(), axis.distance(), axis.unit(), atomic ? "Composition (at%)" : "Composition (wt%)", named);
    }

    /** Fractions of one element along the line, not numbers where there are none. */
    private static final class Curves {

        private final double[] atomic;
        private final double[] atomicSigma;
        private final double[] mass;
        private final double[] massSigma;

        Curves(int places) {
            atomic = nothing(places);
            atomicSigma = nothing(places);
            mass = nothing(places);
            massSigma = nothing(places);
        }

        private static double[] nothing(int places) {
            double[] values = new double[places];
            Arrays.fill(values, Double.NaN);
            return values;
        }

        void put(int place, Composition.Row row) {
            atomic[place] = PERCENT * row.atomic().value();
            atomicSigma[place] = PERCENT * row.atomic().sigma();
            mass[place] = PERCENT * row.mass().value();
            massSigma[place] = PERCENT * row.mass().sigma();
        }
    }
}
