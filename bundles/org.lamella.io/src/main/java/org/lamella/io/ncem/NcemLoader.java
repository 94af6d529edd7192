package org.lamella.io.ncem;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.FileProbe;
import org.lamella.core.contribution.SignalLoader;
import org.lamella.core.load.StoredSignal;
import org.lamella.io.internal.Unreadable;
import org.lamella.io.internal.hdf5.Group;
import org.lamella.io.internal.hdf5.HdfFile;
import org.lamella.io.internal.hdf5.HdfProbe;
import org.lamella.io.internal.hdf5.HdfTree;
import org.lamella.io.internal.hdf5.Node;

/**
 * Reads NCEM EMD files, versions 0.1 to 1.0, and those of programs built on them (py4DSTEM, Prismatic): every group that is marked to hold
 * an array, however many a file has.
 *
 * @see <a href="https://emdatasets.com/format/">EMD file format</a>
 */
public final class NcemLoader implements SignalLoader {

    private static final int MAX_DEPTH = 32;
    /** Links can lead in circles; no file has as many groups and datasets. */
    private static final int MOST_NODES = 20_000;
    private static final String REMEDY = "Copy it again, or save it again with the program that wrote it";
    private static final List<String> ABOUT_ALL = List.of("microscope", "sample", "user", "comments");

    @Override
    public boolean recognises(FileProbe probe) {
        if (!HdfProbe.isHdf5(probe) || !probe.extension().matches("emd|h5|hdf5|")) {
            return false;
        }
        try (HdfFile hdf = HdfFile.open(probe.file())) {
            return !arrays(hdf.root()).isEmpty();
        } catch (IOException damaged) {
            return false;
        }
    }

    private static List<NcemArray> arrays(Group root) {
        List<NcemArray> found = new ArrayList<>();
        gather(root, 0, new int[1], found);
        return found;
    }

    private static void gather(Group parent, int depth, int[] visited, List<NcemArray> found) {
        for (Node node : parent.children().values()) {
            if (depth == MAX_DEPTH || ++visited[0] > MOST_NODES) {
                return;
            }
            if (node instanceof Group group) {
                Optional<NcemArray> array = NcemArray.of(group);
                if (array.isPresent()) {
                    found.add(array.get());
                } else {
                    gather(group, depth + 1, visited, found);
                }
            }
        }
    }

    @Override
    public List<StoredSignal> open(Path path) throws LamellaException {
        try (HdfFile hdf = HdfFile.open(path)) {
            List<NcemArray> arrays = arrays(hdf.root());
            if (arrays.isEmpty()) {
                throw Unreadable.because(path, "it is an HDF5 file without EMD groups",
                        "Open it with the program that wrote it and export it");
            }
            return signals(path, arrays, about(hdf.root()));
        } catch (IOException failed) {
            throw Unreadable.because(path, "reading failed (" + failed.getMessage() + ")", REMEDY, failed);
        }
    }

    /** One array that cannot be shown does not keep the others back. */
    private static List<StoredSignal> signals(Path path, List<NcemArray> arrays, Map<String, Object> about)
            throws LamellaException, IOException {
        List<StoredSignal> signals = new ArrayList<>();
        LamellaException refused = null;
        for (NcemArray array : arrays) {
            try {
                signals.add(array.signal(path, about));
            } catch (LamellaException unreadable) {
                refused = unreadable;
            }
        }
        if (signals.isEmpty()) {
            throw refused;
        }
        return signals;
    }

    private static Map<String, Object> about(Group root) {
        Map<String, Object> about = new LinkedHashMap<>();
        for (String name : ABOUT_ALL) {
            if (root.children().get(name) instanceof Group group) {
                about.put(name, HdfTree.of(group));
            }
        }
        return about;
    }
}
