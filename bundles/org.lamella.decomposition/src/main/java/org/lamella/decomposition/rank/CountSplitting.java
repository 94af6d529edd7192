package org.lamella.decomposition.rank;

import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.RankEstimate;
import org.lamella.core.cube.Cube;
import org.lamella.core.cube.SparseCube;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.DataType;
import org.lamella.decomposition.NoiseWeighting;
import org.lamella.decomposition.linalg.PrincipalAxes;
import org.lamella.decomposition.linalg.ThinProduct;

/**
 * Cross-validation by binomial thinning: Neufeld, Gao, Popp, Battle and Witten, Biostatistics 25 (2023) 270. Every count is held out with
 * the probability f. For Poisson counts the part that stays, A, and the part held out, B, are independent, so noise in the components of A
 * does not help to predict B.
 *
 * <p>With axes v_l of the weighted A' and r = f / (1 - f), k components leave |B' - r A' V V^T|^2 = |B'|^2 - sum over l of (2 r a_l . b_l -
 * r^2 |a_l|^2), where a_l = A' v_l and b_l = B' v_l. The k that leaves least is the estimate: components beyond it add more noise than they
 * explain.
 */
final class CountSplitting {

    private static final double HELD_OUT = 0.1;

    private CountSplitting() {
    }

    /** Validates up to {@code count} components. */
    static RankEstimate estimate(CountImage image, int count, long seed, Progress progress) throws LamellaException {
        Split split = split(image.counts(), new SplittableRandom(seed), progress.part(0, 0.2));
        if (split.kept.nonZero() == 0) {
            return new RankEstimate("Cross-validation", 0, "There are too few counts to hold some out.");
        }
        CountImage kept = image.with(split.kept);
        NoiseWeighting noise = kept.noiseWeighting(progress.part(0.2, 0.25));
        PrincipalAxes axes = kept.axes(noise, count, seed, progress.part(0.25, 0.9));
        double[][] predictors = ThinProduct.times(noise.weight(split.kept), axes.axes(), progress.part(0.9, 0.95));
        double[][] targets = ThinProduct.times(noise.weight(split.heldOut), axes.axes(), progress.part(0.95, 1));
        double ratio = HELD_OUT / (1 - HELD_OUT);
        double[] errors = new double[axes.axes().length];
        double sum = 0;
        int best = -1;
        double least = 0;
        for (int k = 0; k < errors.length; k++) {
            sum -= 2 * ratio * dot(predictors[k], targets[k]) - ratio * ratio * dot(predictors[k], predictors[k]);
            errors[k] = sum;
            if (sum < least) {
                least = sum;
                best = k;
            }
        }
        double scale = Math.abs(least) > 0 ? Math.abs(least) : 1;
        Arrays.setAll(errors, k -> errors[k] / scale);
        return new RankEstimate("Cross-validation", best + 1, String.format(Locale.ROOT,
                "So many components of %.0f %% of the counts predict the others best.", 100 * (1 - HELD_OUT)), errors);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private record Split(SparseCube kept, SparseCube heldOut) {
    }

    private static Split split(Cube counts, SplittableRandom random, Progress progress) throws LamellaException {
        DataType type = counts.dataType().isFloating() ? DataType.UINT32 : counts.dataType();
        SparseCube.Builder kept = SparseCube.builder(counts.width(), counts.height(), counts.channels(), type);
        SparseCube.Builder heldOut = SparseCube.builder(counts.width(), counts.height(), counts.channels(), type);
        int[] channels = new int[counts.channels()];
        double[] values = new double[counts.channels()];
        int[] keptRow = new int[counts.channels()];
        int[] heldOutRow = new int[counts.channels()];
        for (int pixel = 0; pixel < counts.pixels(); pixel++) {
            progress.checkCancelled();
            int length = counts.copyRow(pixel, channels, values);
            Arrays.fill(keptRow, 0);
            Arrays.fill(heldOutRow, 0);
            for (int e = 0; e < length; e++) {
                int out = held(Math.round(values[e]), random);
                heldOutRow[channels[e]] = out;
                keptRow[channels[e]] = (int) Math.round(values[e]) - out;
            }
            kept.appendDenseRow(keptRow);
            heldOut.appendDenseRow(heldOutRow);
        }
        return new Split(kept.build(), heldOut.build());
    }

    /** How many of some counts are held out: binomial, exact for few counts, by its normal limit for many. */
    private static int held(long counts, SplittableRandom random) {
        if (counts > 10_000) {
            double spread = Math.sqrt(counts * HELD_OUT * (1 - HELD_OUT));
            return (int) Math.max(0, Math.min(counts, Math.round(counts * HELD_OUT + spread * gaussian(random))));
        }
        int out = 0;
        for (long c = 0; c < counts; c++) {
            out += random.nextDouble() < HELD_OUT ? 1 : 0;
        }
        return out;
    }

    /** By the method of Box and Muller. */
    private static double gaussian(SplittableRandom random) {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }
}
