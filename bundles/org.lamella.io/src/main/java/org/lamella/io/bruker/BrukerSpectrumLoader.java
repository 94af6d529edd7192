package org.lamella.io.bruker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.FileProbe;
import org.lamella.core.contribution.SignalLoader;
import org.lamella.core.load.LoadedSignal;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.signal.DataType;
import org.lamella.core.signal.MetadataTree;
import org.lamella.core.signal.NumericArray;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.Spectrum;
import org.lamella.io.internal.Unreadable;
import org.lamella.io.internal.XmlTree;
import org.w3c.dom.Element;

/** Reads single spectra of Bruker Esprit, an XML format. */
public final class BrukerSpectrumLoader implements SignalLoader {

    private static final int MAX_BYTES = 1 << 26;

    @Override
    public boolean recognises(FileProbe probe) {
        return probe.headText().contains("<TRTSpectrum>");
    }

    @Override
    public List<StoredSignal> open(Path path) throws LamellaException {
        try {
            if (Files.size(path) > MAX_BYTES) {
                throw Unreadable.because(path, "it is larger than any spectrum", "Check what program wrote it");
            }
            Element root = EspritXml.parse(Files.readAllBytes(path));
            List<StoredSignal> signals = new ArrayList<>();
            // spectra below are results of Esprit's fits
            for (Element instance : XmlTree.children(root, "ClassInstance")) {
                if (instance.getAttribute("Type").equals("TRTSpectrum")) {
                    signals.add(LoadedSignal.of(path, spectrum(path, instance)));
                }
            }
            if (signals.isEmpty()) {
                throw Unreadable.because(path, "there is no spectrum in it", "Check in Esprit what was saved");
            }
            return signals;
        } catch (IOException damaged) {
            throw Unreadable.because(path, "it is no Bruker spectrum (" + damaged.getMessage() + ")", "Export it with Esprit again",
                    damaged);
        }
    }

    private static Spectrum spectrum(Path path, Element instance) throws IOException {
        String[] texts = XmlTree.text(instance, "Channels").split("[\\s,]+");
        long[] counts = new long[texts.length];
        for (int i = 0; i < texts.length; i++) {
            try {
                counts[i] = Long.parseLong(texts[i].strip());
            } catch (NumberFormatException damaged) {
                throw new IOException("a count that is no number", damaged);
            }
        }
        EspritHeader header = new EspritHeader(instance);
        Map<String, Object> original = new LinkedHashMap<>(XmlTree.of(instance));
        original.remove("Channels");
        String name = instance.getAttribute("Name").replaceFirst("\\.spx$", "");
        String title = name.isBlank() ? path.getFileName().toString().replaceFirst("\\.[^.]*$", "") : name;
        SignalHeader head = new SignalHeader(title, header.kind(), header.acquisition(), MetadataTree.of(original), List.of());
        return new Spectrum(head, header.energy(counts.length), NumericArray.of(DataType.UINT64, counts));
    }
}
