package org.lamella.io.bruker;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lamella.io.internal.BinaryFile;

/**
 * AidAim's single-file system, in which {@code .bcf} files keep several files: chunks of one size, each with a header that names the next,
 * a tree of folders and files in it, and for each file a table of its chunks. Files may be packed block by block by zlib.
 */
final class SingleFileSystem {

    static final byte[] MAGIC = "AAMVHFSS".getBytes(StandardCharsets.US_ASCII);

    private static final long INFO_AT = 0x124;
    private static final long TREE_AT = 0x140;
    private static final long CHUNKS_AT = 0x118;
    private static final int CHUNK_HEADER_BYTES = 32;
    private static final int ITEM_BYTES = 0x200;
    private static final int SIZE_AT = 4;
    private static final int PARENT_AT = 40;
    private static final int FOLDER_AT = 220;
    private static final int NAME_AT = 224;
    private static final int NAME_BYTES = 256;
    private static final int MAX_ITEMS = 1 << 16;
    private static final int MAX_CHUNK_BYTES = 1 << 24;

    private final Path path;
    private final int chunkBytes;
    private final Map<String, Entry> entries;

    /** A file inside. @param size its bytes as stored @param chunks where they are, in order */
    private record Entry(long size, int[] chunks) {
    }

    private SingleFileSystem(Path path, int chunkBytes, Map<String, Entry> entries) {
        this.path = path;
        this.chunkBytes = chunkBytes;
        this.entries = entries;
    }

    static SingleFileSystem open(Path path) throws IOException {
        try (BinaryFile file = BinaryFile.open(path)) {
            if (!Arrays.equals(file.bytes(Math.min(file.size(), MAGIC.length)), MAGIC)) {
                throw new IOException("it does not begin as a file of AidAim's file system");
            }
            file.seek(INFO_AT + Float.BYTES);
            int chunk = file.i32();
            if (chunk < CHUNK_HEADER_BYTES + ITEM_BYTES || chunk > MAX_CHUNK_BYTES) {
                throw new IOException("its chunks take " + chunk + " bytes");
            }
            file.seek(TREE_AT);
            int tree = file.i32();
            int items = file.i32();
            if (items < 0 || items > MAX_ITEMS || (long) items * ITEM_BYTES > file.size()) {
                throw new IOException("it announces " + items + " files");
            }
            Reader reader = new Reader(file, chunk);
            byte[] table = reader.chain(tree, items * ITEM_BYTES, reader.room() / ITEM_BYTES * ITEM_BYTES);
            Map<String, Entry> entries = new LinkedHashMap<>();
            Map<Integer, String> folders = folders(table, items);
            for (int i = 0; i < items; i++) {
                ByteBuffer item = item(table, i);
                if (!isFolder(item)) {
                    entries.put(folders.getOrDefault(item.getInt(PARENT_AT), "") + name(item), reader.entry(item));
                }
            }
            return new SingleFileSystem(path, chunk, entries);
        }
    }

    private static ByteBuffer item(byte[] table, int number) {
        return ByteBuffer.wrap(table, number * ITEM_BYTES, ITEM_BYTES).slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    private static boolean isFolder(ByteBuffer item) {
        return item.get(FOLDER_AT) != 0;
    }

    private static String name(ByteBuffer item) {
        byte[] name = new byte[NAME_BYTES];
        item.get(NAME_AT, name);
        String text = new String(name, StandardCharsets.UTF_8);
        return text.substring(0, text.indexOf('\0') < 0 ? text.length() : text.indexOf('\0'));
    }

    /** Folders by their number in the table. @return each with its own folder before its name and a slash behind it */
    private static Map<Integer, String> folders(byte[] table, int items) {
        Map<Integer, String> folders = new HashMap<>();
        for (int i = 0; i < items; i++) {
            ByteBuffer item = item(table, i);
            if (isFolder(item)) {
                folders.put(i, folders.getOrDefault(item.getInt(PARENT_AT), "") + name(item) + '/');
            }
        }
        return folders;
    }

    /** Reads chunks while the tree is gathered. */
    private record Reader(BinaryFile file, int chunk) {

        int room() {
            return chunk - CHUNK_HEADER_BYTES;
        }

        /**
         * Bytes that go on from chunk to chunk by the number of the next one in each header.
         *
         * @param each bytes used of each chunk; an entry of the tree is never divided between two
         */
        byte[] chain(int first, int bytes, int each) throws IOException {
            byte[] all = new byte[bytes];
            int next = first;
            for (int done = 0; done < bytes; done += each) {
                file.seek(CHUNKS_AT + (next & 0xFFFFFFFFL) * chunk);
                next = file.i32();
                file.skip(CHUNK_HEADER_BYTES - Integer.BYTES);
                file.bytes(all, done, Math.min(each, bytes - done));
            }
            return all;
        }

        Entry entry(ByteBuffer item) throws IOException {
            int table = item.getInt(0);
            long size = item.getLong(SIZE_AT);
            if (size < 0 || size > file.size()) {
                throw new IOException("a file of " + size + " bytes inside a file of " + file.size());
            }
            int chunks = (int) ((size + room() - 1) / room());
            byte[] stored = chain(table, chunks * Integer.BYTES, room() / Integer.BYTES * Integer.BYTES);
            ByteBuffer numbers = ByteBuffer.wrap(stored).order(ByteOrder.LITTLE_ENDIAN);
            int[] list = new int[chunks];
            numbers.asIntBuffer().get(list);
            return new Entry(size, list);
        }
    }

    /** The files. @return each with the folders it lies in before its name, divided by slashes */
    Set<String> names() {
        return entries.keySet();
    }

    /** The first file of a name in any folder. @return its name with its folders */
    Optional<String> find(String name) {
        return entries.keySet().stream().filter(path -> path.substring(path.lastIndexOf('/') + 1).equals(name)).findFirst();
    }

    /** A file inside, unpacked. */
    InputStream read(String name) throws IOException {
        Entry entry = entries.get(name);
        if (entry == null) {
            throw new IOException("there is no " + name + " in it");
        }
        InputStream stored = new Chunks(BinaryFile.open(path), entry);
        try {
            return PackedStream.unpacked(stored);
        } catch (IOException failed) {
            stored.close();
            throw failed;
        }
    }

    byte[] readAll(String name, int most) throws IOException {
        try (InputStream in = read(name)) {
            byte[] bytes = in.readNBytes(most);
            if (bytes.length == most) {
                throw new IOException(name + " in it takes more than " + most + " bytes");
            }
            return bytes;
        }
    }

    private final class Chunks extends InputStream {

        private final BinaryFile file;
        private final Entry entry;
        private final int room = chunkBytes - CHUNK_HEADER_BYTES;
        private long position;

        Chunks(BinaryFile file, Entry entry) {
            this.file = file;
            this.entry = entry;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (position >= entry.size()) {
                return -1;
            }
            int within = (int) (position % room);
            if (within == 0) {
                long chunk = entry.chunks()[(int) (position / room)] & 0xFFFFFFFFL;
                file.seek(CHUNKS_AT + chunk * chunkBytes).skip(CHUNK_HEADER_BYTES);
            }
            int count = (int) Math.min(Math.min(length, room - within), entry.size() - position);
            file.bytes(into, offset, count);
            position += count;
            return count;
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    /** Thrown by readers that expect more. */
    static EOFException endsEarly() {
        return new EOFException("it ends early");
    }
}
