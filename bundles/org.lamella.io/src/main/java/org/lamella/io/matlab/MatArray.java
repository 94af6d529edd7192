package org.lamella.io.matlab;

import java.util.List;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.signal.Acquisition;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.MetadataTree;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;
import org.lamella.io.internal.ElementSource;
import org.lamella.io.internal.PlainAxes;
import org.lamella.io.internal.SignalAssembler;
import org.lamella.io.internal.TransposedSource;

/**
 * An array of numbers in a file.
 *
 * @param path how MATLAB would write it, for instance {@code map.spectra{2}}
 * @param shape its size as MATLAB shows it; of a row or column only the length
 * @param real the numbers, first axis fastest
 * @param imaginary imaginary parts of complex numbers
 */
record MatArray(String path, int[] shape, ElementSource real, Optional<ElementSource> imaginary) {

    StoredSignal signal(MetadataTree original) throws LamellaException {
        long[] sizes = new long[shape.length];
        for (int axis = 0; axis < shape.length; axis++) {
            sizes[axis] = shape[axis];
        }
        List<Axis> axes = PlainAxes.of(real.file(), sizes);
        if (imaginary.isPresent()) {
            axes.add(Axis.uniform("complex", AxisRole.SIGNAL, 2, 0, 1, ""));
        }
        SignalKind kind = shape.length == 2 ? SignalKind.IMAGE : SignalKind.SPECTRUM;
        return SignalAssembler.stored(new SignalHeader(path, kind, Acquisition.UNKNOWN, original, List.of()), axes, inRowOrder());
    }

    /** The numbers with the last axis fastest. */
    private ElementSource inRowOrder() {
        ElementSource pairs = imaginary.<ElementSource>map(parts -> ComplexSource.of(real, parts)).orElse(real);
        if (shape.length == 1) {
            return pairs;
        }
        int stored = shape.length + (imaginary.isPresent() ? 1 : 0);
        int[] reversed = new int[stored];
        int[] order = new int[stored];
        for (int axis = 0; axis < shape.length; axis++) {
            reversed[axis] = shape[shape.length - 1 - axis];
            order[axis] = shape.length - 1 - axis;
        }
        if (imaginary.isPresent()) {
            reversed[shape.length] = 2;
            order[shape.length] = shape.length;
        }
        return new TransposedSource(pairs, reversed, order);
    }
}
