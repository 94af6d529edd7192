package org.lamella.io.phenom;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.FileProbe;
import org.lamella.core.contribution.SignalLoader;
import org.lamella.core.load.StoredSignal;
import org.lamella.io.internal.Unreadable;

/**
 * Reads projects of Element Identification 3.8 and later, versions 0 to 4 of the format: images, spectra of points, rectangles and other
 * programs, lines and maps.
 */
public final class PhenomLoader implements SignalLoader {

    private static final byte[] GZIP = {0x1F, (byte) 0x8B};

    @Override
    public boolean recognises(FileProbe probe) {
        if (probe.extension().equals("elid") && probe.startsWith(0, GZIP)) {
            return true;
        }
        if (!probe.startsWith(0, (byte) 'B', (byte) 'Z', (byte) 'h')) {
            return false;
        }
        try (ElidStream in = ElidStream.open(probe.file())) {
            return Project.begins(in);
        } catch (IOException damaged) {
            return probe.extension().equals("elid");
        }
    }

    @Override
    public List<StoredSignal> open(Path file) throws LamellaException {
        try {
            if (FileProbe.of(file).startsWith(0, GZIP)) {
                throw Unreadable.because(file, "it was written by Element Identification before 3.8",
                        "Open it in a later version and save it again");
            }
            try (ElidStream in = ElidStream.open(file)) {
                List<StoredSignal> signals = Project.read(file, in);
                if (signals.isEmpty()) {
                    throw Unreadable.because(file, "there are no images and no analyses in it",
                            "Check in Element Identification what was saved");
                }
                return signals;
            }
        } catch (IOException damaged) {
            throw damaged(file, damaged);
        }
    }

    static LamellaException damaged(Path file, IOException cause) {
        return Unreadable.because(file, "it is no whole Phenom project (" + cause.getMessage() + ")",
                "Copy it again, or save it again with Element "
                + "Identification", cause);
    }
}
