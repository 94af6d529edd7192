package org.lamella.phantom;

import java.util.List;
import java.util.Objects;
import org.lamella.core.signal.Axis;
import org.lamella.xray.Element;

/**
 * A simple picture of energy-loss spectra for maps of the same pixels: the background of a phase falls as E^-r from one level for all
 * atoms, and each edge adds a step that falls likewise. Single scattering only; no fine structure.
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
     */
    public record Edge(Element element, double onsetEv, double jump) {

        /** Checks. */
        public Edge {
            Objects.requireNonNull(element, "element");
            if (!(onsetEv > 0) || !(jump > 0)) {
                throw new IllegalArgumentException("An edge at " + onsetEv + " eV of height " + jump);
            }
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
                steps += phase.atomicFraction(edge.element()) * edge.jump() * risen((energyEv - edge.onsetEv()) / onsetWidthEv);
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
