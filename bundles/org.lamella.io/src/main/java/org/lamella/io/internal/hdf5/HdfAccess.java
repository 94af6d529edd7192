package org.lamella.io.internal.hdf5;

import io.jhdf.HdfFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Opens HDF5 files for jHDF. From a memory map jHDF takes slices where from a channel it would allocate whatever a damaged length says; files too large
 * for a map are read by channel.
 */
public final class HdfAccess {

    private HdfAccess() {
    }

    /**
     * Opens a file.
     *
     * @param path the file
     * @return to be closed by the caller
     * @throws IOException when it cannot be read
     */
    public static HdfFile open(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            if (channel.size() <= Integer.MAX_VALUE) {
                return HdfFile.fromByteBuffer(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
            }
        }
        return new HdfFile(path);
    }
}
