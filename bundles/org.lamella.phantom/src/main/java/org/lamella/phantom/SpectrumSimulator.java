package org.lamella.phantom;

import java.util.Objects;
import org.lamella.core.signal.Axis;
import org.lamella.xray.Bremsstrahlung;
import org.lamella.xray.Element;
import org.lamella.xray.EmissionModel;
import org.lamella.xray.Transition;
import org.lamella.xray.XrayLines;

/**
 * The spectrum that a thin film of a phase is expected to give: for each transition atomic fraction x emission cross-section x detector
 * efficiency, spread by the detector's response, on Kramers' bremsstrahlung of the same atoms seen by the same detector. Both are in the
 * same unit, so the ratio of peak to background follows from the physics. Absorption in the film is not simulated.
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
        Axis axis = setup.energyAxis();
        double[] spectrum = new double[axis.size()];
        for (Element element : phase.atomicPercent().keySet()) {
            double fraction = phase.atomicFraction(element);
            addLines(spectrum, element, fraction);
            addBackground(spectrum, element, fraction);
        }
        double sum = 0;
        for (double value : spectrum) {
            sum += value;
        }
        for (int channel = 0; channel < spectrum.length; channel++) {
            spectrum[channel] /= sum;
        }
        return spectrum;
    }

    private void addLines(double[] spectrum, Element element, double fraction) {
        for (Transition transition : XrayLines.transitions(element)) {
            double area = fraction * emission.crossSectionCm2(transition) * setup.detector().efficiency(transition.energyKeV());
            setup.response().addLine(spectrum, setup.energyAxis(), transition.energyKeV(), area);
        }
    }

    private void addBackground(double[] spectrum, Element element, double fraction) {
        Axis axis = setup.energyAxis();
        for (int channel = 0; channel < spectrum.length; channel++) {
            double energyKeV = axis.coordinate(channel);
            spectrum[channel] += fraction * axis.scale() * setup.detector().efficiency(energyKeV)
                    * Bremsstrahlung.crossSectionCm2PerKeV(element.atomicNumber(), setup.beamEnergyKeV(), energyKeV);
        }
    }
}
