package org.lamella.io.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.FileProbe;
import org.lamella.core.contribution.SignalLoader;
import org.lamella.core.load.LoadOptions;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.progress.Progress;

/** Breaks whole files in the ways that files break, and makes sure that a loader says so in one line. */
public final class Damage {

    private static final long SEED = 20240817;
    private static final int[] ABSURD = {-1, Integer.MIN_VALUE, Integer.MAX_VALUE, 0x7FFF, 0x10000, 0};

    private Damage() {
    }

    /** Every file cut off before its last byte of data is refused. */
    public static void everyCutIsRefused(SignalLoader loader, byte[] whole, Path file) throws IOException {
        for (int length = 0; length < whole.length; length += Math.max(1, whole.length / 200)) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertOneLine(file, assertThrows(LamellaException.class, () -> readAll(loader, file), "cut to " + length + " bytes"));
        }
    }

    /** Flipped bits and absurd lengths are refused or give some numbers; nothing else leaves the loader. */
    public static void nothingElseEscapes(SignalLoader loader, byte[] whole, Path file, int cases) throws IOException {
        Random random = new Random(SEED);
        for (int i = 0; i < cases; i++) {
            byte[] broken = whole.clone();
            if (i % 3 == 0 && broken.length >= Integer.BYTES) {
                ByteOrder order = random.nextBoolean() ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
                int at = random.nextInt(Math.min(broken.length, 2048) - 3);
                ByteBuffer.wrap(broken).order(order).putInt(at, ABSURD[random.nextInt(ABSURD.length)]);
            } else {
                broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
                broken[random.nextInt(Math.min(broken.length, 2048))] ^= (byte) (1 << random.nextInt(Byte.SIZE));
            }
            Files.write(file, broken);
            loader.recognises(FileProbe.of(file));
            try {
                readAll(loader, file);
            } catch (LamellaException refused) {
                assertOneLine(file, refused);
            }
        }
    }

    private static void assertOneLine(Path file, LamellaException refused) {
        assertEquals(1, refused.getMessage().lines().count());
        assertTrue(refused.getMessage().contains(file.getFileName().toString()), refused.getMessage());
    }

    private static void readAll(SignalLoader loader, Path file) throws LamellaException {
        for (StoredSignal stored : loader.open(file)) {
            stored.read(LoadOptions.ALL, Progress.NONE);
        }
    }
}
