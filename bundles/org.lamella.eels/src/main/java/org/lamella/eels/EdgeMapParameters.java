package org.lamella.eels;

import org.lamella.core.parameter.Parameter;

/**
 * How maps of edges are made.
 *
 * @param edgeWidthEv width of the window above the onset, eV; 0 follows the onset
 * @param backgroundWidthEv width of the window of the background fit, eV; 0 follows the onset
 * @param backgroundGapEv distance of that window from the onset, eV
 * @param backgroundExponent where the exponent comes from
 */
public record EdgeMapParameters(
        @Parameter(label = "Width above the onset", unit = "eV", defaultValue = "0", min = 0, max = 5000,
                help = "Width of the window above an edge's onset whose counts are summed; 0 takes a tenth of the onset energy, at least "
                        + "10 eV.")
        double edgeWidthEv,
        @Parameter(label = "Width of the background fit", unit = "eV", defaultValue = "0", min = 0, max = 5000,
                help = "Width of the window below an edge in which a power law is fitted; 0 takes a tenth of the onset energy, at least "
                        + "10 eV. It is cut where the spectrum begins.")
        double backgroundWidthEv,
        @Parameter(label = "Gap before the onset", unit = "eV", defaultValue = "5", min = 0, max = 1000,
                help = "Distance of the background window from the onset, for resolution and chemical shifts.")
        double backgroundGapEv,
        @Parameter(label = "Background exponent", defaultValue = "automatic",
                help = "Exponent of the power law: of each pixel, of the sum spectrum of the map, which is better for few counts, or "
                        + "automatic: of each pixel when pixels have on average 500 counts in the background window.")
        BackgroundExponent backgroundExponent) {
}
