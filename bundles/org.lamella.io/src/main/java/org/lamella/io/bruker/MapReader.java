package org.lamella.io.bruker;

import java.io.IOException;
import java.nio.file.Path;
import org.lamella.core.LamellaException;
import org.lamella.core.cube.SparseCube;
import org.lamella.core.load.LoadOptions;
import org.lamella.core.load.LoadWindow;
import org.lamella.core.load.SignalOutline;
import org.lamella.core.load.SpectrumCollector;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.DataType;
import org.lamella.core.signal.Signal;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.io.internal.Unreadable;

/** Reads the spectra of a map, line by line, pixel by pixel; empty pixels are not stored. */
final class MapReader {

    /** Where the first line begins. */
    private static final int LINES_AT = 0x1A0;

    private MapReader() {
    }

    /** Columns and rows of a map. */
    record Size(int width, int height) {
    }

    static Size size(SingleFileSystem files, String name) throws IOException {
        try (PixelStream in = new PixelStream(files.read(name))) {
            int height = in.i32();
            int width = in.i32();
            if (height < 1 || width < 1 || (long) width * height > Integer.MAX_VALUE) {
                throw new IOException("a map of " + width + " x " + height + " pixels");
            }
            return new Size(width, height);
        }
    }

    static Signal read(Path path, String name, SignalOutline outline, LoadOptions options, Progress progress)
            throws LamellaException {
        options.requireNeitherFramesNorDetector(path);
        Axis energy = outline.axes().get(2);
        LoadWindow window = LoadWindow.of(path, outline.axes().subList(0, 2), energy, options);
        try (PixelStream in = new PixelStream(SingleFileSystem.open(path).read(name))) {
            in.skip(LINES_AT);
            SpectrumCollector collector = new SpectrumCollector(window, DataType.UINT8);
            PixelSpectrum spectrum = new PixelSpectrum(energy.size());
            int width = outline.axes().get(1).size();
            int height = outline.axes().get(0).size();
            int[] channels = new int[energy.size()];
            int[] counts = new int[energy.size()];
            for (int y = 0; y < height; y++) {
                progress.checkCancelled();
                progress.fraction((double) y / height);
                line(in, width, spectrum, collector, channels, counts);
            }
            SparseCube cube = collector.build();
            return new SpectrumImage(outline.header(), window.navigation(), window.energy(), cube);
        } catch (IOException damaged) {
            throw Unreadable.because(path, "its map is damaged (" + damaged.getMessage() + ")", "Copy it again, or export it with Esprit",
                    damaged);
        }
    }

    private static void line(PixelStream in, int width, PixelSpectrum spectrum, SpectrumCollector collector, int[] channels, int[] counts)
            throws IOException, LamellaException {
        int pixels = in.i32();
        int next = 0;
        for (int i = 0; i < pixels; i++) {
            int x = in.i32();
            if (x < next || x >= width) {
                throw new IOException("pixel " + x + " after pixel " + (next - 1) + " of a line of " + width);
            }
            in.skip(8);
            int packing = in.u16();
            in.skip(2);
            int pulses = in.u16();
            int bytes = in.i32();
            if (bytes < 0) {
                throw new IOException("a pixel of " + Integer.toUnsignedString(bytes) + " bytes");
            }
            for (; next < x; next++) {
                collector.skip();
            }
            spectrum.read(in, packing, pulses, bytes);
            int length = spectrum.take(channels, counts);
            collector.append(channels, counts, length);
            next++;
        }
        for (; next < width; next++) {
            collector.skip();
        }
    }
}
