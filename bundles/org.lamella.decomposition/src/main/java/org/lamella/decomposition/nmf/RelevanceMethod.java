package org.lamella.decomposition.nmf;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lamella.core.progress.Progress;

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
}
