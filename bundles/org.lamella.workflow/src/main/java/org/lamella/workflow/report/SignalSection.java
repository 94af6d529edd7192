package org.lamella.workflow.report;

import java.util.List;
import java.util.OptionalDouble;
import org.lamella.core.signal.Acquisition;
import org.lamella.core.signal.AxisRole;
import org.lamella.workflow.InfoAxis;
import org.lamella.workflow.InfoSignal;
import org.lamella.workflow.InfoValues;

/** What was measured: sizes, axes, counts and acquisition. */
final class SignalSection implements Section {

    @Override
    public boolean applies(Results results) {
        return results.signal().isPresent();
    }

    @Override
    public void write(Html html, Results results) {
        InfoSignal signal = results.signal().orElseThrow();
        html.open("section").element("h2", "Signal").open("div", "class", "columns");
        html.open("table").open("tbody");
        row(html, "Title", signal.title().isBlank() ? "(untitled)" : signal.title());
        row(html, "Kind", signal.kind().name().replace('_', ' '));
        row(html, "Number type", signal.dtype());
        signal.values().ifPresent(values -> {
            row(html, "Sum", Numbers.any(values.sum()));
            row(html, "Largest value", Numbers.any(values.max()));
            row(html, "Values not zero", nonZero(signal, values));
        });
        writeAcquisition(html, signal.acquisition());
        html.close().close();
        writeAxes(html, signal.axes());
        html.close().close();
    }

    private static String nonZero(InfoSignal signal, InfoValues values) {
        double all = signal.shape().stream().mapToDouble(Integer::doubleValue).reduce(1, (a, b) -> a * b);
        return Numbers.whole(values.nonZero()) + (all == 0 ? "" : " (" + Numbers.percent(values.nonZero() / all) + ")");
    }

    private static void writeAcquisition(Html html, Acquisition acquisition) {
        row(html, "Beam energy", acquisition.beamEnergyKeV(), "keV");
        row(html, "Live time", acquisition.liveTimeS(), "s");
        row(html, "Real time", acquisition.realTimeS(), "s");
        row(html, "Dwell time", acquisition.dwellTimeS(), "s");
        row(html, "Detector elevation", acquisition.elevationDeg(), "°");
        row(html, "Detector azimuth", acquisition.azimuthDeg(), "°");
        if (!acquisition.elements().isEmpty()) {
            row(html, "Elements", String.join(", ", acquisition.elements()));
        }
    }

    private static void writeAxes(Html html, List<InfoAxis> axes) {
        html.open("table").open("thead").open("tr");
        List.of("Axis", "Role", "Points", "From", "To", "Step").forEach(name -> html.element("th", name));
        html.close().close().open("tbody");
        for (InfoAxis axis : axes) {
            String units = AxisLabels.isSaid(axis.units()) ? " " + axis.units() : "";
            double last = axis.offset() + (axis.size() - 1) * axis.scale();
            html.open("tr");
            html.element("td", AxisLabels.isSaid(axis.name()) ? axis.name() : "(unnamed)").element("td", axis.role());
            html.element("td", Numbers.whole(axis.size()), "class", "number");
            for (double value : new double[] {axis.offset(), last, axis.scale()}) {
                html.element("td", Numbers.significant(value, 5) + units, "class", "number");
            }
            html.close();
        }
        html.close().close();
    }

    private static void row(Html html, String name, OptionalDouble value, String unit) {
        if (value.isPresent()) {
            row(html, name, Numbers.significant(value.getAsDouble(), 6) + " " + unit);
        }
    }

    private static void row(Html html, String name, String value) {
        html.open("tr").element("th", name, "scope", "row").element("td", value).close();
    }

    /** Sizes of the axes of one role, fastest first as microscopists say them: width times height. */
    static String sizes(InfoSignal signal, AxisRole role) {
        return signal.axes().stream().filter(axis -> axis.role().equals(role.label())).map(axis -> Integer.toString(axis.size()))
                .reduce((slower, faster) -> faster + " × " + slower).orElse("");
    }
}
