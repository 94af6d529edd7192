package org.lamella.quantification.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Composition;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.Spectrum;
import org.lamella.quantification.AxisInKeV;
import org.lamella.quantification.CliffLorimer;
import org.lamella.quantification.CompositionEstimate;
import org.lamella.quantification.FilmEntries;
import org.lamella.quantification.LineCounts;
import org.lamella.quantification.RequestedLines;
import org.lamella.quantification.ThinFilmSetup;
import org.lamella.xray.Element;
import org.lamella.xray.XrayLine;

/**
 * A spectrum with the model that was fitted to it, as a user asked for: what every quantification by a fit begins with.
 *
 * @param setup film, beam, detector
 * @param lines lines to quantify by
 * @param firstChannel channel of the spectrum that is the first of the fit
 * @param fitter what it was fitted by
 * @param fit the fit
 * @param calibrated whether energies and widths were fitted too
 */
record FittedSpectrum(ThinFilmSetup setup, List<XrayLine> lines, int firstChannel, SpectrumFitter fitter, SpectrumFit fit,
        boolean calibrated) {

    /** A fit this much worse than chance says that something is missing from the model. */
    private static final double POOR_FIT = 2;
    /** The shape of bremsstrahlung hardly depends on the composition. */
    private static final int BACKGROUND_ROUNDS = 2;

    static FittedSpectrum of(Spectrum spectrum, FitEntries entries, FilmEntries filmEntries, Progress progress) throws LamellaException {
        ThinFilmSetup setup = ThinFilmSetup.of(spectrum, filmEntries);
        double unit = AxisInKeV.unitKeV(spectrum.axis());
        double lastKeV = unit * spectrum.axis().coordinate(spectrum.axis().size() - 1.0);
        double toKeV = entries.energyToKeV() > 0 ? Math.min(entries.energyToKeV(), lastKeV) : lastKeV;
        int first = spectrum.axis().nearest(entries.energyFromKeV() / unit);
        int end = spectrum.axis().nearest(toKeV / unit) + 1;
        Axis axis = AxisInKeV.part(spectrum.axis(), first, end);
        List<XrayLine> lines = setup.lines(RequestedLines.of(entries.lines(), spectrum), axis.coordinate(0), toKeV);
        Set<Element> elements = new LinkedHashSet<>();
        lines.forEach(line -> elements.add(line.element()));
        for (String symbol : entries.also()) {
            elements.add(Element.of(symbol.strip()));
        }
        SpectrumModel model = SpectrumModel.of(axis, List.copyOf(elements), setup.beamEnergyKeV(),
                ThinFilmSetup.detector(filmEntries), entries.backgroundDegree());
        double[] counts = Arrays.copyOfRange(spectrum.values().toDoubles(), first, end);
        SpectrumFitter fitter = new SpectrumFitter(model, setup.response(), entries.pileUp());
        SpectrumFit fit = fitter.fit(counts, entries.calibrate(), progress);
        if (entries.background() == BackgroundKind.PHYSICAL) {
            double angleDeg = 90 + ThinFilmSetup.takeOffDeg(spectrum.header(), filmEntries);
            for (int round = 0; round < BACKGROUND_ROUNDS; round++) {
                CompositionEstimate estimate = new CliffLorimer(setup.factors(), setup.film()).quantify(fit.lineCounts(lines));
                SpectrumModel next = model.on(new PhysicalBackground(estimate.atomicFractions(), estimate.massFractions(), angleDeg,
                        setup.film()));
                fitter = new SpectrumFitter(next, setup.response(), entries.pileUp());
                fit = fitter.fit(counts, entries.calibrate(), progress);
            }
        }
        return new FittedSpectrum(setup, lines, first, fitter, fit, entries.calibrate());
    }

    LineCounts counts() throws LamellaException {
        return fit.lineCounts(lines);
    }

    /** The counts that another spectrum of the same expectation has, for errors by spectra drawn again. */
    LineCounts again(double[] counts) throws LamellaException {
        return fitter.fit(counts, calibrated, Progress.NONE).lineCounts(lines);
    }

    /** What else the user may want to know of the fit. */
    Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("reduced chi-squared", String.format(Locale.ROOT, "%.3f", fit.reducedChiSquared()));
        EnergyCalibration calibration = fit.calibration();
        facts.put("energy calibration", String.format(Locale.ROOT,
                "offset %+.1f eV, step x %.5f, resolution at Mn Ka %.1f eV, escape peaks x %.2f", 1e3 * calibration.offsetKeV(),
                calibration.gain(), calibration.resolutionMnKaEv(), calibration.escapeScale()));
        if (fit.pairs() > 0) {
            facts.put("sum peaks", String.format(Locale.ROOT, "%.3g %% of all counts", 100 * fit.pairs()
                    / Arrays.stream(fit.counts()).sum()));
        }
        return facts;
    }

    Optional<Composition.Fit> curves() {
        return Optional.of(new Composition.Fit(fit.model().axisKeV(), fit.counts(), fit.fitted(), fit.background()));
    }

    /** What the user must know of the fit. */
    List<String> remarks() {
        List<String> remarks = new ArrayList<>(fit.overlaps());
        if (fit.reducedChiSquared() > POOR_FIT) {
            remarks.add(String.format(Locale.ROOT, "The model fits poorly (reduced chi-squared %.1f): an element may be missing from it, or"
                    + " the values are no counts; look where the fit leaves the measurement. The errors are too small then.",
                    fit.reducedChiSquared()));
        }
        return remarks;
    }
}
