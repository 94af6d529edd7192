package org.lamella.io.internal.hdf5.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.DataType;
import org.lamella.io.internal.AtomicWrite;
import org.lamella.io.internal.SignalRows;

/** Writes a tree of groups as an HDF5 file: what is below a group comes before it, so that every address is known when it is needed. */
public final class HdfWriter {

    private static final int SUPERBLOCK_BYTES = 96;
    private static final int CACHED_SYMBOL_TABLE = 1;

    private final HdfSink sink;
    private final TextHeap texts;
    private final Progress progress;

    private HdfWriter(HdfSink sink, Progress progress) {
        this.sink = sink;
        this.texts = new TextHeap(sink);
        this.progress = progress;
    }

    /**
     * Writes a file, whole or not at all.
     *
     * @param file its path
     * @param root what is in it
     * @param progress progress and cancellation
     * @throws LamellaException naming the file, when it cannot be written; also when cancelled
     */
    public static void write(Path file, HdfGroup root, Progress progress) throws LamellaException {
        AtomicWrite.toChannel(file, channel -> {
            HdfSink sink = new HdfSink(channel);
            sink.append(new byte[SUPERBLOCK_BYTES], SUPERBLOCK_BYTES);
            new HdfWriter(sink, progress).writeFile(root);
        });
    }

    private void writeFile(HdfGroup root) throws IOException, LamellaException {
        collect(root);
        texts.flush();
        SymbolTable members = members(root);
        long header = sink.append(header(root, members));
        Fields superblock = new Fields().u8(0x89).signature("HDF\r\n").u8(0x1a, '\n');
        superblock.u8(0, 0, 0, 0, 0, Long.BYTES, Long.BYTES, 0).u16(SymbolTable.HALF_OF_A_NODE, BTree.halfOfAGroup()).u32(0);
        superblock.u64(0, Fields.UNDEFINED, sink.position(), Fields.UNDEFINED);
        superblock.u64(0, header).u32(CACHED_SYMBOL_TABLE, 0).u64(members.tree(), members.heap());
        sink.finish(superblock);
    }

    private void collect(HdfGroup group) throws IOException {
        for (Object value : group.attributes().values()) {
            if (value instanceof String text) {
                texts.add(text);
            }
        }
        for (Object member : group.members().values()) {
            if (member instanceof HdfGroup below) {
                collect(below);
            } else if (member instanceof List<?> list) {
                for (Object text : list) {
                    texts.add((String) text);
                }
            }
        }
    }

    private SymbolTable members(HdfGroup group) throws IOException, LamellaException {
        Map<String, Long> addresses = new LinkedHashMap<>();
        for (Map.Entry<String, Object> member : group.members().entrySet()) {
            addresses.put(member.getKey(), member.getValue() instanceof HdfGroup below
                    ? sink.append(header(below, members(below))) : sink.append(dataset(member.getValue()).toFields()));
        }
        return SymbolTable.write(sink, addresses);
    }

    private Fields header(HdfGroup group, SymbolTable members) {
        ObjectHeader header = new ObjectHeader().symbolTable(members.tree(), members.heap());
        group.attributes().forEach((name, value) -> attribute(header, name, value));
        return header.toFields();
    }

    private void attribute(ObjectHeader header, String name, Object value) {
        Fields stored = new Fields();
        if (value instanceof String text) {
            texts.refer(stored, text);
            header.attribute(name, StoredType.TEXT, stored.toBytes());
        } else if (value instanceof Boolean truth) {
            header.attribute(name, StoredType.BOOLEAN, stored.u8(truth ? 1 : 0).toBytes());
        } else if (value instanceof Double || value instanceof Float) {
            header.attribute(name, StoredType.of(DataType.FLOAT64), stored.f64(((Number) value).doubleValue()).toBytes());
        } else {
            header.attribute(name, StoredType.of(DataType.INT64), stored.u64(((Number) value).longValue()).toBytes());
        }
    }

    private ObjectHeader dataset(Object content) throws IOException, LamellaException {
        if (content instanceof SignalRows rows) {
            ChunkWriter chunks = new ChunkWriter(sink, rows);
            long index = chunks.write(progress);
            return new ObjectHeader().array(StoredType.of(rows.type()), rows.shape())
                    .chunked(index, chunks.chunkShape(), rows.type().bytes(), chunks.isShuffled(), ChunkWriter.DEFLATE_LEVEL);
        }
        Fields data = new Fields();
        if (content instanceof double[] numbers) {
            for (double number : numbers) {
                data.f64(number);
            }
            return inOnePiece(StoredType.of(DataType.FLOAT64), numbers.length, data);
        }
        if (content instanceof long[] numbers) {
            data.u64(numbers);
            return inOnePiece(StoredType.of(DataType.INT64), numbers.length, data);
        }
        List<?> list = (List<?>) content;
        list.forEach(text -> texts.refer(data, (String) text));
        return inOnePiece(StoredType.TEXT, list.size(), data);
    }

    private ObjectHeader inOnePiece(byte[] type, int length, Fields data) throws IOException {
        return new ObjectHeader().array(type, new int[] {length}).contiguous(sink.append(data), data.size());
    }
}
