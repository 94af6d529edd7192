package org.lamella.io.tiff;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lamella.io.internal.BinaryFile;

/** Follows the chain of directories through a TIFF or BigTIFF. */
final class DirectoryReader {

    static final int CLASSIC = 42;
    static final int BIG = 43;

    private static final int CLASSIC_ENTRY_BYTES = 12;
    private static final int BIG_ENTRY_BYTES = 20;

    private final BinaryFile file;
    private final boolean big;
    /** No file has more entries than fit into it; guards against directories that lie over each other. */
    private long entriesLeft;

    private DirectoryReader(BinaryFile file, boolean big) {
        this.file = file;
        this.big = big;
        entriesLeft = file.size() / CLASSIC_ENTRY_BYTES;
    }

    /** Byte order of a file, which its first two letters say. */
    static ByteOrder order(BinaryFile file) throws IOException {
        return file.seek(0).u8() == 'M' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }

    /** All pages. @param file in any position; its byte order is set */
    static List<Directory> read(BinaryFile file) throws IOException {
        int version = file.order(order(file)).seek(2).u16();
        if (version != CLASSIC && version != BIG) {
            throw new IOException("its version is " + version + " instead of 42 or 43");
        }
        DirectoryReader reader = new DirectoryReader(file, version == BIG);
        if (reader.big) {
            file.skip(Integer.BYTES);
        }
        List<Directory> directories = new ArrayList<>();
        Set<Long> visited = new HashSet<>();
        long next = reader.offset();
        while (next != 0) {
            if (!visited.add(next)) {
                throw new IOException("its pages run in a circle");
            }
            file.seek(next);
            directories.add(reader.directory());
            next = reader.offset();
        }
        return directories;
    }

    private long offset() throws IOException {
        return big ? file.i64() : file.u32();
    }

    private Directory directory() throws IOException {
        long entries = big ? file.i64() : file.u16();
        int entryBytes = big ? BIG_ENTRY_BYTES : CLASSIC_ENTRY_BYTES;
        entriesLeft -= entries;
        if (entries < 0 || entriesLeft < 0) {
            throw new IOException("a page announces " + entries + " fields");
        }
        file.requireRemaining(entries * entryBytes);
        Directory directory = new Directory(file);
        long start = file.position();
        for (long i = 0; i < entries; i++) {
            file.seek(start + i * entryBytes);
            int tag = file.u16();
            int type = file.u16();
            long count = offset();
            int inline = big ? Long.BYTES : Integer.BYTES;
            boolean inside = count >= 0 && count <= inline && count * Directory.typeBytes(type) <= inline;
            directory.add(tag, type, count, inside ? file.position() : offset());
        }
        file.seek(start + entries * entryBytes);
        return directory;
    }
}
