package org.lamella.decomposition.nmf;

import java.util.Map;
import org.lamella.core.progress.Progress;

/**
 * ALS and MALS.
 *
 * @param damping at the start, as a share of the diagonals of the normal matrices; 0 for ALS
 */
record AlternatingMethod(double damping) implements Method {

    @Override
    public String title() {
        return damping > 0 ? "NMF (MALS)" : "NMF (ALS)";
    }

    @Override
    public Updates updates(Problem problem, Progress progress) {
        return new AlternatingUpdates(damping);
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("damping at the start", damping);
    }
}
