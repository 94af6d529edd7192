package org.lamella.phantom;

import java.util.List;
import java.util.Objects;
import org.lamella.core.signal.Axis;
import org.lamella.xray.Element;

/**
 * A simple picture of energy-loss spectra for maps of the same pixels: the background of a phase falls as E^-r from one level for all
 * atoms, and each edge adds a step that falls likewise, with a peak on it where it is said to have one. Single scattering only; no other
 * fine structure.
 *
 * @param countsPerPixel expected counts of a pixel, mean over the map
 * @param energyAxis channels, eV, above zero
 * @param power r
 * @param onsetWidthEv width over which an edge rises, eV
 * @param edges the edges
 */
public record EelsSetup(double countsPerPixel, Axis energyAxis, double power, double onsetWidthEv, List<Edge> edges) {

    /**
     * An ionisation edge.
     *
     * @param element the element
     * @param onsetEv energy of its onset, eV
     * @param jump height of the step of the pure element over the background under it
     * @param peak height of a peak on the step, a white line, over the step; 0 for none
     * @param peakWidthEv its full width at half maximum, eV; its middle lies half of that above the onset
     * @param phases names of the phases that have the edge there, since bonds shift edges; empty for all that have the element
     */
    public record Edge(Element element, double onsetEv, double jump, double peak, double peakWidthEv, List<String> phases) {

        /** Checks. */
        public Edge {
            Objects.requireNonNull(element, "element");
            phases = List.copyOf(phases);
            if (!(onsetEv > 0) || !(jump > 0) || !(peak >= 0) || !(peakWidthEv > 0)) {
                throw new IllegalArgumentException("An edge at " + onsetEv + " eV of height " + jump + " with a peak of " + peak + " on "
                        + peakWidthEv + " eV");
            }
        }

        /**
         * A plain step in every phase that has the element.
         *
         * @param element the element
         * @param onsetEv energy of its onset, eV
         * @param jump height of the step of the pure element over the background under it
         */
        public Edge(Element element, double onsetEv, double jump) {
            this(element, onsetEv, jump, 0, 1, List.of());
        }

        private boolean isIn(Phase phase) {
            return phases.isEmpty() || phases.contains(phase.name());
        }

        /** The white line at an energy, in steps. */
        private double peakAt(double energyEv) {
            double widths = (energyEv - onsetEv) / peakWidthEv - 0.5;
            return peak * Math.exp(-4 * Math.log(2) * widths * widths);
        }
    }

    /** Checks. */
    public EelsSetup {
        edges = List.copyOf(edges);
        if (!(countsPerPixel > 0) || !(power >= 0) || !(onsetWidthEv > 0) || !(energyAxis.coordinate(0) > 0)) {
            throw new IllegalArgumentException(countsPerPixel + " counts of E^-" + power + " from " + energyAxis.coordinate(0) + " eV");
        }
    }

    /**
     * The spectrum of a phase.
     *
     * @param phase the phase
     * @return M values for an atom of its mean composition, 1 for the background of the first channel
     */
    public double[] spectrum(Phase phase) {
        double[] spectrum = new double[energyAxis.size()];
        double firstEv = energyAxis.coordinate(0);
        for (int channel = 0; channel < spectrum.length; channel++) {
            double energyEv = energyAxis.coordinate(channel);
            double steps = 1;
            for (Edge edge : edges) {
                if (edge.isIn(phase)) {
                    steps += phase.atomicFraction(edge.element()) * edge.jump()
                            * (risen((energyEv - edge.onsetEv()) / onsetWidthEv) + edge.peakAt(energyEv));
                }
            }
            spectrum[channel] = steps * Math.pow(energyEv / firstEv, -power);
        }
        return spectrum;
    }

    /** From 0 half a width before the onset to 1 half a width after it. */
    private static double risen(double widths) {
        return widths >= 0.5 ? 1 : widths <= -0.5 ? 0 : 0.5 * (1 + Math.sin(Math.PI * widths));
    }
}
