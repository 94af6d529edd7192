package org.lamella.decomposition.physics;

import java.util.List;
import java.util.Optional;
import org.lamella.xray.Element;

/**
 * What the spectrum of one phase is made of: columns D of sum 1, the lines of elements first and the background after them.
 *
 * @param parts what each column is
 * @param packed D, M rows of J values
 * @param channels M
 */
record SpectrumParts(List<Part> parts, double[] packed, int channels) {

    /**
     * A column.
     *
     * @param element whose lines it holds; empty for background and for the lines of a phase of known composition
     * @param countsPerAtom recorded counts of an atom, in a unit that all parts of all phases share; 0 for what does not measure the
     *        amount of an element
     */
    record Part(Optional<Element> element, double countsPerAtom) {

        boolean isLines() {
            return element.isPresent();
        }

        boolean measures() {
            return countsPerAtom > 0;
        }
    }

    int size() {
        return parts.size();
    }

    /** D w. @param amounts w @return M values */
    double[] spectrum(double[] amounts) {
        double[] spectrum = new double[channels];
        int size = size();
        for (int channel = 0, at = 0; channel < channels; channel++) {
            double sum = 0;
            for (int j = 0; j < size; j++, at++) {
                sum += packed[at] * amounts[j];
            }
            spectrum[channel] = sum;
        }
        return spectrum;
    }

    /** The atoms of each element that amounts mean, in any unit. @param elements which @return one number an element */
    double[] atoms(double[] amounts, List<Element> elements) {
        double[] atoms = new double[elements.size()];
        for (int j = 0; j < size(); j++) {
            Part part = parts.get(j);
            if (part.isLines() && part.measures()) {
                atoms[elements.indexOf(part.element().orElseThrow())] += amounts[j] / part.countsPerAtom();
            }
        }
        return atoms;
    }

    /**
     * The amounts that make a spectrum most likely, by expectation maximisation; none becomes quite zero.
     *
     * @param spectrum M values
     * @param allowed which parts may be there
     * @param iterations how many
     * @return amounts of sum 1
     */
    double[] amounts(double[] spectrum, boolean[] allowed, int iterations) {
        int size = size();
        double[] amounts = new double[size];
        double total = 0;
        for (double value : spectrum) {
            total += value;
        }
        for (int j = 0; j < size; j++) {
            amounts[j] = allowed[j] ? 1 : 0;
        }
        normalise(amounts);
        double[] next = new double[size];
        for (int iteration = 0; iteration < iterations; iteration++) {
            double[] expected = spectrum(amounts);
            java.util.Arrays.fill(next, 0);
            for (int channel = 0; channel < channels; channel++) {
                if (spectrum[channel] > 0 && expected[channel] > 0) {
                    double ratio = spectrum[channel] / (total * expected[channel]);
                    for (int j = 0; j < size; j++) {
                        next[j] += ratio * packed[channel * size + j];
                    }
                }
            }
            for (int j = 0; j < size; j++) {
                amounts[j] *= next[j];
            }
            normalise(amounts);
        }
        return amounts;
    }

    /** Scales to sum 1. @return the sum before */
    static double normalise(double[] amounts) {
        double sum = 0;
        for (double amount : amounts) {
            sum += amount;
        }
        for (int j = 0; j < amounts.length && sum > 0; j++) {
            amounts[j] /= sum;
        }
        return sum;
    }
}
