package org.lamella.quantification.tophat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Composition;
import org.lamella.core.contribution.Quantification;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.Spectrum;
import org.lamella.quantification.CliffLorimer;
import org.lamella.quantification.CompositionEstimate;
import org.lamella.quantification.LineCounts;
import org.lamella.quantification.ParametricBootstrap;
import org.lamella.quantification.fit.FamilyTemplate;
import org.lamella.quantification.fit.FittedSpectrum;
import org.lamella.quantification.fit.SpectrumFit;
import org.lamella.xray.TopHatFilter;

/**
 * Cliff-Lorimer with counts by the digital filter of Schamber (1977): lines of all elements, overlaps resolved, without any model of the
 * background.
 */
public final class TopHatQuantification implements Quantification<TopHatParameters> {

    private static final String METHOD = "Cliff-Lorimer, top-hat filter";
    private static final double MN_KA_KEV = 5.895;
    private static final int BACKGROUND_REACH = 10;

    @Override
    public Class<TopHatParameters> parameterType() {
        return TopHatParameters.class;
    }

    @Override
    public Composition quantify(Spectrum spectrum, TopHatParameters parameters, Progress progress) throws LamellaException {
        FittedSpectrum calibrating = FittedSpectrum.of(spectrum, parameters.fit(), parameters.film(), progress);
        SpectrumFit fit = calibrating.fit();
        Axis axis = fit.model().axisKeV();
        TopHatFilter filter = TopHatFilter.of(parameters.filterWidth() * fit.calibration().response().fwhmKeV(MN_KA_KEV), axis.scale());
        if (2 * filter.reach() >= axis.size()) {
            throw new LamellaException("A filter of " + (2 * filter.reach() + 1) + " channels is wider than the spectrum; choose a smaller"
                    + " filter width.");
        }
        double[][] lines = fit.model().lines(fit.calibration()).stream().map(FamilyTemplate::counts).toArray(double[][]::new);
        double[][] calibration = parameters.calibrate() ? calibrating.fitter().calibrationColumns(fit) : new double[0][];
        TopHatFit filtered = TopHatFit.of(lines, calibration, filter, fit.counts());
        CliffLorimer method = new CliffLorimer(calibrating.setup().factors(), calibrating.setup().film());
        CompositionEstimate estimate = method.quantify(counts(calibrating, filtered, fit.counts()));
        double[] sigmas = estimate.sigmas();
        Map<String, String> facts = calibrating.setup().facts(calibrating.lines());
        facts.putAll(calibrating.facts());
        facts.put("filter", String.format(Locale.ROOT, "%d channels, %d on each side", 2 * filter.half() + 1, filter.side()));
        double[] background = background(fit.counts(), filtered.lines());
        double[] model = sum(background, filtered.lines());
        if (parameters.bootstrap() > 0) {
            sigmas = ParametricBootstrap.sigmas(model, parameters.bootstrap(), parameters.seed(), drawn -> method.quantify(
                    counts(calibrating, TopHatFit.of(lines, calibration, filter, drawn), drawn)).numbers(), progress);
            facts.put("errors", parameters.bootstrap() + " spectra drawn again, seed " + parameters.seed());
        }
        List<String> remarks = new ArrayList<>(calibrating.remarks());
        remarks.addAll(calibrating.setup().remarks(spectrum.header(), estimate.massFractions(), calibrating.lines()));
        return new Composition(METHOD, estimate.rows(sigmas), facts,
                Optional.of(new Composition.Fit(axis, fit.counts(), model, background)), remarks);
    }

    /** The lines' shares of the shells; the background under a line is what the lines leave of the counts around it. */
    private static LineCounts counts(FittedSpectrum calibrating, TopHatFit filtered, double[] measured) throws LamellaException {
        SpectrumFit fit = calibrating.fit();
        double[] rest = background(measured, filtered.lines());
        SpectrumFit likeIt = new SpectrumFit(fit.model(), fit.calibration(), measured, sum(rest, filtered.lines()), rest, 0,
                filtered.amounts(), filtered.covariance(), fit.reducedChiSquared());
        return likeIt.lineCounts(calibrating.lines());
    }

    /** A moving mean of what the lines leave, nowhere negative. */
    private static double[] background(double[] counts, double[] lines) {
        double[] until = new double[counts.length + 1];
        for (int i = 0; i < counts.length; i++) {
            until[i + 1] = until[i] + counts[i] - lines[i];
        }
        double[] mean = new double[counts.length];
        Arrays.setAll(mean, i -> {
            int from = Math.max(0, i - BACKGROUND_REACH);
            int to = Math.min(counts.length, i + BACKGROUND_REACH + 1);
            return Math.max(0, (until[to] - until[from]) / (to - from));
        });
        return mean;
    }

    private static double[] sum(double[] a, double[] b) {
        double[] sum = new double[a.length];
        Arrays.setAll(sum, i -> Math.max(0, a[i] + b[i]));
        return sum;
    }
}
