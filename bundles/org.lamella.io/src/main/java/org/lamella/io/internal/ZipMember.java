package org.lamella.io.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.lamella.core.LamellaException;
import org.lamella.core.signal.DataType;

/**
 * A file within a ZIP archive, stored as it is or deflated.
 *
 * @param name its name
 * @param offset byte of the archive where its content begins
 * @param storedBytes bytes it takes in the archive
 * @param deflated whether it is packed
 */
public record ZipMember(String name, long offset, long storedBytes, boolean deflated) {

    /** Deflate packs at most 1032 to 1; a member that claims more is damaged. */
    private static final long LARGEST_RATIO = 1100;
    private static final ElementType BYTES = new ElementType(DataType.UINT8, ByteOrder.LITTLE_ENDIAN);

    /**
     * Opens its content, unpacked.
     *
     * @param archive the archive
     * @return a stream to be closed by the caller
     * @throws IOException when the archive cannot be read
     */
    public InputStream open(Path archive) throws IOException {
        InputStream raw = new RecordSource(archive, BYTES, new long[] {offset}, storedBytes).open();
        return deflated ? new Inflating(raw) : raw;
    }

    /** Frees the memory of its inflater, which the stream of the Java library leaves to the caller who made it. */
    private static final class Inflating extends InflaterInputStream {

        Inflating(InputStream packed) {
            super(packed, new Inflater(true), 1 << 16);
        }

        @Override
        public void close() throws IOException {
            inf.end();
            super.close();
        }
    }

    /**
     * Its whole content.
     *
     * @param archive the archive
     * @param limit most bytes that are read
     * @return the content
     * @throws IOException when it is longer, damaged or cannot be read
     */
    public byte[] content(Path archive, int limit) throws IOException {
        try (InputStream in = open(archive)) {
            byte[] content = in.readNBytes(limit);
            if (in.read() >= 0) {
                throw new IOException("its member " + name + " is longer than " + limit + " bytes");
            }
            return content;
        }
    }

    /**
     * The NumPy array that this member is.
     *
     * @param archive the archive
     * @return its header
     * @throws IOException when the archive cannot be read
     * @throws LamellaException when it is no array of numbers
     */
    public NumpyHeader arrayHeader(Path archive) throws IOException, LamellaException {
        try (InputStream in = open(archive)) {
            return NumpyHeader.read(archive, in);
        }
    }

    /**
     * The numbers of the NumPy array that this member is.
     *
     * @param archive the archive
     * @param header its header
     * @return the numbers in C order
     * @throws IOException when the archive cannot be read
     * @throws LamellaException when they are not all there
     */
    public ElementSource array(Path archive, NumpyHeader header) throws IOException, LamellaException {
        if (!deflated) {
            long numbers = header.numbers();
            if (numbers > (storedBytes - header.dataOffset()) / header.type().bytes()) {
                throw new EOFException("its member " + name + " is shorter than its header says");
            }
            return header.source(archive, offset);
        }
        if (header.numbers() > LARGEST_RATIO * storedBytes / header.type().bytes()) {
            throw new EOFException("its member " + name + " claims " + header.numbers() + " numbers in " + storedBytes + " bytes");
        }
        if (header.fortranOrder() && header.shape().length > 1) {
            throw Unreadable.because(archive, "its array is packed and in Fortran order", "Save it again with numpy.savez");
        }
        return new Packed(archive, this, header);
    }

    private record Packed(Path file, ZipMember member, NumpyHeader header) implements ElementSource {

        @Override
        public ElementType type() {
            return header.type();
        }

        @Override
        public InputStream open() throws IOException {
            InputStream in = member.open(file);
            try {
                in.skipNBytes(header.dataOffset());
                return in;
            } catch (IOException failed) {
                in.close();
                throw failed;
            }
        }
    }
}
