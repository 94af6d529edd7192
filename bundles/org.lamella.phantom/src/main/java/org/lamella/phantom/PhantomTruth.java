package org.lamella.phantom;

import java.util.List;
import java.util.Objects;
import org.lamella.core.signal.Axis;
import org.lamella.phantom.internal.PhotonModel;
import org.lamella.xray.Element;

/**
 * What a phantom was made of. In a specimen that absorbs nothing, expected counts of pixel i and channel j are the sum over the phases k
 * of {@code maps[k][i] spectra[k][j]} times the pixel's thickness over the mean thickness, and the strobe peak where there is one.
 */
public final class PhantomTruth {

    private final Specimen specimen;
    private final Axis energyAxis;
    private final double[][] spectra;
    private final double[] atoms;
    private final PhotonModel model;
    private final double[] expectedSumSpectrum;

    /**
     * A truth.
     *
     * @param specimen phases, where they are, and how thick the specimen is
     * @param energyAxis the M channels
     * @param spectra K x M: expected counts of a pixel full of the phase, of mean thickness
     * @param atoms K numbers: atoms in a pixel full of the phase relative to those of the other phases
     * @param model what each pixel is expected to give
     * @param expectedSumSpectrum what all pixels together are expected to give, M counts
     */
    PhantomTruth(Specimen specimen, Axis energyAxis, double[][] spectra, double[] atoms, PhotonModel model, double[] expectedSumSpectrum) {
        this.specimen = Objects.requireNonNull(specimen, "specimen");
        this.energyAxis = Objects.requireNonNull(energyAxis, "energyAxis");
        this.spectra = spectra;
        this.atoms = atoms;
        this.model = Objects.requireNonNull(model, "model");
        this.expectedSumSpectrum = expectedSumSpectrum;
        if (spectra.length != specimen.phases().size() || atoms.length != spectra.length) {
            throw new IllegalArgumentException(specimen.phases().size() + " phases with " + spectra.length + " spectra and " + atoms.length
                    + " numbers of atoms");
        }
    }

    /** Atoms of a pixel full of a phase relative to those of the other phases. */
    double atoms(int phase) {
        return atoms[phase];
    }

    /** Phases, where they are, and how thick the specimen is. @return the specimen */
    public Specimen specimen() {
        return specimen;
    }

    /** The phases with their compositions. @return K phases */
    public List<Phase> phases() {
        return specimen.phases();
    }

    /** Where the phases are. @return K maps */
    public AbundanceMaps abundances() {
        return specimen.abundances();
    }

    /** The true maps. @return K x N, the phases of a pixel add up to 1; shared */
    public double[][] maps() {
        return specimen.abundances().maps();
    }

    /** The channels. @return M channels in keV */
    public Axis energyAxis() {
        return energyAxis;
    }

    /** The true spectra. @return K x M: expected counts of a pixel full of the phase, of mean thickness; shared */
    public double[][] spectra() {
        return spectra;
    }

    /**
     * The spectrum that the whole map is expected to give.
     *
     * @return M expected counts, a copy
     */
    public double[] expectedSumSpectrum() {
        return expectedSumSpectrum.clone();
    }

    /**
     * The spectrum that a pixel is expected to give.
     *
     * @param pixel number of the pixel
     * @return M expected counts
     */
    public double[] expectedSpectrum(int pixel) {
        return model.expected(pixel);
    }

    /**
     * How much of an element is where, by numbers of atoms.
     *
     * @param element an element
     * @return N values, atomic percent; 0 where there is no specimen
     */
    public double[] atomicPercent(Element element) {
        return percent(element, 1, phase -> 1);
    }

    /**
     * How much of an element is where, by mass.
     *
     * @param element an element
     * @return N values, mass percent; 0 where there is no specimen
     */
    public double[] massPercent(Element element) {
        return percent(element, element.atomicWeight(), Phase::meanAtomicWeight);
    }

    @FunctionalInterface
    private interface AtomWeight {
        double of(Phase phase);
    }

    /** 100 (atoms of the element x their weight) / (all atoms x their weight), phase by phase. */
    private double[] percent(Element element, double elementWeight, AtomWeight mean) {
        double[] percent = new double[specimen.pixels()];
        double[] wanted = new double[spectra.length];
        double[] all = new double[spectra.length];
        for (int k = 0; k < wanted.length; k++) {
            Phase phase = phases().get(k);
            wanted[k] = atoms[k] * phase.atomicFraction(element) * elementWeight;
            all[k] = atoms[k] * mean.of(phase);
        }
        for (int pixel = 0; pixel < percent.length; pixel++) {
            double part = 0;
            double whole = 0;
            for (int k = 0; k < wanted.length; k++) {
                part += maps()[k][pixel] * wanted[k];
                whole += maps()[k][pixel] * all[k];
            }
            percent[pixel] = specimen.thicknessNm()[pixel] > 0 ? 100 * part / whole : 0;
        }
        return percent;
    }
}
