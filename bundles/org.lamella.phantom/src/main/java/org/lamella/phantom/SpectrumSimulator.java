package org.lamella.phantom;

import java.util.Objects;
import org.lamella.xray.Bremsstrahlung;
import org.lamella.xray.Element;
import org.lamella.xray.EmissionModel;
import org.lamella.xray.Transition;
import org.lamella.xray.XrayLines;

/**
 * The spectrum that a thin film of a phase is expected to give: for each transition atomic fraction x emission cross-section x detector
 * efficiency, spread by the detector's response, on Kramers' bremsstrahlung of the same atoms seen by the same detector. Both are in the
 * same unit, so the ratio of peak to background follows from the physics. Absorption in the film comes later, with its thickness.
 */
public final class SpectrumSimulator {

    private final EdsSetup setup;
    private final EmissionModel emission;

    /**
     * A simulator.
     *
     * @param setup the microscope
     * @param emission photons that the beam makes of an atom
     */
    public SpectrumSimulator(EdsSetup setup, EmissionModel emission) {
        this.setup = Objects.requireNonNull(setup, "setup");
        this.emission = Objects.requireNonNull(emission, "emission");
    }

    /**
     * The expected spectrum of a phase.
     *
     * @param phase the phase
     * @return M values, the share of each channel in the counts of the whole axis; they add up to 1
     */
    public double[] spectrum(Phase phase) {
        double[] spectrum = recordedCm2(phase);
        double sum = 0;
        for (double value : spectrum) {
            sum += value;
        }
        for (int channel = 0; channel < spectrum.length; channel++) {
            spectrum[channel] /= sum;
        }
        return spectrum;
    }

    /**
     * How many photons an electron makes that the detector would record if it looked in all directions.
     *
     * @param phase the phase
     * @return M values, cm² per atom of the mean composition
     */
    public double[] recordedCm2(Phase phase) {
        double[] spectrum = new double[setup.energyAxis().size()];
        for (Element element : phase.atomicPercent().keySet()) {
            double fraction = phase.atomicFraction(element);
            addLines(spectrum, element, fraction);
            addBackground(spectrum, element, fraction);
        }
        return spectrum;
    }

    private void addLines(double[] spectrum, Element element, double fraction) {
        for (Transition transition : XrayLines.transitions(element)) {
            setup.response().addLine(spectrum, setup.energyAxis(), transition.energyKeV(), fraction * lineCm2(transition));
        }
    }

    private void addBackground(double[] spectrum, Element element, double fraction) {
        for (int channel = 0; channel < spectrum.length; channel++) {
            spectrum[channel] += fraction * backgroundCm2(element, channel);
        }
    }

    /** Recorded photons of a transition, cm² per atom of its element. */
    double lineCm2(Transition transition) {
        return emission.crossSectionCm2(transition) * setup.detector().efficiency(transition.energyKeV());
    }

    /** Recorded bremsstrahlung in a channel, cm² per atom. */
    double backgroundCm2(Element element, int channel) {
        double energyKeV = setup.energyAxis().coordinate(channel);
        if (energyKeV < EdsSetup.THRESHOLD_KEV) {
            return 0;
        }
        return setup.energyAxis().scale() * setup.detector().efficiency(energyKeV)
                * Bremsstrahlung.crossSectionCm2PerKeV(element.atomicNumber(), setup.beamEnergyKeV(), energyKeV);
    }
}
