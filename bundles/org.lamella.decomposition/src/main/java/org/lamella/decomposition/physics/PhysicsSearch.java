package org.lamella.decomposition.physics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.contribution.PhaseComposition;
import org.lamella.core.contribution.PhaseComposition.Origin;
import org.lamella.core.progress.Progress;
import org.lamella.decomposition.SquareSums;
import org.lamella.decomposition.linalg.RowMatrix;
import org.lamella.xray.Element;

/** A factorisation into compositions from start to end: spectra in squares of pixels, then maps at full resolution. */
final class PhysicsSearch {

    private static final int APPROACH_STEPS = 20;
    /** Fits on the way need not be as good as the last. */
    private static final double ROUGH_TOLERANCE = 1e-7;
    private static final int ABSORPTION_ROUNDS = 10;
    private static final double COMPOSITION_SETTLED = 1e-5;
    private static final double ROUGHLY_SETTLED = 1e-3;
    /** Elements and squares decide about each other; they have settled after two rounds. */
    private static final int SELECTION_ROUNDS = 2;
    /** Without so few of all counts a component stands for nothing. */
    private static final double LEAST_SHARE = 1e-4;

    private final PhysicsTask task;
    private final PhysicsParameters parameters;
    private final Compositions compositions;
    private final List<double[]> histories = new ArrayList<>();

    PhysicsSearch(PhysicsTask task) {
        this.task = task;
        parameters = task.parameters();
        compositions = new Compositions(task.physics().elements(), task.known());
    }

    /**
     * Factorises.
     *
     * @param progress progress and cancellation
     * @return component spectra of sum 1, maps in counts and compositions, those with most counts first
     * @throws LamellaException when an element has no line; also when cancelled
     */
    DecompositionResult result(Progress progress) throws LamellaException {
        SquareSums squares = new SquareSums(task.image());
        int side = parameters.binning() == 0 ? squares.finestSide() : parameters.binning();
        progress.message("Finding compositions in squares of " + side + " pixels");
        RowMatrix x = squares.of(side, progress.part(0, 0.05));
        ProfileLikelihood likelihood = new ProfileLikelihood(x, parameters.sumToOne());
        PhaseStart start = new PhaseStart(task, x);
        ProfilePoint point = best(likelihood, start, progress.part(0.05, 0.25));
        point = selected(likelihood, point, progress.part(0.25, 0.75));
        progress.message("Fitting component maps");
        PixelMaps.Found maps = maps(point.model(), x.rows(), progress.part(0.75, 1));
        return result(point, maps, side, start.mean());
    }

    private static boolean[] all(int size) {
        boolean[] all = new boolean[size];
        Arrays.fill(all, true);
        return all;
    }

    private ProfilePoint best(ProfileLikelihood likelihood, PhaseStart start, Progress progress) throws LamellaException {
        int components = parameters.components();
        boolean[] all = all(likelihood.x().rows() * components);
        ProfilePoint best = null;
        for (int number = 0; number < parameters.starts(); number++) {
            Progress part = progress.part(number / (double) parameters.starts(), (number + 1.0) / parameters.starts());
            PhaseModel model = number == 0 ? start.fromSingularVectors(part.part(0, 0.2)) : start.fromRandomSquares();
            ProfileFit fit = new ProfileFit(likelihood, all, ROUGH_TOLERANCE);
            ProfilePoint near = fit.approach(scaled(model, likelihood), new double[all.length], APPROACH_STEPS, part.part(0.2, 0.4));
            ProfilePoint found = fit.fit(near.model(), near.maps(), parameters.maxIterations(), part.part(0.4, 0.6));
            if (!task.known().isEmpty()) {
                PhaseModel known = start.withKnownPhases(found.model().spectra());
                near = fit.approach(scaled(known, likelihood), new double[all.length], APPROACH_STEPS, part.part(0.6, 0.7));
                found = fit.fit(near.model(), near.maps(), parameters.maxIterations(), part.part(0.7, 0.8));
            }
            found = absorbingAlike(fit, found, part.part(0.8, 1));
            if (best == null || found.divergence() < best.divergence()) {
                best = found;
                histories.clear();
                histories.add(fit.history());
            }
        }
        return best;
    }

    /** With maps that add up to 1, spectra hold the counts of a square. */
    private PhaseModel scaled(PhaseModel model, ProfileLikelihood likelihood) {
        if (!likelihood.sumToOne()) {
            return model;
        }
        double countsPerSquare = task.image().cube().sum().doubleValue() / likelihood.x().rows();
        return model.withAmounts(Arrays.stream(model.amounts())
                .map(amounts -> Arrays.stream(amounts).map(amount -> amount * countsPerSquare).toArray()).toArray(double[][]::new));
    }

