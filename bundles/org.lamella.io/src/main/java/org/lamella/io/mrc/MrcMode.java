package org.lamella.io.mrc;

import java.util.Optional;
import org.lamella.core.signal.DataType;

/** How an MRC file stores its numbers: the modes of the MRC2014 standard (update 20141), and IMOD's colours. */
enum MrcMode {
    BYTES(0, DataType.INT8, 1),
    SHORTS(1, DataType.INT16, 1),
    FLOATS(2, DataType.FLOAT32, 1),
    COMPLEX_SHORTS(3, DataType.INT16, 2),
    COMPLEX_FLOATS(4, DataType.FLOAT32, 2),
    /** As mode 0, of programs of the CCP4 suite. */ OTHER_BYTES(5, DataType.INT8, 1),
    UNSIGNED_SHORTS(6, DataType.UINT16, 1),
    /** IEEE 754 binary16, widened when read. */ HALF_FLOATS(12, DataType.UINT16, 1),
    COLOURS(16, DataType.UINT8, 3);

    private final int code;
    private final DataType type;
    private final int components;

    MrcMode(int code, DataType type, int components) {
        this.code = code;
        this.type = type;
        this.components = components;
    }

    static Optional<MrcMode> of(int code) {
        for (MrcMode mode : values()) {
            if (mode.code == code) {
                return Optional.of(mode);
            }
        }
        return Optional.empty();
    }

    DataType type() {
        return type;
    }

    /** Numbers a pixel. @return 2 for complex ones, 3 for colours, else 1 */
    int components() {
        return components;
    }

    boolean isBytes() {
        return this == BYTES || this == OTHER_BYTES;
    }
}
