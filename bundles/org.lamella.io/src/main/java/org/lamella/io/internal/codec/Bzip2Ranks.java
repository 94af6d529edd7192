package org.lamella.io.internal.codec;

import java.io.IOException;
import java.util.Arrays;

/**
 * Reads the bytes of one bzip2 block as they are coded: runs of the latest byte in a number system of the digits 1 and 2, other bytes by
 * their rank among the latest ones, both in Huffman codes that change every 50 symbols.
 */
final class Bzip2Ranks {

    private static final int GROUP_SYMBOLS = 50;
    private static final int MOST_CODES = 6;
    private static final int MOST_GROUPS = 18_002;
    private static final int ALPHABET = 256;

    private final Bzip2Bits in;

    Bzip2Ranks(Bzip2Bits in) {
        this.in = in;
    }

    /** Fills the beginning of an array. @return how many bytes there are */
    int read(byte[] into) throws IOException {
        byte[] latest = usedBytes();
        int codeCount = in.read(3);
        int groups = in.read(15);
        if (latest.length == 0 || codeCount < 2 || codeCount > MOST_CODES || groups < 1) {
            throw new IOException("a bzip2 block is damaged");
        }
        byte[] selectors = selectors(codeCount, groups);
        Bzip2Code[] codes = new Bzip2Code[codeCount];
        for (int i = 0; i < codeCount; i++) {
            codes[i] = Bzip2Code.read(in, latest.length + 2);
        }
        return decode(into, latest, selectors, codes);
    }

    /** Which bytes occur: 16 bits say in which sixteenths of the alphabet, then 16 bits for each of those. */
    private byte[] usedBytes() throws IOException {
        int sixteenths = in.read(16);
        byte[] used = new byte[ALPHABET];
        int count = 0;
        for (int sixteenth = 0; sixteenth < 16; sixteenth++) {
            int bits = (sixteenths >> 15 - sixteenth & 1) == 1 ? in.read(16) : 0;
            for (int i = 0; i < 16; i++) {
                if ((bits >> 15 - i & 1) == 1) {
                    used[count++] = (byte) (sixteenth * 16 + i);
                }
            }
        }
        return Arrays.copyOf(used, count);
    }

    /** Which code each group of symbols is in. Some programs write more of them than a block can need; those are passed over. */
    private byte[] selectors(int codeCount, int groups) throws IOException {
        byte[] latest = {0, 1, 2, 3, 4, 5};
        byte[] selectors = new byte[Math.min(groups, MOST_GROUPS)];
        for (int i = 0; i < groups; i++) {
            int rank = 0;
            while (in.read(1) == 1) {
                if (++rank >= codeCount) {
                    throw new IOException("a bzip2 block selects a code that is not there");
                }
            }
            byte selected = toFront(latest, rank);
            if (i < selectors.length) {
                selectors[i] = selected;
            }
        }
        return selectors;
    }

    private static byte toFront(byte[] latest, int rank) {
        byte value = latest[rank];
        System.arraycopy(latest, 0, latest, 1, rank);
        latest[0] = value;
        return value;
    }

    private int decode(byte[] into, byte[] latest, byte[] selectors, Bzip2Code[] codes) throws IOException {
        int end = latest.length + 1;
        int count = 0;
        int symbols = 0;
        int run = 0;
        int digitValue = 1;
        while (true) {
            if (symbols == GROUP_SYMBOLS * selectors.length) {
                throw new IOException("a bzip2 block has no end");
            }
            int symbol = codes[selectors[symbols++ / GROUP_SYMBOLS]].symbol(in);
            if (symbol <= 1 && digitValue <= into.length) {
                run += digitValue << symbol;
                digitValue <<= 1;
                continue;
            }
            if (symbol <= 1 || run > into.length - count) {
                throw new IOException("a bzip2 block is too long");
            }
            Arrays.fill(into, count, count + run, latest[0]);
            count += run;
            run = 0;
            digitValue = 1;
            if (symbol == end) {
                return count;
            }
            if (count == into.length) {
                throw new IOException("a bzip2 block is too long");
            }
            into[count++] = toFront(latest, symbol - 1);
        }
    }
}
