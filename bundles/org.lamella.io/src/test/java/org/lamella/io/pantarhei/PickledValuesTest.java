package org.lamella.io.pantarhei;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lamella.io.internal.ByteWriter;

class PickledValuesTest {

    private static ByteWriter pickle() {
        return new ByteWriter(ByteOrder.LITTLE_ENDIAN).u8(0x80, 4);
    }

    private static ByteWriter text(ByteWriter out, String text) {
        return out.u8(0x8c, text.length()).text(text, text.length());
    }

    @Test
    void valuesOfAllKindsAreRead() throws Exception {
        ByteWriter out = text(pickle().u8('}', '('), "real").u8('G').bytes(new ByteWriter(ByteOrder.BIG_ENDIAN).f64(2.5).toBytes());
        text(out, "bytes").u8('K', 200);
        text(out, "short").u8('M').i16(60_000);
        text(out, "negative").u8('J').i32(-7);
        text(out, "long").u8(0x8a, 5, 0, 0, 0, 0, 1);
        text(out, "yes").u8(0x88);
        text(out, "nothing").u8('N');
        text(text(out, "list").u8(']', '(', 'K', 1), "two").u8('e');
        text(out, "pair").u8('K', 3, 'K', 4, 0x86);
        assertEquals(Map.of("real", 2.5, "bytes", 200L, "short", 60_000L, "negative", -7L, "long", 1L << 32, "yes", true, "nothing", "",
                "list", List.of(1L, "two"), "pair", List.of(3L, 4L)), PickledValues.firstDictionary(out.u8('u', '.').toBytes()));
    }

    @Test
    void numbersOfNumPyAreNumbers() throws Exception {
        ByteWriter out = text(pickle().u8('}'), "level").u8('c').text("numpy.core.multiarray\nscalar\n", 29);
        text(out.u8('c').text("numpy\ndtype\n", 12), "f8").u8(0x89, 0x88, 0x87, 'R', 'C', 8).f64(0.125).u8(0x86, 'R', 's', '.');
        assertEquals(Map.of("level", 0.125), PickledValues.firstDictionary(out.toBytes()));
    }

    @Test
    void callsAreNamedNotMade() throws Exception {
        ByteWriter out = text(pickle().u8('}'), "x").u8('c').text("os\nsystem\n", 10);
        assertEquals(Map.of("x", "os system"), PickledValues.firstDictionary(text(out, "true").u8(0x85, 'R', 's', '.').toBytes()));
    }

    @Test
    void listsThatHoldThemselvesAreRefused() {
        byte[] loop = text(pickle().u8('}', 0x94), "x").u8(']', 0x94, 'h', 1, 'a', 's', '.').toBytes();
        assertThrows(IOException.class, () -> PickledValues.firstDictionary(loop));
    }

    @Test
    void sharedValuesAreNotMultipliedWithoutBound() {
        ByteWriter out = text(pickle().u8('}'), "x").u8(']', 0x94);
        for (int i = 0; i < 40; i++) {
            out.u8(']', 0x94, '(', 'h', i, 'h', i, 'e');
        }
        byte[] doubling = out.u8('s', '.').toBytes();
        assertThrows(IOException.class, () -> PickledValues.firstDictionary(doubling));
    }

    @Test
    void noiseGivesNothingButOneKindOfFailure() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            byte[] noise = new byte[random.nextInt(40)];
            random.nextBytes(noise);
            try {
                PickledValues.firstDictionary(noise);
            } catch (IOException refused) {
                assertEquals(1, refused.getMessage().lines().count());
            }
        }
    }
}
