package org.lamella.phantom;

import org.lamella.core.LamellaException;

/** Refuses what cannot fit before memory runs out. */
final class MemoryNeed {

    private static final double USABLE = 0.8;

    private MemoryNeed() {
    }

    /**
     * Compares a need with the memory that the program may use.
     *
     * @param bytes about how much is needed
     * @param width columns of the map
     * @param height rows of the map
     * @throws LamellaException when it is too much
     */
    static void require(double bytes, int width, int height) throws LamellaException {
        long most = Runtime.getRuntime().maxMemory();
        if (bytes > USABLE * most) {
            throw new LamellaException("A phantom of " + width + " x " + height + " pixels needs about " + (long) (bytes / (1 << 20))
                    + " MB of memory and the program may use " + (most >> 20) + " MB; make it smaller or with less counts, or start the"
                    + " program with LAMELLA_JAVA_OPTS=-Xmx and a larger size.");
        }
    }
}
