package org.lamella.io.nexus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.FileProbe;
import org.lamella.core.contribution.SignalLoader;
import org.lamella.core.load.StoredSignal;
import org.lamella.io.internal.Unreadable;
import org.lamella.io.internal.hdf5.Dataset;
import org.lamella.io.internal.hdf5.Group;
import org.lamella.io.internal.hdf5.HdfFile;
import org.lamella.io.internal.hdf5.HdfProbe;

/**
 * Reads NeXus files: first the signals of all NXdata groups with their axes, then every other array of more than one number, so that
 * nothing in the file is out of reach. Links inside the file are followed, so data with an alias come under both names.
 */
public final class NexusLoader implements SignalLoader {

    private static final String REMEDY = "Copy it again, or save it again with the program that wrote it";

    @Override
    public boolean recognises(FileProbe probe) {
        if (!HdfProbe.isHdf5(probe)) {
            return false;
        }
        try (HdfFile hdf = HdfFile.open(probe.file())) {
            boolean entry = hdf.root().children().values().stream().anyMatch(node -> node instanceof Group
                    && NexusNodes.text(node, "NX_class").matches("NXentry|NXdata"));
            return entry || NexusNodes.text(hdf.root(), "NX_class").equals("NXroot") || probe.extension().equals("nxs")
                    && hasArray(hdf.root());
        } catch (IOException damaged) {
            return false;
        }
    }

    private static boolean hasArray(Group group) {
        return group.children().values().stream().anyMatch(node -> node instanceof Group || node instanceof Dataset);
    }

    @Override
    public List<StoredSignal> open(Path path) throws LamellaException {
        try (HdfFile hdf = HdfFile.open(path)) {
            List<StoredSignal> signals = new NexusWalk(path).signals(hdf.root());
            if (signals.isEmpty()) {
                throw Unreadable.because(path, "it is a NeXus file without arrays of numbers in it",
                        "Its data may be in other files that it links to; open those");
            }
            return signals;
        } catch (IOException failed) {
            throw Unreadable.because(path, "reading failed (" + failed.getMessage() + ")", REMEDY, failed);
        }
    }
}
