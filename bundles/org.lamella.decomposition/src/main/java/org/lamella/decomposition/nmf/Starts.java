package org.lamella.decomposition.nmf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.decomposition.linalg.NonNegativeSvd;
import org.lamella.decomposition.linalg.ThinProduct;

/** Begins factorisations, and chooses among several: the multi-start of the review by Muto and Shiga (2020). */
final class Starts {

    /** Iterations that each of several random starts gets before the best is chosen; the review has 10 to 20. */
    private static final int TRIAL_ITERATIONS = 15;

    private final Problem problem;
    private final Method method;
    private final StartSettings settings;
    private final GivenComponents given;

    /** Prepares. @param given in the weights of the problem */
    Starts(Problem problem, Method method, StartSettings settings, GivenComponents given) {
        this.problem = problem;
        this.method = method;
        this.settings = settings;
        this.given = given;
    }

    /**
     * The factorisation that is to be finished.
     *
     * @param iterations at most this many for each of several starts
     * @param tolerance as for {@link Factorization#iterate}
     */
    Factorization best(int iterations, double tolerance, Progress progress) throws LamellaException {
        if (settings.initialisation() == Initialisation.NNDSVD) {
            double[][] spectra = NonNegativeSvd.spectra(problem.x(), settings.components(), progress.part(0, 0.9));
            return begin(withGiven(spectra, progress.part(0.9, 0.95)), progress.part(0.95, 1));
        }
        int trialIterations = Math.min(TRIAL_ITERATIONS, iterations);
        double starts = settings.starts();
        SplittableRandom random = new SplittableRandom(settings.seed());
        Factorization best = null;
        for (int start = 0; start < settings.starts(); start++) {
            Progress part = progress.part(start / starts, (start + 1) / starts);
            Factorization trial = begin(withGiven(randomSpectra(random.split()), part.part(0, 0.05)), part.part(0.05, 0.1));
            trial.iterate(trialIterations, tolerance, part.part(0.1, 1));
            if (best == null || trial.lastObjective() < best.lastObjective()) {
                best = trial;
            }
        }
        return best;
    }

    private Factorization begin(double[][] spectra, Progress progress) throws LamellaException {
        int components = spectra.length;
        double[][] maps = new double[components][];
        for (int k = 0; k < components; k++) {
            maps[k] = k < given.size() ? given.list().get(k).map().map(double[]::clone).orElseGet(this::emptyMap) : emptyMap();
        }
        Factors factors = new Factors(spectra, given.fixedSpectra(components), maps, given.fixedMaps(components));
        return Factorization.begin(problem.x(), factors, given.withMaps(), method.mapFit(problem, progress),
                method.updates(problem, progress), progress);
    }

    private double[] emptyMap() {
        return new double[problem.x().rows()];
    }

    private double[][] randomSpectra(SplittableRandom random) {
        double[][] spectra = new double[settings.components()][problem.x().columns()];
        for (double[] spectrum : spectra) {
            Arrays.setAll(spectrum, channel -> random.nextDouble());
        }
        return spectra;
    }

    /** Puts the given spectra first, each in place of the one that is most like it. */
    private double[][] withGiven(double[][] spectra, Progress progress) throws LamellaException {
        List<double[]> others = new ArrayList<>(Arrays.asList(spectra));
        List<double[]> all = new ArrayList<>();
        for (GivenComponent component : given.list()) {
            double[] known = component.spectrum().isPresent() ? component.spectrum().get() : spectrumOf(component.map().get(), progress);
            all.add(known);
            others.remove(mostAlike(known, others));
        }
        all.addAll(others);
        return all.toArray(double[][]::new);
    }

    /** The mean spectrum weighted by a map. */
    private double[] spectrumOf(double[] map, Progress progress) throws LamellaException {
        double square = DoubleStream.of(map).map(value -> value * value).sum();
        double[] spectrum = ThinProduct.transposeTimes(problem.x(), new double[][] {map}, progress)[0];
        return DoubleStream.of(spectrum).map(value -> square > 0 ? Math.max(0, value / square) : 0).toArray();
    }

    private static int mostAlike(double[] known, List<double[]> others) {
        int best = 0;
        double largest = -1;
        for (int k = 0; k < others.size(); k++) {
            double product = 0;
            double square = 0;
            for (int channel = 0; channel < known.length; channel++) {
                product += known[channel] * others.get(k)[channel];
                square += others.get(k)[channel] * others.get(k)[channel];
            }
            double cosine = square > 0 ? product / Math.sqrt(square) : 0;
            if (cosine > largest) {
                largest = cosine;
                best = k;
            }
        }
        return best;
    }
}
