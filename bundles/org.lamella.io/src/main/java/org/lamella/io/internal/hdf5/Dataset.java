package org.lamella.io.internal.hdf5;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A dataset: an array of values. */
public final class Dataset extends Node {

    /** Larger datasets are data, not metadata. */
    private static final long MOST_VALUES = 10_000;
    private static final long MOST_BYTES = 1 << 20;

    private final HdfType type;
    private final Dataspace space;
    private final Layout layout;
    private final Filters filters;
    private final byte[] fill;

    private Dataset(HdfFile file, String path, long address, ObjectHeader header) throws IOException {
        super(file, path, address);
        type = HdfType.read(header.require(ObjectHeader.DATATYPE));
        space = Dataspace.read(header.require(ObjectHeader.DATASPACE));
        layout = Layout.read(header.require(ObjectHeader.LAYOUT));
        Optional<FieldReader> pipeline = header.find(ObjectHeader.FILTERS);
        filters = pipeline.isPresent() ? Filters.read(pipeline.get()) : Filters.NONE;
        fill = fill(header);
        if (type.size() < 1) {
            throw new HdfException("values of no size");
        }
    }

    static Dataset read(HdfFile file, String path, long address, ObjectHeader header) throws IOException {
        return new Dataset(file, path, address, header);
    }

    /** What values are that were never written (specification IV.A.2.e and f); nothing when they are zero. */
    private byte[] fill(ObjectHeader header) throws IOException {
        Optional<FieldReader> message = header.find(ObjectHeader.FILL_VALUE);
        byte[] value = {};
        if (message.isPresent()) {
            FieldReader fields = message.get();
            int version = fields.version(1, 3);
            int flags = version == 3 ? fields.u8() : fields.skip(2).u8() << 5;
            boolean defined = version == 1 || (flags & 0x20) != 0;
            value = defined && fields.remaining() >= Integer.BYTES ? fields.bytes(fields.u32()) : value;
        } else if (header.has(ObjectHeader.OLD_FILL_VALUE)) {
            FieldReader fields = header.require(ObjectHeader.OLD_FILL_VALUE);
            value = fields.bytes(fields.u32());
        }
        boolean isZero = true;
        for (byte part : value) {
            isZero &= part == 0;
        }
        return isZero || value.length != type.size() ? new byte[0] : value;
    }

    /** Sizes of the axes. @return slowest first, none for a single value */
    public int[] shape() {
        return space.shape().clone();
    }

    /** Number of values. @return 0 or more */
    public long count() {
        return space.count();
    }

    /** Whether the values are numbers, or records that may be made of numbers. @return false for texts and the like */
    public boolean isNumeric() {
        return type.kind() == HdfType.Kind.INTEGER || type.kind() == HdfType.Kind.REAL || type.kind() == HdfType.Kind.RECORD;
    }

    /** Whether the values are records of several fields. @return true for those */
    public boolean isRecord() {
        return type.kind() == HdfType.Kind.RECORD;
    }

    /**
     * The values of a small dataset.
     *
     * @return lists of lists of texts, numbers, booleans or maps, or a single one; empty when it is large, damaged, or of types without
     * plain values
     */
    public Optional<Object> value() {
        if (count() > MOST_VALUES || count() * type.size() > MOST_BYTES) {
            return Optional.empty();
        }
        try (InputStream in = DatasetStream.open(file().bytes(), this)) {
            byte[] bytes = in.readNBytes((int) (count() * type.size()));
            file().bytes().charge(bytes.length);
            return new Values(file().bytes()).read(bytes, type, space);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Refuses a dataset that claims to be larger than what is in the file for it. */
    void requirePlausibleSize() throws IOException {
        double bytes = type.size();
        for (int size : space.shape()) {
            bytes *= size;
        }
        if (layout.kind() == Layout.Kind.CHUNKED) {
            new ChunkSource(file().bytes(), this).requirePlausible(bytes);
        } else if (layout.kind() == Layout.Kind.COMPACT || layout.address() != FieldReader.UNDEFINED) {
            file().bytes().requireInside(0, (long) bytes);
        } else {
            file().bytes().requirePlausible(bytes, 0);
        }
    }

    HdfType type() {
        return type;
    }

    Dataspace space() {
        return space;
    }

    Layout layout() {
        return layout;
    }

    Filters filters() {
        return filters;
    }

    boolean isFiltered() {
        return filters != Filters.NONE;
    }

    /** A value that was never written; no bytes when it is zero. */
    byte[] fill() {
        return fill;
    }

    /** Bytes of an unpacked chunk. */
    long chunkBytes() throws HdfException {
        double bytes = type.size();
        for (int size : layout.chunkShape()) {
            bytes *= size;
        }
        if (bytes > Integer.MAX_VALUE - 64) {
            throw new HdfException("chunks of " + bytes + " bytes");
        }
        return (long) bytes;
    }
}
