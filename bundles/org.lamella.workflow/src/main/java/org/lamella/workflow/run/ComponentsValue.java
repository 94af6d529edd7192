package org.lamella.workflow.run;

import java.util.List;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.NumericArray;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.Spectrum;
import org.lamella.workflow.ComponentArrays;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.report.NamedMap;
import org.lamella.workflow.report.Results;

/**
 * Components of a file. Its parts are {@code map.K} or {@code spectrum.K}, K from 1; of a spectrum only the number of channels is known.
 *
 * @param components maps or spectra
 * @param provenance how they came about
 */
public record ComponentsValue(ComponentArrays components, Provenance provenance) implements StepValue {

    private static final String MAP = "map.";
    private static final String SPECTRUM = "spectrum.";

    @Override
    public Optional<StepValue> part(String name) {
        String prefix = prefix();
        if (!name.matches("\\Q" + prefix + "\\E[1-9]\\d{0,5}") || Integer.parseInt(name.substring(prefix.length())) > components.count()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(name.substring(prefix.length()));
        try {
            double[] values = components.values(number - 1);
            return Optional.of(components.areMaps()
                    ? new MapValue(new NamedMap("component " + number, components.width(), components.height(), values, "", false),
                            provenance)
                    : new SpectrumValue(spectrum(number, values), provenance));
        } catch (LamellaException holdsNone) {
            return Optional.empty();
        }
    }

    /** An axis without unit is that of whatever the spectrum goes with. */
    private Spectrum spectrum(int number, double... values) {
        SignalHeader header = components.signal().header().withTitle("component " + number);
        return new Spectrum(header, Axis.uniform("channel", AxisRole.SIGNAL, values.length, 0, 1, ""), NumericArray.of(values));
    }

    private String prefix() {
        return components.areMaps() ? MAP : SPECTRUM;
    }

    @Override
    public List<String> names() {
        return List.of(prefix() + "1…" + components.count());
    }

    /** Components are where results come from; they are not written again. */
    @Override
    public void addTo(Results.Builder results) {
        results.remarks(components.signal().header().warnings());
    }
}
