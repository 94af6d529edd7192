package org.lamella.diffusion;

import java.util.Arrays;

/**
 * What was deposited on a frozen phase, layer upon layer, counted by its volume from the wall. Immutable: growing and dissolving make
 * another one. The content below a volume is exact, so that nothing is lost when the phase dissolves again.
 */
final class Deposit {

    /** A layer thinner than this share of the whole is taken together with the one below it. */
    private static final double THIN = 2e-3;

    private final int m;
    /** Volumes at which layers end; the first is zero. */
    private final double[] volumes;
    /** Contents below these, m each. */
    private final double[] contents;

    private Deposit(int m, double[] volumes, double[] contents) {
        this.m = m;
        this.volumes = volumes;
        this.contents = contents;
    }

    /** A uniform deposit. */
    static Deposit uniform(double volume, double[] unknowns) {
        double[] contents = new double[2 * unknowns.length];
        for (int k = 0; k < unknowns.length; k++) {
            contents[unknowns.length + k] = volume * unknowns[k];
        }
        return new Deposit(unknowns.length, new double[] {0, volume}, contents);
    }

    int layers() {
        return volumes.length - 1;
    }

    double volume() {
        return volumes[layers()];
    }

    /** Volume at which a layer begins; the number of layers asks for where the last one ends. */
    double volume(int layer) {
        return volumes[layer];
    }

    /** Mean composition of a layer. */
    double u(int layer, int k) {
        return (contents[(layer + 1) * m + k] - contents[layer * m + k]) / (volumes[layer + 1] - volumes[layer]);
    }

    /** Content below a volume; beyond the surface as if the last layer went on. */
    double contentBelow(double volume, int k) {
        int layer = layerAt(volume);
        return contents[layer * m + k] + (volume - volumes[layer]) * u(layer, k);
    }

    /** Composition at a volume, that of the layer below it. */
    double[] surface(double volume) {
        int layer = layerAt(volume);
        double[] unknowns = new double[m];
        for (int k = 0; k < m; k++) {
            unknowns[k] = u(layer, k);
        }
        return unknowns;
    }

    private int layerAt(double volume) {
        int layer = Arrays.binarySearch(volumes, volume);
        int below = layer >= 0 ? layer - 1 : -layer - 2;
        return Math.max(0, Math.min(layers() - 1, below));
    }

    /** The deposit after its surface has moved to a volume where the content is as given. */
    Deposit movedTo(double volume, double[] content) {
        return volume >= volume() ? grownTo(volume, content) : dissolvedTo(volume, content);
    }

    private Deposit grownTo(double volume, double[] content) {
        boolean thin = layers() > 1 && volume - volumes[layers() - 1] < THIN * volume || volume - volume() < 1e-9 * volume;
        int kept = thin ? layers() : layers() + 1;
        return closed(kept, volume, content);
    }

    private Deposit dissolvedTo(double volume, double[] content) {
        return closed(layerAt(volume) + 1, volume, content);
    }

    private Deposit closed(int kept, double volume, double[] content) {
        double[] longer = Arrays.copyOf(volumes, kept + 1);
        double[] fuller = Arrays.copyOf(contents, (kept + 1) * m);
        longer[kept] = volume;
        System.arraycopy(content, 0, fuller, kept * m, m);
        return new Deposit(m, longer, fuller);
    }

    /** A deposit of layers. */
    static Deposit of(double[] volumes, double[] contents) {
        return new Deposit(contents.length / volumes.length, volumes.clone(), contents.clone());
    }
}
