package org.lamella.io.tiff;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.lamella.core.signal.DataType;
import org.lamella.io.internal.BinaryFile;

/**
 * Where the numbers of a page stand: in strips, which are tiles as wide as the page, or in tiles, from left to right and from top to
 * bottom, plane after plane when the samples of a pixel stand apart.
 *
 * @param width number of pixels in x
 * @param height number of pixels in y
 * @param samples numbers a pixel
 * @param type type of the numbers; 16-bit real ones are {@code UINT16} here
 * @param half whether the numbers are real ones of 16 bits
 * @param packing how tiles are packed
 * @param predictor value of the field Predictor
 * @param apart whether each sample has a plane of its own
 * @param tileWidth pixels a tile in x
 * @param tileHeight pixels a tile in y
 * @param offsets where tiles begin
 * @param lengths bytes of each tile in the file
 */
record Page(int width, int height, int samples, DataType type, boolean half, Packing packing, int predictor, boolean apart, int tileWidth,
        int tileHeight, long[] offsets, long[] lengths) {

    private static final int UNSIGNED = 1;
    private static final int SIGNED = 2;
    private static final int REAL = 3;
    private static final int VOID = 4;
    private static final int APART = 2;
    private static final int MOST_SAMPLES = 1 << 12;
    /** Strips that are not packed are read in pieces of about this size. */
    private static final int PIECE_BYTES = 1 << 20;

    /** Reads the layout of a page. @param file for its size */
    static Page of(BinaryFile file, Directory directory) throws IOException {
        long width = directory.integer(Tag.WIDTH, 0);
        long height = directory.integer(Tag.HEIGHT, 0);
        long samples = directory.integer(Tag.SAMPLES, 1);
        if (width < 1 || height < 1 || samples < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE || samples > MOST_SAMPLES) {
            throw new IOException("a page of " + width + " x " + height + " pixels with " + samples + " samples");
        }
        long code = directory.integer(Tag.COMPRESSION, 1);
        Packing packing = Packing.of(code).orElseThrow(() -> new IOException("it is packed " + Packing.name(code)));
        if (directory.integer(Tag.FILL_ORDER, 1) != 1) {
            throw new IOException("the bits of its bytes stand in reverse order");
        }
        boolean tiled = directory.has(Tag.TILE_OFFSETS);
        long tileWidth = tiled ? directory.integer(Tag.TILE_WIDTH, 0) : width;
        long tileHeight = tiled ? directory.integer(Tag.TILE_HEIGHT, 0) : Math.min(height, directory.integer(Tag.STRIP_ROWS, height));
        int format = (int) directory.integer(Tag.SAMPLE_FORMAT, UNSIGNED);
        int bits = bits(directory, (int) samples);
        DataType type = type(format, bits);
        boolean apart = samples > 1 && directory.integer(Tag.PLANAR, 1) == APART;
        double tileBytes = (double) tileWidth * tileHeight * type.bytes() * (apart ? 1 : samples);
        boolean piecemeal = !tiled && packing == Packing.NONE && tileHeight == height;
        if (tileWidth < 1 || tileHeight < 1 || !piecemeal && tileBytes > Integer.MAX_VALUE - 8
                || (double) width * samples * type.bytes() > Integer.MAX_VALUE - 8 || tileWidth > 2L * Integer.MAX_VALUE / type.bytes()) {
            throw new IOException("its strips or tiles are of " + tileWidth + " x " + tileHeight + " pixels");
        }
        double count = Math.ceil((double) width / tileWidth) * Math.ceil((double) height / tileHeight) * (apart ? samples : 1);
        if (count > directory.count(tiled ? Tag.TILE_OFFSETS : Tag.STRIP_OFFSETS)) {
            throw new IOException("it has fewer strips or tiles than its " + width + " x " + height + " pixels need");
        }
        long[] offsets = directory.integers(tiled ? Tag.TILE_OFFSETS : Tag.STRIP_OFFSETS, (int) count);
        Page page = new Page((int) width, (int) height, (int) samples, type, format == REAL && bits == Short.SIZE, packing,
                (int) directory.integer(Tag.PREDICTOR, Predictor.NONE), apart, (int) tileWidth, (int) tileHeight, offsets, null);
        page.requirePredictor();
        boolean said = directory.has(tiled ? Tag.TILE_BYTES : Tag.STRIP_BYTES);
        return page.withLengths(said ? directory.integers(tiled ? Tag.TILE_BYTES : Tag.STRIP_BYTES, (int) count) : page.plainLengths(),
                file.size()).inPieces();
    }

    private static int bits(Directory directory, int samples) throws IOException {
        if (!directory.has(Tag.BITS)) {
            return 1;
        }
        long[] bits = directory.integers(Tag.BITS, (int) Math.min(samples, directory.count(Tag.BITS)));
        if (Arrays.stream(bits).anyMatch(other -> other != bits[0])) {
            throw new IOException("its samples have " + Arrays.toString(bits) + " bits");
        }
        return (int) bits[0];
    }

    private static DataType type(int format, int bits) throws IOException {
        String name = format == REAL && bits != Short.SIZE ? "FLOAT" + bits
                : (format == SIGNED ? "INT" : format == UNSIGNED || format == VOID || format == REAL ? "UINT" : "none") + bits;
        return Arrays.stream(DataType.values()).filter(type -> type.name().equals(name)).findFirst()
                .orElseThrow(() -> new IOException("its numbers have " + bits + " bits in sample format " + format));
    }

    private void requirePredictor() throws IOException {
        if (predictor < Predictor.NONE || predictor > Predictor.REAL || predictor == Predictor.REAL && !half && !type.isFloating()) {
            throw new IOException("its predictor is " + predictor);
        }
    }

    /** Numbers that a tile has for each of its pixels. */
    int tileSamples() {
        return apart ? 1 : samples;
    }

    int across() {
        return (width + tileWidth - 1) / tileWidth;
    }

    int down() {
        return (height + tileHeight - 1) / tileHeight;
    }

    /** Rows of a row of tiles that are inside the page. @param band its number from the top */
    int rows(int band) {
        return Math.min(tileHeight, height - band * tileHeight);
    }

    /** Bytes of an unpacked tile as far as they are needed. @param band its row */
    long tileBytes(int band) {
        return (long) tileWidth * rows(band) * tileSamples() * type.bytes();
    }

    /** Bytes of the whole page. */
    long bytes() {
        return (long) width * height * samples * type.bytes();
    }

    private long[] plainLengths() {
        long[] plain = new long[offsets.length];
        Arrays.setAll(plain, tile -> tileBytes(tile / across() % down()));
        return plain;
    }

    private Page withLengths(long[] found, long fileBytes) throws IOException {
        for (int tile = 0; tile < offsets.length; tile++) {
            long needed = tileBytes(tile / across() % down());
            long end = packing == Packing.NONE ? Math.max(needed, 0) : found[tile];
            if (found[tile] < 0 || offsets[tile] < 0 || offsets[tile] > fileBytes || end > fileBytes - offsets[tile]) {
                throw new EOFException("strip or tile " + tile + " lies behind its end");
            }
            if (needed > packing.mostBytes(packing == Packing.NONE ? needed : found[tile])) {
                throw new IOException("strip or tile " + tile + " is too short for its pixels");
            }
        }
        return new Page(width, height, samples, type, half, packing, predictor, apart, tileWidth, tileHeight, offsets, found);
    }

    /** The same page with long strips that are not packed in shorter pieces, so that no page stands in memory as a whole. */
    private Page inPieces() {
        long rowBytes = (long) width * tileSamples() * type.bytes();
        int rows = (int) Math.max(1, PIECE_BYTES / rowBytes);
        if (packing != Packing.NONE || tileWidth != width || tileHeight <= rows || tileHeight < height) {
            return this;
        }
        int pieces = (height + rows - 1) / rows;
        long[] starts = new long[offsets.length * pieces];
        Arrays.setAll(starts, i -> offsets[i / pieces] + i % pieces * rows * rowBytes);
        Page page = new Page(width, height, samples, type, half, packing, predictor, apart, width, rows, starts, null);
        return new Page(width, height, samples, type, half, packing, predictor, apart, width, rows, starts, page.plainLengths());
    }

    /** The page of the same layout a number of bytes further on. @param distance the number */
    Page shifted(long distance) {
        return new Page(width, height, samples, type, half, packing, predictor, apart, tileWidth, tileHeight,
                Arrays.stream(offsets).map(offset -> offset + distance).toArray(), lengths);
    }

    /** Whether the strips stand one after the other. */
    boolean isInOnePiece() {
        for (int tile = 0; tile + 1 < offsets.length; tile++) {
            if (offsets[tile] + lengths[tile] != offsets[tile + 1]) {
                return false;
            }
        }
        return across() == 1 && tileWidth == width;
    }

    /** Whether both pages can lie in one stack. */
    boolean isLike(Page other) {
        return width == other.width && height == other.height && samples == other.samples && type == other.type && half == other.half;
    }

    /** Unpacks a tile. @param open the file @param tile its number @param order byte order of the file */
    byte[] tile(BinaryFile open, int tile, ByteOrder order) throws IOException {
        int band = tile / across() % down();
        int needed = (int) tileBytes(band);
        long stored = packing == Packing.NONE ? needed : lengths[tile];
        byte[] bytes = packing.unpack(open.seek(offsets[tile]).bytes(stored), needed);
        int rowNumbers = tileWidth * tileSamples();
        for (int row = 0; row < rows(band) && predictor != Predictor.NONE; row++) {
            Predictor.undo(predictor, bytes, row * rowNumbers * type.bytes(), rowNumbers, type.bytes(), tileSamples(), order);
        }
        return bytes;
    }
}
