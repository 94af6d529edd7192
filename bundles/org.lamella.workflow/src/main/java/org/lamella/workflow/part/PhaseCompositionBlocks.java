package org.lamella.workflow.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lamella.core.contribution.PhaseComposition;
import org.lamella.core.contribution.PhaseComposition.Origin;
import org.lamella.workflow.document.Section;
import org.lamella.workflow.document.Table;
import org.lamella.workflow.document.Table.Cell;
import org.lamella.workflow.document.Table.Kind;
import org.lamella.workflow.report.Numbers;

/** The compositions of all components side by side: a row an element, two columns a component. */
final class PhaseCompositionBlocks {

    private static final int DIGITS = 4;
    private static final int ERROR_DIGITS = 2;

    private PhaseCompositionBlocks() {
    }

    static void show(Section section, List<PhaseComposition> compositions) {
        Table.Builder table = Table.builder("Compositions of the components.").columns(Kind.WORD, "Element");
        for (int k = 0; k < compositions.size(); k++) {
            String name = compositions.get(k).name().orElse("Component " + (k + 1));
            table.columns(Kind.NUMBER, name + ", at%", name + ", wt%");
        }
        compositions.stream().flatMap(composition -> composition.shares().stream()).map(PhaseComposition.Share::symbol).distinct()
                .forEach(symbol -> table.row(row(symbol, compositions)));
        section.add(table.build());
        section.close("What the errors include: errors of the components' compositions are one standard deviation of counting with the maps"
                + " unknown. What they exclude: cross-sections are taken as exact. Where an element was found absent, the limit is three"
                + " standard deviations of what could hide in the noise.");
    }

    private static List<Cell> row(String symbol, List<PhaseComposition> compositions) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(symbol)));
        for (PhaseComposition composition : compositions) {
            Optional<PhaseComposition.Share> share = composition.share(symbol);
            cells.add(share.map(s -> percent(s.origin(), s.atomicFraction(), s.atomicFractionSigma())).orElse(Cell.of("")));
            cells.add(share.map(s -> percent(s.origin(), s.massFraction(), s.massFractionSigma())).orElse(Cell.of("")));
        }
        return cells;
    }

    private static Cell percent(Origin origin, double fraction, double sigma) {
        return Cell.of(switch (origin) {
            case FITTED -> Numbers.rounded(100 * fraction, DIGITS) + " ± " + Numbers.rounded(100 * sigma, ERROR_DIGITS);
            case ABSENT -> "< " + Numbers.rounded(300 * sigma, ERROR_DIGITS);
            case GIVEN -> Numbers.rounded(100 * fraction, DIGITS) + " given";
        }, fraction);
    }
}
