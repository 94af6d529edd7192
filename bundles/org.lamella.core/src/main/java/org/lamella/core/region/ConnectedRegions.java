package org.lamella.core.region;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The parts of a mask that hang together. Found in one pass of flooding, in the order of their first pixels.
 */
public final class ConnectedRegions {

    private final Mask mask;
    private final int[] label;
    private final int[] size;
    private final boolean[] atFrame;

    private ConnectedRegions(Mask mask, int[] label, int[] size, boolean[] atFrame) {
        this.mask = mask;
        this.label = label;
        this.size = size;
        this.atFrame = atFrame;
    }

    /**
     * The regions of a mask.
     *
     * @param mask the mask
     * @param diagonal whether pixels that touch at a corner hang together
     * @return its regions
     */
    public static ConnectedRegions of(Mask mask, boolean diagonal) {
        int width = mask.width();
        int height = mask.height();
        int[] label = new int[width * height];
        int[] queue = new int[width * height];
        List<int[]> found = new ArrayList<>();
        for (int seed = mask.nextSet(0); seed >= 0; seed = mask.nextSet(seed + 1)) {
            if (label[seed] == 0) {
                found.add(flood(mask, diagonal, seed, found.size() + 1, label, queue));
            }
        }
        int[] size = new int[found.size()];
        boolean[] atFrame = new boolean[found.size()];
        for (int i = 0; i < size.length; i++) {
            size[i] = found.get(i)[0];
            atFrame[i] = found.get(i)[1] != 0;
        }
        return new ConnectedRegions(mask, label, size, atFrame);
    }

    /** Number of pixels of a region, and whether it touches the frame. */
    private static int[] flood(Mask mask, boolean diagonal, int seed, int number, int[] label, int[] queue) {
        int width = mask.width();
        int height = mask.height();
        int head = 0;
        int tail = 0;
        int frame = 0;
        queue[tail++] = seed;
        label[seed] = number;
        while (head < tail) {
            int pixel = queue[head++];
            int x = pixel % width;
            int y = pixel / width;
            frame |= x == 0 || y == 0 || x == width - 1 || y == height - 1 ? 1 : 0;
            for (int ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
                for (int nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
                    int neighbour = ny * width + nx;
                    if (label[neighbour] == 0 && (diagonal || nx == x || ny == y) && mask.contains(neighbour)) {
                        label[neighbour] = number;
                        queue[tail++] = neighbour;
                    }
                }
            }
        }
        return new int[] {tail, frame};
    }

    /** Number of regions. @return 0 or more */
    public int count() {
        return size.length;
    }

    /** Number of pixels of a region. @param region from 0 @return 1 or more */
    public int size(int region) {
        return size[region];
    }

    /** The region of a pixel. @param pixel its number @return from 0, or -1 outside the mask */
    public int regionOf(int pixel) {
        return label[pixel] - 1;
    }

    /**
     * The regions as masks, named by their rank.
     *
     * @return the largest first; of equal ones the one that begins first
     */
    public List<Mask> masks() {
        List<Integer> order = IntStream.range(0, size.length).boxed().sorted(Comparator.comparing((Integer i) -> -size[i])).toList();
        List<Mask.Builder> builders = new ArrayList<>();
        int[] rank = new int[size.length];
        for (int i = 0; i < size.length; i++) {
            rank[order.get(i)] = i;
            builders.add(Mask.builder(mask.width(), mask.height()).name(mask.name() + " " + (i + 1)));
        }
        for (int pixel = mask.nextSet(0); pixel >= 0; pixel = mask.nextSet(pixel + 1)) {
            builders.get(rank[label[pixel] - 1]).set(pixel);
        }
        return builders.stream().map(Mask.Builder::build).toList();
    }

    /**
     * The mask without its small regions.
     *
     * @param pixels least size of a region that stays
     * @return a mask of the same name
     */
    public Mask withoutSmallerThan(int pixels) {
        return kept(region -> size[region] >= pixels);
    }

    /** The largest region. @return a mask of the same name; empty when the mask is */
    public Mask largest() {
        int largest = IntStream.range(0, size.length).reduce(0, (a, b) -> size[b] > size[a] ? b : a);
        return kept(region -> region == largest);
    }

    private Mask kept(java.util.function.IntPredicate wanted) {
        Mask.Builder builder = Mask.builder(mask.width(), mask.height()).name(mask.name());
        for (int pixel = mask.nextSet(0); pixel >= 0; pixel = mask.nextSet(pixel + 1)) {
            if (wanted.test(label[pixel] - 1)) {
                builder.set(pixel);
            }
        }
        return builder.build();
    }

    /**
     * A mask with its holes filled: what is not of it and cannot be reached from the frame across edges of pixels.
     *
     * @param mask the mask
     * @param largest most pixels of a hole that is filled; larger ones stay
     * @return a mask of the same name
     */
    public static Mask holesFilled(Mask mask, int largest) {
        ConnectedRegions outside = of(mask.not(), false);
        return mask.or(outside.kept(region -> !outside.atFrame[region] && outside.size[region] <= largest)).named(mask.name());
    }
}
