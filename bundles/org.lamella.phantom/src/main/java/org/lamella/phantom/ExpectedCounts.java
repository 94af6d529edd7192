package org.lamella.phantom;

import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Axis;
import org.lamella.phantom.internal.AbsorbingModel;
import org.lamella.phantom.internal.MixtureModel;
import org.lamella.phantom.internal.PhotonModel;
import org.lamella.phantom.internal.PhotonSources;
import org.lamella.phantom.internal.StrobedModel;
import org.lamella.xray.Element;
import org.lamella.xray.ThinFilmEmission;
import org.lamella.xray.Transition;
import org.lamella.xray.XrayLines;

/**
 * From a recipe to the expected counts of its pixels: emission of each phase, then numbers of atoms, dose and absorption.
 *
 * @param model what each pixel is expected to give
 * @param truth the same for the user
 */
record ExpectedCounts(PhotonModel model, PhantomTruth truth) {

    /** Bremsstrahlung of a band is absorbed alike: far finer than the detector resolves, and not coarser than tables of absorption. */
    private static final double BAND_KEV = 0.04;
    private static final Element HYDROGEN = Element.of(1);
    private static final double FWHM_PER_SIGMA = 2 * Math.sqrt(2 * Math.log(2));

    static ExpectedCounts of(SpectrumImagePhantom recipe, Progress progress) throws LamellaException {
        progress.message("Calculating expected spectra");
        Specimen specimen = recipe.specimen();
        double[] weight = weight(specimen);
        SpectrumSimulator simulator = new SpectrumSimulator(recipe.setup(), new ThinFilmEmission(recipe.setup().beamEnergyKeV()));
        PhaseEmission emission = PhaseEmission.of(specimen, simulator);
        double[][] maps = specimen.abundances().maps();
        PhotonModel model;
        double[][] spectra;
        if (recipe.absorbing()) {
            PhotonSources unscaled = sources(recipe, simulator, emission);
            double made = recipe.dose() instanceof Dose.CountsPerPixel
                    ? sum(new AbsorbingModel(unscaled, maps, weight).expectedSum(progress.part(0, 0.5))) : 0;
            PhotonSources sources = unscaled.times(scale(recipe, made));
            model = new AbsorbingModel(sources, maps, weight);
            spectra = spectraOfPhases(sources);
        } else {
            spectra = emission.spectra(scale(recipe, emission.brightnessOf(specimen, weight)));
            model = new MixtureModel(spectra, maps, weight);
        }
        if (recipe.strobe().isPresent()) {
            model = new StrobedModel(model, strobe(recipe.strobe().get(), recipe.setup().energyAxis()), specimen.pixels());
        }
        PhantomTruth truth = new PhantomTruth(specimen, recipe.setup().energyAxis(), spectra, emission.atoms(), model,
                model.expectedSum(progress.part(0.5, 1)));
        return new ExpectedCounts(model, truth);
    }

    /** Thickness of each pixel over the mean. @return N factors */
    static double[] weight(Specimen specimen) {
        double[] weight = specimen.thicknessNm().clone();
        double mean = specimen.meanThicknessNm();
        for (int pixel = 0; pixel < weight.length; pixel++) {
            weight[pixel] /= mean;
        }
        return weight;
    }

    /**
     * Factor from brightness to counts.
     *
     * @param made what all pixels give at factor 1; not used when the beam says how much
     */
    private static double scale(SpectrumImagePhantom recipe, double made) {
        if (recipe.dose() instanceof Dose.Beam beam) {
            return beam.electrons() * beam.collectedShare();
        }
        double wanted = ((Dose.CountsPerPixel) recipe.dose()).counts();
        return wanted * recipe.specimen().abundances().width() * recipe.specimen().abundances().height() / made;
    }

    static double sum(double... values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /** Every line of every element and the bremsstrahlung of every band, in recorded photons an electron. */
    private static PhotonSources sources(SpectrumImagePhantom recipe, SpectrumSimulator simulator, PhaseEmission emission) {
        Axis axis = recipe.setup().energyAxis();
        SourceList list = new SourceList(recipe.specimen(), recipe.setup().elevationDeg(), emission.atoms());
        for (Element element : recipe.specimen().elements()) {
            for (Transition transition : XrayLines.transitions(element)) {
                double cm2 = simulator.lineCm2(transition);
                double[] shape = new double[axis.size()];
                recipe.setup().response().addLine(shape, axis, transition.energyKeV(), 1);
                if (cm2 > 0 && sum(shape) > 0) {
                    list.add(transition.energyKeV(), shape, phase -> phase.atomicFraction(element) * cm2);
                }
            }
        }
        int band = (int) Math.max(1, BAND_KEV / axis.scale());
        for (int first = 0; first < axis.size(); first += band) {
            addBackground(list, axis, first, Math.min(axis.size(), first + band), simulator);
        }
        return list.sources(axis.size());
    }

    /** Bremsstrahlung of a band of channels. It has the same shape for all elements, so that one will do for it. */
    private static void addBackground(SourceList list, Axis axis, int first, int end, SpectrumSimulator simulator) {
        double[] shape = new double[axis.size()];
        for (int channel = first; channel < end; channel++) {
            shape[channel] = simulator.backgroundCm2(HYDROGEN, channel);
        }
        double hydrogenCm2 = sum(shape);
        if (hydrogenCm2 > 0) {
            for (int channel = first; channel < end; channel++) {
                shape[channel] /= hydrogenCm2;
            }
            list.add(axis.coordinate(0.5 * (first + end - 1)), shape, phase -> hydrogenCm2 * phase.atomicPercent().keySet().stream()
                    .mapToDouble(element -> phase.atomicFraction(element) * element.atomicNumber() * element.atomicNumber()).sum());
        }
    }

    private static double[][] spectraOfPhases(PhotonSources sources) {
        int phases = sources.counts().length;
        double[][] pure = new double[phases][phases];
        double[] weight = new double[phases];
        for (int k = 0; k < phases; k++) {
            pure[k][k] = 1;
            weight[k] = 1;
        }
        AbsorbingModel model = new AbsorbingModel(sources, pure, weight);
        double[][] spectra = new double[phases][];
        for (int k = 0; k < phases; k++) {
            spectra[k] = model.expected(k);
        }
        return spectra;
    }

    /** A Gaussian at zero energy, by the middle of each channel. */
    private static double[] strobe(StrobePeak peak, Axis axis) {
        double sigmaKeV = 1e-3 * peak.fwhmEv() / FWHM_PER_SIGMA;
        double[] spectrum = new double[axis.size()];
        for (int channel = 0; channel < spectrum.length; channel++) {
            double sigmas = axis.coordinate(channel) / sigmaKeV;
            spectrum[channel] = peak.countsPerPixel() * axis.scale() / (sigmaKeV * Math.sqrt(2 * Math.PI))
                    * Math.exp(-0.5 * sigmas * sigmas);
        }
        return spectrum;
    }
}