    /**
     * Absorption by the mean composition in all phases. While mixtures are open, absorption by each phase's own would hold spectra at the
     * mixture that it was made for.
     */
    private ProfilePoint absorbingAlike(ProfileFit fit, ProfilePoint begin, Progress progress) throws LamellaException {
        if (task.physics().film().thicknessNm() == 0) {
            return begin;
        }
        Map<Element, Double> atoms = new LinkedHashMap<>();
        double all = Arrays.stream(begin.mapTotals()).sum();
        for (int k = 0; k < begin.model().phases(); k++) {
            double share = begin.mapTotals()[k] / all;
            compositions.atomicFractions(begin.model(), k).forEach((element, fraction) -> atoms.merge(element, share * fraction,
                    Double::sum));
        }
        SpectrumParts parts = task.physics().parts(SpectrumPhysics.massFractions(atoms));
        List<SpectrumParts> alike = new ArrayList<>();
        for (int k = 0; k < begin.model().phases(); k++) {
            alike.add(isGiven(k) ? begin.model().parts().get(k) : parts);
        }
        return fit.fit(begin.model().withParts(alike), begin.maps(), parameters.maxIterations(), progress);
    }

    private boolean isGiven(int phase) {
        return phase < task.known().size() && task.known().get(phase).isGiven();
    }

    /** Absorption depends on the composition, and the composition that comes out on absorption. */
    private ProfilePoint absorbing(ProfileFit fit, ProfilePoint begin, double enough, Progress progress) throws LamellaException {
        ProfilePoint point = begin;
        double change = Double.POSITIVE_INFINITY;
        boolean absorbs = task.physics().film().thicknessNm() > 0;
        for (int round = 0; round < ABSORPTION_ROUNDS && absorbs && change > enough; round++) {
            List<SpectrumParts> parts = new ArrayList<>();
            List<Map<Element, Double>> before = new ArrayList<>();
            for (int k = 0; k < point.model().phases(); k++) {
                Map<Element, Double> atomic = compositions.atomicFractions(point.model(), k);
                before.add(atomic);
                parts.add(isGiven(k) ? point.model().parts().get(k) : task.physics().parts(SpectrumPhysics.massFractions(atomic)));
            }
            point = fit.fit(point.model().withParts(parts), point.maps(), parameters.maxIterations(), progress);
            change = 0;
            for (int k = 0; k < before.size(); k++) {
                Map<Element, Double> after = compositions.atomicFractions(point.model(), k);
                for (Map.Entry<Element, Double> entry : before.get(k).entrySet()) {
                    change = Math.max(change, Math.abs(after.getOrDefault(entry.getKey(), 0.0) - entry.getValue()));
                }
            }
        }
        return point;
    }

    /** Takes out elements and phases that the counts do not ask for, and fits what is left. */
    private ProfilePoint selected(ProfileLikelihood likelihood, ProfilePoint begin, Progress progress) throws LamellaException {
        boolean[] support = all(begin.maps().length);
        ProfileFit rough = new ProfileFit(likelihood, support, ROUGH_TOLERANCE);
        ProfilePoint point = absorbing(rough, without(rough, begin, progress.part(0, 0.25)), ROUGHLY_SETTLED, progress.part(0.25, 0.3));
        for (int round = 0; round < SELECTION_ROUNDS && parameters.absentPhases() > 0; round++) {
            Progress part = progress.part(0.3 + 0.25 * round, 0.55 + 0.25 * round);
            boolean[] before = support;
            support = new AbsentPhases(likelihood.x(), parameters.sumToOne(), parameters.absentPhases()).support(point, part.part(0, 0.2));
            if (Arrays.equals(before, support)) {
                break;
            }
            rough = new ProfileFit(likelihood, support, ROUGH_TOLERANCE);
            point = rough.fit(point.model(), point.maps(), parameters.maxIterations(), part.part(0.2, 0.4));
            point = without(rough, absorbing(rough, point, ROUGHLY_SETTLED, part.part(0.4, 0.6)), part.part(0.6, 1));
        }
        ProfileFit last = new ProfileFit(likelihood, support, parameters.tolerance());
        point = last.fit(point.model(), point.maps(), parameters.maxIterations(), progress.part(0.8, 0.9));
        point = absorbing(last, point, COMPOSITION_SETTLED, progress.part(0.9, 1));
        histories.add(last.history());
        return point;
    }

    private ProfilePoint without(ProfileFit fit, ProfilePoint point, Progress progress) throws LamellaException {
        return new AbsentElements(fit, task.physics().elements(), task.known(), parameters.absentElements()).remove(point, progress);
    }

