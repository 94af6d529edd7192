package org.lamella.core.load;

import java.util.List;
import java.util.Objects;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.DataType;
import org.lamella.core.signal.SignalHeader;

/**
 * What a file says of a signal before its numbers are read.
 *
 * @param header name, kind and acquisition
 * @param axes all axes, slowest first, navigation axes before signal axes
 * @param dataType how the numbers are stored
 */
public record SignalOutline(SignalHeader header, List<Axis> axes, DataType dataType) {

    /** Checks and copies. */
    public SignalOutline {
        Objects.requireNonNull(header, "header");
        axes = List.copyOf(axes);
        Objects.requireNonNull(dataType, "dataType");
    }
}
