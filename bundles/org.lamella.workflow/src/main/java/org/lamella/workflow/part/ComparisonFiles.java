package org.lamella.workflow.part;

import java.util.ArrayList;
import java.util.List;
import org.lamella.core.contribution.ComparisonResult;
import org.lamella.core.contribution.ComparisonResult.Check;
import org.lamella.core.contribution.ComparisonResult.Curve;
import org.lamella.core.contribution.ComparisonResult.Fit;
import org.lamella.core.contribution.ComparisonResult.Value;
import org.lamella.core.contribution.ComparisonResult.Width;
import org.lamella.workflow.output.CsvTable;
import org.lamella.workflow.report.DiffusionCharts;
import org.lamella.workflow.report.FilePlan;

/** The files of one comparison: tables and plots. */
final class ComparisonFiles {

    private ComparisonFiles() {
    }

    static void plan(FilePlan plan, ComparisonResult result) {
        plan.add("fits", ".csv", "Simulations fitted to the measurement, the best first", (out, progress) -> fits(result).write(out));
        plan.add("widths", ".csv", "Widths of the zones beside the interface", (out, progress) -> widths(result).write(out));
        for (Curve curve : result.curves()) {
            plan.add("compared_" + curve.element(), ".csv", curve.element() + ", measured and simulated, mass fractions",
                    (out, progress) -> curve(curve).write(out));
            DiffusionFiles.chart(plan, "compared_" + curve.element(), curve.element() + ", measured and simulated",
                    DiffusionCharts.comparison(curve));
        }
        for (Check check : result.check()) {
            plan.add("predicted_" + check.element(), ".csv", check.element() + " predicted from the other elements, and measured",
                    (out, progress) -> new CsvTable().column("distance_nm", check.distanceNm()).column("predicted", check.predicted())
                            .column("predicted sigma", check.predictedSigma()).column("measured", check.measured())
                            .column("measured sigma", check.measuredSigma()).write(out));
            DiffusionFiles.chart(plan, "predicted_" + check.element(), check.element() + " predicted and measured",
                    DiffusionCharts.check(check));
        }
    }

    private static CsvTable curve(Curve curve) {
        double[] residuals = new double[curve.measured().length];
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] = (curve.measured()[i] - curve.simulated()[i]) / curve.sigma()[i];
        }
        return new CsvTable().column("distance_nm", curve.distanceNm()).column("measured", curve.measured()).column("sigma", curve.sigma())
                .column("simulated", curve.simulated()).column("low", curve.low()).column("high", curve.high())
                .column("residual", residuals);
    }

    private static CsvTable fits(ComparisonResult result) {
        List<String> simulations = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<String> units = new ArrayList<>();
        List<double[]> numbers = new ArrayList<>();
        for (Fit fit : result.fits()) {
            for (Value value : fit.values()) {
                simulations.add(fit.simulation());
                names.add(value.name());
                units.add(value.unit());
                numbers.add(new double[] {value.value(), value.low(), value.high(), fit.chiSquared(), fit.degreesOfFreedom(),
                        fit.pValue()});
            }
        }
        CsvTable table = new CsvTable().column("simulation", simulations).column("value", names).column("unit", units);
        String[] columns = {"estimate", "low", "high", "chi_squared", "degrees_of_freedom", "p"};
        for (int c = 0; c < columns.length; c++) {
            int column = c;
            table.column(columns[c], numbers.stream().mapToDouble(row -> row[column]).toArray());
        }
        return table;
    }

    private static CsvTable widths(ComparisonResult result) {
        return new CsvTable().column("element", result.widths().stream().map(Width::element).toList())
                .column("profile", result.widths().stream().map(Width::what).toList())
                .column("half_depth_nm", result.widths().stream().mapToDouble(Width::halfDepthNm).toArray())
                .column("ninety_percent_nm", result.widths().stream().mapToDouble(Width::ninetyPercentNm).toArray());
    }
}
