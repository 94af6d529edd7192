package org.lamella.decomposition.nmf;

import java.util.stream.DoubleStream;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.decomposition.linalg.RowMatrix;
import org.lamella.decomposition.linalg.ThinProduct;

/**
 * HALS map by map, for what ties pixels together: orthogonality, smoothness, sparsity, grounding. Spectra have length one, so that a
 * penalty on the maps cannot be evaded by scaling. X is read twice an iteration.
 *
 * <p>Without orthogonality and grounding no iteration raises |X - C S^T|^2 + 2 l sum C + 2 m sum S + w sum of (C_i - C_j)^2 over
 * neighbours.
 */
class ColumnUpdates implements Updates {

    /** Iterations over which orthogonality comes in, as components that are all alike at first would all be taken away. */
    private static final int GROWTH = 10;

    private final Shape shape;
    private final PixelGrid grid;
    private double mapThreshold;
    private double spectrumThreshold;
    private int iterations;
    private double[] mapSteps = new double[0];
    private double[] spectrumSteps = new double[0];

    ColumnUpdates(Shape shape, PixelGrid grid) {
        this.shape = shape;
        this.grid = grid;
    }

    @Override
    public boolean prepare(Factors factors, RowSums sums) {
        boolean changed = UnitSpectra.normalise(factors);
        double meanSquare = sums.squaredNorm / factors.components();
        mapThreshold = shape.mapSparsity() * Math.sqrt(meanSquare / grid.pixels());
        spectrumThreshold = shape.spectrumSparsity() * meanSquare / Math.sqrt(factors.channels());
        return changed;
    }

    @Override
    public void updateSpectra(Factors factors, RowSums sums, Progress progress) throws LamellaException {
        spectrumSteps = UnitSpectra.update(factors, sums, spectrumThreshold);
    }

    @Override
    public RowSums updateMaps(RowMatrix x, Factors factors, Progress progress) throws LamellaException {
        double[][] products = ThinProduct.times(x, factors.spectra(), progress.part(0, 0.4));
        iterations++;
        Shape asked = shape.withShareOfOrthogonality(Math.min(1.0, (double) iterations / GROWTH));
        MapColumn column = new MapColumn(factors, products, asked, grid);
        mapSteps = new double[factors.components()];
        for (int k : factors.freeMaps()) {
            mapSteps[k] = column.update(k, threshold(k), progress.part(0.4, 0.5));
        }
        return RowPass.run(x, factors, RowRule.keep(), factors.freeMaps(), progress.part(0.5, 1));
    }

    /** What is taken off the k-th map where it fits best. */
    protected double threshold(int component) {
        return mapThreshold;
    }

    @Override
    public double objective(Factors factors, RowSums sums) {
        double objective = sums.residual;
        if (mapThreshold > 0 || shape.smoothness() > 0) {
            for (double[] map : factors.maps()) {
                objective += mapThreshold > 0 ? 2 * mapThreshold * DoubleStream.of(map).sum() : 0;
                objective += shape.smoothness() > 0 ? shape.smoothness() * grid.roughness(map) : 0;
            }
        }
        return spectrumThreshold > 0 ? objective + 2 * spectrumThreshold * DoubleStream.of(factors.packedSpectra()).sum() : objective;
    }

    /** From the steps of the last iteration, as one whole map depends on the others. */
    @Override
    public double stationarity(Factors factors, RowSums sums) {
        return mapSteps.length == factors.components() && spectrumSteps.length == factors.components()
                ? Stationarity.of(factors, sums, mapSteps, spectrumSteps) : Double.POSITIVE_INFINITY;
    }
}
