package org.lamella.quantification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lamella.core.contribution.Composition;
import org.lamella.xray.Element;

/**
 * A composition with the covariance of its fractions.
 *
 * @param counts what it was made from, one line an element
 * @param mass mass fractions
 * @param atomic atomic fractions
 */
public record CompositionEstimate(LineCounts counts, Proportions mass, Proportions atomic) {

    private static final double DETECTION_SIGMA = 3;

    /**
     * The composition that counts mean with given weights.
     *
     * @param counts net counts, one line an element
     * @param massWeights mass that one count of each line stands for, in any unit
     * @return the composition
     */
    static CompositionEstimate of(LineCounts counts, double[] massWeights) {
        double[] atomWeights = new double[massWeights.length];
        for (int i = 0; i < atomWeights.length; i++) {
            atomWeights[i] = massWeights[i] / counts.lines().get(i).element().atomicWeight();
        }
        return new CompositionEstimate(counts, Proportions.of(counts.net(), massWeights, counts.covariance()),
                Proportions.of(counts.net(), atomWeights, counts.covariance()));
    }

    /** Mass fraction by element. @return in the order of the lines */
    public Map<Element, Double> massFractions() {
        return byElement(mass);
    }

    /** Atomic fraction by element. @return in the order of the lines */
    public Map<Element, Double> atomicFractions() {
        return byElement(atomic);
    }

    private Map<Element, Double> byElement(Proportions proportions) {
        Map<Element, Double> fractions = new LinkedHashMap<>();
        for (int i = 0; i < counts.lines().size(); i++) {
            fractions.put(counts.lines().get(i).element(), proportions.values()[i]);
        }
        return fractions;
    }

    /**
     * The composition as a table. Limits of detection are those of L. A. Currie (Anal. Chem. 40 (1968) 586) with a signal-to-noise ratio
     * of 3, converted by the measured elements.
     *
     * @return one row an element
     */
    public List<Composition.Row> rows() {
        return rows(sigmas());
    }

    /**
     * The composition as a table with errors from elsewhere.
     *
     * @param sigmas standard deviations in the order of {@link #numbers()}
     * @return one row an element
     */
    public List<Composition.Row> rows(double[] sigmas) {
        int n = counts.lines().size();
        List<Composition.Row> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            rows.add(new Composition.Row(counts.lines().get(i).element().symbol(), counts.lines().get(i).name(), counts.net()[i],
                    sigmas[i], counts.background()[i], fraction(atomic, i, sigmas[n + i]), fraction(mass, i, sigmas[2 * n + i])));
        }
        return rows;
    }

    /**
     * Everything that has an error.
     *
     * @return the net counts of all lines, then all atomic fractions, then all mass fractions
     */
    public double[] numbers() {
        int n = counts.lines().size();
        double[] numbers = Arrays.copyOf(counts.net(), 3 * n);
        System.arraycopy(atomic.values(), 0, numbers, n, n);
        System.arraycopy(mass.values(), 0, numbers, 2 * n, n);
        return numbers;
    }

    /** The standard deviations of {@link #numbers()} by the covariance of the counts. @return as many */
    public double[] sigmas() {
        int n = counts.lines().size();
        double[] sigmas = new double[3 * n];
        for (int i = 0; i < n; i++) {
            sigmas[i] = counts.sigma(i);
            sigmas[n + i] = atomic.sigma(i);
            sigmas[2 * n + i] = mass.sigma(i);
        }
        return sigmas;
    }

    private Composition.Fraction fraction(Proportions proportions, int i, double sigma) {
        double least = DETECTION_SIGMA * Math.sqrt(Math.max(0, counts.background()[i])) * proportions.perCount()[i];
        return new Composition.Fraction(proportions.values()[i], sigma, least);
    }
}
