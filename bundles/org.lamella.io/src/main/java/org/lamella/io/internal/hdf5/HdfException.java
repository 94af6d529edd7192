package org.lamella.io.internal.hdf5;

import java.io.IOException;

/** An HDF5 file is damaged, or uses what is not read. The message is a clause about the file. */
final class HdfException extends IOException {

    private static final long serialVersionUID = 1;

    HdfException(String detail) {
        super("its HDF5 structure is damaged or of an unknown kind (" + detail + ")");
    }
}
