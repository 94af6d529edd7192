package org.lamella.io.text;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.SignalWriter;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.Image;
import org.lamella.core.signal.Signal;
import org.lamella.core.signal.Spectrum;
import org.lamella.io.internal.AtomicWrite;

/**
 * Writes a spectrum as two columns, energy and value, and an image as one line a row of pixels below two comments that say where rows and
 * columns stand; numbers in full precision.
 */
public final class CsvWriter implements SignalWriter {

    @Override
    public boolean canWrite(Signal signal) {
        return signal instanceof Spectrum || signal instanceof Image;
    }

    @Override
    public void write(Signal signal, Path file, Progress progress) throws LamellaException {
        String text;
        if (signal instanceof Spectrum spectrum) {
            text = spectrum(spectrum);
        } else if (signal instanceof Image image) {
            text = image(image);
        } else {
            throw new LamellaException("Cannot write " + file + ": CSV holds spectra and images. Write a sum spectrum or a map, or choose "
                    + "another format.");
        }
        progress.checkCancelled();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        AtomicWrite.to(file, out -> out.write(bytes));
    }

    private static String spectrum(Spectrum spectrum) {
        Axis axis = spectrum.axis();
        String name = axis.name().isEmpty() ? "energy" : axis.name();
        StringBuilder text = new StringBuilder(quoted(axis.units().isEmpty() ? name : name + " (" + axis.units() + ")"))
                .append(',').append(quoted(spectrum.title())).append('\n');
        for (int i = 0; i < axis.size(); i++) {
            text.append(axis.coordinate(i)).append(',').append(spectrum.values().get(i)).append('\n');
        }
        return text.toString();
    }

    private static String image(Image image) {
        int width = image.xAxis().size();
        StringBuilder text = new StringBuilder(AxisNote.of("y", image.yAxis())).append('\n')
                .append(AxisNote.of("x", image.xAxis())).append('\n');
        for (int i = 0; i < image.values().length(); i++) {
            text.append(image.values().get(i)).append(i % width == width - 1 ? '\n' : ',');
        }
        return text.toString();
    }

    private static String quoted(String text) {
        return text.matches("[^\",\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
