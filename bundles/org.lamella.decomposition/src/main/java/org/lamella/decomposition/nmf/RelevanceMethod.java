package org.lamella.decomposition.nmf;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.lamella.core.progress.Progress;
import org.lamella.decomposition.ComponentPairs;

/**
 * Automatic relevance determination.
 *
 * @param orthogonality w, as in {@link Shape}
 * @param strength weight of the prior
 */
record RelevanceMethod(double orthogonality, double strength) implements Method {

    @Override
    public String title() {
        return "NMF (ARD)";
    }

    @Override
    public Updates updates(Problem problem, Progress progress) {
        return new RelevanceUpdates(orthogonality, strength, problem.grid());
    }

    @Override
    public Shape mapShape() {
        return Shape.orthogonal(orthogonality);
    }

    @Override
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("soft orthogonality", orthogonality);
        facts.put("strength of the prior", strength);
        return facts;
    }

    /** The scales lambda of the maps, for spectra of length one. */
    @Override
    public Map<String, Object> facts(ComponentPairs pairs) {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (int k = 0; k < pairs.maps().length; k++) {
            double length = Math.sqrt(DoubleStream.of(pairs.spectra()[k]).map(value -> value * value).sum());
            facts.put("lambda of component " + (k + 1), length * DoubleStream.of(pairs.maps()[k]).average().orElse(0));
        }
        return facts;
    }
}
