package org.lamella.decomposition.nmf;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;

/**
 * HALS: pixel by pixel where nothing ties pixels together, else map by map.
 *
 * @param title name for the user
 * @param shape what is asked of maps and spectra
 * @param keepsTotals whether the maps of each pixel sum to what the pixel holds
 */
record HalsMethod(String title, Shape shape, boolean keepsTotals) implements Method {

    /** Checks that what is asked for can be had together. */
    static HalsMethod of(String title, Shape shape, boolean keepsTotals) throws LamellaException {
        if (keepsTotals && !shape.isFree()) {
            throw new LamellaException("Maps that sum to one cannot be smoothed, made sparse or grounded as well; choose one or the"
                    + " other.");
        }
        return new HalsMethod(title, shape, keepsTotals);
    }

    @Override
    public Updates updates(Problem problem, Progress progress) throws LamellaException {
        if (keepsTotals) {
            return new RowwiseUpdates(SimplexRule.improving(problem.totals(progress)), HalsRule.IMPROVING);
        }
        return shape.isFree() ? new RowwiseUpdates(HalsRule.IMPROVING, HalsRule.IMPROVING) : new ColumnUpdates(shape, problem.grid());
    }

    @Override
    public RowRule mapFit(Problem problem, Progress progress) throws LamellaException {
        return keepsTotals ? SimplexRule.solving(problem.totals(progress)) : HalsRule.SOLVING;
    }

    @Override
    public Shape mapShape() {
        return shape;
    }

    @Override
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        putIfAny(facts, "soft orthogonality", shape.orthogonality());
        putIfAny(facts, "smoothness of maps", shape.smoothness());
        putIfAny(facts, "sparsity of maps", shape.mapSparsity());
        putIfAny(facts, "sparsity of spectra", shape.spectrumSparsity());
        if (shape.zeroGrounding()) {
            facts.put("smallest value of a map", "pulled to zero");
        }
        if (keepsTotals) {
            facts.put("sum of a pixel's maps", "the pixel's counts");
        }
        return facts;
    }

    private static void putIfAny(Map<String, Object> facts, String name, double value) {
        if (value > 0) {
            facts.put(name, value);
        }
    }
}
