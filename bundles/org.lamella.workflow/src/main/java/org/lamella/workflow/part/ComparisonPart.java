package org.lamella.workflow.part;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.lamella.core.contribution.ComparisonResult;
import org.lamella.core.contribution.ComparisonResult.Check;
import org.lamella.core.contribution.ComparisonResult.Curve;
import org.lamella.core.contribution.ComparisonResult.Fit;
import org.lamella.core.contribution.ComparisonResult.Value;
import org.lamella.core.contribution.ComparisonResult.Width;
import org.lamella.workflow.ComparisonOutcome;
import org.lamella.workflow.chart.XyChart;
import org.lamella.workflow.document.Facts;
import org.lamella.workflow.document.Figure;
import org.lamella.workflow.document.Section;
import org.lamella.workflow.document.Table;
import org.lamella.workflow.document.Table.Cell;
import org.lamella.workflow.document.Table.Kind;
import org.lamella.workflow.report.ChartDrawing;
import org.lamella.workflow.report.DiffusionCharts;
import org.lamella.workflow.report.FilePlan;
import org.lamella.workflow.report.Numbers;
import org.lamella.workflow.report.ResultPart;
import org.lamella.workflow.report.Results;

/**
 * A measured profile over simulated ones.
 *
 * @param outcome result and record
 */
public record ComparisonPart(ComparisonOutcome outcome) implements ResultPart {

    private static final double HEIGHT = 320;
    private static final int DIGITS = 4;

    /** Refuses a missing result. */
    public ComparisonPart {
        Objects.requireNonNull(outcome, "outcome");
    }

    @Override
    public Place place() {
        return Place.COMPARISONS;
    }

    @Override
    public String heading() {
        return "Measured and simulated profiles";
    }

    @Override
    public void show(Section section, Results results) {
        ComparisonResult result = outcome.result();
        section.heading(outcome.title());
        section.add(fits(result));
        for (Curve curve : result.curves()) {
            figure(section, DiffusionCharts.comparison(curve), curve.element() + ": measured with one standard deviation, the best"
                    + " simulation as the instrument would show it, and the band of all simulations.");
        }
        if (!result.widths().isEmpty()) {
            section.add(widths(result));
        }
        result.check().forEach(check -> show(section, check));
    }

    private static Table fits(ComparisonResult result) {
        Table.Builder table = Table.builder("Simulations fitted to the measurement, the best first.").columns(Kind.TEXT, "Simulation")
                .columns(Kind.NUMBER, "Chi-squared", "Degrees of freedom", "p").columns(Kind.TEXT, "Values with their 95 % intervals");
        for (Fit fit : result.fits()) {
            table.row(Cell.of(fit.simulation()), number(fit.chiSquared()),
                    Cell.of(Integer.toString(fit.degreesOfFreedom()), fit.degreesOfFreedom()), number(fit.pValue()),
                    Cell.of(fit.values().stream().map(ComparisonPart::words).collect(Collectors.joining("; "))));
        }
        return table.build();
    }

    private static String words(Value value) {
        String number = value.name() + " " + Numbers.rounded(value.value(), DIGITS) + (value.unit().isEmpty() ? "" : " " + value.unit());
        return value.low() < value.high()
                ? number + " (" + Numbers.rounded(value.low(), DIGITS) + " to " + Numbers.rounded(value.high(), DIGITS) + ")" : number;
    }

    private static Table widths(ComparisonResult result) {
        Table.Builder table = Table.builder("Widths of the zones beside the interface.").columns(Kind.WORD, "Element", "Profile")
                .columns(Kind.NUMBER, "Half depth, nm", "90 %, nm");
        for (Width width : result.widths()) {
            table.row(Cell.of(width.element()), Cell.of(width.what()), number(width.halfDepthNm()), number(width.ninetyPercentNm()));
        }
        return table.build();
    }

    private static void show(Section section, Check check) {
        section.heading(check.element() + " predicted from the other elements, " + check.database());
        Facts.Builder facts = Facts.builder();
        check.facts().forEach(facts::add);
        section.add(facts.build());
        figure(section, DiffusionCharts.check(check), check.element() + " as its uniform activity demands, and as it was measured; bands"
                + " are one standard deviation wide on each side.");
    }

    private static void figure(Section section, XyChart chart, String caption) {
        section.add(Figure.of(caption, ChartDrawing.of(chart), HEIGHT));
    }

    private static Cell number(double value) {
        return Double.isNaN(value) ? Cell.of("–") : Cell.of(Numbers.rounded(value, DIGITS), value);
    }

    @Override
    public void plan(FilePlan plan, Results results) {
        ComparisonFiles.plan(plan, outcome.result());
    }

    @Override
    public List<String> remarks() {
        return outcome.result().remarks();
    }
}
