package org.lamella.core.contribution;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lamella.core.signal.Axis;

/**
 * A composition with its errors.
 *
 * @param method name of the algorithm for the user
 * @param elements one row an element
 * @param facts what else the user may want to know, by name: k-factors, goodness of fit
 * @param quantities what was measured besides fractions: mass thickness, atoms of an element on an area; may be empty
 * @param fit the model of the spectrum that the counts come from; empty when there is none
 * @param remarks sentences the user must read: overlaps, what the errors leave out
 */
public record Composition(String method, List<Row> elements, Map<String, String> facts, List<Quantity> quantities, Optional<Fit> fit,
        List<String> remarks) {

    /** Copies the lists. */
    public Composition {
        elements = List.copyOf(elements);
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        quantities = List.copyOf(quantities);
        remarks = List.copyOf(remarks);
    }

    /**
     * A composition of fractions only.
     *
     * @param method name of the algorithm for the user
     * @param elements one row an element
     * @param facts what else the user may want to know, by name
     * @param fit the model of the spectrum; empty when there is none
     * @param remarks sentences the user must read
     */
    public Composition(String method, List<Row> elements, Map<String, String> facts, Optional<Fit> fit, List<String> remarks) {
        this(method, elements, facts, List.of(), fit, remarks);
    }

    /**
     * One element. Fractions are from 0 to 1; they may be negative by chance, within their errors.
     *
     * @param symbol element symbol
     * @param line the line it was measured by, for instance {@code Fe_Ka}
     * @param netCounts counts above background
     * @param netCountsSigma standard deviation of the net counts
     * @param backgroundCounts counts of the background under the line
     * @param atomic atomic fraction
     * @param mass mass fraction
     */
    public record Row(String symbol, String line, double netCounts, double netCountsSigma, double backgroundCounts, Fraction atomic,
            Fraction mass) {

        /**
         * Signal-to-noise ratio of the line: net counts over the standard deviation of its background, as in
         * J. I. Goldstein et al. (Scanning Electron Microscopy and X-ray Microanalysis) have it.
         *
         * @return infinite without background
         */
        public double signalToNoise() {
            return netCounts / Math.sqrt(backgroundCounts);
        }

        /**
         * The error that many papers give: the atomic fraction over the square root of the counts of its line. It leaves out background,
         * overlaps and the counts of the other elements; {@code atomic().sigma()} has them.
         *
         * @return not-a-number without net counts
         */
        public double poissonAtomicSigma() {
            return netCounts > 0 ? atomic.value() / Math.sqrt(netCounts) : Double.NaN;
        }
    }

    /**
     * A number that was measured along with the fractions.
     *
     * @param name for the user, for instance {@code mass thickness}
     * @param value the number
     * @param sigma its standard deviation
     * @param unit its unit
     */
    public record Quantity(String name, double value, double sigma, String unit) {
    }

    /**
     * A fraction.
     *
     * @param value the fraction
     * @param sigma its standard deviation
     * @param detectionLimit the fraction whose line is three standard deviations of the background strong
     */
    public record Fraction(double value, double sigma, double detectionLimit) {
    }

    /**
     * A fitted spectrum.
     *
     * @param axis energies
     * @param counts what was measured, by channel
     * @param fitted the model
     * @param background its background
     */
    public record Fit(Axis axis, double[] counts, double[] fitted, double[] background) {
    }
}
