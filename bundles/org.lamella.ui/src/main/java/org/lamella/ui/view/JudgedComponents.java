package org.lamella.ui.view;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lamella.core.contribution.ComponentVerdict;
import org.lamella.core.contribution.ComponentVerdict.Finding;
import org.lamella.ui.session.DerivedResult;
import org.lamella.ui.session.Verdicts;

/** What judges say about components, in words. */
final class JudgedComponents {

    private static final double PERCENT = 100;

    private JudgedComponents() {
    }

    /** How many judges call a component signal, of those that decided, and the surest of them; empty when nobody judged. */
    static String brief(DerivedResult result, int component) {
        List<ComponentVerdict> verdicts = of(result, component);
        if (verdicts.isEmpty()) {
            return "";
        }
        long decided = verdicts.stream().filter(verdict -> verdict.finding() != Finding.UNDECIDED).count();
        long signal = verdicts.stream().filter(ComponentVerdict::isSignal).count();
        if (decided == 0) {
            return "undecided";
        }
        boolean isSignal = 2 * signal >= decided;
        double surest = verdicts.stream().filter(verdict -> verdict.isSignal() == isSignal && verdict.finding() != Finding.UNDECIDED)
                .mapToDouble(ComponentVerdict::confidence).max().orElse(0);
        return String.format(Locale.ROOT, "%s %.0f %%   %d of %d", isSignal ? "signal" : "noise", PERCENT * surest,
                isSignal ? signal : decided - signal, decided);
    }

    private static List<ComponentVerdict> of(DerivedResult result, int component) {
        return result.verdicts().stream().filter(judge -> component < judge.components().size())
                .map(judge -> judge.components().get(component)).toList();
    }

    /** A line a judge, with its reason. */
    static String reasons(DerivedResult result, int component) {
        return result.verdicts().stream().filter(judge -> component < judge.components().size()).map(judge -> {
            ComponentVerdict verdict = judge.components().get(component);
            return String.format(Locale.ROOT, "%s: %s, %.0f %%. %s", judge.judge(), verdict.finding().name().toLowerCase(Locale.ROOT),
                    PERCENT * verdict.confidence(), verdict.reason());
        }).collect(Collectors.joining("\n"));
    }

    /** The components that a judge calls noise. */
    static Set<Integer> noise(Verdicts judge) {
        Set<Integer> noise = new TreeSet<>();
        for (int k = 0; k < judge.components().size(); k++) {
            if (judge.components().get(k).finding() == Finding.NOISE) {
                noise.add(k);
            }
        }
        return noise;
    }

    /** What is said below the name of a component: what it is, or what judges think. */
    static String line(DerivedResult result, int component) {
        String name = result.decomposition().map(found -> ComponentFacts.verdict(found, component)).orElse("");
        return Optional.of(brief(result, component)).filter(words -> !words.isEmpty()).orElse(name);
    }
}
