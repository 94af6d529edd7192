package org.lamella.workflow.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.lamella.core.contribution.DiffusionResult;
import org.lamella.core.contribution.DiffusionResult.InterfaceHistory;
import org.lamella.core.contribution.DiffusionResult.Profile;
import org.lamella.workflow.DiffusionOutcome;
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
 * A simulation of diffusion: profiles, interfaces and potentials.
 *
 * @param outcome result and record
 */
public record DiffusionPart(DiffusionOutcome outcome) implements ResultPart {

    private static final double HEIGHT = 300;
    private static final int DIGITS = 4;

    /** Refuses a missing result. */
    public DiffusionPart {
        Objects.requireNonNull(outcome, "outcome");
    }

    @Override
    public Place place() {
        return Place.SIMULATIONS;
    }

    @Override
    public String heading() {
        return "Simulated diffusion";
    }

    @Override
    public void show(Section section, Results results) {
        DiffusionResult result = outcome.result();
        section.heading(result.title());
        Facts.Builder facts = Facts.builder();
        result.facts().forEach(facts::add);
        section.add(facts.build());
        if (!result.interfaces().isEmpty()) {
            result.interfaces().forEach(history -> section.add(table(result, history)));
            figure(section, DiffusionCharts.interfaces(result), "Position of the interface over time.");
        }
        Profile last = DiffusionCharts.shown(result).get(DiffusionCharts.shown(result).size() - 1);
        String bands = last.spread().length > 0 ? "; bands are one standard deviation of what is uncertain wide on each side." : ".";
        for (int e = 0; e < result.elements().size(); e++) {
            figure(section, DiffusionCharts.withInterface(DiffusionCharts.profiles(result, e), last),
                    result.elements().get(e) + " at the times asked for" + bands);
        }
        DiffusionCharts.field(result, "potential").ifPresent(chart -> figure(section, DiffusionCharts.withInterface(chart, last),
                "Chemical potentials at the last time, each less its value at the right end: what is level is in equilibrium."));
    }

    private static void figure(Section section, XyChart chart, String caption) {
        section.add(Figure.of(caption, ChartDrawing.of(chart), HEIGHT));
    }

    private static Table table(DiffusionResult result, InterfaceHistory history) {
        Table.Builder table = Table.builder("Interface " + history.left() + " | " + history.right()
                + " at the times asked for: position, velocity and compositions on both sides.")
                .columns(Kind.NUMBER, "Time", "Position, nm", "Velocity, nm/s");
        for (String element : result.elements()) {
            table.columns(Kind.NUMBER, element + " left, wt%", element + " right, wt%");
        }
        for (Profile profile : DiffusionCharts.shown(result)) {
            int t = at(history, profile.timeS());
            if (t >= 0) {
                table.row(row(result, history, t, profile.timeS()));
            }
        }
        return table.build();
    }

    private static List<Cell> row(DiffusionResult result, InterfaceHistory history, int t, double timeS) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(DiffusionCharts.time(timeS), timeS), number(history.positionsNm()[t]),
                number(history.velocitiesNmPerS()[t])));
        for (int e = 0; e < result.elements().size(); e++) {
            cells.add(number(100 * history.leftMassFractions()[e][t]));
            cells.add(number(100 * history.rightMassFractions()[e][t]));
        }
        return cells;
    }

    private static int at(InterfaceHistory history, double timeS) {
        for (int t = 0; t < history.timesS().length; t++) {
            if (history.timesS()[t] == timeS) {
                return t;
            }
        }
        return -1;
    }

    private static Cell number(double value) {
        return Cell.of(Numbers.rounded(value, DIGITS), value);
    }

    @Override
    public void plan(FilePlan plan, Results results) {
        DiffusionFiles.plan(plan, outcome.result());
    }

    @Override
    public List<String> remarks() {
        return outcome.result().remarks();
    }
}
