package org.lamella.decomposition.nmf;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;

/** Maps for spectra that were found elsewhere: on the binned map, or without the sum that the maps must have. */
final class MapFit {

    private final Problem problem;
    private final Method method;
    private final GivenComponents given;

    /** Prepares. @param given in the weights of the problem */
    MapFit(Problem problem, Method method, GivenComponents given) {
        this.problem = problem;
        this.method = method;
        this.given = given;
    }

    /**
     * Fits.
     *
     * @param found what the spectra come from
     * @param spectra its spectra, in the weights of this problem
     */
    Factorization run(Factorization found, double[][] spectra, int iterations, double tolerance, Progress progress)
            throws LamellaException {
        int components = spectra.length;
        boolean[] heldSpectra = new boolean[components];
        Arrays.fill(heldSpectra, true);
        boolean[] heldMaps = new boolean[components];
        double[][] maps = new double[components][];
        List<double[]> fixed = given.list().stream().filter(GivenComponent::mapFixed).map(component -> component.map().get()).toList();
        int next = 0;
        for (int k = 0; k < components; k++) {
            heldMaps[k] = found.holdsMap(k);
            maps[k] = heldMaps[k] ? fixed.get(next++).clone() : new double[problem.x().rows()];
        }
        Factors factors = new Factors(spectra, heldSpectra, maps, heldMaps);
        Shape shape = method.mapShape();
        Updates updates = shape.isFree() ? new RowwiseUpdates(RowRule.keep(), RowRule.keep()) : new ColumnUpdates(shape, problem.grid());
        int[] held = IntStream.range(0, components).filter(k -> heldMaps[k]).toArray();
        Factorization fit = Factorization.begin(problem.x(), factors, held, method.mapFit(problem, progress), updates,
                progress.part(0, 0.2));
        if (!shape.isFree()) {
            fit.iterate(iterations, tolerance, progress.part(0.2, 1));
        }
        return fit;
    }

    /** Spectra that sum to one; empty ones stay as they are. */
    static double[][] sumsToOne(double[][] spectra) {
        double[][] scaled = new double[spectra.length][];
        for (int k = 0; k < spectra.length; k++) {
            double sum = DoubleStream.of(spectra[k]).sum();
            scaled[k] = DoubleStream.of(spectra[k]).map(value -> sum > 0 ? value / sum : 0).toArray();
        }
        return scaled;
    }
}
