package org.lamella.io.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.cube.Cube;
import org.lamella.core.load.LoadOptions;
import org.lamella.core.load.LoadedSignal;
import org.lamella.core.load.LoadWindow;
import org.lamella.core.load.SignalOutline;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.ArraySignal;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.Image;
import org.lamella.core.signal.NumericArray;
import org.lamella.core.signal.Signal;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.Spectrum;
import org.lamella.core.signal.SpectrumImage;

/** Makes the fitting kind of signal from the numbers of a file: one signal axis a spectrum (image), two an image, else an array. */
public final class SignalAssembler {

    private SignalAssembler() {
    }

    /**
     * A signal whose numbers stand in a file as one array.
     *
     * @param header name, kind and acquisition
     * @param axes slowest first, navigation axes before signal axes
     * @param source the numbers; the caller has made sure that the file can hold as many as the axes need
     * @return the signal, to be read when it is wanted
     * @throws LamellaException when the array is empty
     */
    public static StoredSignal stored(SignalHeader header, List<Axis> axes, ElementSource source) throws LamellaException {
        if (axes.stream().anyMatch(axis -> axis.size() < 1)) {
            throw Unreadable.because(source.file(), "it holds an empty array", "There is nothing to show");
        }
        SignalOutline outline = new SignalOutline(header, axes, source.type().dataType());
        return StoredSignal.of(outline, (options, progress) -> read(outline, source, options, progress));
    }

    private static Signal read(SignalOutline outline, ElementSource source, LoadOptions options,
            Progress progress) throws LamellaException {
        options.requireNeitherFramesNorDetector(source.file());
        SignalHeader header = outline.header();
        List<Axis> axes = outline.axes();
        long signalAxes = axes.stream().filter(axis -> axis.role() == AxisRole.SIGNAL).count();
        if (signalAxes == 1 && axes.size() > 1) {
            LoadWindow window = LoadWindow.of(source.file(), axes.subList(0, axes.size() - 1), axes.get(axes.size() - 1), options);
            Cube cube = CubeAssembler.read(window, axes.get(axes.size() - 1).size(), elements(axes.subList(0, axes.size() - 1)), source,
                    progress);
            return new SpectrumImage(header, window.navigation(), window.energy(), cube);
        }
        NumericArray values = values(axes, source, progress);
        if (signalAxes == 1) {
            return LoadedSignal.part(source.file(), new Spectrum(header, axes.get(0), values), options, progress);
        }
        if (signalAxes == 2 && axes.size() == 2) {
            return new Image(header, axes.get(0), axes.get(1), values);
        }
        return new ArraySignal(header, axes, values);
    }

    private static NumericArray values(List<Axis> axes, ElementSource source, Progress progress) throws LamellaException {
        long elements = elements(axes);
        if (elements > Integer.MAX_VALUE - 8) {
            throw Unreadable.because(source.file(), "its array of " + elements + " numbers is larger than an image may be",
                    "Only spectrum images can be that large");
        }
        try (InputStream in = source.open()) {
            return ArrayReader.read(in, source.type(), (int) elements, axes.get(axes.size() - 1).size(), progress);
        } catch (EOFException cutOff) {
            throw Unreadable.because(source.file(), "its data end early", "The file is cut off; copy or export it again", cutOff);
        } catch (IOException failed) {
            throw Unreadable.because(source.file(), "reading failed (" + failed.getMessage() + ")", "Check the disk and try again", failed);
        }
    }

    /**
     * How many numbers axes span.
     *
     * @param axes the axes
     * @return the product of their sizes; {@link Long#MAX_VALUE} when it does not fit
     */
    public static long elements(List<Axis> axes) {
        try {
            return axes.stream().mapToLong(Axis::size).reduce(1, Math::multiplyExact);
        } catch (ArithmeticException tooMany) {
            return Long.MAX_VALUE;
        }
    }
}
