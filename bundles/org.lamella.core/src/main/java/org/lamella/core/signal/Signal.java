package org.lamella.core.signal;

import java.util.List;
import org.eclipse.january.dataset.ILazyDataset;

/** A measurement with calibrated axes: what a file contains and what views show. Immutable. */
public sealed interface Signal permits SpectrumImage, Spectrum, Image, ArraySignal {

    /** Name, kind and acquisition. @return the header */
    SignalHeader header();

    /** The axes, slowest first: navigation axes before signal axes. @return one axis a dimension */
    List<Axis> axes();

    /** Number type of the source data. @return the type */
    DataType dataType();

    /** Exact for integers: {@link Long}; otherwise {@link Double}. @return sum of all values */
    Number sum();

    /** Exact for integers: {@link Long}; otherwise {@link Double}. @return largest value */
    Number max();

    /** How many values differ from zero. @return a count */
    long nonZero();

    /**
     * A read-only view for programs that speak Eclipse January; nothing is copied until a slice is read.
     *
     * @return dataset of shape {@link #shape()}
     */
    ILazyDataset lazyDataset();

    /** Name for the user. @return the title */
    default String title() {
        return header().title();
    }

    /** Sizes of the axes. @return slowest first */
    default int[] shape() {
        return axes().stream().mapToInt(Axis::size).toArray();
    }

    /** The axes of one role. @param role navigation or signal @return slowest first */
    default List<Axis> axes(AxisRole role) {
        return axes().stream().filter(axis -> axis.role() == role).toList();
    }
}
