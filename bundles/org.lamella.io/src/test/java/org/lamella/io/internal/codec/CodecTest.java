package org.lamella.io.internal.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Contents that were packed by the codecs' own programs and that the test makes again. */
class CodecTest {

    private static final int COUNTS = 3000;
    private static final int LETTERS = 6000;
    private static final int ZEROS = 100_000;
    private static final long SEED = 31;

    /** One line of the table of packed contents. */
    private record Packed(String content, String codec, byte[] bytes) {

        @Override
        public String toString() {
            return content + ", " + codec;
        }

        byte[] expected() {
            return switch (content) {
                case "counts" -> counts();
                case "skewed" -> letters();
                default -> new byte[ZEROS];
            };
        }

        byte[] unpack(byte[] from) throws IOException {
            int size = expected().length;
            byte[] out = new byte[size];
            if (codec.startsWith("blosc")) {
                return Blosc.decode(from, size);
            }
            if (codec.startsWith("zstd")) {
                return Arrays.copyOf(out, Zstd.decode(from, 0, from.length, out, 0, size));
            }
            if (codec.equals("lz4")) {
                // numcodecs puts the length before the block
                int skip = Math.min(Integer.BYTES, from.length);
                int length = Lz4.decode(from, skip, from.length - skip, out, 0, size);
                return Arrays.copyOf(out, length);
            }
            try (InputStream in = new Bzip2Stream(new ByteArrayInputStream(from))) {
                return in.readNBytes(size + 1);
            }
        }
    }

    /** Counts of two bytes, with runs of zeros. */
    private static byte[] counts() {
        byte[] bytes = new byte[2 * COUNTS];
        for (int i = 0; i < COUNTS; i++) {
            bytes[2 * i] = (byte) (i % 64 < 40 ? i * i / 7 % 11 : 0);
        }
        return bytes;
    }

    /** Letters of which each is half as frequent as the one before, without order. */
    private static byte[] letters() {
        byte[] bytes = new byte[LETTERS];
        long state = 12345;
        for (int i = 0; i < LETTERS; i++) {
            state = state * 1103515245L + 12345 & 0x7FFFFFFFL;
            bytes[i] = (byte) ('A' + Long.numberOfTrailingZeros(state >> 8 | 1 << 20));
        }
        return bytes;
    }

    static Stream<Packed> packed() throws IOException {
        try (InputStream in = CodecTest.class.getResourceAsStream("packed.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII).lines().filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" \\| ")).map(line -> new Packed(line[0], line[1], Base64.getDecoder().decode(line[2])));
        }
    }

    @ParameterizedTest
    @MethodSource("packed")
    void givesWhatWasPacked(Packed packed) throws IOException {
        assertArrayEquals(packed.expected(), packed.unpack(packed.bytes()));
    }

    @ParameterizedTest
    @MethodSource("packed")
    void cutOffDataAreRefusedOrGiveLess(Packed packed) {
        byte[] expected = packed.expected();
        for (int length = 0; length < packed.bytes().length; length += 7) {
            byte[] cut = Arrays.copyOf(packed.bytes(), length);
            try {
                byte[] unpacked = packed.unpack(cut);
                assertArrayEquals(Arrays.copyOf(expected, unpacked.length), unpacked, "cut to " + length);
                org.junit.jupiter.api.Assertions.assertTrue(unpacked.length < expected.length, "whole although cut to " + length);
            } catch (IOException refused) {
                continue;
            }
        }
    }

    @ParameterizedTest
    @MethodSource("packed")
    void nothingButRefusalsLeavesDamagedData(Packed packed) {
        Random random = new Random(SEED);
        for (int i = 0; i < 300; i++) {
            byte[] broken = packed.bytes().clone();
            for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
                broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
            }
            try {
                packed.unpack(broken);
            } catch (IOException refused) {
                continue;
            }
        }
    }

    @Test
    void moreThanThereIsRoomForIsRefused() throws IOException {
        Packed zeros = packed().filter(packed -> packed.content().equals("zeros") && packed.codec().equals("zstd")).findFirst()
                .orElseThrow();
        byte[] room = new byte[ZEROS / 2];
        assertThrows(IOException.class, () -> Zstd.decode(zeros.bytes(), 0, zeros.bytes().length, room, 0, room.length));
    }

    @Test
    void tiffsLzwGivesTheExampleOfItsSpecification() throws IOException {
        // TIFF 6.0, section 13: clear, 7, 258, 8, 8, 258, 6, 6, end, in codes of nine bits
        int[] codes = {256, 7, 258, 8, 8, 258, 6, 6, 257};
        byte[] packed = new byte[(codes.length * 9 + 7) / 8];
        for (int bit = 0; bit < codes.length * 9; bit++) {
            if ((codes[bit / 9] >> 8 - bit % 9 & 1) != 0) {
                packed[bit / 8] |= (byte) (0x80 >> bit % 8);
            }
        }
        byte[] out = new byte[10];
        Lzw.decode(packed, 0, packed.length, out, 0, out.length);
        assertArrayEquals(new byte[] {7, 7, 7, 8, 8, 7, 7, 6, 6, 0}, out);
    }
}
