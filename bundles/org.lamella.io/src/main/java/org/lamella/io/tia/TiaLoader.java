package org.lamella.io.tia;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.FileProbe;
import org.lamella.core.contribution.SignalLoader;
import org.lamella.core.load.StoredSignal;
import org.lamella.io.internal.Unreadable;
import org.lamella.io.internal.XmlTree;

/**
 * Reads FEI TIA series: a {@code .ser} file by itself, or all series {@code name_1.ser}, {@code name_2.ser}, … of {@code name.emi} with
 * what that file says about the microscope.
 */
public final class TiaLoader implements SignalLoader {

    private static final long MAX_DESCRIPTION_BYTES = 1L << 28;
    private static final String BEGIN = "<ObjectInfo>";
    private static final String END = "</ObjectInfo>";

    @Override
    public boolean recognises(FileProbe probe) {
        return probe.startsWith(0, (byte) 'I', (byte) 'I', (byte) 0x97, (byte) 0x01) || isDescription(probe);
    }

    private static boolean isDescription(FileProbe probe) {
        return probe.extension().equals("emi") && probe.startsWith(0, (byte) 'J', (byte) 'K');
    }

    @Override
    public List<StoredSignal> open(Path file) throws LamellaException {
        if (file.getFileName().toString().toLowerCase(java.util.Locale.ROOT).endsWith(".emi")) {
            return described(file);
        }
        return List.of(SeriesReader.open(file, description(file)));
    }

    private static List<StoredSignal> described(Path emi) throws LamellaException {
        List<EmiObject> objects = objects(emi);
        List<StoredSignal> signals = new ArrayList<>();
        String stem = emi.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        for (int number = 1;; number++) {
            Path series = emi.resolveSibling(stem + "_" + number + ".ser");
            if (!Files.isRegularFile(series)) {
                break;
            }
            signals.add(SeriesReader.open(series, number <= objects.size() ? Optional.of(objects.get(number - 1)) : Optional.empty()));
        }
        if (signals.isEmpty()) {
            throw Unreadable.because(emi, "its data stand in " + stem + "_1.ser, which is not beside it", "Put both files into one folder");
        }
        return signals;
    }

    /** What the description beside a series says about it, if there is one that can be read. */
    private static Optional<EmiObject> description(Path series) {
        String name = series.getFileName().toString();
        java.util.regex.Matcher parts = java.util.regex.Pattern.compile("(.*)_(\\d{1,6})\\.[^.]*").matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Path emi = series.resolveSibling(parts.group(1) + ".emi");
        int number = Integer.parseInt(parts.group(2));
        try {
            List<EmiObject> objects = Files.isRegularFile(emi) ? objects(emi) : List.of();
            return number >= 1 && number <= objects.size() ? Optional.of(objects.get(number - 1)) : Optional.empty();
        } catch (LamellaException undescribed) {
            return Optional.empty();
        }
    }

    /** The descriptions stand as XML texts between binary data that nobody has documented. */
    private static List<EmiObject> objects(Path emi) throws LamellaException {
        try {
            if (Files.size(emi) > MAX_DESCRIPTION_BYTES) {
                throw Unreadable.because(emi, "it is larger than any description", "Open its series, the .ser files beside it, instead");
            }
            String text = Files.readString(emi, StandardCharsets.ISO_8859_1);
            if (!text.startsWith("JK")) {
                throw Unreadable.because(emi, "it does not begin as a TIA description does", "Copy it again from the microscope");
            }
            List<EmiObject> objects = new ArrayList<>();
            for (int at = text.indexOf(BEGIN); at >= 0; at = text.indexOf(BEGIN, at)) {
                int end = text.indexOf(END, at);
                if (end < 0) {
                    break;
                }
                byte[] xml = text.substring(at, end + END.length()).getBytes(StandardCharsets.ISO_8859_1);
                at = end;
                objects.add(new EmiObject(XmlTree.parse(xml)));
            }
            return objects;
        } catch (IOException damaged) {
            throw Unreadable.because(emi, "its description is damaged (" + damaged.getMessage() + ")",
                    "Open its series, the .ser files beside it, instead", damaged);
        }
    }
}
