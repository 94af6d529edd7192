package org.lamella.io.numpy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.FileProbe;
import org.lamella.core.contribution.SignalLoader;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.signal.Axis;
import org.lamella.io.internal.SignalAssembler;
import org.lamella.io.internal.Unreadable;
import org.lamella.io.internal.ZippedArray;

/** Reads {@code .npz} archives: a signal for each array of numbers, as {@link NumpyLoader} reads a single one. */
public final class NpzLoader implements SignalLoader {

    @Override
    public boolean recognises(FileProbe probe) {
        return probe.startsWith(0, (byte) 'P', (byte) 'K', (byte) 3, (byte) 4) && probe.extension().equals("npz");
    }

    @Override
    public List<StoredSignal> open(Path file) throws LamellaException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<StoredSignal> signals = new ArrayList<>();
            LamellaException refused = null;
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (!entry.getName().endsWith(".npy")) {
                    continue;
                }
                try {
                    ZippedArray array = ZippedArray.of(zip, file, entry);
                    List<Axis> axes = NumpyLoader.axes(file, array.header().shape());
                    String title = entry.getName().substring(0, entry.getName().length() - 4);
                    signals.add(SignalAssembler.stored(NumpyLoader.signalHeader(title, axes), axes, array));
                } catch (LamellaException unreadable) {
                    refused = unreadable;
                }
            }
            if (signals.isEmpty()) {
                throw refused != null ? refused : Unreadable.because(file, "there is no array in it", "Save arrays with numpy.savez");
            }
            return signals;
        } catch (IOException | IllegalArgumentException damaged) {
            throw Unreadable.because(file, "its archive is damaged (" + damaged.getMessage() + ")", "Save it again with numpy.savez", damaged);
        }
    }
}
