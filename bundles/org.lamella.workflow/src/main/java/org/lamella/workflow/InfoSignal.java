package org.lamella.workflow;

import java.util.List;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.core.load.SignalOutline;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Acquisition;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.DataType;
import org.lamella.core.signal.Signal;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;

/**
 * A signal in an {@link InfoDocument}.
 *
 * @param index position in the file, from 0
 * @param title name for the user
 * @param kind kind of measurement
 * @param shape sizes of the axes, slowest first
 * @param dtype number type in NumPy's spelling
 * @param axes the axes, slowest first
 * @param values what its numbers come to; empty when they were not read
 * @param acquisition how it was acquired
 * @param warnings what the user must know about the data, one sentence each
 */
public record InfoSignal(int index, String title, SignalKind kind, List<Integer> shape, String dtype, List<InfoAxis> axes,
        Optional<InfoValues> values, Acquisition acquisition, List<String> warnings) {

    /** Copies the lists. */
    public InfoSignal {
        shape = List.copyOf(shape);
        axes = List.copyOf(axes);
        warnings = List.copyOf(warnings);
    }

    /**
     * Describes a signal; takes a pass over its values.
     *
     * @param index position in the file, from 0
     * @param signal the signal
     * @param progress progress and cancellation
     * @return its description
     * @throws LamellaException when cancelled
     */
    public static InfoSignal of(int index, Signal signal, Progress progress) throws LamellaException {
        return of(index, signal.header(), signal.axes(), signal.dataType(), Optional.of(InfoValues.of(signal, progress)));
    }

    /**
     * Describes a signal whose numbers were not read.
     *
     * @param index position in the file, from 0
     * @param outline what is known
     * @return its description, without values
     */
    public static InfoSignal of(int index, SignalOutline outline) {
        return of(index, outline.header(), outline.axes(), outline.dataType(), Optional.empty());
    }

    private static InfoSignal of(int index, SignalHeader header, List<Axis> axes, DataType type, Optional<InfoValues> values) {
        return new InfoSignal(index, header.title(), header.kind(), axes.stream().map(Axis::size).toList(), type.numpyName(),
                axes.stream().map(InfoAxis::of).toList(), values, header.acquisition(), header.warnings());
    }
}
