package org.lamella.core.signal;

import java.util.List;
import java.util.Objects;
import org.eclipse.january.dataset.ILazyDataset;

/**
 * One spectrum.
 *
 * @param header name, kind and acquisition
 * @param axis energy (or other signal) axis of M points
 * @param values M numbers
 */
public record Spectrum(SignalHeader header, Axis axis, NumericArray values) implements Signal {

    /** Checks the sizes. */
    public Spectrum {
        Objects.requireNonNull(header, "header");
        if (axis.size() != values.length()) {
            throw new IllegalArgumentException("A spectrum of " + values.length() + " values with an axis of " + axis.size());
        }
    }

    @Override
    public List<Axis> axes() {
        return List.of(axis);
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
        return JanuaryView.of(title(), values, axis.size());
    }
}
