package org.lamella.quantification.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Composition;
import org.lamella.core.contribution.EmbeddedPhase;
import org.lamella.core.contribution.SubtractingQuantification;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.Spectrum;
import org.lamella.quantification.AxisInKeV;
import org.lamella.quantification.CliffLorimer;
import org.lamella.quantification.LineCounts;
import org.lamella.quantification.RequestedLines;
import org.lamella.quantification.ThinFilmSetup;
import org.lamella.quantification.subtraction.CountSubtraction;
import org.lamella.quantification.subtraction.MatrixShare;
import org.lamella.quantification.subtraction.PhaseLines;
import org.lamella.xray.Element;
import org.lamella.xray.XrayLine;

/**
 * Cliff-Lorimer with counts from a model of the whole spectrum: all lines of all elements, overlaps resolved, on bremsstrahlung, by maximum
 * likelihood for Poisson noise.
 */
public final class ModelFitQuantification implements SubtractingQuantification<ModelFitParameters> {

    private static final String METHOD = "Cliff-Lorimer, model fit";
    /** A fit this much worse than chance says that something is missing from the model. */
    private static final double POOR_FIT = 2;

    @Override
    public Class<ModelFitParameters> parameterType() {
        return ModelFitParameters.class;
    }

    @Override
    public Composition quantify(Spectrum spectrum, ModelFitParameters parameters, Progress progress) throws LamellaException {
        ThinFilmSetup setup = ThinFilmSetup.of(spectrum, parameters.film());
        Measured measured = measure(spectrum, RequestedLines.of(parameters.lines(), spectrum), setup, parameters, progress);
        SpectrumFit fit = measured.fit();
        Map<String, String> facts = setup.facts(measured.lines());
        facts.put("reduced chi-squared", String.format(Locale.ROOT, "%.3f", fit.reducedChiSquared()));
        facts.put("energy calibration", String.format(Locale.ROOT, "offset %+.1f eV, step x %.5f, resolution at Mn Ka %.1f eV",
                1e3 * fit.calibration().offsetKeV(), fit.calibration().gain(), fit.calibration().resolutionMnKaEv()));
        return new Composition(METHOD, new CliffLorimer(setup.factors(), setup.film()).quantify(measured.counts()).rows(), facts,
                Optional.of(new Composition.Fit(measured.axis(), fit.counts(), fit.fitted(), fit.background())), remarks(fit));
    }

    @Override
    public Composition quantify(EmbeddedPhase phase, ModelFitParameters parameters, Progress progress) throws LamellaException {
        ThinFilmSetup setup = ThinFilmSetup.of(phase.mixture(), parameters.film());
        PhaseLines lines = PhaseLines.of(RequestedLines.of(parameters.lines(), phase.mixture()), phase.matrixElement());
        Measured mixture = measure(phase.mixture(), lines.names(), setup, parameters, progress.part(0, 0.5));
        Measured matrix = measure(phase.matrix(), lines.names(), setup, parameters, progress.part(0.5, 1));
        MatrixShare share = MatrixShare.of(mixture.counts(), matrix.counts(), lines.reference());
        LineCounts counts = CountSubtraction.of(mixture.counts(), matrix.counts(), lines.reference());
        Map<String, String> facts = setup.facts(counts.lines());
        facts.put("matrix subtracted", share.text());
        facts.put("reduced chi-squared", String.format(Locale.ROOT, "%.3f, matrix %.3f", mixture.fit().reducedChiSquared(),
                matrix.fit().reducedChiSquared()));
        List<String> remarks = new ArrayList<>(remarks(mixture.fit()));
        remarks(matrix.fit()).forEach(remark -> remarks.add("Matrix: " + remark));
        double c = share.coefficient();
        Composition.Fit difference = new Composition.Fit(mixture.axis(), less(mixture.fit().counts(), c, matrix.fit().counts()),
                less(mixture.fit().fitted(), c, matrix.fit().fitted()), less(mixture.fit().background(), c, matrix.fit().background()));
        return new Composition(METHOD + ", matrix subtracted", new CliffLorimer(setup.factors(), setup.film()).quantify(counts).rows(),
                facts, Optional.of(difference), remarks);
    }

    private static double[] less(double[] values, double times, double[] subtracted) {
        double[] difference = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            difference[i] = values[i] - times * subtracted[i];
        }
        return difference;
    }

    /** A fitted spectrum with the counts of the lines that were asked for. */
    private record Measured(Axis axis, List<XrayLine> lines, SpectrumFit fit, LineCounts counts) {
    }

    private static Measured measure(Spectrum spectrum, List<String> names, ThinFilmSetup setup, ModelFitParameters parameters,
            Progress progress) throws LamellaException {
        double unit = AxisInKeV.unitKeV(spectrum.axis());
        double lastKeV = unit * spectrum.axis().coordinate(spectrum.axis().size() - 1.0);
        double toKeV = parameters.energyTo() > 0 ? Math.min(parameters.energyTo(), lastKeV) : lastKeV;
        int first = spectrum.axis().nearest(parameters.energyFrom() / unit);
        int end = spectrum.axis().nearest(toKeV / unit) + 1;
        Axis axis = AxisInKeV.part(spectrum.axis(), first, end);
        List<XrayLine> lines = setup.lines(names, axis.coordinate(0), toKeV);
        Set<Element> elements = new LinkedHashSet<>();
        lines.forEach(line -> elements.add(line.element()));
        for (String symbol : parameters.also()) {
            elements.add(Element.of(symbol.strip()));
        }
        SpectrumModel model = SpectrumModel.of(axis, List.copyOf(elements), setup.beamEnergyKeV(),
                ThinFilmSetup.detector(parameters.film()), parameters.backgroundDegree());
        SpectrumFit fit = new SpectrumFitter(model, setup.response())
                .fit(Arrays.copyOfRange(spectrum.values().toDoubles(), first, end), parameters.calibrate(), progress);
        return new Measured(axis, lines, fit, fit.lineCounts(lines));
    }

    private static List<String> remarks(SpectrumFit fit) {
        List<String> remarks = new ArrayList<>(fit.overlaps());
        if (fit.reducedChiSquared() > POOR_FIT) {
            remarks.add(String.format(Locale.ROOT, "The model fits poorly (reduced chi-squared %.1f): an element may be missing from it, or"
                    + " the values are no counts; look where the fit leaves the measurement. The errors are too small then.",
                    fit.reducedChiSquared()));
        }
        return remarks;
    }
}
