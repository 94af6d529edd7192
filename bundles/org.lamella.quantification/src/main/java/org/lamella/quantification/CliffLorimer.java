package org.lamella.quantification;

import java.util.HashSet;
import java.util.List;
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

    /**
     * The composition that counts mean.
     *
     * @param counts net counts, one line an element
     * @return the composition; negative net counts give negative fractions, within their errors
     * @throws LamellaException when a line has no k-factor, two lines are of one element, or nothing is above background
     */
    public CompositionEstimate quantify(LineCounts counts) throws LamellaException {
        requireOneLineAnElement(counts.lines());
        double[] massWeights = new double[counts.lines().size()];
        requireSomething(counts, MassKernel.of(counts.lines(), kFactors(counts.lines()), film).weigh(counts.net(), massWeights));
        return CompositionEstimate.of(counts, massWeights);
    }

    /**
     * The same for the pixels of a map.
     *
     * @param lines one line an element
     * @param width columns
     * @param height rows
     * @return collects pixels
     * @throws LamellaException when a line has no k-factor or two lines are of one element
     */
    public CompositionMapper mapper(List<XrayLine> lines, int width, int height) throws LamellaException {
        requireOneLineAnElement(lines);
        double[] k = kFactors(lines);
        return CompositionMapper.relative(width, height, lines, () -> MassKernel.of(lines, k, film));
    }

    private double[] kFactors(List<XrayLine> lines) throws LamellaException {
        double[] k = new double[lines.size()];
        for (int i = 0; i < k.length; i++) {
            k[i] = factors.of(lines.get(i));
        }
        return k;
    }

    static void requireOneLineAnElement(List<XrayLine> lines) throws LamellaException {
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

    static void requireSomething(LineCounts counts, double mass) throws LamellaException {
        if (!(mass > 0)) {
            throw new LamellaException("The lines " + String.join(", ", counts.lines().stream().map(XrayLine::name).toList())
                    + " hold no counts above the background; there is nothing to quantify.");
        }
    }
}
