package org.lamella.decomposition.physics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.xray.Element;

/**
 * Finds the elements that phases lack: an element is taken out of a phase when the counts, after everything else has been fitted anew, are
 * hardly less likely. Where no pixel holds a phase alone the counts leave open how much of its neighbours belongs to it; of all spectra
 * that fit as well, those of the fewest elements remain.
 */
final class AbsentElements {

    private static final int MOST_STEPS = 25;
    /** A prediction that is so far above the price is not tried; the factor covers that the likelihood is no parabola. */
    private static final double HOPELESS_FACTOR = 6;

    private final ProfileFit fit;
    private final List<Element> elements;
    private final List<KnownPhase> known;
    private final double price;

    /** An element of a phase with what it would cost to take it out. */
    private record Candidate(int phase, Element element, double predicted) {
    }

    /**
     * A search.
     *
     * @param fit how spectra are fitted
     * @param elements the elements
     * @param known phases whose composition may be given, which are left as they are
     * @param price logarithm of the likelihood that an element must be worth to stay
     */
    AbsentElements(ProfileFit fit, List<Element> elements, List<KnownPhase> known, double price) {
        this.fit = fit;
        this.elements = elements;
        this.known = known;
        this.price = price;
    }

    /**
     * Takes elements out, the least needed first.
     *
     * @param begin a fit
     * @param progress progress and cancellation
     * @return a fit without what is not needed
     * @throws LamellaException when cancelled
     */
    ProfilePoint remove(ProfilePoint begin, Progress progress) throws LamellaException {
        ProfilePoint point = begin;
        Set<String> needed = new HashSet<>();
        int most = begin.model().phases() * elements.size();
        int tried = 0;
        boolean more = price > 0;
        while (more) {
            more = false;
            for (Candidate candidate : candidates(fit.withFreeMaps(point, progress.part(1, 1)))) {
                String name = candidate.phase() + candidate.element().symbol();
                if (candidate.predicted() > HOPELESS_FACTOR * price || needed.contains(name)) {
                    continue;
                }
                progress.fraction(Math.min(1, tried++ / (double) most));
                ProfilePoint without = fit.fit(point.model().with(candidate.phase(), candidate.element(), false), point.maps(), MOST_STEPS,
                        progress.part(1, 1));
                if (without.divergence() - point.divergence() < price) {
                    point = without;
                    more = true;
                    break;
                }
                needed.add(name);
            }
        }
        return point;
    }

    /** Predictions are low ones: maps and amounts that are zero now may leave their bound on the way. */
    private List<Candidate> candidates(ProfilePoint point) {
        PhaseModel model = point.model();
        double[] amounts = model.flatAmounts();
        boolean[] allowed = model.flatAllowed();
        int[] active = IntStream.range(0, amounts.length).filter(i -> allowed[i]).toArray();
        double[] covariance = Covariance.of(ProfileFit.held(model, point.information(), fit.sumToOne()), amounts.length, active);
        List<Candidate> candidates = new ArrayList<>();
        for (int k = 0; k < model.phases(); k++) {
            if ((k >= known.size() || !known.get(k).isGiven()) && count(model, k) > 1) {
                for (Element element : elements) {
                    int[] own = own(model, k, element, active);
                    if (IntStream.of(own).anyMatch(a -> amounts[active[a]] > 0)) {
                        candidates.add(new Candidate(k, element, cost(covariance, active, own, amounts)));
                    }
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::predicted));
        return candidates;
    }

    private int count(PhaseModel model, int phase) {
        double[] atoms = model.parts().get(phase).atoms(model.amounts()[phase], elements);
        return (int) java.util.Arrays.stream(atoms).filter(value -> value > 0).count();
    }

    /** Places among the active amounts of those of an element. */
    private static int[] own(PhaseModel model, int phase, Element element, int[] active) {
        int offset = model.offset(phase);
        SpectrumParts parts = model.parts().get(phase);
        return IntStream.range(0, active.length).filter(a -> active[a] >= offset && active[a] < offset + parts.size()
                && parts.parts().get(active[a] - offset).element().filter(element::equals).isPresent()).toArray();
    }

    /** w^T V^-1 w / 2, what the parabola says that taking out the amounts w of covariance V costs. */
    private static double cost(double[] covariance, int[] active, int[] own, double[] amounts) {
        double[] part = new double[own.length * own.length];
        for (int i = 0; i < own.length; i++) {
            for (int j = 0; j < own.length; j++) {
                part[i * own.length + j] = covariance[own[i] * active.length + own[j]];
            }
        }
        double[] inverse = Covariance.of(part, own.length, IntStream.range(0, own.length).toArray());
        double cost = 0;
        for (int i = 0; i < own.length; i++) {
            for (int j = 0; j < own.length; j++) {
                cost += amounts[active[own[i]]] * inverse[i * own.length + j] * amounts[active[own[j]]] / 2;
            }
        }
        return cost;
    }
}
