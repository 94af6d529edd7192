package org.lamella.io.internal.hdf5;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.api.dataset.ContiguousDataset;
import io.jhdf.object.datatype.CompoundDataType;
import io.jhdf.object.datatype.EnumDataType;
import io.jhdf.object.datatype.FixedPoint;
import io.jhdf.object.datatype.FloatingPoint;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.signal.DataType;
import org.lamella.io.internal.ElementSource;
import org.lamella.io.internal.ElementType;
import org.lamella.io.internal.Unreadable;

/**
 * A dataset of an HDF5 file as a stream of numbers. Chunked data are unpacked one row of chunks at a time, so a map never stands in memory as a whole.
 * Keeps no file open: each stream opens it for itself.
 *
 * @param file the file
 * @param path where in the file the dataset is: integers or real numbers, or records of equal ones (as colours are)
 * @param shape sizes of its dimensions, slowest first, without that of the record
 * @param type how the numbers are stored
 * @param components numbers a record, 1 for plain numbers
 */
public record HdfArray(Path file, String path, int[] shape, ElementType type, int components) implements ElementSource {

    /** Deflate packs at most 1032 to 1; an array that claims more is not in the file. */
    private static final long LARGEST_RATIO = 1100;
    private static final long ALWAYS_ALLOWED_BYTES = 64L << 20;

    /**
     * An array of a file.
     *
     * @param file the file, open
     * @param dataset the dataset
     * @return the array
     * @throws LamellaException when it holds no numbers, or more than its file can hold
     * @throws IOException when the file's size cannot be found out
     */
    public static HdfArray of(Path file, Dataset dataset) throws LamellaException, IOException {
        int components = 1;
        io.jhdf.object.datatype.DataType stored = dataset.getDataType();
        if (stored instanceof CompoundDataType compound) {
            List<CompoundDataType.CompoundDataMember> members = compound.getMembers();
            stored = members.get(0).getDataType();
            components = members.size();
            requireAlikeNumbers(file, dataset, members);
        }
        HdfArray array = new HdfArray(file, dataset.getPath(), dataset.getDimensions(), elementType(file, dataset, stored), components);
        array.requirePlausibleSize();
        return array;
    }

    private static void requireAlikeNumbers(Path file, Dataset dataset, List<CompoundDataType.CompoundDataMember> members)
            throws LamellaException {
        int bytes = 0;
        for (CompoundDataType.CompoundDataMember member : members) {
            bytes += member.getDataType().getSize();
            boolean number = member.getDataType() instanceof FixedPoint || member.getDataType() instanceof FloatingPoint;
            boolean alike = member.getDataType().getClass() == members.get(0).getDataType().getClass()
                    && member.getDataType().getSize() == members.get(0).getDataType().getSize();
            if (!number || !alike) {
                throw unsupported(file, dataset, "records");
            }
        }
        if (bytes != dataset.getDataType().getSize()) {
            throw unsupported(file, dataset, "padded records");
        }
    }

    private static ElementType elementType(Path file, Dataset dataset, io.jhdf.object.datatype.DataType stored) throws LamellaException {
        if (stored instanceof FixedPoint fixed && List.of(1, 2, 4, 8).contains(stored.getSize())) {
            return new ElementType(DataType.valueOf((fixed.isSigned() ? "INT" : "UINT") + fixed.getSize() * 8), fixed.getByteOrder());
        }
        if (stored instanceof FloatingPoint real && (stored.getSize() == 4 || stored.getSize() == 8)) {
            return new ElementType(real.getSize() == 4 ? DataType.FLOAT32 : DataType.FLOAT64, real.getByteOrder());
        }
        if (stored instanceof EnumDataType && stored.getSize() == 1) {
            return new ElementType(DataType.UINT8, ByteOrder.LITTLE_ENDIAN);
        }
        throw unsupported(file, dataset, "data of class " + stored.getClass().getSimpleName() + " (" + stored.getSize() + " bytes)");
    }

    private static LamellaException unsupported(Path file, Dataset dataset, String what) {
        return Unreadable.because(file, "its dataset " + dataset.getPath() + " holds " + what + ", which Lamella does not read",
                "Save it as integers or real numbers of 4 or 8 bytes");
    }

    /**
     * The first plane along the last axis, as of a stack of frames.
     *
     * @return the array with a last axis of one
     */
    public HdfArray firstOfLast() {
        int[] first = shape.clone();
        first[first.length - 1] = Math.min(1, first[first.length - 1]);
        return new HdfArray(file, path, first, type, components);
    }

    private void requirePlausibleSize() throws LamellaException, IOException {
        double bytes = type.bytes() * (double) components;
        for (int size : shape) {
            if (size < 0) {
                throw damaged("an axis of " + size + " points");
            }
            bytes *= size;
        }
        if (bytes > ALWAYS_ALLOWED_BYTES + LARGEST_RATIO * (double) Files.size(file)) {
            throw damaged((long) bytes + " bytes of data, more than a file of " + Files.size(file) + " bytes can hold");
        }
    }

    private LamellaException damaged(String claim) {
        return Unreadable.because(file, "its dataset " + path + " claims " + claim,
                "The file is damaged; copy or save it again");
    }

    @Override
    public InputStream open() throws IOException, LamellaException {
        HdfFile hdf = HdfAccess.open(file);
        try {
            return new HdfStream(hdf, stream((Dataset) hdf.getByPath(path)));
        } catch (RuntimeException | StackOverflowError damaged) {
            hdf.close();
            throw new IOException(Hdf5Damage.reason(damaged), damaged);
        } catch (LamellaException refused) {
            hdf.close();
            throw refused;
        }
    }

    private InputStream stream(Dataset dataset) throws LamellaException {
        if (dataset instanceof ChunkedDataset chunked) {
            return new ChunkStream(file, chunked, shape, type.bytes() * components);
        }
        if (dataset instanceof ContiguousDataset contiguous && Arrays.equals(shape, dataset.getDimensions())) {
            return new BufferStream(contiguous.getBuffer());
        }
        throw Unreadable.because(file, "its dataset " + path + " is stored in an unusual way", "Save it again with HyperSpy");
    }
}
