package org.lamella.workflow.report;

import java.util.Locale;
import org.lamella.core.contribution.ComponentVerdict.Finding;
import org.lamella.core.contribution.ComponentVerdict;

/** A verdict in two words. */
public final class VerdictWords {

    private static final double SHOWN_AS_MOST = 0.999;

    private VerdictWords() {
    }

    /**
     * Finding and confidence.
     *
     * @param verdict a verdict
     * @return for instance {@code signal 99.6 %}
     */
    public static String of(ComponentVerdict verdict) {
        if (verdict.finding() == Finding.UNDECIDED) {
            return "undecided";
        }
        String confidence = verdict.confidence() > SHOWN_AS_MOST ? "> 99.9 %"
                : String.format(Locale.ROOT, "%.1f %%", 100 * verdict.confidence());
        return verdict.finding().name().toLowerCase(Locale.ROOT) + " " + confidence;
    }
}
