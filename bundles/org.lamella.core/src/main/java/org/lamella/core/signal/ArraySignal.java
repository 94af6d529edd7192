package org.lamella.core.signal;

import java.util.List;
import java.util.Objects;
import org.eclipse.january.dataset.ILazyDataset;

/**
 * Data that are neither a spectrum, a spectrum image nor an image: image stacks, diffraction scans, tables.
 *
 * @param header name, kind and acquisition
 * @param axes one a dimension, slowest first
 * @param values as many numbers as the product of the axis sizes, in C order
 */
public record ArraySignal(SignalHeader header, List<Axis> axes, NumericArray values) implements Signal {

    /** Checks the sizes. */
    public ArraySignal {
        Objects.requireNonNull(header, "header");
        axes = List.copyOf(axes);
        long product = axes.stream().mapToLong(Axis::size).reduce(1, Math::multiplyExact);
        if (product != values.length()) {
            throw new IllegalArgumentException("An array of " + values.length() + " values with axes " + axes);
        }
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
        return JanuaryView.of(title(), values, shape());
    }
}