    private PixelMaps.Found maps(PhaseModel model, int squares, Progress progress) throws LamellaException {
        boolean plane = task.image().navigationAxes().size() == 2 && task.image().cube().height() > 1;
        int width = plane ? task.image().cube().width() : task.image().cube().pixels();
        PixelMaps maps = new PixelMaps(SquareSums.rows(task.image().cube()), width, parameters.sumToOne());
        double[][] spectra = pixelSpectra(model, squares);
        PixelMaps.Found found = maps.independent(spectra, progress.part(0, parameters.smoothness() > 0 ? 0.1 : 1));
        return parameters.smoothness() > 0 ? maps.smooth(spectra, found, parameters.smoothness(), progress.part(0.1, 1)) : found;
    }

    /** Spectra of sum 1, or those of a pixel where maps add up to 1. */
    private double[][] pixelSpectra(PhaseModel model, int squares) {
        double scale = parameters.sumToOne() ? squares / (double) task.image().cube().pixels() : 1;
        return Arrays.stream(model.spectra()).map(spectrum -> Arrays.stream(spectrum).map(value -> value * scale).toArray())
                .toArray(double[][]::new);
    }

    private DecompositionResult result(ProfilePoint point, PixelMaps.Found maps, int side, double[] mean) {
        int phases = point.model().phases();
        double[][] spectra = point.model().spectra();
        double[] counts = new double[phases];
        double[][] byPhase = new double[phases][task.image().cube().pixels()];
        double[][] pixelSpectra = pixelSpectra(point.model(), point.maps().length / phases);
        for (int k = 0; k < phases; k++) {
            SpectrumParts.normalise(spectra[k]);
            double perMap = SpectrumParts.normalise(pixelSpectra[k]);
            for (int pixel = 0; pixel < byPhase[k].length; pixel++) {
                byPhase[k][pixel] = perMap * maps.maps()[pixel * phases + k];
                counts[k] += byPhase[k][pixel];
            }
        }
        int[] order = IntStream.range(0, phases).boxed().sorted(Comparator.comparingDouble((Integer k) -> -counts[k]))
                .mapToInt(Integer::intValue).toArray();
        List<PhaseComposition> found = compositions.of(point, parameters.sumToOne());
        List<PhaseComposition> ordered = Arrays.stream(order).mapToObj(found::get).toList();
        return new DecompositionResult("Physics-guided NMF", task.image().navigationAxes(), task.image().energyAxis(),
                Arrays.stream(order).mapToObj(k -> spectra[k]).toArray(double[][]::new),
                Arrays.stream(order).mapToObj(k -> byPhase[k]).toArray(double[][]::new), Optional.empty(), history(),
                facts(point, maps, side, ordered), remarks(point, counts, order, mean), ordered);
    }

    private double[] history() {
        return histories.stream().flatMapToDouble(Arrays::stream).toArray();
    }

    private Map<String, Object> facts(ProfilePoint point, PixelMaps.Found maps, int side, List<PhaseComposition> ordered) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("binning", side + " x " + side);
        facts.put("line weights", task.physics().lines().source());
        facts.put("iterations", history().length);
        facts.put("divergence", point.divergence());
        facts.put("divergence at full resolution", maps.divergence());
        for (int k = 0; k < ordered.size(); k++) {
            facts.put("component " + (k + 1) + ordered.get(k).name().map(name -> " (" + name + ")").orElse("") + ", at%",
                    text(ordered.get(k)));
        }
        return facts;
    }

    private static String text(PhaseComposition composition) {
        List<String> words = new ArrayList<>();
        composition.shares().stream().filter(share -> share.origin() != Origin.ABSENT && share.atomicFraction() > 0)
                .sorted(Comparator.comparingDouble(PhaseComposition.Share::atomicFraction).reversed())
                .forEach(share -> words.add(String.format(Locale.ROOT, share.origin() == Origin.GIVEN ? "%s %.2f" : "%s %.2f ± %.2f",
                        share.symbol(), 100 * share.atomicFraction(), 100 * share.atomicFractionSigma())));
        return String.join(", ", words);
    }

    private List<String> remarks(ProfilePoint point, double[] counts, int[] order, double[] mean) {
        List<String> remarks = new ArrayList<>();
        if (!point.settled()) {
            remarks.add("The fit was stopped after " + parameters.maxIterations() + " steps, before it reached its tolerance of "
                    + parameters.tolerance() + ".");
        }
        double all = Arrays.stream(counts).sum();
        for (int k = 0; k < order.length; k++) {
            if (counts[order[k]] < LEAST_SHARE * all) {
                remarks.add("Component " + (k + 1) + " holds next to no counts; choose fewer components.");
            }
        }
        new SumMisfit(task, point, mean).remark().ifPresent(remarks::add);
        return remarks;
    }
}
