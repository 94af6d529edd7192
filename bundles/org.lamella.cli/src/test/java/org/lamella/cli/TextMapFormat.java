package org.lamella.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.FileProbe;
import org.lamella.core.contribution.SignalLoader;
import org.lamella.core.contribution.SignalWriter;
import org.lamella.core.cube.DenseCube;
import org.lamella.core.load.LoadedSignal;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.NumericArray;
import org.lamella.core.signal.Signal;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;
import org.lamella.core.signal.Spectrum;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.phantom.MantlePhantom;

/**
 * A format of one line: {@code MAP size} is a simulated map of that size, {@code LOSSES size} an energy-loss map, {@code SPECTRUM}
 * a spectrum, {@code BUG} and {@code LINK} break the loader.
 */
final class TextMapFormat implements SignalLoader, SignalWriter {

    @Override
    public boolean recognises(FileProbe probe) {
        return probe.headText().matches("(?s)(MAP|LOSSES|SPECTRUM|BUG|LINK).*");
    }

    @Override
    public List<StoredSignal> open(Path file) throws LamellaException {
        String text = read(file);
        if (text.startsWith("BUG")) {
            throw new IllegalStateException("loader broke");
        }
        if (text.startsWith("LINK")) {
            throw new NoClassDefFoundError("org/example/Missing");
        }
        if (text.startsWith("SPECTRUM")) {
            return List.of(LoadedSignal.of(file, spectrum()));
        }
        if (text.startsWith("LOSSES ")) {
            return List.of(LoadedSignal.of(file, losses(Integer.parseInt(text.substring(7)))));
        }
        if (text.startsWith("MAP ")) {
            SpectrumImage map = MantlePhantom.of(Integer.parseInt(text.substring(4)), 12, 200, 1, Progress.NONE).image();
            return List.of(LoadedSignal.of(file, spectrum()), LoadedSignal.of(file, map));
        }
        throw new LamellaException("Cannot open " + file + ": it ends too early; copy it again.");
    }

    private static Spectrum spectrum() {
        return new Spectrum(SignalHeader.of("a spectrum", SignalKind.EELS), Axis.uniform("Energy", AxisRole.SIGNAL, 3, 0, 1, "eV"),
                NumericArray.of(new double[] {1, 5, 2}));
    }

    /** Half as many plasmon counts as of the zero-loss peak, a power law above them, in the right half a chromium edge of 20 counts. */
    private static SpectrumImage losses(int size) {
        Axis energy = Axis.uniform("Energy loss", AxisRole.SIGNAL, 800, -10, 1, "eV");
        double[][] rows = new double[size][size * energy.size()];
        for (int i = 0; i < size * energy.size(); i++) {
            double energyEv = energy.coordinate(i % energy.size());
            double counts = 1e5 * gauss(energyEv, 1) + 5e4 * gauss(energyEv - 20, 2) + (energyEv > 40 ? 1e9 * Math.pow(energyEv, -3) : 0);
            double edge = i / energy.size() >= size / 2 && energyEv > 574 ? 20 : 0;
            for (double[] row : rows) {
                row[i] = counts + edge;
            }
        }
        Axis y = Axis.uniform("y", AxisRole.NAVIGATION, size, 0, 1, "nm");
        Axis x = Axis.uniform("x", AxisRole.NAVIGATION, size, 0, 1, "nm");
        return new SpectrumImage(SignalHeader.of("losses", SignalKind.EELS), List.of(y, x), energy,
                DenseCube.ofDoubles(size, size, energy.size(), rows));
    }

    private static double gauss(double distance, double sigma) {
        return Math.exp(-0.5 * distance * distance / (sigma * sigma)) / (sigma * Math.sqrt(2 * Math.PI));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public boolean canWrite(Signal signal) {
        return true;
    }

    @Override
    public void write(Signal signal, Path file, Progress progress) throws LamellaException {
        try {
            Files.writeString(file, "MAP " + signal.shape()[0]);
        } catch (IOException failed) {
            throw new LamellaException("Cannot write " + file, failed);
        }
    }
}
