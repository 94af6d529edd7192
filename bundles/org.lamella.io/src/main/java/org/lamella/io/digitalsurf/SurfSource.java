package org.lamella.io.digitalsurf;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.InflaterInputStream;
import org.lamella.io.internal.BinaryFile;
import org.lamella.io.internal.ElementSource;
import org.lamella.io.internal.ElementType;
import org.lamella.io.internal.FileSource;
import org.lamella.io.internal.RecordSource;

/**
 * The stored points of an object. Packed points stand in several streams: their number, then the unpacked and packed size of each, then the
 * streams.
 *
 * @param file the file
 * @param object the object
 */
record SurfSource(Path file, SurfObject object) implements ElementSource {

    private static final int MAX_STREAMS = 64;

    @Override
    public ElementType type() {
        return new ElementType(object.dataType(), ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public InputStream open() throws IOException {
        if (!object.compressed()) {
            return new FileSource(file, type(), object.dataAt()).open();
        }
        List<InputStream> streams = new ArrayList<>();
        try (BinaryFile header = BinaryFile.open(file)) {
            header.seek(object.dataAt()).order(ByteOrder.LITTLE_ENDIAN);
            int count = header.i32();
            if (count < 1 || count > MAX_STREAMS) {
                throw new IOException(count + " packed streams");
            }
            long at = object.dataAt() + Integer.BYTES + 2L * Integer.BYTES * count;
            for (int i = 0; i < count; i++) {
                header.skip(Integer.BYTES);
                long bytes = header.u32();
                if (at + bytes > header.size()) {
                    throw new IOException("a packed stream of " + bytes + " bytes");
                }
                InputStream packed = new RecordSource(file, type(), new long[] {at}, bytes).open();
                streams.add(new BufferedInputStream(new InflaterInputStream(packed)));
                at += bytes;
            }
        }
        return new SequenceInputStream(Collections.enumeration(streams));
    }
}
