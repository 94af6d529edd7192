package org.lamella.io.internal.hdf5;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.signal.DataType;
import org.lamella.io.internal.ElementSource;
import org.lamella.io.internal.ElementType;
import org.lamella.io.internal.OwningStream;
import org.lamella.io.internal.Unreadable;

/**
 * A dataset of an HDF5 file as a stream of numbers. Chunked data are unpacked one row of chunks at a time, so a map never stands in memory
 * as a whole. Keeps no file open: each stream opens it for itself.
 *
 * @param file the file
 * @param dataset where in it the numbers are: integers or real numbers, or records of equal ones (as colours are)
 * @param shape sizes of its dimensions, slowest first, without that of the record
 * @param type how the numbers are stored
 * @param components numbers a record, 1 for plain numbers
 */
public record HdfArray(Path file, Dataset dataset, int[] shape, ElementType type, int components) implements ElementSource {

    /**
     * An array of a file.
     *
     * @param file the file, open
     * @param dataset the dataset
     * @return the array
     * @throws LamellaException when it holds no numbers, or more than its file can hold
     * @throws IOException when the file cannot be read
     */
    public static HdfArray of(Path file, Dataset dataset) throws LamellaException, IOException {
        HdfType stored = dataset.type();
        int components = 1;
        if (stored.kind() == HdfType.Kind.RECORD) {
            components = stored.members().size();
            requireAlikeNumbers(file, dataset);
            stored = stored.members().get(0).type();
        }
        ElementType type = elementType(file, dataset, stored);
        dataset.requirePlausibleSize();
        return new HdfArray(file, dataset, dataset.shape(), type, components);
    }

    private static void requireAlikeNumbers(Path file, Dataset dataset) throws LamellaException {
        List<HdfType.Member> members = dataset.type().members();
        boolean alike = !members.isEmpty() && members.get(0).type().isNumber()
                && members.get(0).type().size() * members.size() == dataset.type().size();
        for (int i = 0; alike && i < members.size(); i++) {
            HdfType first = members.get(0).type();
            alike = members.get(i).type().equals(first) && members.get(i).offset() == i * first.size();
        }
        if (!alike) {
            throw unsupported(file, dataset, "records of different things");
        }
    }

    private static ElementType elementType(Path file, Dataset dataset, HdfType stored) throws LamellaException {
        if (stored.kind() == HdfType.Kind.CHOICE && stored.size() == 1) {
            return new ElementType(DataType.UINT8, stored.order());
        }
        if (!stored.isNumber()) {
            throw unsupported(file, dataset, "values of " + stored.size() + " bytes of the kind " + stored.kind());
        }
        String name = stored.kind() == HdfType.Kind.REAL ? "FLOAT" : stored.signed() ? "INT" : "UINT";
        return new ElementType(DataType.valueOf(name + stored.size() * Byte.SIZE), stored.order());
    }

    private static LamellaException unsupported(Path file, Dataset dataset, String what) {
        return Unreadable.because(file, "its dataset " + dataset.path() + " holds " + what + ", which Lamella does not read",
                "Save it as integers or real numbers of 4 or 8 bytes");
    }

    @Override
    public InputStream open() throws IOException, LamellaException {
        return open(bytes -> DatasetStream.open(bytes, dataset, shape));
    }

    /** Opens the numbers with the last axis as the slowest one. */
    InputStream openLastAxisFirst() throws IOException {
        return open(bytes -> DatasetStream.openLastAxisFirst(bytes, dataset));
    }

    @FunctionalInterface
    private interface Opening {
        InputStream of(HdfBytes bytes) throws IOException;
    }

    private InputStream open(Opening opening) throws IOException {
        HdfBytes bytes = HdfBytes.open(file);
        try {
            return new OwningStream(opening.of(bytes), bytes);
        } catch (IOException failed) {
            bytes.close();
            throw failed;
        }
    }
}
