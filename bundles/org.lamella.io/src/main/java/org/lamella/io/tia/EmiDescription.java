package org.lamella.io.tia;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.io.internal.Unreadable;
import org.lamella.io.internal.XmlTree;

/**
 * What an {@code .emi} file says about its series. The descriptions stand as XML texts between binary data that nobody has documented;
 * besides those of series there are some of survey images, which the file keeps itself, and of drawings.
 *
 * @param objects in file order
 */
record EmiDescription(List<EmiObject> objects) {

    /** Says nothing. */
    static final EmiDescription NONE = new EmiDescription(List.of());

    private static final long MAX_BYTES = 1L << 28;
    private static final String BEGIN = "<ObjectInfo>";
    private static final String END = "</ObjectInfo>";

    /**
     * Reads a description. Those of its objects that are damaged are left out.
     *
     * @param emi the file
     * @return what it says
     * @throws LamellaException when it is no such file
     */
    static EmiDescription read(Path emi) throws LamellaException {
        try {
            if (Files.size(emi) > MAX_BYTES) {
                throw Unreadable.because(emi, "it is larger than any description", "Open its series, the .ser files beside it, instead");
            }
            String text = Files.readString(emi, StandardCharsets.ISO_8859_1);
            if (!text.startsWith("JK")) {
                throw Unreadable.because(emi, "it does not begin as a TIA description does", "Copy it again from the microscope");
            }
            return new EmiDescription(objects(text));
        } catch (IOException damaged) {
            throw Unreadable.because(emi, "its description is damaged (" + damaged.getMessage() + ")",
                    "Open its series, the .ser files beside it, instead", damaged);
        }
    }

    /** What a file says if it is there and can be read. */
    static EmiDescription readIfPossible(Path emi) {
        try {
            return Files.isRegularFile(emi) ? read(emi) : NONE;
        } catch (LamellaException undescribed) {
            return NONE;
        }
    }

    private static List<EmiObject> objects(String text) {
        List<EmiObject> objects = new ArrayList<>();
        for (int at = text.indexOf(BEGIN); at >= 0; at = text.indexOf(BEGIN, at)) {
            int end = text.indexOf(END, at);
            if (end < 0) {
                break;
            }
            byte[] xml = text.substring(at, end + END.length()).getBytes(StandardCharsets.ISO_8859_1);
            at = end;
            try {
                objects.add(new EmiObject(XmlTree.parse(xml)));
            } catch (IOException damaged) {
                // the series can be read without what this one says
            }
        }
        return objects;
    }

    /**
     * The object that describes a series.
     *
     * @param spectra whether the series is one of spectra
     * @param ordinal which of the series of its kind, from 0
     * @return empty when the file does not describe it
     */
    Optional<EmiObject> ofSeries(boolean spectra, int ordinal) {
        List<EmiObject> ofKind = objects.stream().filter(object -> spectra ? object.isOfSpectra() : object.isOfImages()).toList();
        List<EmiObject> acquired = ofKind.stream().filter(object -> !object.isCopy()).toList();
        // descriptions of other versions name no detector; then their order is all there is
        boolean kinds = objects.stream().anyMatch(object -> object.isOfSpectra() || object.isOfImages());
        List<EmiObject> candidates = !kinds ? objects : acquired.isEmpty() ? ofKind : acquired;
        return ordinal < candidates.size() ? Optional.of(candidates.get(ordinal)) : Optional.empty();
    }
}
