package org.lamella.io.tiff;

import java.util.List;
import java.util.Optional;
import org.lamella.core.signal.ArraySignal;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.DataType;
import org.lamella.core.signal.Image;
import org.lamella.core.signal.Signal;

/**
 * How a signal is laid out on pages.
 *
 * @param stack the axis along the pages
 * @param y axis of the rows
 * @param x axis of the columns
 * @param samples numbers a pixel: 1, or 3 or 4 for colours
 * @param type type of the numbers
 */
record PageForm(Optional<Axis> stack, Axis y, Axis x, int samples, DataType type) {

    private static final String COLOUR = "colour";
    private static final int RGB = 3;
    private static final int RGBA = 4;
    private static final int MEANS_GREY = 1;
    private static final int MEANS_RGB = 2;
    private static final int PLAIN_ALPHA = 2;
    private static final int NO_UNIT = 1;

    /** Whether pages can hold an array: a stack of images, or one image in colours. */
    static boolean fits(ArraySignal array) {
        List<Axis> axes = array.axes();
        return axes.size() == 3 && axes.get(1).role() == AxisRole.SIGNAL && axes.get(2).role() == AxisRole.SIGNAL
                && (axes.get(0).role() == AxisRole.NAVIGATION || isColour(axes.get(2)));
    }

    private static boolean isColour(Axis axis) {
        return axis.name().equals(COLOUR) && (axis.size() == RGB || axis.size() == RGBA);
    }

    /** The pages of a signal that fits. */
    static PageForm of(Signal signal) {
        List<Axis> axes = signal.axes();
        if (signal instanceof Image image) {
            return new PageForm(Optional.empty(), image.yAxis(), image.xAxis(), 1, signal.dataType());
        }
        return axes.get(0).role() == AxisRole.SIGNAL
                ? new PageForm(Optional.empty(), axes.get(0), axes.get(1), axes.get(2).size(), signal.dataType())
                : new PageForm(Optional.of(axes.get(0)), axes.get(1), axes.get(2), 1, signal.dataType());
    }

    int pages() {
        return stack.map(Axis::size).orElse(1);
    }

    long pageBytes() {
        return (long) x.size() * y.size() * samples * type.bytes();
    }

    /** The fields of a page. @param page its number @param big whether the file is a BigTIFF @param data where its numbers stand */
    DirectoryBuilder directory(int page, boolean big, long data) {
        int format = type.isFloating() ? 3 : type.name().startsWith("U") ? 1 : 2;
        DirectoryBuilder fields = new DirectoryBuilder(big).integer(Tag.WIDTH, x.size()).integer(Tag.HEIGHT, y.size())
                .shorts(Tag.BITS, type.bytes() * Byte.SIZE, samples).shorts(Tag.COMPRESSION, 1, 1)
                .shorts(Tag.PHOTOMETRIC, samples > 1 ? MEANS_RGB : MEANS_GREY, 1).offset(Tag.STRIP_OFFSETS, data)
                .shorts(Tag.SAMPLES, samples, 1).integer(Tag.STRIP_ROWS, y.size()).offset(Tag.STRIP_BYTES, pageBytes())
                .rational(Tag.X_RESOLUTION, Rational.of(1 / Math.abs(x.scale())))
                .rational(Tag.Y_RESOLUTION, Rational.of(1 / Math.abs(y.scale()))).shorts(Tag.RESOLUTION_UNIT, NO_UNIT, 1)
                .text(Tag.SOFTWARE, "Lamella").shorts(Tag.SAMPLE_FORMAT, format, samples);
        if (samples == RGBA) {
            fields.shorts(Tag.EXTRA_SAMPLES, PLAIN_ALPHA, 1);
        }
        if (page == 0) {
            fields.text(Tag.DESCRIPTION, description());
            calibration(fields, 0, x);
            calibration(fields, 1, y);
            stack.ifPresent(axis -> calibration(fields, 2, axis));
        }
        return fields;
    }

    private static void calibration(DirectoryBuilder fields, int number, Axis axis) {
        fields.text(Tag.GATAN_UNITS + number, axis.units()).real(Tag.GATAN_OFFSETS + number, axis.offset())
                .real(Tag.GATAN_SCALES + number, axis.scale());
    }

    /** What ImageJ expects to read; its version is the first that reads all of it. */
    private String description() {
        StringBuilder text = new StringBuilder(ImageJ.MARK).append("1.47a\n");
        stack.ifPresent(axis -> text.append("images=").append(axis.size()).append("\nslices=").append(axis.size()).append('\n'));
        if (!x.units().isEmpty()) {
            text.append("unit=").append(ascii(x.units())).append('\n');
        }
        stack.ifPresent(axis -> text.append("spacing=").append(axis.scale()).append('\n'));
        return text.toString();
    }

    /** ImageJ reads letters beyond ASCII by their number. */
    private static String ascii(String text) {
        StringBuilder ascii = new StringBuilder();
        text.chars().forEach(c -> ascii.append(c < 0x80 ? String.valueOf((char) c) : String.format("\\u%04X", c)));
        return ascii.toString();
    }
}
