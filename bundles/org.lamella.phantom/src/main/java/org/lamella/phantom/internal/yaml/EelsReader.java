package org.lamella.phantom.internal.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.phantom.EelsSetup;
import org.lamella.xray.Element;

/** Reads how the pixels are seen by their energy loss. */
final class EelsReader {

    private static final double POWER = 3;
    private static final double ONSET_WIDTH_EV = 3;
    private static final double PEAK_WIDTH_EV = 4;

    private EelsReader() {
    }

    static EelsSetup read(YamlValue value, List<String> names) throws LamellaException {
        YamlMapping keys = value.mapping();
        double countsPerPixel = SetupReader.counts(keys.required("counts-per-pixel"));
        int channels = (int) keys.required("channels").integer(16, 65536);
        double fromEv = keys.required("from-ev").number(ev -> ev >= 1 && ev <= 1e5, "from 1 to 100000");
        double stepEv = keys.required("step-ev").number(ev -> ev >= 1e-3 && ev <= 100, "from 0.001 to 100");
        double power = SetupReader.number(keys, "power", POWER, 0, 10);
        double onsetWidthEv = SetupReader.number(keys, "onset-width-ev", ONSET_WIDTH_EV, 0.01, 100);
        List<EelsSetup.Edge> edges = new ArrayList<>();
        for (YamlValue item : keys.required("edges").items()) {
            YamlMapping edge = item.mapping();
            YamlValue symbol = edge.required("element");
            edges.add(new EelsSetup.Edge(Element.find(symbol.text()).orElseThrow(() -> symbol.failure("is not the symbol of an element")),
                    edge.required("onset-ev").number(ev -> ev > 0 && ev <= 1e5, "above 0, at most 100000"),
                    edge.required("jump").number(jump -> jump > 0 && jump <= 1000, "above 0, at most 1000"),
                    SetupReader.number(edge, "peak", 0, 0, 100), SetupReader.number(edge, "peak-width-ev", PEAK_WIDTH_EV, 0.1, 100),
                    phases(edge, names)));
            edge.finish();
        }
        keys.finish();
        return new EelsSetup(countsPerPixel, Axis.uniform("Energy loss", AxisRole.SIGNAL, channels, fromEv, stepEv, "eV"), power,
                onsetWidthEv, edges);
    }

    private static List<String> phases(YamlMapping edge, List<String> names) throws LamellaException {
        List<String> phases = new ArrayList<>();
        Optional<YamlValue> list = edge.optional("phases");
        if (list.isPresent()) {
            for (YamlValue item : list.get().items()) {
                if (!names.contains(item.text())) {
                    throw item.failure("is not the name of a phase");
                }
                phases.add(item.text());
            }
        }
        return phases;
    }
}
