package org.lamella.io.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.lamella.core.contribution.FileProbe;

/**
 * Finds the members of a ZIP archive by walking from local header to local header (PKWARE's APPNOTE.TXT, 4.3.7). The directory at the end
 * is not needed: programs that rewrite their archives in place, or that were stopped, leave it wrong or missing.
 */
public final class ZipMembers {

    private static final long LOCAL_HEADER = 0x04034b50L;
    private static final long DATA_DESCRIPTOR = 0x08074b50L;
    private static final long DIRECTORY_HEADER = 0x02014b50L;
    private static final long END_OF_DIRECTORY = 0x06054b50L;
    private static final long IN_EXTRA_FIELD = 0xFFFFFFFFL;
    private static final int SIZES_FOLLOW = 1 << 3;
    private static final int ENCRYPTED = 1;
    private static final int ZIP64 = 1;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int MAX_MEMBERS = 10_000;

    private final BinaryFile file;

    private ZipMembers(BinaryFile file) {
        this.file = file.order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * Whether a file begins as a ZIP archive does and has some members.
     *
     * @param probe name and first bytes
     * @param names the members
     * @return false also when it cannot be read
     */
    public static boolean has(FileProbe probe, String... names) {
        if (!probe.startsWith(0, (byte) 'P', (byte) 'K', (byte) 3, (byte) 4)) {
            return false;
        }
        try {
            Map<String, ZipMember> members = of(probe.file());
            for (String name : names) {
                if (!members.containsKey(name)) {
                    return false;
                }
            }
            return true;
        } catch (IOException damaged) {
            return false;
        }
    }

    /**
     * The members of an archive.
     *
     * @param archive the file
     * @return by name, in the archive's order
     * @throws IOException when it is no archive, or cut off
     */
    public static Map<String, ZipMember> of(Path archive) throws IOException {
        try (BinaryFile file = BinaryFile.open(archive)) {
            return new ZipMembers(file).walk();
        }
    }

    private Map<String, ZipMember> walk() throws IOException {
        Map<String, ZipMember> members = new LinkedHashMap<>();
        while (file.remaining() >= Integer.BYTES && file.u32() == LOCAL_HEADER && members.size() < MAX_MEMBERS) {
            ZipMember member = next();
            members.put(member.name(), member);
        }
        if (members.isEmpty()) {
            throw new IOException("it does not begin as a ZIP archive does");
        }
        return members;
    }

    private ZipMember next() throws IOException {
        int flags = file.skip(2).u16();
        int method = file.u16();
        // time, date, checksum
        long storedBytes = file.skip(8).u32();
        long bytes = file.u32();
        int nameBytes = file.u16();
        int extraBytes = file.u16();
        String name = file.text(nameBytes, StandardCharsets.UTF_8);
        long offset = file.position() + extraBytes;
        if (storedBytes == IN_EXTRA_FIELD) {
            storedBytes = largeSize(offset, bytes == IN_EXTRA_FIELD);
        }
        if (method != STORED && method != DEFLATED || (flags & ENCRYPTED) != 0) {
            throw new IOException("its member " + name + " is encrypted or packed in an unknown way (" + method + ")");
        }
        file.seek(offset);
        if ((flags & SIZES_FOLLOW) != 0 && storedBytes == 0) {
            if (method != DEFLATED) {
                throw new IOException("its member " + name + " has no length");
            }
            storedBytes = deflatedLength();
            file.seek(offset).skip(storedBytes);
            passDescriptor();
        } else {
            file.skip(storedBytes);
            if ((flags & SIZES_FOLLOW) != 0) {
                passDescriptor();
            }
        }
        return new ZipMember(name, offset, storedBytes, method == DEFLATED);
    }

    /** Sizes of 64 bits stand in a field of their own: first the unpacked size, if that is too large as well, then the stored one. */
    private long largeSize(long end, boolean unpackedToo) throws IOException {
        while (file.position() + 2 * Short.BYTES <= end) {
            int tag = file.u16();
            int length = file.u16();
            if (tag == ZIP64) {
                return file.skip(unpackedToo ? Long.BYTES : 0).i64();
            }
            file.skip(length);
        }
        throw new IOException("a member of more than 4 GB has no length");
    }

    /** Finds the end of a packed member by unpacking it. */
    private long deflatedLength() throws IOException {
        Inflater inflater = new Inflater(true);
        byte[] packed = new byte[1 << 14];
        byte[] unpacked = new byte[1 << 16];
        try {
            while (!inflater.finished()) {
                if (inflater.needsInput()) {
                    int length = (int) Math.min(packed.length, file.remaining());
                    file.requireRemaining(1);
                    file.bytes(packed, 0, length);
                    inflater.setInput(packed, 0, length);
                }
                if (inflater.inflate(unpacked) == 0 && inflater.needsDictionary()) {
                    throw new IOException("its packed data are damaged");
                }
            }
            return inflater.getBytesRead();
        } catch (DataFormatException damaged) {
            throw new IOException("its packed data are damaged", damaged);
        } finally {
            inflater.end();
        }
    }

    /** Behind data whose size was not known when they were written: checksum and sizes of 32 or 64 bits, with or without a mark. */
    private void passDescriptor() throws IOException {
        long start = file.position();
        boolean marked = file.remaining() >= Integer.BYTES && file.u32() == DATA_DESCRIPTOR;
        long sizes = start + (marked ? 2 : 1) * Integer.BYTES;
        for (int sizeBytes : new int[] {Integer.BYTES, Long.BYTES}) {
            long end = sizes + 2L * sizeBytes;
            if (end + Integer.BYTES <= file.size()) {
                long mark = file.seek(end).u32();
                if (mark == LOCAL_HEADER || mark == DIRECTORY_HEADER || mark == END_OF_DIRECTORY) {
                    file.seek(end);
                    return;
                }
            }
        }
        // nothing follows that could be read
        file.seek(file.size());
    }
}
