package org.lamella.diffusion.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.diffusion.Snapshot;
import org.lamella.diffusion.Trajectory;

/**
 * Cases drawn at random end, with all components accounted for, or say why not in words. A few dozen here; {@code -Dlamella.cases=500} asks
 * for more.
 */
class RandomCasesTest {

    private static final int CASES = Integer.getInteger("lamella.cases", 24);
    private static final String[] GEOMETRIES = {"planar", "cylindrical", "spherical"};

    private static double between(SplittableRandom random, double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    private static double logBetween(SplittableRandom random, double low, double high) {
        return low * Math.pow(high / low, random.nextDouble());
    }

    private static String alloy(SplittableRandom random) {
        return String.format(Locale.ROOT, "{unit: wt%%, Cr: %.4f, Mn: %.4f, Mo: %.4f, N: %.5f}", between(random, 5, 28),
                between(random, 0.2, 25),
                between(random, 0.05, 5), logBetween(random, 0.1, 1.4));
    }

    /** A nucleus or a precipitate in an alloy, a couple of alloys, or an alloy that takes up nitrogen; at one temperature or several. */
    private static String yaml(int number) {
        SplittableRandom random = new SplittableRandom(900 + number);
        double temperature = between(random, 1000, 1500);
        double time = logBetween(random, 10, 1e6);
        double length = logBetween(random, 2e-7, 2e-5);
        StringBuilder text = new StringBuilder("elements: [Fe, Cr, Mn, Mo, N]\ndatabases: [shipped]\n");
        text.append("geometry: ").append(GEOMETRIES[random.nextInt(3)]).append('\n');
        if (random.nextInt(3) == 0) {
            text.append(String.format(Locale.ROOT, "temperature: [{time: 0, temperature: %.2f K}, {time: %g, temperature: %.2f K}]%n",
                    temperature,
                    between(random, 0.2, 0.9) * time, between(random, 1000, 1550)));
        } else {
            text.append(String.format(Locale.ROOT, "temperature: %.2f K%n", temperature));
        }
        int kind = random.nextInt(5);
        if (kind < 3) {
            boolean assumed = random.nextInt(3) == 0;
            text.append("phases:\n  HCP_A3: ")
                    .append(assumed ? "{tracers: {Fe: {D0: 1e-19}, Cr: {D0: 2e-19}, Mn: {D0: 1e-19}, Mo: {D0: 5e-20}, "
                    + "N: {D0: 1e-16}}}" : "{mobility: none}").append('\n');
            String precipitate = kind == 2 ? String.format(Locale.ROOT, "{unit: u, Cr: %.4f, Mn: 0.08, Mo: 0.02, N: %.4f}",
                    between(random, 0.6, 0.88), between(random, 0.38, 0.48)) : "equilibrium";
            text.append(String.format(Locale.ROOT, "regions:%n  - {phase: HCP_A3, length: %g nm, cells: 12, composition: %s}%n",
                    kind == 0 ? 1.0 : logBetween(random, 1, 200), precipitate));
            text.append(String.format(Locale.ROOT, "  - {phase: FCC_A1, length: %g m, cells: 50, composition: %s}%n", length,
                    alloy(random)));
        } else {
            text.append(String.format(Locale.ROOT, "regions:%n  - {phase: FCC_A1, length: %g m, cells: 50, composition: %s", length,
                    alloy(random)));
            text.append(kind == 3 ? String.format(Locale.ROOT, ", beyond: {at: %g m, composition: %s}}%n", length * between(random, 0.2,
                    0.8),
                    alloy(random)) : String.format(Locale.ROOT, "}%nright: {N: {activity: %g}}%n", logBetween(random, 1e-3, 0.5)));
        }
        return text.append(String.format(Locale.ROOT, "times: [%g]%ntolerance: 1e-4%n", time)).toString();
    }

    @Test
    void endConvergedOrSayWhy() {
        Map<String, Integer> outcomes = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            String outcome;
            try {
                DiffusionCase built = DiffusionCase.build(DiffusionCase.parse("case " + i, yaml(i)), Path.of("."));
                Trajectory way = built.simulate(built.description().timesS(), Progress.NONE);
                double imbalance = way.snapshots().stream().mapToDouble(Snapshot::imbalance).max().orElseThrow();
                outcome = imbalance < 1e-12 ? "converged" + (way.events().isEmpty() ? "" : ", a phase vanished") : "unbalanced";
                if (imbalance >= 1e-12) {
                    wrong.add("case " + i + " lost " + imbalance);
                }
            } catch (LamellaException told) {
                boolean known = told.getMessage().contains("one phase alone is stable there")
                        || told.getMessage().toLowerCase(Locale.ROOT).contains("no local equilibrium") || told.getMessage()
                        .contains("unstable and would separate");
                outcome = known ? "told: " + told.getMessage().split("[:;]")[0].replaceAll("[0-9.]+", "#") : "failed";
                if (!known) {
                    wrong.add("case " + i + ": " + told.getMessage());
                }
            }
            outcomes.merge(outcome, 1, Integer::sum);
        }
        if (CASES > 100) {
            System.out.println(outcomes);
        }
        assertTrue(wrong.isEmpty(), wrong.size() + " of " + CASES + ": " + wrong);
        assertEquals(CASES, outcomes.values().stream().mapToInt(Integer::intValue).sum());
    }
}
