package org.lamella.io.bruker;

import java.io.IOException;
import java.util.Arrays;

/**
 * The spectrum of one pixel, in each of the three ways Esprit packs them: a list of pulses in 16 bits each, a list of pulses in 12 bits
 * each, or runs of counts with a common base, followed by single pulses.
 */
final class PixelSpectrum {

    private final int channels;
    private final int[] counts;
    /** Channels that are not zero, in the order they were met. */
    private final int[] touched;
    private int length;

    /**
     * An empty spectrum.
     *
     * @param channels channels of the map; counts above, which Esprit's own spectra do not show either, are left out
     */
    PixelSpectrum(int channels) {
        this.channels = channels;
        counts = new int[channels];
        touched = new int[channels];
    }

    private void add(long channel, long count) throws IOException {
        if (count == 0 || channel >= channels) {
            return;
        }
        int at = (int) channel;
        if (counts[at] == 0) {
            touched[length++] = at;
        }
        if (count < 0 || count > Integer.MAX_VALUE - counts[at]) {
            throw new IOException("a count of " + Long.toUnsignedString(counts[at] + count));
        }
        counts[at] += (int) count;
    }

    /** Reads a pixel's data; the stream stands behind its header. */
    void read(PixelStream in, int packing, int pulses, int bytes) throws IOException {
        switch (packing) {
            case 0 -> pulses16(in, bytes / Short.BYTES, bytes % Short.BYTES);
            case 1 -> pulses12(in, pulses, bytes);
            default -> runs(in, pulses, bytes);
        }
    }

    private void pulses16(PixelStream in, int pulses, int rest) throws IOException {
        for (int i = 0; i < pulses; i++) {
            add(in.u16(), 1);
        }
        in.skip(rest);
    }

    /** Pulses follow each other from the highest bit of each 16-bit word on. */
    private void pulses12(PixelStream in, int pulses, int bytes) throws IOException {
        int bits = 0;
        int held = 0;
        int left = pulses;
        for (int word = 0; word < bytes / Short.BYTES; word++) {
            bits = bits << Short.SIZE | in.u16();
            held += Short.SIZE;
            while (held >= 12 && left > 0) {
                held -= 12;
                add(bits >>> held & 0xFFF, 1);
                left--;
            }
            bits &= (1 << held) - 1;
            held = Math.min(held, 12);
        }
        in.skip(bytes % Short.BYTES);
    }

    private void runs(PixelStream in, int pulses, int bytes) throws IOException {
        // the size of the single pulses counts among the bytes of the runs, the pulses themselves do not
        int left = bytes - Integer.BYTES;
        long channel = 0;
        while (left >= 2) {
            int size = in.u8();
            int run = in.u8();
            left -= 2;
            if (size > 0) {
                left -= run(in, size, run, channel);
            }
            channel += run;
        }
        if (left != 0) {
            throw new IOException("runs of counts that do not end where they should");
        }
        int pulseBytes = in.i32();
        if (pulseBytes < 0 || pulseBytes > 1 << 24) {
            throw new IOException("single pulses in " + pulseBytes + " bytes");
        }
        if (pulses > 0) {
            pulses16(in, pulseBytes / Short.BYTES, pulseBytes % Short.BYTES);
        }
    }

    /** A run: a base of {@code size} bytes, then what each channel has above it in half as many. @return bytes read */
    private int run(PixelStream in, int size, int run, long first) throws IOException {
        switch (size) {
            case 1 -> {
                int base = in.u8();
                for (int i = 0; i < run; i += 2) {
                    int two = in.u8();
                    add(first + i, base + (two & 0xF));
                    if (i + 1 < run) {
                        add(first + i + 1, base + (two >> 4));
                    }
                }
                return 1 + (run + 1) / 2;
            }
            case 2 -> {
                int base = in.u16();
                for (int i = 0; i < run; i++) {
                    add(first + i, base + in.u8());
                }
                return 2 + run;
            }
            case 4 -> {
                long base = in.i32() & 0xFFFFFFFFL;
                for (int i = 0; i < run; i++) {
                    add(first + i, base + in.u16());
                }
                return 4 + 2 * run;
            }
            case 8 -> {
                long base = in.i64();
                for (int i = 0; i < run; i++) {
                    add(first + i, base + (in.i32() & 0xFFFFFFFFL));
                }
                return 8 + 4 * run;
            }
            default -> throw new IOException("a run of counts of " + size + " bytes");
        }
    }

    /** Hands the counts over, channels rising, and is empty again. @return number of entries */
    int take(int[] channelBuffer, int[] countBuffer) {
        Arrays.sort(touched, 0, length);
        for (int i = 0; i < length; i++) {
            channelBuffer[i] = touched[i];
            countBuffer[i] = counts[touched[i]];
            counts[touched[i]] = 0;
        }
        int taken = length;
        length = 0;
        return taken;
    }
}
