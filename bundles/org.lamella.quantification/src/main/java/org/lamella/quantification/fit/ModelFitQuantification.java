package org.lamella.quantification.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Composition;
import org.lamella.core.contribution.CompositionMaps;
import org.lamella.core.contribution.EmbeddedPhase;
import org.lamella.core.contribution.MapQuantification;
import org.lamella.core.contribution.SubtractingQuantification;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Spectrum;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.quantification.CliffLorimer;
import org.lamella.quantification.CompositionEstimate;
import org.lamella.quantification.LineCounts;
import org.lamella.quantification.ParametricBootstrap;
import org.lamella.quantification.RequestedLines;
import org.lamella.quantification.subtraction.CountSubtraction;
import org.lamella.quantification.subtraction.MatrixShare;
import org.lamella.quantification.subtraction.PhaseLines;

/**
 * Cliff-Lorimer with counts from a model of the whole spectrum: all lines of all elements, overlaps resolved, on bremsstrahlung, by maximum
 * likelihood for Poisson noise.
 */
public final class ModelFitQuantification implements MapQuantification<ModelFitParameters>,
        SubtractingQuantification<ModelFitParameters> {

    private static final String METHOD = "Cliff-Lorimer, model fit";

    @Override
    public Class<ModelFitParameters> parameterType() {
        return ModelFitParameters.class;
    }

    @Override
    public Composition quantify(Spectrum spectrum, ModelFitParameters parameters, Progress progress) throws LamellaException {
        FittedSpectrum fitted = FittedSpectrum.of(spectrum, parameters.fit(), parameters.film(), progress);
        return composition(spectrum, fitted, parameters, progress);
    }

    @Override
    public CompositionMaps quantifyMap(SpectrumImage image, ModelFitParameters parameters, Progress progress) throws LamellaException {
        Spectrum sum = image.sumSpectrum(progress.part(0, 0.1));
        FittedSpectrum fitted = FittedSpectrum.of(sum, parameters.fit(), parameters.film(), progress);
        Composition whole = composition(sum, fitted, parameters, progress);
        return new FittedPixels(fitted).maps(image, method(fitted).mapper(fitted.lines(), image.cube().width(), image.cube().height()),
                whole, progress.part(0.2, 1));
    }

    @Override
    public Composition quantify(EmbeddedPhase phase, ModelFitParameters parameters, Progress progress) throws LamellaException {
        PhaseLines lines = PhaseLines.of(RequestedLines.of(parameters.lines(), phase.mixture()), phase.matrixElement());
        FitEntries entries = parameters.fit().withLines(lines.names());
        FittedSpectrum mixture = FittedSpectrum.of(phase.mixture(), entries, parameters.film(), progress.part(0, 0.5));
        FittedSpectrum matrix = FittedSpectrum.of(phase.matrix(), entries, parameters.film(), progress.part(0.5, 1));
        MatrixShare share = MatrixShare.of(mixture.counts(), matrix.counts(), lines.reference());
        LineCounts counts = CountSubtraction.of(mixture.counts(), matrix.counts(), lines.reference());
        CompositionEstimate estimate = method(mixture).quantify(counts);
        Map<String, String> facts = mixture.setup().facts(counts.lines());
        facts.put("matrix subtracted", share.text());
        facts.put("reduced chi-squared", String.format(Locale.ROOT, "%.3f, matrix %.3f", mixture.fit().reducedChiSquared(),
                matrix.fit().reducedChiSquared()));
        List<String> remarks = new ArrayList<>(mixture.remarks());
        matrix.remarks().forEach(remark -> remarks.add("Matrix: " + remark));
        remarks.addAll(mixture.setup().remarks(phase.mixture().header(), estimate.massFractions(), counts.lines()));
        double times = share.coefficient();
        Composition.Fit difference = new Composition.Fit(mixture.fit().model().axisKeV(),
                less(mixture.fit().counts(), times, matrix.fit().counts()), less(mixture.fit().fitted(), times, matrix.fit().fitted()),
                less(mixture.fit().background(), times, matrix.fit().background()));
        return new Composition(METHOD + ", matrix subtracted", estimate.rows(), facts, Optional.of(difference), remarks);
    }

    private static double[] less(double[] values, double times, double[] subtracted) {
        double[] difference = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            difference[i] = values[i] - times * subtracted[i];
        }
        return difference;
    }

    private static CliffLorimer method(FittedSpectrum fitted) {
        return new CliffLorimer(fitted.setup().factors(), fitted.setup().film());
    }

    private static Composition composition(Spectrum spectrum, FittedSpectrum fitted, ModelFitParameters parameters, Progress progress)
            throws LamellaException {
        CliffLorimer method = method(fitted);
        CompositionEstimate estimate = method.quantify(fitted.counts());
        Map<String, String> facts = fitted.setup().facts(fitted.lines());
        facts.putAll(fitted.facts());
        List<Composition.Row> rows = estimate.rows();
        if (parameters.bootstrap() > 0) {
            rows = estimate.rows(ParametricBootstrap.sigmas(fitted.fit().fitted(), parameters.bootstrap(), parameters.seed(),
                    counts -> method.quantify(fitted.again(counts)).numbers(), progress));
            facts.put("errors", parameters.bootstrap() + " spectra drawn again, seed " + parameters.seed());
        }
        List<String> remarks = new ArrayList<>(fitted.remarks());
        remarks.addAll(fitted.setup().remarks(spectrum.header(), estimate.massFractions(), fitted.lines()));
        return new Composition(METHOD, rows, facts, fitted.curves(), remarks);
    }
}
