package org.lamella.io.jeol;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.FileProbe;
import org.lamella.core.load.StoredSignal;

/** What a file of Analysis Station holds, by how it begins. */
enum JeolFileKind {

    MAP(probe -> probe.startsWith(0, (byte) 0x30, (byte) 1, (byte) 0, (byte) 0) && probe.headText().startsWith("PTTDFILE", 4),
            JeolMap::open),
    IMAGE(probe -> probe.startsWith(0, (byte) JeolImage.MAGIC, (byte) 0, (byte) 0, (byte) 0)
            && probe.headText().startsWith("JED-2200", 4), JeolImage::open),
    /** The four bytes alone are in many files. */
    SPECTRUM(probe -> probe.startsWith(0, (byte) 2, (byte) 0, (byte) 0, (byte) 0) && probe.extension().equals("eds"), JeolSpectrum::open);

    private final Predicate<FileProbe> begins;
    private final Opener opener;

    JeolFileKind(Predicate<FileProbe> begins, Opener opener) {
        this.begins = begins;
        this.opener = opener;
    }

    /** Opens a file of one kind. */
    private interface Opener {
        StoredSignal open(Path path) throws LamellaException;
    }

    static Optional<JeolFileKind> of(FileProbe probe) {
        return Arrays.stream(values()).filter(kind -> kind.begins.test(probe)).findFirst();
    }

    StoredSignal open(Path path) throws LamellaException {
        return opener.open(path);
    }
}
