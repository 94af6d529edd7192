package org.lamella.diffusion;

/**
 * Where the unknowns stand in one vector: the nodes of region after region, then for each interface the composition of its left side, of
 * its right side, and its position.
 */
final class Layout {

    final int m;
    final int size;
    private final int[] chains;
    private final int interfacesAt;

    Layout(int m, int[] nodesOfRegions) {
        this.m = m;
        chains = new int[nodesOfRegions.length];
        int at = 0;
        for (int r = 0; r < chains.length; r++) {
            chains[r] = at;
            at += nodesOfRegions[r] * m;
        }
        interfacesAt = at;
        size = at + (chains.length - 1) * (2 * m + 1);
    }

    int regions() {
        return chains.length;
    }

    int interfaces() {
        return chains.length - 1;
    }

    int chain(int region) {
        return chains[region];
    }

    int leftOf(int i) {
        return interfacesAt + i * (2 * m + 1);
    }

    int rightOf(int i) {
        return leftOf(i) + m;
    }

    int position(int i) {
        return leftOf(i) + 2 * m;
    }
}
