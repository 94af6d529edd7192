package org.lamella.workflow.report;

import java.util.List;
import java.util.Optional;
import org.lamella.core.contribution.PhaseComposition;
import org.lamella.core.contribution.PhaseComposition.Origin;

/** The compositions of all components side by side: a row an element, two columns a component. */
final class PhaseCompositionPart {

    private static final int DIGITS = 4;
    private static final int ERROR_DIGITS = 2;

    private PhaseCompositionPart() {
    }

    static void write(Html html, List<PhaseComposition> compositions) {
        html.element("h3", "Compositions").open("table").open("thead").open("tr").element("th", "Element");
        for (int k = 0; k < compositions.size(); k++) {
            String name = compositions.get(k).name().orElse("Component " + (k + 1));
            html.element("th", name + ", at%").element("th", name + ", wt%");
        }
        html.close().close().open("tbody");
        compositions.stream().flatMap(composition -> composition.shares().stream()).map(PhaseComposition.Share::symbol).distinct()
                .forEach(symbol -> writeRow(html, symbol, compositions));
        html.close().close();
        html.element("p", "Errors are one standard deviation of counting with the maps unknown; cross-sections are taken as exact. Where an"
                + " element was found absent, the limit is three standard deviations of what could hide in the noise.", "class", "note");
    }

    private static void writeRow(Html html, String symbol, List<PhaseComposition> compositions) {
        html.open("tr").element("td", symbol);
        for (PhaseComposition composition : compositions) {
            Optional<PhaseComposition.Share> share = composition.share(symbol);
            html.element("td", share.map(s -> percent(s.origin(), s.atomicFraction(), s.atomicFractionSigma())).orElse(""), "class",
                    "number");
            html.element("td", share.map(s -> percent(s.origin(), s.massFraction(), s.massFractionSigma())).orElse(""), "class",
                    "number");
        }
        html.close();
    }

    private static String percent(Origin origin, double fraction, double sigma) {
        return switch (origin) {
            case FITTED -> Numbers.rounded(100 * fraction, DIGITS) + " ± " + Numbers.rounded(100 * sigma, ERROR_DIGITS);
            case ABSENT -> "< " + Numbers.rounded(300 * sigma, ERROR_DIGITS);
            case GIVEN -> Numbers.rounded(100 * fraction, DIGITS) + " given";
        };
    }
}
