package org.lamella.io.edax;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.MetadataTree;
import org.lamella.io.internal.BinaryFile;

/**
 * What the header of an {@code .ipr} image says of the map that was taken on it, versions 333 and 334.
 *
 * @param widthUm width of a pixel, &micro;m
 * @param heightUm height of a pixel, &micro;m
 * @param original all fields that are read
 */
record EdaxImage(double widthUm, double heightUm, MetadataTree original) {

    private static final int OLDEST = 333;
    private static final int LATEST = 334;
    private static final int LABEL_BYTES = 8;
    private static final int DWELL_AT = 48;
    private static final double PARTS_PER_KV = 10;

    /**
     * Reads a header.
     *
     * @param path the image
     * @return empty when it is no such header, or gives no pixel size
     * @throws IOException when it cannot be read
     */
    static Optional<EdaxImage> read(Path path) throws IOException {
        try (BinaryFile file = BinaryFile.open(path)) {
            int version = file.order(ByteOrder.LITTLE_ENDIAN).u16();
            int kind = file.u16();
            Map<String, Object> original = new LinkedHashMap<>();
            original.put("version", version);
            original.put("imageType", kind);
            original.put("label", file.latin1(LABEL_BYTES).strip());
            original.put("fDwell", file.seek(DWELL_AT).f32());
            original.put("accVoltageKV", file.u16() / PARTS_PER_KV);
            original.put("tilt", file.i16());
            original.put("takeoff", file.i16());
            original.put("mag", file.u32());
            original.put("wd", file.u16());
            double width = file.f32();
            double height = file.f32();
            original.put("mppX", width);
            original.put("mppY", height);
            boolean known = version >= OLDEST && version <= LATEST && width > 0 && height > 0
                    && Double.isFinite(width) && Double.isFinite(height);
            return known ? Optional.of(new EdaxImage(width, height, MetadataTree.of(original))) : Optional.empty();
        }
    }

    /** The columns of a map on it. */
    Axis x(int number) {
        return Axis.uniform("x", AxisRole.NAVIGATION, number, 0, widthUm, "\u00b5m");
    }

    /** The rows of a map on it. */
    Axis y(int number) {
        return Axis.uniform("y", AxisRole.NAVIGATION, number, 0, heightUm, "\u00b5m");
    }
}
