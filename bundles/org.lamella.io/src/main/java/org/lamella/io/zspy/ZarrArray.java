package org.lamella.io.zspy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.io.internal.ElementSource;
import org.lamella.io.internal.ElementType;
import org.lamella.io.internal.JsonTree;
import org.lamella.io.internal.Unreadable;

/**
 * A zarr array, version 2, as its {@code .zarray} describes it: a grid of chunks, each packed by itself. Holds no file open.
 *
 * @param file the file or folder
 * @param path key of the array
 * @param shape sizes of its axes
 * @param chunks sizes of a chunk
 * @param dtype what it holds, as written
 * @param compressor how chunks are packed; empty when they are not
 * @param filters what was done to the values before; empty for plain numbers
 * @param lastAxisFastest whether chunks are in C order
 * @param fill what chunks that are not there stand for
 */
record ZarrArray(Path file, String path, int[] shape, int[] chunks, Object dtype, Map<?, ?> compressor, List<?> filters, boolean lastAxisFastest,
        double fill) implements ElementSource {

    private static final int MAX_AXES = 32;
    /** Counts that are mostly zero are packed to a few hundredths; more than this is not in the file. */
    private static final double LARGEST_RATIO = 1100;
    private static final double ALWAYS_ALLOWED_BYTES = 16 << 20;

    /** The array of a key; empty when there is none. */
    static Optional<ZarrArray> find(ZarrStore store, Path file, String path) throws IOException {
        Optional<byte[]> text = store.read(path + "/.zarray");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        JsonTree json = JsonTree.parse(new String(text.get(), StandardCharsets.UTF_8));
        int[] shape = sizes(json.find("shape").orElse(List.of()), 0);
        int[] chunks = sizes(json.find("chunks").orElse(List.of()), 1);
        if (json.number("zarr_format").orElse(0) != 2 || shape.length != chunks.length || shape.length > MAX_AXES) {
            throw new IOException("the description of its array " + path + " is damaged");
        }
        Map<?, ?> compressor = json.find("compressor").filter(Map.class::isInstance).map(Map.class::cast).orElse(Map.of());
        List<?> filters = json.find("filters").filter(List.class::isInstance).map(List.class::cast).orElse(List.of());
        return Optional.of(new ZarrArray(file, path, shape, chunks, json.find("dtype").orElse(""), compressor, filters,
                !json.text("order").equals("F"), json.number("fill_value").orElse(json.text("fill_value").equals("true") ? 1 : 0)));
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

    /** Type of its numbers. @throws IOException when it holds something else */
    ZarrType requireNumbers() throws IOException {
        return ZarrType.of(dtype).filter(type -> filters.isEmpty())
                .orElseThrow(() -> new IOException("its array " + path + " holds no plain numbers (" + dtype + ")"));
    }

    /** Refuses an array that is larger than its store can hold, before anything is allocated for it. */
    void requirePlausibleSize(ZarrStore store) throws IOException, LamellaException {
        double bytes = requireNumbers().bytes();
        for (int size : shape) {
            bytes *= size;
        }
        if (bytes > ALWAYS_ALLOWED_BYTES + LARGEST_RATIO * store.size()) {
            throw Unreadable.because(file, "its array " + path + " announces " + (long) bytes + " bytes, more than it can hold",
                    "It is damaged; copy or save it again");
        }
    }

    @Override
    public ElementType type() {
        return ZarrType.of(dtype).orElseThrow().element();
    }

    @Override
    public InputStream open() throws IOException, LamellaException {
        ZarrStore store = ZarrStore.open(file);
        try {
            return new ChunkedStream(store, this);
        } catch (IOException | RuntimeException failed) {
            store.close();
            throw failed;
        }
    }

    /** The key of a chunk by its place in the grid; separators are dots, or slashes in nested folders, whatever the description says. */
    Optional<byte[]> readChunk(ZarrStore store, int[] place) throws IOException {
        String numbers = place.length == 0 ? "0" : Arrays.toString(place).replaceAll("[\\[\\] ]", "");
        Optional<byte[]> dotted = store.read(path + "/" + numbers.replace(',', '.'));
        return dotted.isPresent() ? dotted : store.read(path + "/" + numbers.replace(',', '/'));
    }
}
