package org.lamella.io.bruker;

import java.nio.ByteOrder;
import java.util.Arrays;
import org.lamella.io.internal.ByteWriter;

/** Writes the spectra of a map as Esprit packs them; pixels without counts are left out. */
final class EspritMap {

    /** How a pixel's spectrum is packed. */
    enum Packing {
        PULSES_16, PULSES_12, RUNS_1, RUNS_2, RUNS_4, RUNS_8, RUNS_AND_PULSES
    }

    private static final int LINES_AT = 0x1A0;
    private static final int RUN = 25;

    private EspritMap() {
    }

    /** A map. @param spectra counts by row, column and channel */
    static byte[] of(int[][][] spectra, Packing packing) {
        ByteWriter out = new ByteWriter(ByteOrder.LITTLE_ENDIAN).i32(spectra.length, spectra[0].length).to(LINES_AT);
        for (int[][] line : spectra) {
            out.i32((int) Arrays.stream(line).filter(EspritMap::hasCounts).count());
            for (int x = 0; x < line.length; x++) {
                if (hasCounts(line[x])) {
                    pixel(out, x, line[x], packing);
                }
            }
        }
        return out.toBytes();
    }

    private static boolean hasCounts(int[] spectrum) {
        return Arrays.stream(spectrum).anyMatch(count -> count > 0);
    }

    /** Channels up to the last with counts. */
    private static int used(int[] spectrum) {
        int used = spectrum.length;
        while (used > 0 && spectrum[used - 1] == 0) {
            used--;
        }
        return used;
    }

    private static void pixel(ByteWriter out, int x, int[] spectrum, Packing packing) {
        int total = Arrays.stream(spectrum).sum();
        int last = used(spectrum);
        switch (packing) {
            case PULSES_16 -> pulses(out.i32(x), last, 0, total, pulses16(spectrum));
            case PULSES_12 -> pulses(out.i32(x), last, 1, total, pulses12(spectrum));
            case RUNS_1 -> runs(out.i32(x), last, 2, spectrum, 1, new byte[0]);
            case RUNS_2 -> runs(out.i32(x), last, 2, spectrum, 2, new byte[0]);
            case RUNS_4 -> runs(out.i32(x), last, 3, spectrum, 4, new byte[0]);
            case RUNS_8 -> runs(out.i32(x), last, 4, spectrum, 8, new byte[0]);
            default -> {
                int[] single = Arrays.stream(spectrum).map(count -> count % 2).toArray();
                int[] rest = Arrays.stream(spectrum).map(count -> count - count % 2).toArray();
                runs(out.i32(x), last, 2, rest, 2, pulses16(single));
            }
        }
    }

    private static void pulses(ByteWriter out, int last, int flag, int pulses, byte[] data) {
        out.i16(last, 0).i32(0xC0000).i16(flag, 0, pulses).i32(data.length).bytes(data);
    }

    private static void runs(ByteWriter out, int last, int flag, int[] spectrum, int size, byte[] pulses) {
        byte[] data = runs(spectrum, size);
        int bytes = data.length + Integer.BYTES;
        out.i16(last, used(spectrum)).i32(0xC0000).i16(flag, bytes, pulses.length / Short.BYTES).i32(bytes).bytes(data)
                .i32(pulses.length).bytes(pulses);
    }

    private static int[] channels(int[] spectrum) {
        int[] channels = new int[Arrays.stream(spectrum).sum()];
        int at = 0;
        for (int channel = 0; channel < spectrum.length; channel++) {
            Arrays.fill(channels, at, at + spectrum[channel], channel);
            at += spectrum[channel];
        }
        return channels;
    }

    private static byte[] pulses16(int[] spectrum) {
        return new ByteWriter(ByteOrder.LITTLE_ENDIAN).i16(channels(spectrum)).toBytes();
    }

    /** Twelve bits a pulse, from the highest bit of each 16-bit word on. */
    private static byte[] pulses12(int[] spectrum) {
        int[] channels = channels(spectrum);
        int[] words = new int[(channels.length * 12 + Short.SIZE - 1) / Short.SIZE];
        for (int i = 0; i < channels.length * 12; i++) {
            int bit = channels[i / 12] >> 11 - i % 12 & 1;
            words[i / Short.SIZE] |= bit << Short.SIZE - 1 - i % Short.SIZE;
        }
        return new ByteWriter(ByteOrder.LITTLE_ENDIAN).i16(words).toBytes();
    }

    /** Runs of channels with their smallest count as base, and empty runs where nothing was counted. */
    private static byte[] runs(int[] spectrum, int size) {
        ByteWriter out = new ByteWriter(ByteOrder.LITTLE_ENDIAN);
        int used = used(spectrum);
        for (int from = 0; from < used; from += RUN) {
            int[] run = Arrays.copyOfRange(spectrum, from, Math.min(from + RUN, used));
            if (!hasCounts(run)) {
                out.u8(0, run.length);
                continue;
            }
            int base = Arrays.stream(run).min().orElseThrow();
            int[] above = Arrays.stream(run).map(count -> count - base).toArray();
            out.u8(size, run.length);
            switch (size) {
                case 1 -> {
                    out.u8(base);
                    for (int i = 0; i < above.length; i += 2) {
                        out.u8(above[i] | (i + 1 < above.length ? above[i + 1] << 4 : 0));
                    }
                }
                case 2 -> out.i16(base).u8(above);
                case 4 -> out.i32(base).i16(above);
                default -> out.i64(base).i32(above);
            }
        }
        return out.toBytes();
    }
}
