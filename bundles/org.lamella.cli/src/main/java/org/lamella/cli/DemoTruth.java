package org.lamella.cli;

import java.util.ArrayList;
import java.util.List;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.metric.ComponentMatching;
import org.lamella.core.metric.SpectralAngle;
import org.lamella.phantom.PhantomTruth;
import org.lamella.workflow.report.TruthRow;

/** Compares component spectra with those of the simulated phases. */
final class DemoTruth {

    private DemoTruth() {
    }

    /**
     * Pairs phases and components by the smallest spectral angles.
     *
     * @param truth the phases
     * @param result a decomposition on the same energy axis
     * @return one row a phase that a component stands for: all of them when there are at least as many components
     */
    static List<TruthRow> rows(PhantomTruth truth, DecompositionResult result) {
        double[][] known = truth.spectra();
        double[][] found = result.spectra();
        int[] component = ComponentMatching.pairs(known, found);
        List<TruthRow> rows = new ArrayList<>();
        for (int k = 0; k < known.length; k++) {
            if (component[k] >= 0) {
                rows.add(new TruthRow(truth.phases().get(k).name(), result.method(), component[k] + 1,
                        SpectralAngle.degrees(known[k], found[component[k]])));
            }
        }
        return rows;
    }
}
