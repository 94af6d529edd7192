package org.lamella.decomposition.nmf;

import org.lamella.core.LamellaException;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.progress.Progress;
import org.lamella.decomposition.linalg.RowMatrix;

/** A method whose pixels do not depend on each other: X is read once an iteration. */
class RowwiseUpdates implements Updates {

    private RowRule mapRule;
    private RowRule spectrumRule;

    RowwiseUpdates(RowRule mapRule, RowRule spectrumRule) {
        use(mapRule, spectrumRule);
    }

    /** Sets the rules of the next iteration. */
    protected final void use(RowRule forMaps, RowRule forSpectra) {
        mapRule = forMaps;
        spectrumRule = forSpectra;
    }

    @Override
    public void updateSpectra(Factors factors, RowSums sums, Progress progress) throws LamellaException {
        int components = factors.components();
        int stride = factors.stride();
        RowSolver solver = spectrumRule.prepare(sums.gram, components, factors.freeSpectra());
        Blocks.forEach(factors.channels(), progress, (from, to) -> {
            double[] scratch = new double[components];
            for (int channel = from; channel < to; channel++) {
                solver.solve(channel, sums.spectra, factors.packedSpectra(), channel * stride, scratch);
            }
        });
    }

    @Override
    public RowSums updateMaps(RowMatrix x, Factors factors, Progress progress) throws LamellaException {
        return RowPass.run(x, factors, mapRule, factors.freeMaps(), progress);
    }

    @Override
    public double stationarity(Factors factors, RowSums sums) {
        int components = factors.components();
        int stride = factors.stride();
        double[] spectrumSteps = new double[components];
        RowSolver solver = spectrumRule.prepare(sums.gram, components, factors.freeSpectra());
        for (int channel = 0; channel < factors.channels(); channel++) {
            solver.addSteps(channel, sums.spectra, factors.packedSpectra(), channel * stride, spectrumSteps);
        }
        return Stationarity.of(factors, sums, sums.squaredSteps, spectrumSteps);
    }
}
