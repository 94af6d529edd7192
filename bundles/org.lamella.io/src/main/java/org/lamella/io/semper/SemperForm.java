package org.lamella.io.semper;

import java.nio.ByteOrder;
import java.util.Optional;
import org.lamella.core.signal.DataType;
import org.lamella.io.internal.ElementType;

/** How SEMPER stores the numbers of a picture: its forms 0 to 4. */
enum SemperForm {
    /** "Small positive integer values", as the manual says: without sign. */ BYTE(1, 1),
    /** Integers of the program's own size, 2 bytes or 4. */ INTEGER(2, 1),
    FP(4, 1),
    COMPLEX(4, 2),
    LONG(4, 1);

    private final int bytes;
    private final int components;

    SemperForm(int bytes, int components) {
        this.bytes = bytes;
        this.components = components;
    }

    static Optional<SemperForm> of(int code) {
        return code >= 0 && code < values().length ? Optional.of(values()[code]) : Optional.empty();
    }

    /** Numbers a pixel. @return 2 for complex ones, else 1 */
    int components() {
        return components;
    }

    /**
     * The type of the numbers in a row.
     *
     * @param columns pixels a row
     * @param rowBytes bytes that a row takes; rows of bytes may be filled up to whole integers
     * @param wideBytes bytes that a pixel of form byte takes: those of the program's integers in versions before 2, else 1
     * @param order byte order of the file
     * @return empty when the row is too short
     */
    Optional<ElementType> type(int columns, long rowBytes, int wideBytes, ByteOrder order) {
        int size = this == BYTE ? wideBytes : bytes;
        if (this == INTEGER && rowBytes == (long) columns * Integer.BYTES) {
            size = Integer.BYTES;
        }
        if (rowBytes < (long) columns * components * size) {
            return Optional.empty();
        }
        DataType type = this == FP || this == COMPLEX ? DataType.FLOAT32
                : size == 1 ? DataType.UINT8 : size == Short.BYTES ? DataType.INT16 : DataType.INT32;
        return Optional.of(new ElementType(type, order));
    }
}
