package org.lamella.io.internal.hdf5;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lamella.core.LamellaException;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.io.internal.ElementType;

/** The numbers of a dataset that describes another one: coordinates along an axis, live times of pixels. */
public final class HdfVector {

    /** More numbers are only believed when the file is as large; a description packs well. */
    private static final long ALWAYS_READ = 1 << 20;
    /** Coordinates in single precision scatter about equal steps by as much. */
    private static final double EQUAL_STEPS = 1e-4;

    private HdfVector() {
    }

    /**
     * All numbers of a dataset.
     *
     * @param file its file
     * @param dataset the dataset
     * @return in C order; none when the dataset holds no numbers or too many for a description
     * @throws IOException when reading fails
     */
    public static double[] numbers(Path file, Dataset dataset) throws IOException {
        HdfArray array;
        try {
            array = HdfArray.of(file, dataset);
        } catch (LamellaException noNumbers) {
            return new double[0];
        }
        double size = array.components();
        for (int length : array.shape()) {
            size *= length;
        }
        if (size > Math.min(Integer.MAX_VALUE / Double.BYTES, ALWAYS_READ + Files.size(file)) || array.components() != 1) {
            return new double[0];
        }
        ElementType type = array.type();
        try (InputStream in = array.open()) {
            byte[] bytes = in.readNBytes((int) size * type.bytes());
            double[] numbers = new double[bytes.length / type.bytes()];
            for (int i = 0; i < numbers.length; i++) {
                int at = i * type.bytes();
                numbers[i] = type.dataType().isFloating() ? type.floating(bytes, at) : type.integer(bytes, at);
            }
            return numbers;
        } catch (LamellaException stored) {
            return new double[0];
        }
    }

    /**
     * The axis of some coordinates.
     *
     * @param name name of the axis
     * @param role its role
     * @param size points along it
     * @param coordinates one a point; one more when they are the edges of bins; only the first two (offset and next) are also understood
     * @param units unit of the coordinates
     * @return with equal steps where they are equal; one that counts its points where the coordinates do not fit it or do not rise or fall
     *     throughout
     */
    public static Axis axis(String name, AxisRole role, int size, double[] coordinates, String units) {
        double[] points = coordinates.length == size + 1 && size > 1 ? centres(coordinates) : coordinates;
        if (points.length == 2 || points.length == 1 && size == 1) {
            return stepped(name, role, size, points, units);
        }
        if (points.length != size || !isMonotonic(points)) {
            return Axis.uniform(name, role, size, 0, 1, units);
        }
        double step = (points[size - 1] - points[0]) / (size - 1);
        for (int i = 1; i < size; i++) {
            if (Math.abs(points[i] - points[0] - i * step) > EQUAL_STEPS * Math.abs(step)) {
                return Axis.nonUniform(name, role, points, units);
            }
        }
        return Axis.uniform(name, role, size, points[0], step, units);
    }

    private static Axis stepped(String name, AxisRole role, int size, double[] points, String units) {
        double step = points.length > 1 ? points[1] - points[0] : 1;
        boolean usable = Double.isFinite(points[0]) && Double.isFinite(step) && step != 0;
        return Axis.uniform(name, role, size, usable ? points[0] : 0, usable ? step : 1, units);
    }

    private static double[] centres(double[] edges) {
        double[] centres = new double[edges.length - 1];
        for (int i = 0; i < centres.length; i++) {
            centres[i] = 0.5 * (edges[i] + edges[i + 1]);
        }
        return centres;
    }

    private static boolean isMonotonic(double[] points) {
        double direction = Math.signum(points[1] - points[0]);
        for (int i = 1; i < points.length; i++) {
            double step = points[i] - points[i - 1];
            if (!Double.isFinite(step) || step == 0 || Math.signum(step) != direction) {
                return false;
            }
        }
        return true;
    }
}
