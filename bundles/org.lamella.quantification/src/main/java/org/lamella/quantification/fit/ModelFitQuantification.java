package org.lamella.quantification.fit;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Composition;
import org.lamella.core.contribution.Quantification;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.Spectrum;
import org.lamella.quantification.AxisInKeV;
import org.lamella.quantification.CliffLorimer;
import org.lamella.quantification.RequestedLines;
import org.lamella.quantification.ThinFilmSetup;
import org.lamella.xray.Element;
import org.lamella.xray.XrayLine;

/**
 * Cliff-Lorimer with counts from a model of the whole spectrum: all lines of all elements, overlaps resolved, on bremsstrahlung, by maximum
 * likelihood for Poisson noise.
 */
public final class ModelFitQuantification implements Quantification<ModelFitParameters> {

    /** A fit this much worse than chance says that something is missing from the model. */
    private static final double POOR_FIT = 2;

    @Override
    public Class<ModelFitParameters> parameterType() {
        return ModelFitParameters.class;
    }

    @Override
    public Composition quantify(Spectrum spectrum, ModelFitParameters parameters, Progress progress) throws LamellaException {
        ThinFilmSetup setup = ThinFilmSetup.of(spectrum, parameters.film());
        double unit = AxisInKeV.unitKeV(spectrum.axis());
        double lastKeV = unit * spectrum.axis().coordinate(spectrum.axis().size() - 1.0);
        double toKeV = parameters.energyTo() > 0 ? Math.min(parameters.energyTo(), lastKeV) : lastKeV;
        int first = spectrum.axis().nearest(parameters.energyFrom() / unit);
        int end = spectrum.axis().nearest(toKeV / unit) + 1;
        Axis axis = AxisInKeV.part(spectrum.axis(), first, end);
        List<XrayLine> lines = setup.lines(RequestedLines.of(parameters.lines(), spectrum), axis.coordinate(0), toKeV);
        Set<Element> elements = new LinkedHashSet<>();
        lines.forEach(line -> elements.add(line.element()));
        for (String symbol : parameters.also()) {
            elements.add(Element.of(symbol.strip()));
        }
        SpectrumModel model = SpectrumModel.of(axis, List.copyOf(elements), setup.beamEnergyKeV(),
                ThinFilmSetup.detector(parameters.film()), parameters.backgroundDegree());
        SpectrumFit fit = new SpectrumFitter(model, setup.response())
                .fit(Arrays.copyOfRange(spectrum.values().toDoubles(), first, end), parameters.calibrate(), progress);
        Map<String, String> facts = setup.facts(lines);
        facts.put("reduced chi-squared", String.format(Locale.ROOT, "%.3f", fit.reducedChiSquared()));
        facts.put("energy calibration", String.format(Locale.ROOT, "offset %+.1f eV, step x %.5f, resolution at Mn Ka %.1f eV",
                1e3 * fit.calibration().offsetKeV(), fit.calibration().gain(), fit.calibration().resolutionMnKaEv()));
        return new Composition("Cliff-Lorimer, model fit", new CliffLorimer(setup.factors(), setup.film())
                .quantify(fit.lineCounts(lines)).rows(), facts,
                Optional.of(new Composition.Fit(axis, fit.counts(), fit.fitted(), fit.background())), remarks(fit));
    }

    private static List<String> remarks(SpectrumFit fit) {
        List<String> remarks = new java.util.ArrayList<>(fit.overlaps());
        if (fit.reducedChiSquared() > POOR_FIT) {
            remarks.add(String.format(Locale.ROOT, "The model fits poorly (reduced chi-squared %.1f): an element may be missing from it, or"
                    + " the values are no counts; look where the fit leaves the measurement. The errors are too small then.",
                    fit.reducedChiSquared()));
        }
        return remarks;
    }
}
