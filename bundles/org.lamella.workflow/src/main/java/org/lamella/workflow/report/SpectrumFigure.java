package org.lamella.workflow.report;

import org.lamella.workflow.chart.XyChart;

/** A spectrum drawn twice, with linear and with logarithmic intensities; style sheet and a check box show one of them, without script. */
final class SpectrumFigure {

    private SpectrumFigure() {
    }

    /** The check box that switches all spectra in the {@code switched} element after it. */
    static void writeSwitch(Html html, String id) {
        html.empty("input", "type", "checkbox", "class", "log-switch", "id", id);
        html.element("label", "Logarithmic intensity", "for", id, "class", "log-label");
    }

    static void write(Html html, XyChart chart, double width, double height, String description) {
        html.open("div", "class", "linear").markup(Charts.svg(chart, width, height, description)).close();
        html.open("div", "class", "logarithmic")
                .markup(Charts.svg(chart.onLogarithmicScale(), width, height, description + ", logarithmic")).close();
    }
}
