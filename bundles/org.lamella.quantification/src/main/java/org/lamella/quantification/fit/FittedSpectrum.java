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
import org.lamella.xray.ThinFilm;
import org.lamella.xray.XrayLine;

/**
 * A spectrum with the model that was fitted to it, as a user asked for: what every quantification by a fit begins with.
 *
 * @param setup film, beam, detector
 * @param lines lines to quantify by
 * @param firstChannel channel of the spectrum that is the first of the fit
 * @param fitter what it was fitted by
 * @param fit the fit
 * @param entries what the user says of the fit
 * @param unseen symbols of elements that should be fitted too but have no line in the range
 */
public record FittedSpectrum(ThinFilmSetup setup, List<XrayLine> lines, int firstChannel, SpectrumFitter fitter, SpectrumFit fit,
        FitEntries entries, List<String> unseen) {

    /** A fit this much worse than chance says that something is missing from the model. */
    private static final double POOR_FIT = 2;
    /** What absorption and bremsstrahlung of a composition do to the spectrum hardly changes the composition found. */
    private static final int COMPOSITION_ROUNDS = 2;

    /**
     * Fits a spectrum.
     *
     * @param spectrum counts
     * @param entries what the user says of the fit
     * @param filmEntries what the user says of film, beam and detector
     * @param progress progress and cancellation
     * @return the fit
     * @throws LamellaException when something asked for is impossible, saying why; also when cancelled
     */
    public static FittedSpectrum of(Spectrum spectrum, FitEntries entries, FilmEntries filmEntries, Progress progress)
            throws LamellaException {
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
        List<String> unseen = new ArrayList<>();
        for (String symbol : entries.also()) {
            Element element = Element.of(symbol.strip());
            if (SpectrumModel.shells(axis, element, setup.beamEnergyKeV()).isEmpty()) {
                unseen.add(element.symbol());
            } else {
                elements.add(element);
            }
        }
        SpectrumModel model = SpectrumModel.of(axis, List.copyOf(elements), setup.beamEnergyKeV(),
                ThinFilmSetup.detector(filmEntries), entries.backgroundDegree());
        double[] counts = Arrays.copyOfRange(spectrum.values().toDoubles(), first, end);
        SpectrumFitter fitter = new SpectrumFitter(model, setup.response(), entries.pileUp());
        SpectrumFit fit = fitter.fit(counts, entries.calibrate(), progress);
        FittedSpectrum fitted = new FittedSpectrum(setup, lines, first, fitter, fit, entries, List.copyOf(unseen));
        double angleDeg = entries.background() == BackgroundKind.PHYSICAL
                ? 90 + ThinFilmSetup.takeOffDeg(spectrum.header(), filmEntries) : 0;
        for (int round = 0; (angleDeg > 0 || setup.film().thicknessNm() > 0) && round < COMPOSITION_ROUNDS; round++) {
            CompositionEstimate estimate = new CliffLorimer(setup.factors(), setup.film()).quantify(fitted.counts());
            SpectrumModel next = angleDeg > 0 ? model.on(new PhysicalBackground(estimate.atomicFractions(), angleDeg)) : model;
            fitted = fitted.by(next.through(setup.film(), estimate.massFractions()), progress);
        }
        return fitted;
    }

    /**
     * The same spectrum fitted by what is seen through a film.
     *
     * @param film the film
     * @param massFractions its composition
     * @param progress progress and cancellation
     * @return the fit
     * @throws LamellaException when cancelled
     */
    public FittedSpectrum through(ThinFilm film, Map<Element, Double> massFractions, Progress progress) throws LamellaException {
        return by(fit.model().through(film, massFractions), progress);
    }

    private FittedSpectrum by(SpectrumModel model, Progress progress) throws LamellaException {
        SpectrumFitter next = new SpectrumFitter(model, setup.response(), entries.pileUp());
        return new FittedSpectrum(setup, lines, firstChannel, next, next.fit(fit.counts(), entries.calibrate(), progress), entries, unseen);
    }

    /** Counts of the lines. @return net counts with their covariance */
    public LineCounts counts() throws LamellaException {
        return fit.lineCounts(lines);
    }

    /** Counts of the lines in another spectrum of the same expectation, for errors. @param counts by channel @return net counts */
    public LineCounts again(double[] counts) throws LamellaException {
        return fitter.fit(counts, entries.calibrate(), Progress.NONE).lineCounts(lines);
    }

    /** What else the user may want to know of the fit. @return goodness, calibration, sum peaks */
    public Map<String, String> facts() {
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

    /** The fitted spectrum. @return measurement, fit and background */
    public Optional<Composition.Fit> curves() {
        return Optional.of(new Composition.Fit(fit.model().axisKeV(), fit.counts(), fit.fitted(), fit.background()));
    }

    /** What the user must know of the fit. @return overlaps, and that it fits poorly */
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>(fit.overlaps());
        if (!unseen.isEmpty()) {
            remarks.add(String.join(", ", unseen) + (unseen.size() == 1 ? " has" : " have") + " no line in the energies that are fitted and"
                    + " was left out.");
        }
        if (fit.reducedChiSquared() > POOR_FIT) {
            remarks.add(String.format(Locale.ROOT, "The model fits poorly (reduced chi-squared %.1f): an element may be missing from it, or"
                    + " the values are no counts; look where the fit leaves the measurement. The errors are too small then.",
                    fit.reducedChiSquared()));
        }
        return remarks;
    }
}
