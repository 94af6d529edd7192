package org.lamella.io.numpy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
import org.lamella.io.internal.NumpyHeader;
import org.lamella.io.internal.PlainAxes;
import org.lamella.io.internal.SignalAssembler;
import org.lamella.io.internal.Unreadable;

/**
 * Reads {@code .npy} arrays. They carry no calibration, so axes count from 0 in steps of 1 without unit: one axis is a spectrum, two an
 * image, three or more a spectrum image whose last axis is the energy.
 */
public final class NumpyLoader implements SignalLoader {

    @Override
    public boolean recognises(FileProbe probe) {
        return probe.startsWith(0, NumpyHeader.magic());
    }

    @Override
    public List<StoredSignal> open(Path file) throws LamellaException {
        try {
            NumpyHeader header = NumpyHeader.read(file);
            String title = file.getFileName().toString().replaceFirst("\\.npy$", "");
            return List.of(stored(file, title, header, header.source(file, 0)));
        } catch (IOException failed) {
            throw Unreadable.because(file, "reading failed (" + failed.getMessage() + ")", "Check the file and try again", failed);
        }
    }

    /** One array. @param file for messages @param title its name @param header its shape @param source its numbers @return the signal */
    static StoredSignal stored(Path file, String title, NumpyHeader header, ElementSource source) throws LamellaException {
        List<Axis> axes = PlainAxes.of(file, header.shape());
        SignalKind kind = axes.size() == 2 ? SignalKind.IMAGE : SignalKind.SPECTRUM;
        if (header.components() > 1) {
            axes.add(Axis.uniform("complex", AxisRole.SIGNAL, header.components(), 0, 1, ""));
        }
        SignalHeader signalHeader = new SignalHeader(title, kind, Acquisition.UNKNOWN, MetadataTree.EMPTY, List.of());
        return SignalAssembler.stored(signalHeader, axes, source);
    }
}
