package org.lamella.workflow.report;

import org.lamella.core.contribution.DiffusionResult;
import org.lamella.core.contribution.DiffusionResult.InterfaceHistory;
import org.lamella.core.contribution.DiffusionResult.Profile;
import org.lamella.workflow.DiffusionOutcome;
import org.lamella.workflow.chart.XyChart;

/** Simulated profiles, interfaces and potentials. */
final class SimulationSection implements Section {

    private static final double WIDTH = 1040;
    private static final double HEIGHT = 300;
    private static final int DIGITS = 4;

    @Override
    public boolean applies(Results results) {
        return !results.simulations().isEmpty();
    }

    @Override
    public void write(Html html, Results results) {
        html.open("section").element("h2", "Simulated diffusion");
        results.simulations().forEach(outcome -> write(html, outcome));
        html.close();
    }

    private static void write(Html html, DiffusionOutcome outcome) {
        DiffusionResult result = outcome.result();
        html.element("h3", result.title());
        html.open("table", "class", "narrow").open("tbody");
        result.facts().forEach((name, value) -> html.open("tr").element("td", name).element("td", value).close());
        html.close().close();
        if (!result.interfaces().isEmpty()) {
            writeInterfaces(html, result);
            figure(html, DiffusionCharts.interfaces(result), "Position of the interface over time.");
        }
        Profile last = DiffusionCharts.shown(result).get(DiffusionCharts.shown(result).size() - 1);
        for (int e = 0; e < result.elements().size(); e++) {
            figure(html, DiffusionCharts.withInterface(DiffusionCharts.profiles(result, e), last),
                    result.elements().get(e) + " at the times asked for"
                            + (last.spread().length > 0 ? "; bands are one standard deviation of what is uncertain wide on each side."
                            : "."));
        }
        DiffusionCharts.field(result, "potential").ifPresent(chart -> figure(html, DiffusionCharts.withInterface(chart, last),
                "Chemical potentials at the last time, each less its value at the right end: what is level is in equilibrium."));
    }

    private static void figure(Html html, XyChart chart, String caption) {
        html.open("figure", "class", "wide").markup(Charts.svg(chart, WIDTH, HEIGHT, caption)).element("figcaption", caption).close();
    }

    private static void writeInterfaces(Html html, DiffusionResult result) {
        for (InterfaceHistory history : result.interfaces()) {
            html.element("h3", "Interface " + history.left() + " | " + history.right());
            html.open("table").open("thead").open("tr").element("th", "Time").element("th", "Position, nm").element("th", "Velocity, nm/s");
            for (String element : result.elements()) {
                html.element("th", element + " left, wt%").element("th", element + " right, wt%");
            }
            html.close().close().open("tbody");
            for (Profile profile : DiffusionCharts.shown(result)) {
                int t = at(history, profile.timeS());
                if (t < 0) {
                    continue;
                }
                html.open("tr").element("td", DiffusionCharts.time(profile.timeS()), "class", "number");
                number(html, history.positionsNm()[t]);
                number(html, history.velocitiesNmPerS()[t]);
                for (int e = 0; e < result.elements().size(); e++) {
                    number(html, 100 * history.leftMassFractions()[e][t]);
                    number(html, 100 * history.rightMassFractions()[e][t]);
                }
                html.close();
            }
            html.close().close();
        }
    }

    private static int at(InterfaceHistory history, double timeS) {
        for (int t = 0; t < history.timesS().length; t++) {
            if (history.timesS()[t] == timeS) {
                return t;
            }
        }
        return -1;
    }

    private static void number(Html html, double value) {
        html.element("td", Numbers.rounded(value, DIGITS), "class", "number");
    }
}
