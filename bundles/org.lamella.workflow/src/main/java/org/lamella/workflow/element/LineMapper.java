package org.lamella.workflow.element;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.core.load.EnergyRange;
import org.lamella.core.parameter.ParameterSchema;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.xray.Element;
import org.lamella.xray.ElementMaps;
import org.lamella.xray.LineWindow;

/** Counts in windows around the main X-ray lines. */
final class LineMapper implements ElementMapper {

    private static final ParameterSchema<LineMapParameters> SCHEMA = ParameterSchema.of(LineMapParameters.class);

    @Override
    public String what() {
        return "X-ray lines";
    }

    @Override
    public ParameterSchema<?> schema() {
        return SCHEMA;
    }

    @Override
    public String absence() {
        return "has no line that the beam excites on the energy axis of";
    }

    @Override
    public List<ElementMap> maps(SpectrumImage image, List<Element> elements, Map<String, String> parameters, Progress progress)
            throws LamellaException {
        List<LineWindow> windows = LineWindow.mainLines(elements, image, SCHEMA.parse(parameters).windowWidth());
        if (windows.isEmpty()) {
            return List.of();
        }
        double[][] counts = ElementMaps.of(image, windows, progress).counts();
        EnergyUnit unit = EnergyUnit.ofXrays(image.energyAxis()).orElseThrow();
        LineMarks marks = new LineMarks(unit, image.header().acquisition().beamEnergyKeV());
        List<ElementMap> maps = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            LineWindow window = windows.get(i);
            maps.add(new ElementMap(marks.mark(window.line()), new EnergyRange(window.fromKeV() / unit.keV(), window.toKeV() / unit.keV()),
                    counts[i], counts[i], false));
        }
        return maps;
    }
}
