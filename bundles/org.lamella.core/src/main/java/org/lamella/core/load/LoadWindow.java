package org.lamella.core.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.cube.CubeCrop;
import org.lamella.core.cube.RebinFactors;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.ChannelRange;

/**
 * Where the pixels and channels of a stored spectrum image go under some {@link LoadOptions}: the region and energies kept, then summed in
 * blocks.
 */
public final class LoadWindow {

    private final PixelBox box;
    private final ChannelRange channelRange;
    private final RebinFactors factors;
    private final List<Axis> navigation;
    private final Axis energy;
    private final int sourceWidth;
    private final int width;
    private final int height;
    private final boolean whole;

    private LoadWindow(PixelBox box, ChannelRange channelRange, RebinFactors factors, List<Axis> navigation, Axis energy, int sourceWidth,
            boolean whole) {
        this.factors = factors;
        this.sourceWidth = sourceWidth;
        this.navigation = navigation;
        this.energy = energy;
        this.whole = whole;
        width = (box.x1() - box.x0()) / factors.x();
        height = (box.y1() - box.y0()) / factors.y();
        // a rest that fills no block is cut off here, so that looking up a place needs no second test
        this.box = new PixelBox(box.x0(), box.x0() + width * factors.x(), box.y0(), box.y0() + height * factors.y());
        this.channelRange = new ChannelRange(channelRange.from(), channelRange.from() + energy.size() * factors.energy());
    }

    /**
     * The window that options cut out of a stored spectrum image.
     *
     * @param file the file, for messages
     * @param navigation its navigation axes, slowest first; the last is the width, the product of the others the height
     * @param energy its energy axis
     * @param options what is wanted
     * @return the window
     * @throws LamellaException when nothing of the image lies in it, or when a series of maps is to be cut in space
     */
    public static LoadWindow of(Path file, List<Axis> navigation, Axis energy, LoadOptions options) throws LamellaException {
        int width = navigation.get(navigation.size() - 1).size();
        int height = height(file, navigation, width);
        RebinFactors factors = options.rebin();
        boolean inSpace = options.region().isPresent() || factors.x() > 1 || factors.y() > 1;
        if (inSpace && navigation.size() > 2) {
            throw new LamellaException("Cannot take a part of the pixels of " + file
                    + ": it is a series of maps; leave region and rebinning out.");
        }
        PixelBox box = options.region().orElse(new PixelBox(0, width, 0, height));
        if (box.x1() > width || box.y1() > height) {
            throw new LamellaException("Cannot take " + box + " of " + file + ": it has " + width + " columns and " + height + " rows.");
        }
        ChannelRange channels = options.energy().map(range -> ChannelRange.of(energy, range.low(), range.high()))
                .orElse(new ChannelRange(0, energy.size()));
        if (channels.size() / factors.energy() < 1) {
            throw new LamellaException("Cannot take the energies asked for from " + file + ": its axis runs from " + energy.coordinate(0)
                    + " to "
                    + energy.coordinate(energy.size() - 1.0) + " " + energy.units() + " in " + energy.size() + " channels; "
                    + "choose a wider range or smaller blocks.");
        }
        if (box.x1() - box.x0() < factors.x() || box.y1() - box.y0() < factors.y()) {
            throw new LamellaException("Cannot sum blocks of " + factors.x() + " x " + factors.y() + " pixels of " + file + ": only "
                    + (box.x1() - box.x0()) + " x " + (box.y1() - box.y0()) + " are there; choose smaller blocks.");
        }
        List<Axis> axes = inSpace ? cut(navigation, box, factors) : navigation;
        Axis cutEnergy = energy.crop(channels.from(), channels.to());
        return new LoadWindow(box, channels, factors, axes, factors.energy() == 1 ? cutEnergy : cutEnergy.rebin(factors.energy()), width,
                !inSpace && options.energy().isEmpty() && factors.energy() == 1);
    }

    private static int height(Path file, List<Axis> navigation, int width) throws LamellaException {
        long pixels = 1;
        for (Axis axis : navigation) {
            pixels = axis.size() < 1 || pixels > Integer.MAX_VALUE ? 0 : pixels * axis.size();
        }
        if (pixels < 1 || pixels > Integer.MAX_VALUE) {
            throw new LamellaException("Cannot read " + file + ": it announces "
                    + String.join(" x ", navigation.stream().map(axis -> Integer.toString(axis.size())).toList())
                    + " spectra. At least one and at most 2147483647 can be opened; its header may be damaged.");
        }
        return (int) (pixels / width);
    }

    private static List<Axis> cut(List<Axis> navigation, PixelBox box, RebinFactors factors) {
        List<Axis> axes = new ArrayList<>(navigation);
        int last = axes.size() - 1;
        axes.set(last, rebin(axes.get(last).crop(box.x0(), box.x1()), factors.x()));
        if (last == 1) {
            axes.set(0, rebin(axes.get(0).crop(box.y0(), box.y1()), factors.y()));
        }
        return List.copyOf(axes);
    }

    private static Axis rebin(Axis axis, int factor) {
        return factor == 1 ? axis : axis.rebin(factor);
    }

    /** Navigation axes of what is kept. @return slowest first */
    public List<Axis> navigation() {
        return navigation;
    }

    /** Energy axis of what is kept. @return the axis */
    public Axis energy() {
        return energy;
    }

    /** Columns kept. @return 1 or more */
    public int width() {
        return width;
    }

    /** Rows kept. @return 1 or more */
    public int height() {
        return height;
    }

    /** Channels kept. @return 1 or more */
    public int channels() {
        return energy.size();
    }

    /** What is kept, before anything is summed. @return pixels and channels of the file */
    public CubeCrop crop() {
        return new CubeCrop(box.x0(), box.x1(), box.y0(), box.y1(), channelRange.from(), channelRange.to());
    }

    /** Whether everything is kept as it is. @return true when nothing is cut or summed */
    public boolean isWhole() {
        return whole;
    }

    /** Whether pixels are summed in blocks. @return true when a pixel kept has more than one source */
    public boolean joinsPixels() {
        return factors.x() > 1 || factors.y() > 1;
    }

    /** Whether every pixel and channel kept is one of the file. @return true when nothing is summed */
    public boolean joinsNothing() {
        return !joinsPixels() && factors.energy() == 1;
    }

    /** Where a pixel goes. @param x its column @param y its row @return pixel of the window, or -1 when it is not wanted */
    public int pixel(int x, int y) {
        if (x < box.x0() || x >= box.x1() || y < box.y0() || y >= box.y1()) {
            return -1;
        }
        return (y - box.y0()) / factors.y() * width + (x - box.x0()) / factors.x();
    }

    /** Where a pixel goes. @param source its number, row by row @return pixel of the window, or -1 when it is not wanted */
    public int pixel(int source) {
        return pixel(source % sourceWidth, source / sourceWidth);
    }

    /** Where a channel goes. @param source its number @return channel of the window, or -1 when it is not wanted */
    public int channel(int source) {
        return source < channelRange.from() || source >= channelRange.to() ? -1 : (source - channelRange.from()) / factors.energy();
    }
}
