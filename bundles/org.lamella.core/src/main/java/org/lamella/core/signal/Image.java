package org.lamella.core.signal;

import java.util.List;
import java.util.Objects;
import org.eclipse.january.dataset.ILazyDataset;

/**
 * One image.
 *
 * @param header name, kind and acquisition
 * @param yAxis vertical axis, downwards
 * @param xAxis horizontal axis
 * @param values height times width numbers, row by row
 */
public record Image(SignalHeader header, Axis yAxis, Axis xAxis, NumericArray values) implements Signal {

    /** Checks the sizes. */
    public Image {
        Objects.requireNonNull(header, "header");
        if ((long) yAxis.size() * xAxis.size() != values.length()) {
            throw new IllegalArgumentException("An image of " + values.length() + " values with axes of " + yAxis.size() + " and "
                    + xAxis.size());
        }
    }

    @Override
    public List<Axis> axes() {
        return List.of(yAxis, xAxis);
    }

    @Override
    public DataType dataType() {
        return values.type();
    }

    @Override
    public Number sum() {
        return ArrayStatistics.sum(values);
    }

    @Override
    public Number max() {
        return ArrayStatistics.max(values);
    }

    @Override
    public long nonZero() {
        return values.nonZero();
    }

    @Override
    public ILazyDataset lazyDataset() {
        return JanuaryView.of(title(), values, yAxis.size(), xAxis.size());
    }
}
