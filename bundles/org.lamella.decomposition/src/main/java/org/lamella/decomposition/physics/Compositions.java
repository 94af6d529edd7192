package org.lamella.decomposition.physics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.lamella.core.contribution.PhaseComposition;
import org.lamella.core.contribution.PhaseComposition.Origin;
import org.lamella.xray.Element;

/**
 * Compositions of the phases of a fit, with errors of counting while the maps are unknown. Cross-sections, thickness and which elements are
 * absent are taken as exact.
 */
final class Compositions {

    private final List<Element> elements;
    private final List<KnownPhase> known;

    /**
     * Compositions in these elements.
     *
     * @param elements the elements
     * @param known phases of which something is known, those of the first components
     */
    Compositions(List<Element> elements, List<KnownPhase> known) {
        this.elements = elements;
        this.known = known;
    }

    /** Atomic fractions of a phase, of which all are zero when it has no lines. */
    Map<Element, Double> atomicFractions(PhaseModel model, int phase) {
        if (isGiven(phase)) {
            return known.get(phase).atomicFractions();
        }
        double[] atoms = model.parts().get(phase).atoms(model.amounts()[phase], elements);
        double sum = sum(atoms);
        Map<Element, Double> fractions = new LinkedHashMap<>();
        for (int e = 0; e < atoms.length; e++) {
            fractions.put(elements.get(e), sum > 0 ? atoms[e] / sum : 0);
        }
        return fractions;
    }

    private boolean isGiven(int phase) {
        return phase < known.size() && known.get(phase).isGiven();
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /**
     * Compositions with errors.
     *
     * @param point a fit with its information
     * @param sumsKnown whether the counts tell the sum of a phase's amounts
     * @return one a phase
     */
    List<PhaseComposition> of(ProfilePoint point, boolean sumsKnown) {
        PhaseModel model = point.model();
        double[] amounts = model.flatAmounts();
        double[] information = ProfileFit.held(model, point.information(), sumsKnown);
        int[] active = IntStream.range(0, amounts.length).filter(i -> amounts[i] > 0).toArray();
        double[] covariance = Covariance.of(information, amounts.length, active);
        List<PhaseComposition> compositions = new ArrayList<>();
        for (int k = 0; k < model.phases(); k++) {
            Optional<String> name = k < known.size() ? Optional.of(known.get(k).name()) : Optional.empty();
            compositions.add(new PhaseComposition(name, isGiven(k) ? given(k) : fitted(model, k, information, covariance, active)));
        }
        return compositions;
    }

    private List<PhaseComposition.Share> given(int phase) {
        Map<Element, Double> atomic = known.get(phase).atomicFractions();
        Map<Element, Double> mass = SpectrumPhysics.massFractions(atomic);
        return elements.stream().map(element -> new PhaseComposition.Share(element.symbol(), atomic.getOrDefault(element, 0.0), 0,
                mass.getOrDefault(element, 0.0), 0, Origin.GIVEN)).toList();
    }

    private List<PhaseComposition.Share> fitted(PhaseModel model, int phase, double[] information, double[] covariance, int[] active) {
        SpectrumParts parts = model.parts().get(phase);
        int offset = model.offset(phase);
        double[] atomic = new double[elements.size()];
        double[] mass = new double[elements.size()];
        double[] atomicSigma = sigmas(model, phase, covariance, active, element -> 1, atomic);
        double[] massSigma = sigmas(model, phase, covariance, active, Element::atomicWeight, mass);
        double[] atoms = parts.atoms(model.amounts()[phase], elements);
        double atomSum = sum(atoms);
        double massSum = IntStream.range(0, atoms.length).mapToDouble(e -> atoms[e] * elements.get(e).atomicWeight()).sum();
        List<PhaseComposition.Share> shares = new ArrayList<>();
        for (int e = 0; e < atomic.length; e++) {
            Element element = elements.get(e);
            boolean absent = !(atomic[e] > 0);
            for (int j = 0; j < parts.size() && absent; j++) {
                SpectrumParts.Part part = parts.parts().get(j);
                if (part.measures() && part.element().filter(element::equals).isPresent()) {
                    double hidden = sigmaIfPresent(information, model.size(), active, offset + j) / part.countsPerAtom();
                    atomicSigma[e] = atomSum > 0 ? hidden / atomSum : 0;
                    massSigma[e] = massSum > 0 ? hidden * element.atomicWeight() / massSum : 0;
                }
            }
            shares.add(new PhaseComposition.Share(element.symbol(), atomic[e], atomicSigma[e], mass[e], massSigma[e],
                    absent ? Origin.ABSENT : Origin.FITTED));
        }
        return shares;
    }

    /** Fractions n_e u_e / sum n u of a phase's amounts n / q, with the standard deviations that follow from those of the amounts. */
    private double[] sigmas(PhaseModel model, int phase, double[] covariance, int[] active, ToDoubleFunction<Element> weight,
            double[] fractions) {
        SpectrumParts parts = model.parts().get(phase);
        int offset = model.offset(phase);
        int[] own = IntStream.range(0, active.length).filter(a -> active[a] >= offset && active[a] < offset + parts.size()
                && parts.parts().get(active[a] - offset).measures()).toArray();
        double[] perAmount = new double[own.length];
        int[] elementOf = new int[own.length];
        double total = 0;
        for (int i = 0; i < own.length; i++) {
            SpectrumParts.Part part = parts.parts().get(active[own[i]] - offset);
            elementOf[i] = elements.indexOf(part.element().orElseThrow());
            perAmount[i] = weight.applyAsDouble(elements.get(elementOf[i])) / part.countsPerAtom();
            fractions[elementOf[i]] = perAmount[i] * model.amounts()[phase][active[own[i]] - offset];
            total += fractions[elementOf[i]];
        }
        for (int e = 0; e < fractions.length && total > 0; e++) {
            fractions[e] /= total;
        }
        double[] sigmas = new double[fractions.length];
        double[] slopes = new double[own.length];
        for (int e = 0; e < own.length && total > 0; e++) {
            for (int i = 0; i < own.length; i++) {
                slopes[i] = perAmount[i] * ((i == e ? 1 : 0) - fractions[elementOf[e]]) / total;
            }
            double variance = 0;
            for (int i = 0; i < own.length; i++) {
                for (int j = 0; j < own.length; j++) {
                    variance += slopes[i] * slopes[j] * covariance[own[i] * active.length + own[j]];
                }
            }
            sigmas[elementOf[e]] = Math.sqrt(Math.max(0, variance));
        }
        return sigmas;
    }

    /** Standard deviation of an amount that is zero, were it sought together with the others. */
    private static double sigmaIfPresent(double[] information, int size, int[] active, int amount) {
        int[] with = IntStream.concat(IntStream.of(active), IntStream.of(amount)).sorted().toArray();
        int place = java.util.Arrays.binarySearch(with, amount);
        return Math.sqrt(Covariance.of(information, size, with)[place * with.length + place]);
    }
}
