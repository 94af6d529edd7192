package org.lamella.quantification;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lamella.core.LamellaException;
import org.lamella.xray.Element;
import org.lamella.xray.KFactors;
import org.lamella.xray.ThinFilm;
import org.lamella.xray.XrayLine;

/**
 * Compositions of thin films by ratios of counts: C_a / C_b = (k_a / k_b) (I_a / I_b), all fractions adding up to 1. G. Cliff and
 * G. W. Lorimer, J. Microsc. 103 (1975) 203.
 *
 * <p>With a film that absorbs, counts are divided by the share of photons that leaves it; as that depends on the composition the two are
 * found in turn. Errors are those of counting, with all covariances; k-factors and thickness are taken as exact.
 *
 * @param factors k-factors
 * @param film the film
 */
public record CliffLorimer(KFactors factors, ThinFilm film) {

    private static final int MOST_ROUNDS = 100;
    private static final double SETTLED = 1e-12;

    /**
     * The composition that counts mean.
     *
     * @param counts net counts, one line an element
     * @return the composition; negative net counts give negative fractions, within their errors
     * @throws LamellaException when a line has no k-factor, two lines are of one element, or nothing is above background
     */
    public CompositionEstimate quantify(LineCounts counts) throws LamellaException {
        requireOneLineAnElement(counts.lines());
        int n = counts.lines().size();
        double[] k = new double[n];
        double[] atomicWeights = new double[n];
        for (int i = 0; i < n; i++) {
            k[i] = factors.of(counts.lines().get(i));
            atomicWeights[i] = counts.lines().get(i).element().atomicWeight();
        }
        requireSomething(counts, k);
        double[] massWeights = k.clone();
        Proportions mass = Proportions.of(counts.net(), massWeights, counts.covariance());
        for (int round = 0; film.thicknessNm() > 0 && round < MOST_ROUNDS; round++) {
            Map<Element, Double> present = present(counts.lines(), mass.values());
            for (int i = 0; i < n; i++) {
                massWeights[i] = k[i] / film.transmission(present, counts.lines().get(i).energyKeV());
            }
            Proportions next = Proportions.of(counts.net(), massWeights, counts.covariance());
            double change = 0;
            for (int i = 0; i < n; i++) {
                change = Math.max(change, Math.abs(next.values()[i] - mass.values()[i]));
            }
            mass = next;
            if (change < SETTLED) {
                break;
            }
        }
        double[] atomWeights = new double[n];
        for (int i = 0; i < n; i++) {
            atomWeights[i] = massWeights[i] / atomicWeights[i];
        }
        return new CompositionEstimate(counts, mass, Proportions.of(counts.net(), atomWeights, counts.covariance()));
    }

    private static void requireOneLineAnElement(List<XrayLine> lines) throws LamellaException {
        Set<Element> seen = new HashSet<>();
        for (XrayLine line : lines) {
            if (!seen.add(line.element())) {
                throw new LamellaException(line.element().symbol() + " is measured by two lines, " + line.name() + " among them; choose one"
                        + " line an element.");
            }
        }
        if (lines.size() < 2) {
            throw new LamellaException("A composition needs the lines of two elements at least.");
        }
    }

    private static void requireSomething(LineCounts counts, double[] k) throws LamellaException {
        double sum = 0;
        for (int i = 0; i < k.length; i++) {
            sum += k[i] * counts.net()[i];
        }
        if (!(sum > 0)) {
            throw new LamellaException("The lines " + String.join(", ", counts.lines().stream().map(XrayLine::name).toList())
                    + " hold no counts above the background; there is nothing to quantify.");
        }
    }

    /** What absorbs: fractions that came out negative by chance do not. */
    private static Map<Element, Double> present(List<XrayLine> lines, double[] fractions) {
        Map<Element, Double> present = new LinkedHashMap<>();
        double sum = 0;
        for (double fraction : fractions) {
            sum += Math.max(0, fraction);
        }
        for (int i = 0; i < fractions.length; i++) {
            present.put(lines.get(i).element(), Math.max(0, fractions[i]) / sum);
        }
        return present;
    }
}
