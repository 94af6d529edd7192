package org.lamella.decomposition.physics;

import org.lamella.core.LamellaException;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.progress.Progress;
import org.lamella.decomposition.linalg.RowMatrix;

/**
 * The Poisson likelihood of spectra S alone: for each S the maps are those that suit it best.
 *
 * <p>The information about the amounts is that of all unknowns less what the maps take of it (the Schur complement), so steps by it follow
 * the valleys along which spectra and maps change together, and its inverse is the covariance of the amounts with unknown maps.
 *
 * @param x counts, a square a row
 * @param sumToOne whether the maps of a square add up to 1
 */
record ProfileLikelihood(RowMatrix x, boolean sumToOne) {

    /** Maps below this share of a square's largest are at their bound. */
    private static final double AT_BOUND = 1e-9;
    private static final double FREE = -1;

    /** What a pass adds up. */
    private static final class Sums {

        /** sum of x / mu a_k by channel and phase. */
        private final double[] back;
        /** sum of x / mu squared a_k a_l by channel and pair. */
        private final double[] pairs;
        /** What unknown maps take of the information. */
        private final double[] taken;
        private final double[] mapTotals;
        private double divergence;

        Sums(int channels, int phases, int amounts) {
            back = new double[channels * phases];
            pairs = new double[amounts > 0 ? channels * phases * (phases + 1) / 2 : 0];
            taken = new double[amounts * amounts];
            mapTotals = new double[phases];
        }

        void join(Sums later) {
            add(back, later.back);
            add(pairs, later.pairs);
            add(taken, later.taken);
            add(mapTotals, later.mapTotals);
            divergence += later.divergence;
        }

        private static void add(double[] into, double[] values) {
            for (int i = 0; i < into.length; i++) {
                into[i] += values[i];
            }
        }
    }

    /**
     * The likelihood at some spectra.
     *
     * @param model the spectra
     * @param start maps to begin with, N x K
     * @param support which phases may be in which square, N x K
     * @param wanted which information is wanted
     * @param progress progress and cancellation
     * @return likelihood, gradient and maps
     * @throws LamellaException when cancelled
     */
    ProfilePoint at(PhaseModel model, double[] start, boolean[] support, Information wanted, Progress progress)
            throws LamellaException {
        int phases = model.phases();
        int size = wanted == Information.NONE ? 0 : model.size();
        double bound = wanted == Information.FREE ? FREE : AT_BOUND;
        double[][] byPhase = model.spectra();
        double[] spectra = interleaved(byPhase);
        double[] sums = new double[phases];
        for (int k = 0; k < phases; k++) {
            for (double value : byPhase[k]) {
                sums[k] += value;
            }
        }
        double[] maps = new double[x.rows() * phases];
        Sums total = Blocks.reduce(x.rows(), progress, () -> new Sums(x.columns(), phases, size), (from, to, lane) -> {
            PixelFit fit = new PixelFit(phases, x.columns(), sums, sumToOne);
            MapInformation information = new MapInformation(model, sumToOne);
            int[] columns = new int[x.columns()];
            double[] values = new double[x.columns()];
            for (int row = from; row < to; row++) {
                int length = x.copyRow(row, columns, values);
                fit.read(columns, values, length, spectra);
                fit.begin(start, row * phases, support);
                fit.solve();
                System.arraycopy(fit.a, 0, maps, row * phases, phases);
                scatter(fit, columns, length, lane, size > 0);
                if (size > 0) {
                    information.subtract(fit, columns, length, bound, lane.taken);
                }
            }
        }, Sums::join);
        return new ProfilePoint(model, maps, total.divergence, gradient(model, total),
                size > 0 ? information(model, total) : new double[0], total.mapTotals, false);
    }

    private static double[] interleaved(double[][] spectra) {
        double[] packed = new double[spectra.length * spectra[0].length];
        for (int k = 0; k < spectra.length; k++) {
            for (int channel = 0; channel < spectra[0].length; channel++) {
                packed[channel * spectra.length + k] = spectra[k][channel];
            }
        }
        return packed;
    }

    private static void scatter(PixelFit fit, int[] columns, int length, Sums lane, boolean withPairs) {
        int phases = fit.a.length;
        lane.divergence += fit.divergence();
        for (int k = 0; k < phases; k++) {
            lane.mapTotals[k] += fit.a[k];
        }
        for (int e = 0; e < length; e++) {
            double ratio = fit.ratio(e);
            int at = columns[e] * phases;
            for (int k = 0; k < phases; k++) {
                lane.back[at + k] += ratio * fit.a[k];
            }
        }
        for (int e = 0; e < length && withPairs; e++) {
            double weight = fit.weight(e);
            int at = columns[e] * (phases * (phases + 1) / 2);
            for (int k = 0; k < phases; k++) {
                double weighted = weight * fit.a[k];
                for (int l = 0; l <= k; l++) {
                    lane.pairs[at++] += weighted * fit.a[l];
                }
            }
        }
    }

    /** Columns of D add up to 1, so the gradient is the sum of the map less what comes back from the counts. */
    private static double[] gradient(PhaseModel model, Sums sums) {
        double[] gradient = new double[model.size()];
        for (int k = 0, offset = 0; k < model.phases(); offset += model.parts().get(k).size(), k++) {
            SpectrumParts parts = model.parts().get(k);
            int size = parts.size();
            for (int channel = 0; channel < model.channels(); channel++) {
                double back = sums.back[channel * model.phases() + k];
                for (int j = 0; j < size; j++) {
                    gradient[offset + j] -= back * parts.packed()[channel * size + j];
                }
            }
            for (int j = 0; j < size; j++) {
                gradient[offset + j] += sums.mapTotals[k];
            }
        }
        return gradient;
    }

    private static double[] information(PhaseModel model, Sums sums) {
        int size = model.size();
        double[] information = new double[size * size];
        for (int k = 0, pair = 0; k < model.phases(); k++) {
            for (int l = 0; l <= k; l++, pair++) {
                addBlock(model, k, l, pair, sums.pairs, information);
            }
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double left = information[i * size + j] - sums.taken[i * size + j];
                information[i * size + j] = left;
                information[j * size + i] = left;
            }
        }
        return information;
    }

    private static void addBlock(PhaseModel model, int k, int l, int pair, double[] pairs, double[] information) {
        int size = model.size();
        int pairCount = model.phases() * (model.phases() + 1) / 2;
        SpectrumParts rows = model.parts().get(k);
        SpectrumParts columns = model.parts().get(l);
        double[] left = rows.packed();
        double[] right = columns.packed();
        int firstRow = model.offset(k);
        int firstColumn = model.offset(l);
        for (int channel = 0; channel < model.channels(); channel++) {
            double weight = pairs[channel * pairCount + pair];
            int from = channel * columns.size();
            for (int i = 0; i < rows.size() && weight > 0; i++) {
                double weighted = weight * left[channel * rows.size() + i];
                int to = (firstRow + i) * size + firstColumn;
                for (int j = 0; j < columns.size() && weighted != 0; j++) {
                    information[to + j] += weighted * right[from + j];
                }
            }
        }
    }
}
