package org.lamella.io.edax;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lamella.core.signal.DataType;
import org.lamella.core.signal.MetadataTree;
import org.lamella.io.internal.BinaryFile;
import org.lamella.io.internal.ElementType;
import org.lamella.io.internal.FileSource;

/**
 * The header of an {@code .spd} map: its sizes, and the name of the image it was taken on. Counts follow, pixel by pixel.
 *
 * @param width columns
 * @param height rows
 * @param channels channels a pixel
 * @param frames frames that were summed
 * @param image name of the image; blank when there is none
 * @param counts where the counts are
 */
record EdaxMap(int width, int height, int channels, int frames, String image, FileSource counts) {

    /** Every map begins with it. */
    static final String MAGIC = "MAPSPECTRA_DATA";
    private static final int VERSION_AT = 16;
    private static final int SIZES_AT = 24;
    private static final int NAME_BYTES = 120;

    static EdaxMap read(Path path) throws IOException {
        try (BinaryFile file = BinaryFile.open(path)) {
            if (!file.latin1(VERSION_AT).startsWith(MAGIC)) {
                throw new IOException("it does not begin as a map does");
            }
            file.order(ByteOrder.LITTLE_ENDIAN).seek(SIZES_AT);
            int width = file.i32();
            int height = file.i32();
            int channels = file.i32();
            int bytes = file.i32();
            long countsAt = file.u32();
            int frames = file.i32();
            String image = file.text(Math.min(NAME_BYTES, file.remaining()), StandardCharsets.ISO_8859_1).strip();
            if (width < 1 || height < 1 || channels < 1 || bytes != 1 && bytes != 2 && bytes != 4) {
                throw new IOException("a map of " + width + " x " + height + " pixels and " + channels + " channels of " + bytes
                        + " bytes");
            }
            DataType type = bytes == 1 ? DataType.UINT8 : bytes == 2 ? DataType.UINT16 : DataType.UINT32;
            return new EdaxMap(width, height, channels, frames, image,
                    new FileSource(path, new ElementType(type, ByteOrder.LITTLE_ENDIAN), countsAt));
        }
    }

    /** All that is read, by the names of EDAX. */
    MetadataTree original() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("nPoints", width);
        fields.put("nLines", height);
        fields.put("nChannels", channels);
        fields.put("countBytes", counts.type().bytes());
        fields.put("nFrames", frames);
        fields.put("fName", image);
        return MetadataTree.of(fields);
    }
}
