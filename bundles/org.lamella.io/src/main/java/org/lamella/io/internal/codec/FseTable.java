package org.lamella.io.internal.codec;

import java.io.IOException;
import java.util.Arrays;

/**
 * A decoding table of finite state entropy (RFC 8878, section 4.1): each state stands for a symbol and says how to find the next state.
 */
final class FseTable {

    private final int accuracyLog;
    private final byte[] symbols;
    private final byte[] bits;
    private final short[] baselines;

    private FseTable(int accuracyLog) {
        this.accuracyLog = accuracyLog;
        symbols = new byte[1 << accuracyLog];
        bits = new byte[1 << accuracyLog];
        baselines = new short[1 << accuracyLog];
    }

    /** A table with one symbol, which takes no bits. */
    static FseTable constant(int symbol) {
        FseTable table = new FseTable(0);
        table.symbols[0] = (byte) symbol;
        return table;
    }

    /** A table by the probabilities of its symbols; -1 stands for less than one. */
    static FseTable of(int accuracyLog, int... probabilities) {
        FseTable table = new FseTable(accuracyLog);
        int size = 1 << accuracyLog;
        int high = size - 1;
        int[] next = new int[probabilities.length];
        for (int symbol = 0; symbol < probabilities.length; symbol++) {
            if (probabilities[symbol] == -1) {
                table.symbols[high--] = (byte) symbol;
                next[symbol] = 1;
            }
        }
        int step = (size >> 1) + (size >> 3) + 3;
        int position = 0;
        for (int symbol = 0; symbol < probabilities.length; symbol++) {
            if (probabilities[symbol] > 0) {
                next[symbol] = probabilities[symbol];
            }
            for (int i = 0; i < probabilities[symbol]; i++) {
                table.symbols[position] = (byte) symbol;
                do {
                    position = position + step & size - 1;
                } while (position > high);
            }
        }
        for (int state = 0; state < size; state++) {
            int order = next[table.symbols[state] & 0xFF]++;
            int width = accuracyLog - (Integer.SIZE - 1 - Integer.numberOfLeadingZeros(order));
            table.bits[state] = (byte) width;
            table.baselines[state] = (short) ((order << width) - size);
        }
        return table;
    }

    /**
     * Reads the probabilities of a table.
     *
     * @param in stands at the table; afterwards behind it, at a whole byte
     * @param largestLog largest accuracy allowed
     * @param largestSymbol largest symbol allowed
     */
    static FseTable read(ForwardBits in, int largestLog, int largestSymbol) throws IOException {
        int accuracyLog = in.read(4) + 5;
        if (accuracyLog > largestLog) {
            throw new IOException("a table of probabilities is too large");
        }
        int[] probabilities = new int[largestSymbol + 1];
        int remaining = 1 << accuracyLog;
        int symbol = 0;
        while (remaining > 0) {
            if (symbol > largestSymbol) {
                throw new IOException("a table of probabilities has too many symbols");
            }
            int probability = probability(in, remaining);
            remaining -= Math.abs(probability);
            probabilities[symbol++] = probability;
            if (probability == 0) {
                int repeat;
                do {
                    repeat = in.read(2);
                    symbol += repeat;
                } while (repeat == 3 && symbol <= largestSymbol);
            }
        }
        if (remaining < 0) {
            throw new IOException("a table of probabilities does not add up");
        }
        return of(accuracyLog, Arrays.copyOf(probabilities, Math.min(symbol, largestSymbol + 1)));
    }

    /** Small values take a bit less. */
    private static int probability(ForwardBits in, int remaining) throws IOException {
        int width = Integer.SIZE - Integer.numberOfLeadingZeros(remaining + 1);
        int low = (1 << width - 1) - 1;
        int threshold = (1 << width) - 1 - (remaining + 1);
        int value = in.read(width);
        if ((value & low) < threshold) {
            in.unread(1);
            value &= low;
        } else if (value > low) {
            value -= threshold;
        }
        return value - 1;
    }

    int startState(BackwardBits in) {
        return in.read(accuracyLog);
    }

    int symbol(int state) {
        return symbols[state] & 0xFF;
    }

    int bits(int state) {
        return bits[state];
    }

    int nextState(int state, BackwardBits in) {
        return (baselines[state] & 0xFFFF) + in.read(bits[state]);
    }
}
