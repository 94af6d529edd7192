package org.lamella.io.tiff;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.lamella.io.internal.ByteWriter;

/** Writes TIFFs and BigTIFFs for tests. */
public final class TiffBuilder {

    static final int TEXT = 2;
    static final int SHORT = 3;
    static final int LONG = 4;
    static final int RATIONAL = 5;
    static final int DOUBLE = 12;

    private final ByteOrder order;
    private final boolean big;
    private final ByteWriter out;
    /** Where the place of the next page is to be written. */
    private int link;

    TiffBuilder(ByteOrder order, boolean big) {
        this.order = order;
        this.big = big;
        int letter = order == ByteOrder.LITTLE_ENDIAN ? 'I' : 'M';
        out = new ByteWriter(order).u8(letter, letter).i16(big ? 43 : 42);
        if (big) {
            out.i16(8, 0);
        }
        link = out.size();
        place(0);
    }

    /** A small file packed by LZW, with a calibration. */
    public static byte[] sample() {
        TiffBuilder builder = new TiffBuilder(ByteOrder.LITTLE_ENDIAN, false);
        builder.page(8, 4, 1, 8, 1).field(Tag.COMPRESSION, SHORT, 5).field(Tag.STRIP_ROWS, SHORT, 2)
                .text(Tag.DESCRIPTION, "ImageJ=1.53\nunit=nm\n").field(Tag.X_RESOLUTION, RATIONAL, 2)
                .strips(lzw(bytes(16, 1)), lzw(bytes(16, 17))).end();
        return builder.toBytes();
    }

    /** Bytes that count up. */
    static byte[] bytes(int length, int first) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (first + i);
        }
        return bytes;
    }

    /** LZW that uses no strings at all, and so many codes only that they keep nine bits. */
    static byte[] lzw(byte[] plain) {
        StringBuilder bits = new StringBuilder();
        for (int i = 0; i < plain.length; i++) {
            bits.append(i % 200 == 0 ? code(256) : "").append(code(plain[i] & 0xFF));
        }
        bits.append(code(257)).append("0".repeat(7));
        byte[] packed = new byte[bits.length() / Byte.SIZE];
        for (int i = 0; i < packed.length; i++) {
            packed[i] = (byte) Integer.parseInt(bits.substring(i * Byte.SIZE, (i + 1) * Byte.SIZE), 2);
        }
        return packed;
    }

    private static String code(int number) {
        return Integer.toBinaryString(1 << 9 | number).substring(1);
    }

    private void place(long place) {
        if (big) {
            out.i64(place);
        } else {
            out.i32((int) place);
        }
    }

    Page page(int width, int height, int samples, int bits, int format) {
        int[] each = new int[samples];
        Arrays.fill(each, bits);
        return new Page().field(Tag.WIDTH, LONG, width).field(Tag.HEIGHT, SHORT, height).field(Tag.SAMPLES, SHORT, samples)
                .field(Tag.BITS, SHORT, Arrays.stream(each).asDoubleStream().toArray()).field(Tag.SAMPLE_FORMAT, SHORT, format)
                .field(Tag.PHOTOMETRIC, SHORT, samples == 3 ? 2 : 1);
    }

    byte[] toBytes() {
        return out.toBytes();
    }

    ByteWriter numbers() {
        return new ByteWriter(order);
    }

    /** One page. */
    final class Page {

        private final Map<Integer, Object[]> fields = new TreeMap<>();

        Page field(int tag, int type, double... values) {
            ByteWriter bytes = numbers();
            for (double value : values) {
                switch (type) {
                    case SHORT -> bytes.i16((int) value);
                    case LONG -> bytes.i32((int) value);
                    case RATIONAL -> bytes.i32((int) (value * 1000), 1000);
                    default -> bytes.f64(value);
                }
            }
            fields.put(tag, new Object[] {type, values.length, bytes.toBytes()});
            return this;
        }

        Page text(int tag, String text) {
            byte[] letters = (text + "\0").getBytes(StandardCharsets.UTF_8);
            fields.put(tag, new Object[] {TEXT, letters.length, letters});
            return this;
        }

        Page strips(byte[]... blocks) {
            return blocks(Tag.STRIP_OFFSETS, Tag.STRIP_BYTES, blocks);
        }

        Page tiles(int width, int height, byte[]... blocks) {
            return field(Tag.TILE_WIDTH, SHORT, width).field(Tag.TILE_HEIGHT, SHORT, height)
                    .blocks(Tag.TILE_OFFSETS, Tag.TILE_BYTES, blocks);
        }

        private Page blocks(int offsetTag, int lengthTag, byte[]... blocks) {
            double[] offsets = new double[blocks.length];
            double[] lengths = new double[blocks.length];
            for (int i = 0; i < blocks.length; i++) {
                offsets[i] = out.size();
                lengths[i] = blocks[i].length;
                out.bytes(blocks[i]);
            }
            return field(offsetTag, LONG, offsets).field(lengthTag, LONG, lengths);
        }

        void end() {
            int inline = big ? Long.BYTES : Integer.BYTES;
            Map<Integer, Integer> places = new TreeMap<>();
            fields.forEach((tag, field) -> {
                places.put(tag, out.size());
                if (((byte[]) field[2]).length > inline) {
                    out.bytes((byte[]) field[2]);
                }
            });
            // none of these files is longer than 4 GB: the lower half of a place is enough
            out.setI32(link + (big && order == ByteOrder.BIG_ENDIAN ? Integer.BYTES : 0), out.size());
            if (big) {
                out.i64(fields.size());
            } else {
                out.i16(fields.size());
            }
            fields.forEach((tag, field) -> {
                byte[] values = (byte[]) field[2];
                out.i16(tag, (int) field[0]);
                place((int) field[1]);
                if (values.length > inline) {
                    place(places.get(tag));
                } else {
                    out.bytes(values).bytes(new byte[inline - values.length]);
                }
            });
            link = out.size();
            place(0);
        }
    }
}
