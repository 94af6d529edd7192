package org.lamella.io.gatan;

import java.util.Optional;
import org.lamella.core.signal.DataType;

/**
 * How DigitalMicrograph stores the pixels of an image.
 *
 * @param type type of one number
 * @param components numbers a pixel: 2 for complex ones, 4 for colours
 * @param colours whether the components are red, green, blue and opacity rather than real and imaginary part
 */
record ImageType(DataType type, int components, boolean colours) {

    /** The type of a {@code DataType} tag; empty when it is unknown. */
    static Optional<ImageType> of(int code) {
        return switch (code) {
            case 1 -> plain(DataType.INT16);
            case 2 -> plain(DataType.FLOAT32);
            case 3, 5, 27 -> Optional.of(new ImageType(DataType.FLOAT32, 2, false));
            case 6, 14 -> plain(DataType.UINT8);
            case 7 -> plain(DataType.INT32);
            case 8, 23 -> Optional.of(new ImageType(DataType.UINT8, 4, true));
            case 9 -> plain(DataType.INT8);
            case 10 -> plain(DataType.UINT16);
            case 11 -> plain(DataType.UINT32);
            case 12 -> plain(DataType.FLOAT64);
            case 13, 28 -> Optional.of(new ImageType(DataType.FLOAT64, 2, false));
            case 39 -> plain(DataType.INT64);
            case 40 -> plain(DataType.UINT64);
            default -> Optional.empty();
        };
    }

    private static Optional<ImageType> plain(DataType type) {
        return Optional.of(new ImageType(type, 1, false));
    }

    int pixelBytes() {
        return type.bytes() * components;
    }
}
