package org.lamella.io.internal;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.lamella.core.LamellaException;

/**
 * An array that NumPy saved, inside a zip archive. Holds no file open.
 *
 * @param file the archive
 * @param entry its name in the archive
 * @param header shape and type
 */
public record ZippedArray(Path file, String entry, NumpyHeader header) implements ElementSource {

    /** Deflate packs at most 1032 to 1. */
    private static final long LARGEST_RATIO = 1100;

    /**
     * An array of an archive.
     *
     * @param zip the archive, open
     * @param file its path
     * @param entry an entry whose name ends in {@code .npy}
     * @return the array
     * @throws IOException when the archive cannot be read
     * @throws LamellaException when it is no array of numbers in C order, or more than its entry can hold
     */
    public static ZippedArray of(ZipFile zip, Path file, ZipEntry entry) throws IOException, LamellaException {
        NumpyHeader header;
        try (InputStream in = zip.getInputStream(entry)) {
            header = NumpyHeader.read(file, in);
        }
        double bytes = header.type().bytes();
        for (long size : header.shape()) {
            bytes *= size;
        }
        long packed = Math.min(Math.max(0, entry.getCompressedSize()), file.toFile().length());
        if (bytes + header.dataOffset() > Math.max(0, entry.getSize()) || bytes > LARGEST_RATIO * (packed + 64.0)) {
            throw Unreadable.because(file, "its array " + entry.getName() + " announces " + (long) bytes + " bytes of data, more than there are",
                    "The file is damaged; save it again");
        }
        if (header.fortranOrder() && header.shape().length > 1) {
            throw Unreadable.because(file, "its array " + entry.getName() + " is stored in Fortran order",
                    "Save it in C order with numpy.ascontiguousarray");
        }
        return new ZippedArray(file, entry.getName(), header);
    }

    @Override
    public ElementType type() {
        return header.type();
    }

    @Override
    public InputStream open() throws IOException {
        ZipFile zip = new ZipFile(file.toFile());
        try {
            ZipEntry found = zip.getEntry(entry);
            if (found == null) {
                throw new IOException("there is no " + entry + " in it any more");
            }
            InputStream in = zip.getInputStream(found);
            in.skipNBytes(header.dataOffset());
            return new FilterInputStream(new BufferedInputStream(in, 1 << 16)) {
                @Override
                public void close() throws IOException {
                    zip.close();
                }
            };
        } catch (IOException | RuntimeException failed) {
            zip.close();
            throw failed;
        }
    }
}
