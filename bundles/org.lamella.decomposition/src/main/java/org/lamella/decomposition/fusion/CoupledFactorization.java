package org.lamella.decomposition.fusion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.decomposition.linalg.SymmetricEigen;
import org.lamella.decomposition.linalg.ThinGram;
import org.lamella.decomposition.linalg.ThinProduct;

/**
 * A running coupled factorisation by block coordinate descent: equations (14) and (15) of the review by Muto and Shiga (2020), after the
 * structured data fusion of Sorber, Van Barel and De Lathauwer, IEEE J. Sel. Top. Signal Process. 9 (2015) 586.
 *
 * <p>(14): |X1 - (C + N) S1^T|^2 + |X2 - C S2^T|^2 + gamma |N|_F, with |S1_k| at most 1, since otherwise scale would slip from N to S1.
 * (15): |X1 - C (S1 + N)^T|^2 + |X2 - C S2^T|^2 + a price of S1, with N a falling background, and |C_k| at most 1 for the same reason. All
 * factors zero or more. No update raises the objective. An iteration reads each image twice.
 */
final class CoupledFactorization {

    private static final int SHRINKING_STEPS = 3;

    private final CoupledImages images;
    private final FusionModel model;
    private final DeviationPrice price;
    private final Optional<PowerLawBackground> background;
    private final FusedFactors factors;
    private final List<Double> objective = new ArrayList<>();
    private double firstDistance;
    private double secondDistance;
    private boolean converged;

    /**
     * Begins.
     *
     * @param price price of deviations, in the model of those
     * @param background backgrounds of the first image's spectra, in the model of those; else empty
     */
    CoupledFactorization(CoupledImages images, FusionModel model, DeviationPrice price, Optional<PowerLawBackground> background,
            FusedFactors start) {
        this.images = images;
        this.model = model;
        this.price = price;
        this.background = background;
        this.factors = start;
    }

    void iterate(int iterations, double tolerance, Progress progress) throws LamellaException {
        double all = 1 + images.secondSquaredNorm();
        for (int i = 0; i < iterations && !converged; i++) {
            double before = objective.isEmpty() ? Double.POSITIVE_INFINITY : last();
            Progress part = progress.part((double) i / iterations, (i + 1.0) / iterations);
            updateMaps(part.part(0, 0.5));
            updateSpectra(part.part(0.5, 1));
            objective.add(firstDistance + secondDistance + price());
            converged = before - last() <= tolerance * (all - last());
        }
    }

    private void updateMaps(Progress progress) throws LamellaException {
        double[][] first = ThinProduct.times(images.first(), factors.first(), progress.part(0, 0.5));
        double[][] second = ThinProduct.times(images.second(), factors.second(), progress.part(0.5, 1));
        double[] firstGram = ThinGram.of(factors.first());
        double[] gram = ThinGram.of(factors.second());
        Arrays.setAll(gram, i -> gram[i] + firstGram[i]);
        Progress inside = progress.part(1, 1);
        ColumnDescent.descend(factors.maps(), sharedLinear(first, second, firstGram), gram,
                model == FusionModel.BACKGROUND ? 1 : Double.POSITIVE_INFINITY, inside);
        if (model == FusionModel.DEVIATION) {
            double curvature = SymmetricEigen.leading(firstGram, factors.first().length, 1).values()[0];
            for (int step = 0; step < SHRINKING_STEPS && curvature > 0; step++) {
                factors.shrinkDeviations(first, firstGram, curvature, price, inside);
            }
        }
    }

    /** (X1 - N S1^T) S1 + X2 S2. */
    private double[][] sharedLinear(double[][] first, double[][] second, double[] firstGram) {
        int components = first.length;
        double[][] linear = new double[components][first[0].length];
        for (int k = 0; k < components; k++) {
            for (int i = 0; i < linear[k].length; i++) {
                double value = first[k][i] + second[k][i];
                for (int l = 0; l < components; l++) {
                    value -= firstGram[k * components + l] * factors.deviations()[l][i];
                }
                linear[k][i] = value;
            }
        }
        return linear;
    }

    private void updateSpectra(Progress progress) throws LamellaException {
        double[][] firstMaps = factors.firstMaps();
        double[][] first = ThinProduct.transposeTimes(images.first(), firstMaps, progress.part(0, 0.5));
        double[][] second = ThinProduct.transposeTimes(images.second(), factors.maps(), progress.part(0.5, 1));
        double[] firstGram = ThinGram.of(firstMaps);
        Progress inside = progress.part(1, 1);
        if (background.isPresent()) {
            updateBackgrounds(background.get(), first, firstGram, inside);
        } else {
            ColumnDescent.descend(factors.first(), first, firstGram, model == FusionModel.DEVIATION ? 1 : Double.POSITIVE_INFINITY, inside);
        }
        ColumnDescent.descend(factors.second(), second, ThinGram.of(factors.maps()), Double.POSITIVE_INFINITY, inside);
        firstDistance = FusedFactors.distance(1, first, firstMaps, factors.first());
        secondDistance = FusedFactors.distance(images.secondSquaredNorm(), second, factors.maps(), factors.second());
    }

    private void updateBackgrounds(PowerLawBackground backgrounds, double[][] linear, double[] gram, Progress progress)
            throws LamellaException {
        double[][] spectra = factors.first();
        for (int k = 0; k < spectra.length; k++) {
            double weight = gram[k * spectra.length + k];
            if (weight > 0) {
                spectra[k] = backgrounds.fit(k, ColumnDescent.target(k, spectra, linear, gram, progress), weight);
            }
        }
    }

    private double price() {
        return switch (model) {
            case SHARED -> 0;
            case DEVIATION -> price.of(factors.deviations());
            case BACKGROUND -> background.orElseThrow().price();
        };
    }

    double last() {
        return objective.get(objective.size() - 1);
    }

    double[] objective() {
        return objective.stream().mapToDouble(Double::doubleValue).toArray();
    }

    boolean isConverged() {
        return converged;
    }

    FusedFactors factors() {
        return factors;
    }

    /** N of the spectrum of one component. @return M1 values, zero but in the model of backgrounds */
    double[] background(int k) {
        return background.map(backgrounds -> backgrounds.background(k)).orElseGet(() -> new double[images.first().columns()]);
    }

    /** S1 without background, with what the price of signal held back given back. @return K new arrays of M1 values */
    double[][] signals() {
        PowerLawBackground backgrounds = background.orElseThrow();
        double[] gram = ThinGram.of(factors.maps());
        int components = factors.maps().length;
        return IntStream.range(0, components).mapToObj(k -> backgrounds.signal(k, gram[k * components + k])).toArray(double[][]::new);
    }

    /** |X1 - model|^2 over |X1|^2. */
    double firstResidual() {
        return Math.max(0, firstDistance);
    }

    /** |X2 - model|^2 over |X2|^2. */
    double secondResidual() {
        return Math.max(0, secondDistance / images.secondSquaredNorm());
    }
}
