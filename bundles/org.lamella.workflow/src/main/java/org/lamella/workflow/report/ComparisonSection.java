package org.lamella.workflow.report;

import org.lamella.core.contribution.ComparisonResult;
import org.lamella.core.contribution.ComparisonResult.Check;
import org.lamella.core.contribution.ComparisonResult.Curve;
import org.lamella.core.contribution.ComparisonResult.Fit;
import org.lamella.core.contribution.ComparisonResult.Value;
import org.lamella.core.contribution.ComparisonResult.Width;
import org.lamella.workflow.ComparisonOutcome;
import org.lamella.workflow.chart.XyChart;

/** Measured profiles over simulated ones. */
final class ComparisonSection implements Section {

    private static final double WIDTH = 1040;
    private static final double HEIGHT = 320;
    private static final int DIGITS = 4;

    @Override
    public boolean applies(Results results) {
        return !results.comparisons().isEmpty();
    }

    @Override
    public void write(Html html, Results results) {
        html.open("section").element("h2", "Measured and simulated profiles");
        results.comparisons().forEach(outcome -> write(html, outcome));
        html.close();
    }

    private static void write(Html html, ComparisonOutcome outcome) {
        ComparisonResult result = outcome.result();
        html.element("h3", outcome.title());
        writeFits(html, result);
        for (Curve curve : result.curves()) {
            figure(html, DiffusionCharts.comparison(curve), curve.element() + ": measured with one standard deviation, the best simulation "
                    + "as the instrument would show it, and the band of all simulations.");
        }
        writeWidths(html, result);
        result.check().forEach(check -> write(html, check));
    }

    private static void writeFits(Html html, ComparisonResult result) {
        html.open("table").open("thead").open("tr").element("th", "Simulation").element("th", "Chi-squared")
                .element("th", "Degrees of freedom")
                .element("th", "p").element("th", "Values with their 95 % intervals").close().close().open("tbody");
        for (Fit fit : result.fits()) {
            html.open("tr").element("td", fit.simulation());
            number(html, fit.chiSquared());
            html.element("td", Integer.toString(fit.degreesOfFreedom()), "class", "number");
            number(html, fit.pValue());
            StringBuilder values = new StringBuilder();
            for (Value value : fit.values()) {
                values.append(values.length() == 0 ? "" : "; ").append(value.name()).append(' ')
                        .append(Numbers.rounded(value.value(), DIGITS))
                        .append(value.unit().isEmpty() ? "" : " " + value.unit());
                if (value.low() < value.high()) {
                    values.append(" (").append(Numbers.rounded(value.low(), DIGITS)).append(" to ")
                            .append(Numbers.rounded(value.high(), DIGITS)).append(')');
                }
            }
            html.element("td", values.toString()).close();
        }
        html.close().close();
    }

    private static void writeWidths(Html html, ComparisonResult result) {
        if (result.widths().isEmpty()) {
            return;
        }
        html.element("h3", "Widths of the zones beside the interface");
        html.open("table").open("thead").open("tr").element("th", "Element").element("th", "Profile").element("th", "Half depth, nm")
                .element("th", "90 %, nm").close().close().open("tbody");
        for (Width width : result.widths()) {
            html.open("tr").element("td", width.element()).element("td", width.what());
            number(html, width.halfDepthNm());
            number(html, width.ninetyPercentNm());
            html.close();
        }
        html.close().close();
    }

    private static void write(Html html, Check check) {
        html.element("h3", check.element() + " predicted from the other elements, " + check.database());
        html.open("table", "class", "narrow").open("tbody");
        check.facts().forEach((name, value) -> html.open("tr").element("td", name).element("td", value).close());
        html.close().close();
        figure(html, DiffusionCharts.check(check), check.element()
                + " as its uniform activity demands, and as it was measured; bands are one "
                + "standard deviation wide on each side.");
    }

    private static void figure(Html html, XyChart chart, String caption) {
        html.open("figure", "class", "wide").markup(Charts.svg(chart, WIDTH, HEIGHT, caption)).element("figcaption", caption).close();
    }

    private static void number(Html html, double value) {
        html.element("td", Double.isNaN(value) ? "–" : Numbers.rounded(value, DIGITS), "class", "number");
    }
}
