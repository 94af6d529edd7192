package org.lamella.quantification;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.lamella.core.LamellaException;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.progress.CancelledException;
import org.lamella.core.progress.Progress;

/**
 * Errors from spectra drawn again (B. Efron and R. J. Tibshirani, An Introduction to the Bootstrap, 1993, section 6.5): Poisson counts
 * around the expected spectrum are analysed as the measured one was, and the scatter of the results is their error. Slow, but it makes no
 * use of derivatives or of large numbers.
 */
public final class ParametricBootstrap {

    /** Help texts that the parameters of all methods share. */
    public static final String DRAWS_HELP = "Errors by that many spectra drawn again from the fitted one and analysed anew, 200 or more for"
            + " good errors. 0 takes errors from the covariance of the fit, which is fast and right for all but a few counts.";
    /** Help of the seed. */
    public static final String SEED_HELP = "Start of the random generator for spectra drawn again.";

    private static final int FEWEST = 10;

    private ParametricBootstrap() {
    }

    /** What is done with the counts. */
    @FunctionalInterface
    public interface Analysis {
        /**
         * Analyses a spectrum; called from several threads.
         *
         * @param counts counts by channel
         * @return results, as many each time
         * @throws LamellaException when this spectrum gives none
         */
        double[] numbers(double[] counts) throws LamellaException;
    }

    /**
     * Standard deviations of results.
     *
     * @param expected expected counts by channel
     * @param draws how many spectra, 10 or more
     * @param seed start of the random generator; each spectrum has a generator of its own
     * @param analysis what is done with each
     * @param progress progress and cancellation
     * @return one standard deviation a result
     * @throws LamellaException when fewer than ten spectra, or less than half of them, give results; also when cancelled
     */
    public static double[] sigmas(double[] expected, int draws, long seed, Analysis analysis, Progress progress) throws LamellaException {
        if (draws < FEWEST) {
            throw new LamellaException("Errors cannot be told from " + draws + " spectra drawn again; ask for " + FEWEST + " or more.");
        }
        double[][] results = new double[draws][];
        SplittableRandom parent = new SplittableRandom(seed);
        SplittableRandom[] generators = new SplittableRandom[draws];
        Arrays.setAll(generators, number -> parent.split());
        Blocks.tasks(draws, progress, number -> {
            PoissonDraw poisson = new PoissonDraw(generators[number]);
            double[] counts = new double[expected.length];
            for (int channel = 0; channel < counts.length; channel++) {
                counts[channel] = poisson.next(Math.max(0, expected[channel]));
            }
            try {
                results[number] = analysis.numbers(counts);
            } catch (CancelledException cancelled) {
                throw cancelled;
            } catch (LamellaException noResult) {
                // by chance too few counts; the others tell the scatter
                results[number] = null;
            }
        });
        return deviations(results);
    }

    private static double[] deviations(double[][] results) throws LamellaException {
        int found = 0;
        double[] mean = {};
        double[] squares = {};
        for (double[] result : results) {
            if (result == null) {
                continue;
            }
            if (found == 0) {
                mean = new double[result.length];
                squares = new double[result.length];
            }
            found++;
            // B. P. Welford, Technometrics 4 (1962) 419
            for (int i = 0; i < mean.length; i++) {
                double difference = result[i] - mean[i];
                mean[i] += difference / found;
                squares[i] += difference * (result[i] - mean[i]);
            }
        }
        if (found < FEWEST || 2 * found < results.length) {
            throw new LamellaException("Of " + results.length + " spectra drawn again only " + found + " could be quantified; there are too"
                    + " few counts for errors.");
        }
        for (int i = 0; i < squares.length; i++) {
            squares[i] = Math.sqrt(squares[i] / (found - 1));
        }
        return squares;
    }
}
