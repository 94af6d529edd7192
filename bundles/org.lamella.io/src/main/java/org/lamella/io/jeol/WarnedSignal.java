package org.lamella.io.jeol;

import java.util.List;
import java.util.stream.Stream;
import org.lamella.core.load.SignalOutline;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.signal.ArraySignal;
import org.lamella.core.signal.Image;
import org.lamella.core.signal.Signal;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.Spectrum;
import org.lamella.core.signal.SpectrumImage;

/** Adds warnings to a stored signal. */
final class WarnedSignal {

    private WarnedSignal() {
    }

    static StoredSignal of(StoredSignal stored, List<String> warnings) {
        SignalOutline outline = stored.outline();
        return warnings.isEmpty() ? stored : StoredSignal.of(
                new SignalOutline(warned(outline.header(), warnings), outline.axes(), outline.dataType()),
                (options, progress) -> warned(stored.read(options, progress), warnings));
    }

    private static SignalHeader warned(SignalHeader header, List<String> warnings) {
        return new SignalHeader(header.title(), header.kind(), header.acquisition(), header.original(),
                Stream.concat(header.warnings().stream(), warnings.stream()).toList());
    }

    private static Signal warned(Signal signal, List<String> warnings) {
        SignalHeader header = warned(signal.header(), warnings);
        if (signal instanceof SpectrumImage map) {
            return new SpectrumImage(header, map.navigationAxes(), map.energyAxis(), map.cube());
        }
        if (signal instanceof Image image) {
            return new Image(header, image.yAxis(), image.xAxis(), image.values());
        }
        if (signal instanceof Spectrum spectrum) {
            return new Spectrum(header, spectrum.axis(), spectrum.values());
        }
        ArraySignal array = (ArraySignal) signal;
        return new ArraySignal(header, array.axes(), array.values());
    }
}
