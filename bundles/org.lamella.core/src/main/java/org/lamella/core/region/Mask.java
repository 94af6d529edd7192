package org.lamella.core.region;

import java.util.BitSet;
import java.util.Objects;

/** A named set of pixels of a map. Immutable; pixels are numbered {@code y * width + x}. */
public final class Mask {

    private final int width;
    private final int height;
    private final String name;
    private final BitSet pixels;

    private Mask(int width, int height, String name, BitSet pixels) {
        this.width = width;
        this.height = height;
        this.name = Objects.requireNonNull(name, "name");
        this.pixels = pixels;
    }

    /** Starts an empty mask. @param width columns @param height rows @return a builder */
    public static Builder builder(int width, int height) {
        return new Builder(width, height);
    }

    /** Every pixel. @param width columns @param height rows @return a full mask */
    public static Mask all(int width, int height) {
        BitSet pixels = new BitSet(width * height);
        pixels.set(0, width * height);
        return new Mask(width, height, "all", pixels);
    }

    /** Collects pixels. */
    public static final class Builder {

        private final int width;
        private final int height;
        private final BitSet pixels;
        private String name = "mask";

        private Builder(int width, int height) {
            if (width < 0 || height < 0) {
                throw new IllegalArgumentException("A mask of " + width + " x " + height + " pixels");
            }
            this.width = width;
            this.height = height;
            this.pixels = new BitSet(Math.multiplyExact(width, height));
        }

        /** Adds a pixel. @param x column @param y row @return this */
        public Builder set(int x, int y) {
            return set(Objects.checkIndex(y, height) * width + Objects.checkIndex(x, width));
        }

        /** Adds a pixel. @param pixel its number @return this */
        public Builder set(int pixel) {
            pixels.set(Objects.checkIndex(pixel, width * height));
            return this;
        }

        /** Takes a pixel out. @param pixel its number @return this */
        public Builder clear(int pixel) {
            pixels.clear(Objects.checkIndex(pixel, width * height));
            return this;
        }

        /** Names the mask. @param text for the user @return this */
        public Builder name(String text) {
            name = text;
            return this;
        }

        /** The mask. @return a snapshot of what was collected */
        public Mask build() {
            return new Mask(width, height, name, (BitSet) pixels.clone());
        }
    }

    /** Columns of the map. @return width */
    public int width() {
        return width;
    }

    /** Rows of the map. @return height */
    public int height() {
        return height;
    }

    /** Name for the user. @return the name */
    public String name() {
        return name;
    }

    /** The same pixels under another name. @param text the name @return a mask */
    public Mask named(String text) {
        return new Mask(width, height, text, pixels);
    }

    /** Whether a pixel is in the mask. @param pixel its number @return true inside */
    public boolean contains(int pixel) {
        return pixels.get(pixel);
    }

    /** Whether a pixel is in the mask. @param x column @param y row @return false also outside the map */
    public boolean contains(int x, int y) {
        return x >= 0 && y >= 0 && x < width && y < height && pixels.get(y * width + x);
    }

    /** Number of pixels. @return 0 or more */
    public int count() {
        return pixels.cardinality();
    }

    /** First pixel of the mask at or after another. @param fromPixel where to begin @return -1 when there is none */
    public int nextSet(int fromPixel) {
        return pixels.nextSetBit(fromPixel);
    }

    /** First pixel outside the mask at or after another. @param fromPixel where to begin @return at most the number of pixels */
    public int nextClear(int fromPixel) {
        return Math.min(width * height, pixels.nextClearBit(fromPixel));
    }

    /** Pixels of both. @param other of the same size @return the intersection */
    public Mask and(Mask other) {
        BitSet result = copy(other);
        result.and(other.pixels);
        return new Mask(width, height, name + " and " + other.name, result);
    }

    /** Pixels of either. @param other of the same size @return the union */
    public Mask or(Mask other) {
        BitSet result = copy(other);
        result.or(other.pixels);
        return new Mask(width, height, name + " or " + other.name, result);
    }

    /** Pixels of this one but not the other. @param other of the same size @return the difference */
    public Mask minus(Mask other) {
        BitSet result = copy(other);
        result.andNot(other.pixels);
        return new Mask(width, height, name + " minus " + other.name, result);
    }

    /** All other pixels. @return the complement */
    public Mask not() {
        BitSet result = (BitSet) pixels.clone();
        result.flip(0, width * height);
        return new Mask(width, height, "not " + name, result);
    }

    private BitSet copy(Mask other) {
        other.requireSize(width, height);
        return (BitSet) pixels.clone();
    }

    /**
     * Refuses a mask of another size.
     *
     * @param expectedWidth columns
     * @param expectedHeight rows
     * @throws IllegalArgumentException when the sizes differ
     */
    public void requireSize(int expectedWidth, int expectedHeight) {
        if (width != expectedWidth || height != expectedHeight) {
            throw new IllegalArgumentException("The mask '" + name + "' is " + width + " x " + height + " pixels, the map " + expectedWidth
                    + " x " + expectedHeight);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Mask that && width == that.width && height == that.height && name.equals(that.name)
                && pixels.equals(that.pixels);
    }

    @Override
    public int hashCode() {
        return Objects.hash(width, height, pixels);
    }

    @Override
    public String toString() {
        return name + ", " + count() + " of " + width + " x " + height + " pixels";
    }
}
