package org.lamella.workflow.element;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.core.load.EnergyRange;
import org.lamella.core.parameter.ParameterSchema;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.eels.EdgeMapParameters;
import org.lamella.eels.EdgeMaps;
import org.lamella.eels.EdgeWindow;
import org.lamella.xray.Element;

/** Counts above the background of the clearest edges. */
final class EdgeMapper implements ElementMapper {

    private static final ParameterSchema<EdgeMapParameters> SCHEMA = ParameterSchema.of(EdgeMapParameters.class);
    /** What holds when nothing is given. */
    static final EdgeMapParameters DEFAULTS = SCHEMA.defaults();

    @Override
    public String what() {
        return "edges of energy-loss spectra";
    }

    @Override
    public ParameterSchema<?> schema() {
        return SCHEMA;
    }

    @Override
    public String absence() {
        return "has no major edge with channels enough before and above its onset on the energy axis of";
    }

    @Override
    public List<ElementMap> maps(SpectrumImage image, List<Element> elements, Map<String, String> parameters, Progress progress)
            throws LamellaException {
        EdgeMapParameters chosen = SCHEMA.parse(parameters);
        List<EdgeWindow> windows = elements.stream()
                .flatMap(element -> EdgeWindow.main(element, image.energyAxis(), chosen).stream()).toList();
        if (windows.isEmpty()) {
            return List.of();
        }
        EdgeMaps made = EdgeMaps.of(image, windows, chosen.backgroundExponent(), progress);
        EnergyUnit unit = EnergyUnit.ofLosses(image.energyAxis()).orElseThrow();
        EdgeMarks marks = new EdgeMarks(unit);
        List<ElementMap> maps = new ArrayList<>();
        for (int i = 0; i < windows.size(); i++) {
            EdgeWindow window = windows.get(i);
            maps.add(new ElementMap(marks.mark(window.edge()), new EnergyRange(window.fromEv() / unit.eV(), window.toEv() / unit.eV()),
                    made.net()[i], made.variance()[i], true));
        }
        return maps;
    }
}
