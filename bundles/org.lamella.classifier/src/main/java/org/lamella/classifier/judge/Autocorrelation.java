package org.lamella.classifier.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.ComponentJudge;
import org.lamella.core.contribution.ComponentVerdict;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;

/**
 * Signal has neighbours that are alike: Moran's I of the component maps (P. A. P. Moran, Biometrika 37 (1950) 17),
 *
 * <p>I = n / w sum over pairs of neighbours of z_i z_j / sum of z_i^2,
 *
 * <p>with w pairs of pixels that share an edge. Values are taken about zero, the mean of noise, and not about their own mean: a component
 * that is the same everywhere is signal. Its p-value comes from T = sum of z_i z_j / sqrt(sum of z_i^2 z_j^2), which for independent values
 * symmetric about zero is normal with variance 1 whatever their sizes; the textbook variance of I asks for noise that is alike in all
 * pixels, and that of counts is not, after any weighting.
 *
 * <p>So that weak but wide structure is seen, the map is also summed in blocks of 2 x 2 and 4 x 4; the largest T counts, and the p-value is
 * that of the largest of all tests made (Bonferroni).
 */
public final class Autocorrelation implements ComponentJudge<SignificanceParameters> {

    private static final int[] BLOCKS = {1, 2, 4};
    private static final int LEAST_SIDE = 8;

    /** The contributed object. */
    public Autocorrelation() {
        // stateless
    }

    @Override
    public Class<SignificanceParameters> parameterType() {
        return SignificanceParameters.class;
    }

    @Override
    public List<ComponentVerdict> judge(SpectrumImage image, DecompositionResult result, SignificanceParameters parameters,
            Progress progress) throws LamellaException {
        int width = image.cube().width();
        int height = image.cube().height();
        int components = result.components();
        ComponentVerdict[] verdicts = new ComponentVerdict[components];
        Blocks.tasks(components, progress,
                k -> verdicts[k] = verdict(result.maps()[k], width, height, components, parameters.significance()));
        return List.of(verdicts);
    }

    private static ComponentVerdict verdict(double[] map, int width, int height, int components, double significance) {
        List<Moran> tests = new ArrayList<>();
        for (int block : BLOCKS) {
            if (block == 1 || Math.min(width, height) >= LEAST_SIDE * block) {
                tests.add(moran(binned(map, width, height, block), width / block, height / block, block));
            }
        }
        Moran best = tests.get(0);
        for (Moran test : tests) {
            best = test.statistic > best.statistic ? test : best;
        }
        int all = components * tests.size();
        double p = Math.min(1, all * NormalTest.upperTail(best.statistic));
        String where = best.block == 1 ? "" : String.format(Locale.ROOT, " in blocks of %d x %d", best.block, best.block);
        return ComponentVerdict.of(
                NormalTest.probabilityOfSignal(best.statistic, NormalTest.criticalValue(significance, all)),
                String.format(Locale.ROOT, "Moran's I of the map is %.3f%s, p = %.2g.", best.index, where, p));
    }

    /** Moran's I and the statistic of its test. */
    record Moran(double index, double statistic, int block) {
    }

    static Moran moran(double[] z, int width, int height, int block) {
        double products = 0;
        double squaredProducts = 0;
        double squares = 0;
        long pairs = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                squares += z[i] * z[i];
                if (x + 1 < width) {
                    double product = z[i] * z[i + 1];
                    products += product;
                    squaredProducts += product * product;
                    pairs++;
                }
                if (y + 1 < height) {
                    double product = z[i] * z[i + width];
                    products += product;
                    squaredProducts += product * product;
                    pairs++;
                }
            }
        }
        double index = squares > 0 && pairs > 0 ? (double) width * height / pairs * products / squares : 0;
        return new Moran(index, squaredProducts > 0 ? products / Math.sqrt(squaredProducts) : 0, block);
    }

    private static double[] binned(double[] map, int width, int height, int block) {
        int columns = width / block;
        int rows = height / block;
        double[] sums = new double[columns * rows];
        for (int y = 0; y < rows * block; y++) {
            for (int x = 0; x < columns * block; x++) {
                sums[y / block * columns + x / block] += map[y * width + x];
            }
        }
        return sums;
    }
}
