package org.lamella.quantification.zeta;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Composition;
import org.lamella.core.contribution.CompositionMaps;
import org.lamella.core.contribution.MapQuantification;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Spectrum;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.quantification.ParametricBootstrap;
import org.lamella.quantification.ThinFilmSetup;
import org.lamella.quantification.ZetaEstimate;
import org.lamella.quantification.ZetaMethod;
import org.lamella.quantification.fit.FittedPixels;
import org.lamella.quantification.fit.FittedSpectrum;
import org.lamella.xray.ComputedZetaFactors;
import org.lamella.xray.ElectronDose;
import org.lamella.xray.ThinFilm;
import org.lamella.xray.XrayLine;
import org.lamella.xray.ZetaFactors;

/**
 * Composition with mass thickness and atoms on an area, from the dose and the counts of a model of the whole spectrum. What differs between
 * zeta-factors and partial cross-sections are words and units.
 *
 * @param <P> the parameter record
 */
abstract class AbsoluteQuantification<P extends Record> implements MapQuantification<P> {

    private static final double MG_PER_KG = 1e6;
    private static final double NM_PER_M = 1e9;
    private static final double KG_PER_M3 = 1e3;
    private static final double G_PER_CM2 = 0.1;
    private static final int FILM_ROUNDS = 2;

    /** What the user says, whatever it is called. */
    abstract AbsoluteEntries entries(P parameters);

    /** Name of the algorithm for the user. */
    abstract String method();

    /** The factors that the user gives. */
    abstract ZetaFactors given(String text) throws LamellaException;

    /** The factor of a line in the unit that the user knows it by. */
    abstract double shown(ZetaFactors factors, XrayLine line) throws LamellaException;

    /** Name and unit of the factors. */
    abstract String factorsName();

    @Override
    public Composition quantify(Spectrum spectrum, P parameters, Progress progress) throws LamellaException {
        AbsoluteEntries entries = entries(parameters);
        ElectronDose dose = entries.dose().ofSpectrum(spectrum.header());
        FittedSpectrum first = FittedSpectrum.of(spectrum, entries.fit(), entries.film(), progress);
        ZetaMethod method = method(spectrum, entries, first, dose);
        FittedSpectrum fitted = throughItself(first, method, progress);
        return composition(fitted, method, dose, entries, 1, progress);
    }

    @Override
    public CompositionMaps quantifyMap(SpectrumImage image, P parameters, Progress progress) throws LamellaException {
        AbsoluteEntries entries = entries(parameters);
        int pixels = image.cube().pixels();
        ElectronDose dose = entries.dose().ofMap(image.header(), pixels);
        Spectrum sum = image.sumSpectrum(progress.part(0, 0.1));
        FittedSpectrum first = FittedSpectrum.of(sum, entries.fit(), entries.film(), progress);
        ZetaMethod method = method(sum, entries, first, dose);
        FittedSpectrum fitted = throughItself(first, method, progress);
        Composition whole = composition(fitted, method, dose, entries, pixels, progress);
        return new FittedPixels(fitted).maps(image, method.mapper(fitted.lines(), image.cube().width(), image.cube().height()), whole,
                progress.part(0.2, 1));
    }

    /** The spectrum as seen through the film that its first fit means. */
    private static FittedSpectrum throughItself(FittedSpectrum first, ZetaMethod method, Progress progress) throws LamellaException {
        FittedSpectrum fitted = first;
        for (int round = 0; round < FILM_ROUNDS; round++) {
            ZetaEstimate estimate = method.quantify(fitted.counts());
            ThinFilm film = ThinFilm.ofMass(G_PER_CM2 * estimate.massThicknessKgPerM2(), method.takeOffDeg());
            fitted = fitted.through(film, estimate.composition().massFractions(), progress);
        }
        return fitted;
    }

    private ZetaMethod method(Spectrum spectrum, AbsoluteEntries entries, FittedSpectrum fitted, ElectronDose dose)
            throws LamellaException {
        return new ZetaMethod(factors(entries, fitted.setup().beamEnergyKeV()), dose.electrons(),
                ThinFilmSetup.takeOffDeg(spectrum.header(), entries.film()));
    }

