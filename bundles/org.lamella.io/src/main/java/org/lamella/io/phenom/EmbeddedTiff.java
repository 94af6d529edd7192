package org.lamella.io.phenom;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.lamella.io.internal.codec.Lzw;

/**
 * The TIFF that stands for an image within a project (TIFF 6.0): one picture in strips, of bytes or 16-bit numbers, packed by LZW or not.
 */
final class EmbeddedTiff {

    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int BITS = 258;
    private static final int COMPRESSION = 259;
    private static final int STRIPS = 273;
    private static final int SAMPLES = 277;
    private static final int STRIP_ROWS = 278;
    private static final int STRIP_BYTES = 279;
    private static final int PREDICTOR = 317;
    /** Where FEI and its successors write what their instruments say. */
    private static final int DESCRIPTION = 34683;

    private static final int UNPACKED = 1;
    private static final int LZW = 5;
    private static final int DIFFERENCES = 2;
    private static final int ENTRY_BYTES = 12;
    /** Bytes of a value of each field type, by number. */
    private static final int[] TYPE_BYTES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8};
    private static final int LARGEST_LZW_RATIO = 4096;
    private static final int MOST_BYTES = 1 << 28;

    private final byte[] bytes;
    private final ByteBuffer file;
    /** Type, number of values and place of the first value of each field. */
    private final Map<Integer, int[]> fields = new HashMap<>();
    private final int width;
    private final int height;
    private final int samples;
    private final int sampleBytes;

    /** Reads the fields. @param bytes the file */
    EmbeddedTiff(byte[] bytes) throws IOException {
        this.bytes = bytes;
        file = ByteBuffer.wrap(bytes).order(bytes.length > 0 && bytes[0] == 'M' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        if (bytes.length < 8 || file.getShort(2) != 42) {
            throw new IOException("an image is no TIFF");
        }
        readFields(file.getInt(4));
        width = value(WIDTH, 0, 0);
        height = value(HEIGHT, 0, 0);
        samples = value(SAMPLES, 0, 1);
        int bits = value(BITS, 0, 1);
        sampleBytes = bits / Byte.SIZE;
        double size = (double) width * height * samples * sampleBytes;
        if (width < 1 || height < 1 || samples < 1 || bits != 8 && bits != 16
                || size > Math.min(MOST_BYTES, (double) LARGEST_LZW_RATIO * bytes.length)) {
            throw new IOException("an image of " + width + " x " + height + " pixels with " + samples + " samples of " + bits
                    + " bits cannot be read");
        }
    }

    private void readFields(int directory) throws IOException {
        requireInside(directory, Short.BYTES);
        int count = file.getShort(directory) & 0xFFFF;
        requireInside(directory + Short.BYTES, count * ENTRY_BYTES);
        for (int i = 0; i < count; i++) {
            int entry = directory + Short.BYTES + i * ENTRY_BYTES;
            int type = file.getShort(entry + 2) & 0xFFFF;
            int values = file.getInt(entry + 4);
            if (type > 0 && type < TYPE_BYTES.length && values >= 0 && values <= bytes.length) {
                int length = values * TYPE_BYTES[type];
                int at = length <= Integer.BYTES ? entry + 8 : file.getInt(entry + 8);
                requireInside(at, length);
                fields.put(file.getShort(entry) & 0xFFFF, new int[] {type, values, at});
            }
        }
    }

    private void requireInside(int at, int length) throws IOException {
        if (at < 0 || length < 0 || length > bytes.length - at) {
            throw new IOException("an image is cut off");
        }
    }

    /** A whole number of a field, or another one when it is not there. */
    private int value(int tag, int index, int otherwise) throws IOException {
        int[] field = fields.get(tag);
        if (field == null) {
            return otherwise;
        }
        if (index >= field[1]) {
            throw new IOException("an image has fewer strips than it needs");
        }
        return switch (TYPE_BYTES[field[0]]) {
            case 1 -> file.get(field[2] + index) & 0xFF;
            case 2 -> file.getShort(field[2] + Short.BYTES * index) & 0xFFFF;
            default -> file.getInt(field[2] + Integer.BYTES * index);
        };
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Numbers a pixel: more than one for colours. */
    int samples() {
        return samples;
    }

    /** Bytes a number, 1 or 2. */
    int sampleBytes() {
        return sampleBytes;
    }

    /** What the instrument says, a text. */
    Optional<String> description() {
        return Optional.ofNullable(fields.get(DESCRIPTION))
                .map(field -> new String(bytes, field[2], field[1] * TYPE_BYTES[field[0]], StandardCharsets.UTF_8).replace("\0", "")
                .strip())
                .filter(text -> !text.isEmpty());
    }

    /** The numbers, row by row. */
    int[] values() throws IOException {
        int compression = value(COMPRESSION, 0, UNPACKED);
        if (compression != UNPACKED && compression != LZW) {
            throw new IOException("an image is packed in a way that is not read (" + compression + ")");
        }
        int rowBytes = width * samples * sampleBytes;
        byte[] picture = new byte[rowBytes * height];
        int stripRows = value(STRIP_ROWS, 0, height);
        if (stripRows < 1) {
            throw new IOException("an image has strips without rows");
        }
        int row = 0;
        for (int strip = 0; row < height; strip++) {
            int rows = Math.min(stripRows, height - row);
            unpack(strip, compression, picture, row * rowBytes, rows * rowBytes);
            row += rows;
        }
        return numbers(picture);
    }

    private void unpack(int strip, int compression, byte[] picture, int at, int length) throws IOException {
        int from = value(STRIPS, strip, 0);
        int stored = value(STRIP_BYTES, strip, 0);
        requireInside(from, stored);
        if (compression == LZW) {
            Lzw.decode(bytes, from, stored, picture, at, at + length);
        } else {
            System.arraycopy(bytes, from, picture, at, Math.min(stored, length));
        }
    }

    private int[] numbers(byte[] picture) throws IOException {
        int[] numbers = new int[picture.length / sampleBytes];
        ByteBuffer wide = ByteBuffer.wrap(picture).order(file.order());
        Arrays.setAll(numbers, i -> sampleBytes == 1 ? picture[i] & 0xFF : wide.getShort(Short.BYTES * i) & 0xFFFF);
        if (value(PREDICTOR, 0, 1) == DIFFERENCES) {
            int rowNumbers = width * samples;
            int mask = (1 << sampleBytes * Byte.SIZE) - 1;
            for (int i = 0; i < numbers.length; i++) {
                if (i % rowNumbers >= samples) {
                    numbers[i] = numbers[i] + numbers[i - samples] & mask;
                }
            }
        }
        return numbers;
    }
}
