package org.lamella.quantification;

import java.util.ArrayList;
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

    /** Mass fraction by element. @return in the order of the lines */
    public Map<Element, Double> massFractions() {
        Map<Element, Double> fractions = new LinkedHashMap<>();
        for (int i = 0; i < counts.lines().size(); i++) {
            fractions.put(counts.lines().get(i).element(), mass.values()[i]);
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
        List<Composition.Row> rows = new ArrayList<>();
        for (int i = 0; i < counts.lines().size(); i++) {
            rows.add(new Composition.Row(counts.lines().get(i).element().symbol(), counts.lines().get(i).name(), counts.net()[i],
                    counts.sigma(i), counts.background()[i], fraction(atomic, i), fraction(mass, i)));
        }
        return rows;
    }

    private Composition.Fraction fraction(Proportions proportions, int i) {
        double least = DETECTION_SIGMA * Math.sqrt(Math.max(0, counts.background()[i])) * proportions.perCount()[i];
        return new Composition.Fraction(proportions.values()[i], proportions.sigma(i), least);
    }
}
