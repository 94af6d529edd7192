package org.lamella.xray;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lamella.core.signal.Axis;

/** A search for elements in a spectrum whose energies are taken as right. */
final class ElementSearch {

    /** A harder shell must have at least this share of the counts that the softer one foretells. */
    private static final double LEAST_PARTNER = 0.3;
    private static final double PARTNER_SIGMA = 5;
    /** Shells this much alike cannot be told apart by the eye. */
    private static final double ALIKE = 0.8;
    private static final double OVERLAP_CORRELATION = -0.4;
    private static final double RELATIVE_SIGMA = 2;
    private static final double LEAST_KEV = 0.17;
    private static final SiliconDetector DETECTOR = new SiliconDetector(0.1, 0.45);
    /** Gases that no specimen holds, and elements that do not last. */
    private static final Set<Integer> UNLIKELY =
            Set.of(1, 2, 3, 10, 36, 43, 54, 61, 84, 85, 86, 87, 88, 89, 91, 93, 94, 95, 96, 97, 98, 99);

    private final List<ShellColumn> all = new ArrayList<>();
    private final Set<ShellColumn> banned = new HashSet<>();
    private final FilteredFit fit;
    private final ShellColumn pairs;
    private final Set<ShellColumn> relatives = new HashSet<>();

    ElementSearch(double[] counts, Axis axis, double beamEnergyKeV, DetectorResponse response, TopHatFilter filter,
            double shapeError) {
        EmissionModel emission = new ThinFilmEmission(beamEnergyKeV);
        double fromKeV = Math.max(LEAST_KEV, axis.coordinate(0) + filter.reach() * axis.scale());
        for (Element element : Element.all()) {
            for (LineFamily family : UNLIKELY.contains(element.atomicNumber()) ? new LineFamily[0] : LineFamily.values()) {
                ShellColumn shell = ShellColumn.of(element, family, emission, DETECTOR, response, axis, fromKeV, filter);
                if (shell != null) {
                    all.add(shell);
                }
            }
        }
        int first = Math.max(0, axis.nearest(fromKeV));
        double[] clean = counts.clone();
        Arrays.fill(clean, 0, first, 0);
        double[] filteredPairs = filter.apply(PileUp.pairs(clean, axis));
        pairs = new ShellColumn(null, LineFamily.K, null, 0, filteredPairs, 0, filteredPairs.length);
        fit = new FilteredFit(counts, filter, first, shapeError);
    }

    void run(double clearSigma, int most) {
        while (fit.shells().size() < most) {
            ShellColumn best = null;
            double bestScore = clearSigma;
            for (ShellColumn shell : all) {
                double score = banned.contains(shell) || fit.shells().contains(shell) ? 0 : fit.score(shell);
                if (score > bestScore) {
                    best = shell;
                    bestScore = score;
                }
            }
            double pairScore = fit.shells().contains(pairs) || banned.contains(pairs) ? 0 : fit.score(pairs);
            if (pairScore > bestScore) {
                best = pairs;
            }
            if (best == null) {
                break;
            }
            fit.add(best);
            prune(clearSigma);
        }
    }

    /** The other shells of an element are there too: they are taken in before others are called in for them. */
    private void addRelatives(ShellColumn found) {
        for (ShellColumn other : all) {
            if (found.element() != null && other.element() == found.element() && other != found && !fit.shells().contains(other)
                    && !banned.contains(other)) {
                double foretold = fit.amount(found) * other.emitted() / found.emitted();
                if (foretold > RELATIVE_SIGMA * fit.sigmaAlone(other) && fit.leftFor(other) > 0) {
                    fit.add(other);
                    relatives.add(other);
                }
            }
        }
    }

    /** Takes out shells that later ones have explained, and shells without their partners. */
    private void prune(double clearSigma) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (ShellColumn shell : List.copyOf(fit.shells())) {
                boolean weak = fit.significance(shell) < (isRelative(shell) ? 0 : clearSigma);
                if (weak || !hasPartners(shell)) {
                    fit.remove(shell);
                    banned.add(shell);
                    changed = true;
                    break;
                }
            }
        }
    }

    /** Whether a shell was taken in because of another of its element that is still there. */
    private boolean isRelative(ShellColumn shell) {
        return relatives.contains(shell) && fit.shells().stream().anyMatch(other -> other.element() == shell.element() && other != shell);
    }

    private boolean hasPartners(ShellColumn shell) {
        for (ShellColumn harder : all) {
            if (harder.element() == shell.element() && harder.family().compareTo(shell.family()) < 0) {
                double foretold = fit.amount(shell) * harder.emitted() / shell.emitted();
                double sigma = fit.sigmaAlone(harder);
                double found = fit.shells().contains(harder) ? fit.amount(harder) : fit.leftFor(harder);
                if (foretold > PARTNER_SIGMA * sigma && found + 2 * sigma < LEAST_PARTNER * foretold) {
                    return false;
                }
            }
        }
        return true;
    }

    double explained() {
        return fit.explained();
    }

    boolean hasSumPeaks() {
        return fit.shells().contains(pairs);
    }

    List<IdentifiedElement> elements() {
        List<IdentifiedElement> found = new ArrayList<>();
        Set<Element> seen = new HashSet<>();
        List<ShellColumn> shells = new ArrayList<>(fit.shells());
        shells.removeIf(shell -> shell.element() == null);
        shells.sort(Comparator.comparingDouble(fit::significance).reversed());
        for (ShellColumn shell : shells) {
            if (seen.add(shell.element())) {
                found.add(new IdentifiedElement(shell.element(), shell.strongest(), fit.amount(shell), fit.sigma(shell),
                        overlaps(shell, shells), alternatives(shell, shells)));
            }
        }
        return found;
    }

    private List<String> overlaps(ShellColumn shell, List<ShellColumn> shells) {
        return shells.stream().filter(other -> other.element() != shell.element()
                && fit.correlation(shell, other) < OVERLAP_CORRELATION).map(other -> other.element().symbol()).distinct().toList();
    }

    /** Elements whose shells look alike and which no missing line rules out. */
    private List<String> alternatives(ShellColumn shell, List<ShellColumn> shells) {
        List<String> symbols = new ArrayList<>();
        for (ShellColumn other : all) {
            boolean isFound = shells.stream().anyMatch(found -> found.element() == other.element());
            if (!isFound && !banned.contains(other) && fit.likeness(shell, other) > ALIKE && couldBe(other, fit.amount(shell))) {
                symbols.add(other.element().symbol());
            }
        }
        return symbols.stream().distinct().toList();
    }

    private boolean couldBe(ShellColumn other, double counts) {
        for (ShellColumn harder : all) {
            if (harder.element() == other.element() && harder.family().compareTo(other.family()) < 0) {
                double foretold = counts * harder.emitted() / other.emitted();
                double sigma = fit.sigmaAlone(harder);
                if (foretold > PARTNER_SIGMA * sigma && fit.leftFor(harder) + 2 * sigma < LEAST_PARTNER * foretold) {
                    return false;
                }
            }
        }
        return true;
    }
}