    private ZetaFactors factors(AbsoluteEntries entries, double beamEnergyKeV) throws LamellaException {
        if (!entries.factors().isBlank()) {
            return given(entries.factors().strip());
        }
        if (!(entries.solidAngleSr() > 0)) {
            throw new LamellaException("The method needs " + factorsName() + " of the lines, as a file or text, or the solid angle of the"
                    + " detector in sr to compute them by.");
        }
        return new ComputedZetaFactors(beamEnergyKeV, ThinFilmSetup.detector(entries.film()), entries.solidAngleSr());
    }

    private Composition composition(FittedSpectrum fitted, ZetaMethod method, ElectronDose dose,
            AbsoluteEntries entries, int pixels, Progress progress) throws LamellaException {
        ZetaEstimate estimate = method.quantify(fitted.counts());
        double[] sigmas = sigmas(estimate);
        Map<String, String> facts = facts(fitted.lines(), method, dose);
        facts.putAll(fitted.facts());
        if (entries.bootstrap() > 0) {
            sigmas = ParametricBootstrap.sigmas(fitted.fit().fitted(), entries.bootstrap(), entries.seed(),
                    counts -> numbers(method.quantify(fitted.again(counts))), progress);
            facts.put("errors", entries.bootstrap() + " spectra drawn again, seed " + entries.seed());
        }
        List<String> remarks = new ArrayList<>(fitted.remarks());
        remarks.add("Errors are those of counting: errors of " + factorsName() + ", beam current and time come on top of mass thickness and"
                + " atoms.");
        return new Composition(method(), estimate.composition().rows(sigmas), facts, quantities(estimate, sigmas, entries, pixels),
                fitted.curves(), remarks);
    }

    private Map<String, String> facts(List<XrayLine> lines, ZetaMethod method, ElectronDose dose) throws LamellaException {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(factorsName(), method.factors().source());
        List<String> values = new ArrayList<>();
        for (XrayLine line : lines) {
            values.add(String.format(Locale.ROOT, "%s %.4g", line.name(), shown(method.factors(), line)));
        }
        facts.put("values", values.stream().collect(Collectors.joining(", ")));
        facts.put("dose", DoseEntries.text(dose));
        facts.put("take-off angle", String.format(Locale.ROOT, "%.3g degrees", method.takeOffDeg()));
        return facts;
    }

    /** Everything that has an error: fractions, then mass thickness, then atoms. */
    private static double[] numbers(ZetaEstimate estimate) {
        return joined(estimate.composition().numbers(), estimate.massThicknessKgPerM2(), estimate.atomsPerNm2());
    }

    private static double[] sigmas(ZetaEstimate estimate) {
        return joined(estimate.composition().sigmas(), estimate.massThicknessSigma(), estimate.atomsSigma());
    }

    private static double[] joined(double[] first, double middle, double[] last) {
        double[] all = new double[first.length + 1 + last.length];
        System.arraycopy(first, 0, all, 0, first.length);
        all[first.length] = middle;
        System.arraycopy(last, 0, all, first.length + 1, last.length);
        return all;
    }

    /** Of a sum of pixels the film is the mean of theirs, as each got its share of the dose. */
    private static List<Composition.Quantity> quantities(ZetaEstimate estimate, double[] sigmas, AbsoluteEntries entries, int pixels) {
        List<XrayLine> lines = estimate.composition().counts().lines();
        int at = 3 * lines.size();
        List<Composition.Quantity> quantities = new ArrayList<>();
        double mass = estimate.massThicknessKgPerM2();
        quantities.add(new Composition.Quantity("mass thickness", MG_PER_KG * mass, MG_PER_KG * sigmas[at], "mg/m2"));
        if (entries.film().densityGPerCm3() > 0) {
            double nmPerMass = NM_PER_M / (KG_PER_M3 * entries.film().densityGPerCm3());
            quantities.add(new Composition.Quantity("thickness", nmPerMass * mass, nmPerMass * sigmas[at], "nm"));
        }
        for (int i = 0; i < lines.size(); i++) {
            String symbol = lines.get(i).element().symbol();
            double atoms = estimate.atomsPerNm2()[i];
            double sigma = sigmas[at + 1 + i];
            quantities.add(new Composition.Quantity(symbol + " atoms on an area", atoms, sigma, "1/nm2"));
            if (entries.areaNm2() > 0) {
                double area = entries.areaNm2() * pixels;
                quantities.add(new Composition.Quantity(symbol + " atoms", area * atoms, area * sigma, ""));
            }
        }
        return quantities;
    }
}
