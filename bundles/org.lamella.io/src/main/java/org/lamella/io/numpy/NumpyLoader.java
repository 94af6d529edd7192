package org.lamella.io.numpy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.FileProbe;
import org.lamella.core.contribution.SignalLoader;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.signal.Acquisition;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.MetadataTree;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;
import org.lamella.io.internal.ElementSource;
import org.lamella.io.internal.FileSource;
import org.lamella.io.internal.NumpyHeader;
import org.lamella.io.internal.SignalAssembler;
import org.lamella.io.internal.Unreadable;

/**
 * Reads {@code .npy} arrays. They carry no calibration, so axes count from 0 in steps of 1 without unit: one axis is a spectrum, two an image, three
 * or more a spectrum image whose last axis is the energy.
 */
public final class NumpyLoader implements SignalLoader {

    @Override
    public boolean recognises(FileProbe probe) {
        return probe.startsWith(0, NumpyHeader.MAGIC);
    }

    @Override
    public List<StoredSignal> open(Path file) throws LamellaException {
        try {
            NumpyHeader header = NumpyHeader.read(file);
            List<Axis> axes = axes(file, header.shape());
            FileSource inOrder = new FileSource(file, header.type(), header.dataOffset());
            inOrder.requireElements(SignalAssembler.elements(axes));
            return List.of(SignalAssembler.stored(signalHeader(file.getFileName().toString().replaceFirst("\\.npy$", ""), axes), axes, source(inOrder, header)));
        } catch (IOException failed) {
            throw Unreadable.because(file, "reading failed (" + failed.getMessage() + ")", "Check the file and try again", failed);
        }
    }

    private static ElementSource source(FileSource inOrder, NumpyHeader header) throws LamellaException {
        if (!header.fortranOrder() || header.shape().length < 2) {
            return inOrder;
        }
        long bytes = inOrder.type().bytes();
        for (long size : header.shape()) {
            bytes *= size;
        }
        if (bytes > Integer.MAX_VALUE) {
            throw Unreadable.because(inOrder.file(), "it is stored in Fortran order and larger than 2 GB",
                    "Save it in C order with numpy.ascontiguousarray");
        }
        return new FortranSource(inOrder.file(), header.type(), header.dataOffset(), header.shape());
    }

    static List<Axis> axes(Path file, long[] shape) throws LamellaException {
        if (shape.length == 0) {
            throw Unreadable.because(file, "it holds a single number", "There is nothing to show");
        }
        int signalAxes = shape.length == 2 ? 2 : 1;
        String[] names = shape.length == 1 ? new String[] {"channel"} : shape.length == 2 ? new String[] {"y", "x"} : null;
        List<Axis> axes = new ArrayList<>();
        for (int i = 0; i < shape.length; i++) {
            if (shape[i] > Integer.MAX_VALUE) {
                throw Unreadable.because(file, "its axis " + i + " has " + shape[i] + " points", "At most 2147483647 can be opened");
            }
            AxisRole role = i < shape.length - signalAxes ? AxisRole.NAVIGATION : AxisRole.SIGNAL;
            axes.add(Axis.uniform(names != null ? names[i] : mapAxisName(i, shape.length), role, (int) shape[i], 0, 1, ""));
        }
        return axes;
    }

    private static String mapAxisName(int axis, int axes) {
        int fromEnd = axes - 1 - axis;
        return switch (fromEnd) {
            case 0 -> "channel";
            case 1 -> "x";
            case 2 -> "y";
            default -> "axis " + axis;
        };
    }

    static SignalHeader signalHeader(String title, List<Axis> axes) {
        SignalKind kind = axes.size() == 2 ? SignalKind.IMAGE : SignalKind.SPECTRUM;
        return new SignalHeader(title, kind, Acquisition.UNKNOWN, MetadataTree.of(Map.of()), List.of());
    }
}
