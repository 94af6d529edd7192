package org.lamella.io.nion;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.FileProbe;
import org.lamella.core.contribution.SignalLoader;
import org.lamella.core.load.StoredSignal;
import org.lamella.io.internal.Unreadable;
import org.lamella.io.internal.hdf5.HdfFile;
import org.lamella.io.internal.hdf5.HdfProbe;
import org.lamella.io.internal.ZipMembers;

/** Reads what Nion Swift saves and exports: {@code .ndata}, {@code .ndata1}, {@code .h5} and {@code .nhdf}. */
public final class NionLoader implements SignalLoader {

    private static final String REMEDY = "Copy it again, or export it again from Swift";

    @Override
    public boolean recognises(FileProbe probe) {
        if (!HdfProbe.hasInRoot(probe, NionHdf.DATA)) {
            return ZipMembers.has(probe, NionArchive.ARRAY, NionArchive.PROPERTIES);
        }
        try (HdfFile hdf = HdfFile.open(probe.file())) {
            return NionHdf.isOne(hdf);
        } catch (IOException damaged) {
            return false;
        }
    }

    @Override
    public List<StoredSignal> open(Path path) throws LamellaException {
        String name = path.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        try {
            return HdfProbe.isHdf5(FileProbe.of(path)) ? hdf(path, name) : List.of(NionArchive.read(path, name));
        } catch (IOException damaged) {
            throw Unreadable.because(path, "it is no whole file of Nion Swift (" + damaged.getMessage() + ")", REMEDY, damaged);
        }
    }

    private static List<StoredSignal> hdf(Path path, String name) throws IOException, LamellaException {
        try (HdfFile hdf = HdfFile.open(path)) {
            return NionHdf.read(path, hdf, name);
        }
    }
}
