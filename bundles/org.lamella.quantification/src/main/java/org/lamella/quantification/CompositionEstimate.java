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

    /** Mass fraction by element. @return in the order of the lines */
    public Map<Element, Double> massFractions() {
        Map<Element, Double> fractions = new LinkedHashMap<>();
        for (int i = 0; i < counts.lines().size(); i++) {
            fractions.put(counts.lines().get(i).element(), mass.values()[i]);
        }
        return fractions;
    }

    /**
     * The composition as a table.
     *
     * @param method name of the method
     * @param remarks sentences for the user
     * @return one row an element
     */
    public Composition table(String method, List<String> remarks) {
        List<Composition.Row> rows = new ArrayList<>();
        for (int i = 0; i < counts.lines().size(); i++) {
            rows.add(new Composition.Row(counts.lines().get(i).element().symbol(), counts.lines().get(i).name(), counts.net()[i],
                    counts.sigma(i), atomic.values()[i], atomic.sigma(i), mass.values()[i], mass.sigma(i)));
        }
        return new Composition(method, rows, remarks);
    }
}
