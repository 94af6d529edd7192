package org.lamella.io.zspy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.io.internal.ChunkStream;
import org.lamella.io.internal.ElementSource;
import org.lamella.io.internal.ElementType;
import org.lamella.io.internal.JsonTree;
import org.lamella.io.internal.OwningStream;
import org.lamella.io.internal.Unreadable;

/**
 * A zarr array, version 2, as its {@code .zarray} describes it. Holds no file open.
 *
 * @param file the file or folder of the hierarchy
 * @param path key of the array
 * @param shape sizes of its axes
 * @param chunks sizes of a chunk
 * @param dtype what it holds, as written
 * @param compressor how chunks are packed; empty when they are not
 * @param filters what was done to the values before; empty for plain numbers
 * @param lastAxisFastest whether chunks are in C order
 * @param fill what chunks that are not there stand for, as written
 */
record ZarrArray(Path file, String path, int[] shape, int[] chunks, Object dtype, Map<?, ?> compressor, List<?> filters,
        boolean lastAxisFastest,
        Object fill) implements ElementSource {

    private static final int MAX_AXES = 32;

    /** The array of a key; empty when there is none. */
    static Optional<ZarrArray> find(ZarrStore store, Path file, String path) throws IOException {
        Optional<JsonTree> description = ZarrTree.json(store, path + "/.zarray");
        return description.isEmpty() ? Optional.empty() : Optional.of(of(description.get(), file, path));
    }

    private static ZarrArray of(JsonTree json, Path file, String path) throws IOException {
        int[] shape = sizes(json.find("shape").orElse(List.of()), 0);
        int[] chunks = sizes(json.find("chunks").orElse(List.of()), 1);
        if (json.number("zarr_format").orElse(0) != 2 || shape.length != chunks.length || shape.length > MAX_AXES) {
            throw new IOException("the description of its array " + path + " is damaged");
        }
        Map<?, ?> compressor = json.find("compressor").filter(Map.class::isInstance).map(Map.class::cast).orElse(Map.of());
        List<?> filters = json.find("filters").filter(List.class::isInstance).map(List.class::cast).orElse(List.of());
        return new ZarrArray(file, path, shape, chunks, json.find("dtype").orElse(""), compressor, filters, !json.text("order").equals("F"),
                json.find("fill_value").orElse(""));
    }

    private static int[] sizes(Object list, int smallest) throws IOException {
        if (!(list instanceof List<?> sizes)) {
            throw new IOException("the shape of an array is damaged");
        }
        int[] values = new int[sizes.size()];
        for (int i = 0; i < values.length; i++) {
            double size = sizes.get(i) instanceof Number number ? number.doubleValue() : -1;
            if (!(size >= smallest) || size > Integer.MAX_VALUE || size != Math.rint(size)) {
                throw new IOException("the shape of an array is damaged");
            }
            values[i] = (int) size;
        }
        return values;
    }

    /** Type of its numbers; empty when it holds something else. */
    Optional<ZarrType> numbers() {
        return ZarrType.of(dtype).filter(type -> filters.isEmpty());
    }

    private ZarrType requireNumbers() throws IOException {
        return numbers().orElseThrow(() -> new IOException("its array " + path + " holds no plain numbers (" + dtype + ")"));
    }

    /** Refuses an array that is larger than its chunks can hold, before anything is allocated for it. */
    void requirePlausibleSize(ZarrStore store) throws IOException, LamellaException {
        double bytes = requireNumbers().bytes();
        for (int size : shape) {
            bytes *= size;
        }
        if (!new ZarrChunks(store, this, requireNumbers()).isPlausible(bytes)) {
            throw Unreadable.because(file, "its array " + path + " announces " + (long) bytes + " bytes, more than its chunks hold",
                    "It is damaged, or parts of it are missing; copy or save it again");
        }
    }

    @Override
    public ElementType type() {
        return ZarrType.of(dtype).orElseThrow().element();
    }

    @Override
    public InputStream open() throws IOException {
        ZarrType type = requireNumbers();
        ZarrStore store = ZarrStore.open(file);
        try {
            // a single number is a chunk of one
            int[] sizes = shape.length == 0 ? new int[] {1} : shape;
            return new OwningStream(new ChunkStream(new ZarrChunks(store, this, type), sizes, type.bytes()), store);
        } catch (IOException | RuntimeException failed) {
            store.close();
            throw failed;
        }
    }
}
