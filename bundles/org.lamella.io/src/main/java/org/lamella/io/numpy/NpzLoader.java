package org.lamella.io.numpy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.FileProbe;
import org.lamella.core.contribution.SignalLoader;
import org.lamella.core.load.StoredSignal;
import org.lamella.io.internal.NumpyHeader;
import org.lamella.io.internal.Unreadable;
import org.lamella.io.internal.ZipMember;
import org.lamella.io.internal.ZipMembers;

/** Reads {@code .npz} archives: a signal for each array of numbers, as {@link NumpyLoader} reads a single one. */
public final class NpzLoader implements SignalLoader {

    private static final String ENDING = ".npy";

    @Override
    public boolean recognises(FileProbe probe) {
        return probe.startsWith(0, (byte) 'P', (byte) 'K', (byte) 3, (byte) 4) && probe.extension().equals("npz");
    }

    @Override
    public List<StoredSignal> open(Path file) throws LamellaException {
        try {
            List<StoredSignal> signals = new ArrayList<>();
            LamellaException refused = null;
            for (ZipMember member : ZipMembers.of(file).values()) {
                if (!member.name().endsWith(ENDING)) {
                    continue;
                }
                try {
                    NumpyHeader header = member.arrayHeader(file);
                    String title = member.name().substring(0, member.name().length() - ENDING.length());
                    signals.add(NumpyLoader.stored(file, title, header, member.array(file, header)));
                } catch (LamellaException unreadable) {
                    refused = unreadable;
                }
            }
            if (signals.isEmpty()) {
                throw refused != null ? refused : Unreadable.because(file, "there is no array in it", "Save arrays with numpy.savez");
            }
            return signals;
        } catch (IOException damaged) {
            throw Unreadable.because(file, "its archive is damaged (" + damaged.getMessage() + ")",
                    "Save it again with numpy.savez", damaged);
        }
    }
}
