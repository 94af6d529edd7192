package org.lamella.workflow.part;

import java.util.List;
import java.util.Objects;
import org.lamella.core.contribution.Composition;
import org.lamella.workflow.QuantificationOutcome;
import org.lamella.workflow.document.Facts;
import org.lamella.workflow.document.Figure;
import org.lamella.workflow.document.Section;
import org.lamella.workflow.document.Table;
import org.lamella.workflow.document.Table.Cell;
import org.lamella.workflow.document.Table.Kind;
import org.lamella.workflow.report.ChartDrawing;
import org.lamella.workflow.report.Charts;
import org.lamella.workflow.report.FilePlan;
import org.lamella.workflow.report.Numbers;
import org.lamella.workflow.report.ResultPart;
import org.lamella.workflow.report.Results;

/**
 * A composition with its errors and limits of detection, and the spectrum it was fitted to.
 *
 * @param outcome composition and record
 */
public record CompositionPart(QuantificationOutcome outcome) implements ResultPart {

    private static final double HEIGHT = 340;
    private static final int DIGITS = 4;
    private static final int ERROR_DIGITS = 2;

    /** Refuses a missing composition. */
    public CompositionPart {
        Objects.requireNonNull(outcome, "outcome");
    }

    @Override
    public Place place() {
        return Place.COMPOSITIONS;
    }

    @Override
    public String heading() {
        return "Composition";
    }

    @Override
    public void show(Section section, Results results) {
        Composition composition = outcome.composition();
        section.heading(outcome.title() + ", " + composition.method());
        section.add(table(composition));
        Facts.Builder facts = Facts.builder();
        composition.quantities().forEach(quantity -> facts.add(quantity.name(),
                withError(quantity.value(), quantity.sigma()) + " " + quantity.unit()));
        composition.facts().forEach(facts::add);
        section.add(facts.build());
        composition.fit().ifPresent(fit -> section.add(Figure.of("Measured spectrum of " + outcome.title()
                + ", the fitted model and its background.", ChartDrawing.ofSpectrum(Charts.fit(fit, results.markers())), HEIGHT)));
        section.close("What the errors include: errors are one standard deviation of counting, with all covariances; the Poisson error"
                + " beside them is the fraction over the square root of its counts, which leaves background and overlaps out. What they"
                + " exclude: errors of k-factors, of cross-sections, of absorption and of the shape of the model are in neither. Peak"
                + " SNR is net counts over the standard deviation of the background; the limit of detection is the fraction whose line"
                + " has a ratio of three.");
    }

    private Table table(Composition composition) {
        Table.Builder table = Table.builder("Composition of " + outcome.title() + " by " + composition.method() + ".")
                .columns(Kind.WORD, "Element", "Line")
                .columns(Kind.NUMBER, "Net counts", "Background", "Peak SNR", "at%", "Poisson, at%", "Limit, at%", "wt%", "Limit, wt%");
        for (Composition.Row row : composition.elements()) {
            table.row(Cell.of(row.symbol()), Cell.of(row.line().replace('_', ' ')),
                    Cell.of(withError(row.netCounts(), row.netCountsSigma()), row.netCounts()),
                    number(row.backgroundCounts(), DIGITS),
                    number(row.signalToNoise(), ERROR_DIGITS + 1),
                    percent(row.atomic()),
                    number(100 * row.poissonAtomicSigma(), ERROR_DIGITS),
                    number(100 * row.atomic().detectionLimit(), ERROR_DIGITS),
                    percent(row.mass()),
                    number(100 * row.mass().detectionLimit(), ERROR_DIGITS));
        }
        return table.build();
    }

    private static Cell percent(Composition.Fraction fraction) {
        return Cell.of(withError(100 * fraction.value(), 100 * fraction.sigma()), fraction.value());
    }

    private static Cell number(double value, int digits) {
        return Cell.of(Numbers.rounded(value, digits), value);
    }

    private static String withError(double value, double sigma) {
        return Numbers.rounded(value, DIGITS) + " ± " + Numbers.rounded(sigma, ERROR_DIGITS);
    }

    @Override
    public void plan(FilePlan plan, Results results) {
        CompositionFiles.plan(plan, outcome, results.markers());
    }

    @Override
    public List<String> remarks() {
        return Remarks.of(outcome.composition().method(), outcome.composition().remarks());
    }
}
