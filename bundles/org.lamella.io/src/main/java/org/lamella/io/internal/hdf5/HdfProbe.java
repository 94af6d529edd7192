package org.lamella.io.internal.hdf5;

import io.jhdf.HdfFile;
import io.jhdf.api.Node;
import java.io.IOException;
import java.util.Map;
import org.lamella.core.contribution.FileProbe;

/** Tells the HDF5-based formats apart by what is in the root of a file. */
public final class HdfProbe {

    private HdfProbe() {
    }

    /**
     * Whether a file begins as HDF5 does.
     *
     * @param probe name and first bytes
     * @return true when it does
     */
    public static boolean isHdf5(FileProbe probe) {
        return probe.startsWith(0, (byte) 0x89, (byte) 'H', (byte) 'D', (byte) 'F', (byte) '\r', (byte) '\n', (byte) 0x1a, (byte) '\n');
    }

    /**
     * Whether a file is HDF5 and has all of some names in its root.
     *
     * @param probe name and first bytes
     * @param names groups or datasets
     * @return false also when it cannot be read
     */
    public static boolean hasInRoot(FileProbe probe, String... names) {
        if (!isHdf5(probe)) {
            return false;
        }
        try (HdfFile hdf = HdfAccess.open(probe.file())) {
            Map<String, Node> root = HdfTree.children(hdf);
            for (String name : names) {
                if (!root.containsKey(name)) {
                    return false;
                }
            }
            return true;
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            return false;
        }
    }
}
