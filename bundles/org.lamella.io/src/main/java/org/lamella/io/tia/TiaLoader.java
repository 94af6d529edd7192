package org.lamella.io.tia;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.FileProbe;
import org.lamella.core.contribution.SignalLoader;
import org.lamella.core.load.StoredSignal;
import org.lamella.io.internal.Unreadable;

/**
 * Reads FEI TIA series: a {@code .ser} file by itself, or all series {@code name_1.ser}, {@code name_2.ser}, … of {@code name.emi} with
 * what that file says about the microscope.
 */
public final class TiaLoader implements SignalLoader {

    @Override
    public boolean recognises(FileProbe probe) {
        return probe.startsWith(0, (byte) 'I', (byte) 'I', (byte) 0x97, (byte) 0x01)
                || probe.extension().equals("emi") && probe.startsWith(0, (byte) 'J', (byte) 'K');
    }

    @Override
    public List<StoredSignal> open(Path file) throws LamellaException {
        try {
            if (SeriesFiles.isDescription(file)) {
                return described(file);
            }
            Optional<Path> emi = SeriesFiles.description(file);
            EmiDescription description = emi.isPresent() ? EmiDescription.readIfPossible(emi.get()) : EmiDescription.NONE;
            return List.of(SeriesReader.open(file, description, emi.isPresent() ? SeriesFiles.of(emi.get()) : List.of()));
        } catch (IOException failed) {
            throw Unreadable.because(file, "the folder that it is in cannot be read (" + failed.getMessage() + ")",
                    "Check the folder and try again", failed);
        }
    }

    private static List<StoredSignal> described(Path emi) throws LamellaException, IOException {
        EmiDescription description = EmiDescription.read(emi);
        List<Path> files = SeriesFiles.of(emi);
        List<StoredSignal> signals = new ArrayList<>();
        for (Path series : files) {
            signals.add(SeriesReader.open(series, description, files));
        }
        if (signals.isEmpty()) {
            String first = emi.getFileName().toString().replaceFirst("\\.[^.]*$", "") + "_1.ser";
            throw Unreadable.because(emi, "its data stand in " + first + ", which is not beside it", "Put both files into one folder");
        }
        return signals;
    }
}
