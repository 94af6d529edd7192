package org.lamella.core.signal;

import java.util.Arrays;
import org.eclipse.january.IMonitor;
import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.eclipse.january.dataset.FloatDataset;
import org.eclipse.january.dataset.IDataset;
import org.eclipse.january.dataset.ILazyDataset;
import org.eclipse.january.dataset.IntegerDataset;
import org.eclipse.january.dataset.LazyDataset;
import org.eclipse.january.dataset.LongDataset;
import org.eclipse.january.dataset.SliceND;
import org.eclipse.january.io.ILazyLoader;
import org.lamella.core.cube.Cube;

/**
 * Lazy January datasets over our arrays: only the slice asked for is ever copied.
 *
 * <p>January has no unsigned numbers, so they are widened: up to 32 bits signed to {@code int}, larger ones to {@code long}.
 * Integers above 2^53 are rounded to the nearest double on the way.
 */
final class JanuaryView implements ILazyLoader {

    private static final long serialVersionUID = 1L;

    /** Copies one run along the fastest axis. */
    @FunctionalInterface
    private interface RowReader {
        void copy(int row, double[] into);
    }

    private final transient RowReader reader;
    private final Class<? extends Dataset> type;

    private JanuaryView(RowReader reader, Class<? extends Dataset> type) {
        this.reader = reader;
        this.type = type;
    }

    static ILazyDataset of(String name, NumericArray values, int... shape) {
        int columns = shape[shape.length - 1];
        RowReader rows = (row, into) -> {
            for (int i = 0; i < columns; i++) {
                into[i] = values.get(row * columns + i);
            }
        };
        return view(name, rows, values.type(), shape);
    }

    static ILazyDataset of(String name, Cube cube, int... shape) {
        RowReader rows = (row, into) -> {
            int[] channels = new int[cube.channels()];
            double[] stored = new double[cube.channels()];
            int length = cube.copyRow(row, channels, stored);
            Arrays.fill(into, 0);
            for (int i = 0; i < length; i++) {
                into[channels[i]] = stored[i];
            }
        };
        return view(name, rows, cube.dataType(), shape);
    }

    private static ILazyDataset view(String name, RowReader rows, DataType dataType, int... shape) {
        Class<? extends Dataset> type = datasetType(dataType);
        return new LazyDataset(new JanuaryView(rows, type), name, type, shape);
    }

    private static Class<? extends Dataset> datasetType(DataType type) {
        return switch (type) {
            case FLOAT32 -> FloatDataset.class;
            case FLOAT64 -> DoubleDataset.class;
            case UINT32, INT64, UINT64 -> LongDataset.class;
            default -> IntegerDataset.class;
        };
    }

    @Override
    public boolean isFileReadable() {
        return reader != null;
    }

    @Override
    public IDataset getDataset(IMonitor monitor, SliceND slice) {
        int[] source = slice.getSourceShape();
        int last = source.length - 1;
        int[] shape = slice.getShape();
        Dataset result = DatasetFactory.zeros(type, shape);
        int columns = shape[last];
        int rows = columns == 0 ? 0 : result.getSize() / columns;
        double[] buffer = new double[source[last]];
        int[] position = new int[source.length];
        int target = 0;
        for (int row = 0; row < rows; row++) {
            reader.copy(sourceRow(slice, position), buffer);
            for (int i = 0; i < columns; i++) {
                result.setObjectAbs(target++, buffer[slice.getStart()[last] + i * slice.getStep()[last]]);
            }
            advance(position, shape);
        }
        return result;
    }

    private static int sourceRow(SliceND slice, int[] position) {
        int row = 0;
        for (int axis = 0; axis < position.length - 1; axis++) {
            row = row * slice.getSourceShape()[axis] + slice.getStart()[axis] + position[axis] * slice.getStep()[axis];
        }
        return row;
    }

    private static void advance(int[] position, int[] shape) {
        for (int axis = position.length - 2; axis >= 0; axis--) {
            if (++position[axis] < shape[axis]) {
                return;
            }
            position[axis] = 0;
        }
    }
}
