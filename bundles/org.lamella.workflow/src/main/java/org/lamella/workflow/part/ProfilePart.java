package org.lamella.workflow.part;

import java.util.List;
import java.util.Objects;
import org.lamella.workflow.document.Figure;
import org.lamella.workflow.document.Section;
import org.lamella.workflow.output.CsvTable;
import org.lamella.workflow.output.Figures;
import org.lamella.workflow.report.ChartDrawing;
import org.lamella.workflow.report.Charts;
import org.lamella.workflow.report.FilePlan;
import org.lamella.workflow.report.ProfilePlot;
import org.lamella.workflow.report.ResultPart;
import org.lamella.workflow.report.Results;

/**
 * A profile along a line with its error bands.
 *
 * @param profile quantities along a line
 */
public record ProfilePart(ProfilePlot profile) implements ResultPart {

    private static final double HEIGHT = 320;
    /** Without the unit in the heads of columns whoever reads the table takes one percent for the other. */
    private static final List<String> PERCENT = List.of("(wt%)", "(at%)");

    /** Refuses a missing profile. */
    public ProfilePart {
        Objects.requireNonNull(profile, "profile");
    }

    @Override
    public Place place() {
        return Place.PROFILES;
    }

    @Override
    public String heading() {
        return "Line profiles";
    }

    @Override
    public void show(Section section, Results results) {
        boolean errors = profile.curves().stream().anyMatch(curve -> curve.sigma().length > 0);
        section.add(Figure.of(profile.title() + (errors ? ". Bands are one standard deviation wide on each side." : "."),
                ChartDrawing.of(Charts.profile(profile)), HEIGHT));
    }

    @Override
    public void plan(FilePlan plan, Results results) {
        plan.add("profile", ".csv", profile.title(), (out, progress) -> table().write(out));
        plan.add("profile", ".png", profile.title(), (out, progress) -> out.write(Figures.chart(Charts.profile(profile))));
    }

    private CsvTable table() {
        CsvTable table = new CsvTable().column(profile.distanceLabel(), profile.distance());
        String unit = PERCENT.stream().filter(profile.quantity()::endsWith).map(" "::concat).findFirst().orElse("");
        for (ProfilePlot.Curve curve : profile.curves()) {
            String name = curve.name() + unit;
            table.column(name, curve.values());
            if (curve.sigma().length > 0) {
                table.column(name + " sigma", curve.sigma());
            }
        }
        return table;
    }
}
