package org.lamella.io.internal.hdf5;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.lamella.io.internal.ChunkStream;

/** Opens the values of a dataset as a stream of bytes. */
final class DatasetStream {

    private DatasetStream() {
    }

    /** All values in C order. */
    static InputStream open(HdfBytes file, Dataset dataset) throws IOException {
        return open(file, dataset, dataset.space().shape());
    }

    /** Values of the first elements along each axis, where the dataset is chunked; else all of them. */
    static InputStream open(HdfBytes file, Dataset dataset, int[] shape) throws IOException {
        Layout layout = dataset.layout();
        return switch (layout.kind()) {
            case COMPACT -> new ByteArrayInputStream(layout.compact());
            case CONTIGUOUS -> contiguous(file, dataset);
            case CHUNKED -> new ChunkStream(new ChunkSource(file, dataset), shape, dataset.type().size());
        };
    }

    private static InputStream contiguous(HdfBytes file, Dataset dataset) throws IOException {
        long bytes = bytes(dataset);
        if (dataset.layout().address() == FieldReader.UNDEFINED) {
            byte[] fill = dataset.fill();
            return new RegionStream(null, 0, bytes, fill.length == 0 ? new byte[1] : fill);
        }
        file.requireInside(dataset.layout().address(), bytes);
        return new RegionStream(file, dataset.layout().address(), bytes, new byte[0]);
    }

    private static long bytes(Dataset dataset) throws HdfException {
        long count = dataset.count();
        if (count > Long.MAX_VALUE / dataset.type().size()) {
            throw new HdfException("a dataset of more bytes than there can be");
        }
        return count * dataset.type().size();
    }

    /** All values with the last axis as the slowest one. */
    static InputStream openLastAxisFirst(HdfBytes file, Dataset dataset) throws IOException {
        int[] shape = dataset.space().shape();
        Layout layout = dataset.layout();
        if (layout.kind() == Layout.Kind.CHUNKED) {
            return new PlaneStream(new ChunkSource(file, dataset), shape, dataset.type().size());
        }
        if (layout.kind() == Layout.Kind.CONTIGUOUS && layout.address() != FieldReader.UNDEFINED) {
            return new StridedStream(file.map(layout.address(), bytes(dataset)), shape[shape.length - 1], dataset.type().size());
        }
        throw new HdfException("a stack that is stored in an unusual way");
    }
}
