package org.lamella.classifier.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The layers of a network: convolutions of 3 x 3 without padding, each followed by pooling of 2 x 2 and ReLU; then either all that is left
 * or the maximum and the mean of each channel; a dense layer with ReLU; a dense layer with the two classes.
 *
 * @param channels colours of the input picture
 * @param side rows and columns of the input picture
 * @param convolutions output channels of each convolution, one or more
 * @param reading what the dense layers see of the last maps
 * @param hidden units of the first dense layer
 */
public record Architecture(int channels, int side, List<Integer> convolutions, Reading reading, int hidden) {

    /** Signal and noise. */
    public static final int CLASSES = 2;

    private static final Pattern TEXT = Pattern.compile("(\\d{1,6})x(\\d{1,6}) conv (\\d{1,6}(?:,\\d{1,6})*) (\\w+) (\\d{1,6})");
    private static final int INPUT_CHANNELS = 3;
    private static final int INPUT_SIDE = 80;
    private static final long MOST_WEIGHTS = 100_000_000;
    private static final int MOST_SIDE = 1024;
    private static final int MOST_CHANNELS = 4096;
    private static final int MOST_CONVOLUTIONS = 8;

    /** What the dense layers see. */
    public enum Reading {
        /** Every pixel of every channel. */ PIXELS,
        /** Maximum and mean of every channel, wherever they are. */ MAXIMUM_AND_MEAN
    }

    /** Networks with a name. */
    public enum Preset {
        /**
         * The layers that the paper on assisted component selection describes, 10 and 200 channels. It gives no width of the first dense
         * layer; 10 units, taken here, make 0.67 million weights.
         */
        PAPER(List.of(10, 200), Reading.PIXELS, 10),
        /** The layers of the code that was released with the paper: 10 and 20 channels, 1024 units, 6.6 million weights. */
        RELEASED_CODE(List.of(10, 20), Reading.PIXELS, 1024),
        /** Three convolutions whose channels are read by maximum and mean: what they see counts, not where. 9 thousand weights. */
        COMPACT(List.of(10, 20, 32), Reading.MAXIMUM_AND_MEAN, 16);

        private final Architecture architecture;

        Preset(List<Integer> convolutions, Reading reading, int hidden) {
            architecture = new Architecture(INPUT_CHANNELS, INPUT_SIDE, convolutions, reading, hidden);
        }

        /** Its layers. @return for pictures of 80 x 80 in three channels */
        public Architecture architecture() {
            return architecture;
        }
    }

    /** Checks that something is left after the convolutions, and that the whole has a size that memory holds. */
    public Architecture {
        convolutions = List.copyOf(convolutions);
        boolean sound = isWithin(channels, MOST_CHANNELS) && isWithin(side, MOST_SIDE) && isWithin(hidden, MOST_CHANNELS)
                && isWithin(convolutions.size(), MOST_CONVOLUTIONS)
                && convolutions.stream().allMatch(maps -> isWithin(maps, MOST_CHANNELS));
        if (!sound || lastSide(side, convolutions.size()) < 1) {
            throw new IllegalArgumentException("No network of " + channels + " x " + side + " x " + side + ", convolutions " + convolutions
                    + ", " + hidden + " units");
        }
        if (weights(channels, side, convolutions, reading, hidden) > MOST_WEIGHTS) {
            throw new IllegalArgumentException("A network of more than " + MOST_WEIGHTS + " weights");
        }
    }

    private static boolean isWithin(int value, int most) {
        return value >= 1 && value <= most;
    }

    private static int lastSide(int side, int convolutions) {
        int left = side;
        for (int i = 0; i < convolutions; i++) {
            left = (left - 2) / 2;
        }
        return left;
    }

    private static long weights(int channels, int side, List<Integer> convolutions, Reading reading, int hidden) {
        long weights = 0;
        long maps = channels;
        for (int outputs : convolutions) {
            weights += outputs * (9 * maps + 1);
            maps = outputs;
        }
        long last = lastSide(side, convolutions.size());
        long read = reading == Reading.PIXELS ? maps * last * last : 2 * maps;
        return weights + hidden * (read + 1) + CLASSES * (hidden + 1L);
    }

    /** Number of weights, biases included. @return all layers together */
    public int weights() {
        return (int) weights(channels, side, convolutions, reading, hidden);
    }

    /** Length of an input: channel by channel, row by row. @return numbers a picture */
    public int inputSize() {
        return channels * side * side;
    }

    List<Layer> layers() {
        List<Layer> layers = new ArrayList<>();
        int maps = channels;
        int size = side;
        for (int outputs : convolutions) {
            layers.add(new Convolution(maps, outputs, size, !layers.isEmpty()));
            size -= 2;
            layers.add(new PoolingRectifier(outputs, size));
            size /= 2;
            maps = outputs;
        }
        int read = maps * size * size;
        if (reading == Reading.MAXIMUM_AND_MEAN) {
            layers.add(new MaximumAndMean(maps, size));
            read = 2 * maps;
        }
        layers.add(new Dense(read, hidden, true));
        layers.add(new Dense(hidden, CLASSES, false));
        return layers;
    }

    /** The layers in one line, which {@link #parse} reads back. @return for instance {@code 3x80 conv 10,20 pixels 1024} */
    public String text() {
        return channels + "x" + side + " conv " + convolutions.stream().map(String::valueOf).collect(Collectors.joining(",")) + " "
                + reading.name().toLowerCase(Locale.ROOT) + " " + hidden;
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @param text one line
     * @return the layers
     * @throws IllegalArgumentException when it describes no network
     */
    public static Architecture parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("No network: " + text);
        }
        List<Integer> convolutions = Arrays.stream(parts.group(3).split(",")).map(Integer::valueOf).toList();
        Reading reading = Arrays.stream(Reading.values()).filter(one -> one.name().equalsIgnoreCase(parts.group(4))).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No network: " + text));
        return new Architecture(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), convolutions, reading,
                Integer.parseInt(parts.group(5)));
    }
}
