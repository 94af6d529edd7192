package org.lamella.quantification;

import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.signal.Acquisition;
import org.lamella.core.signal.Spectrum;

/** Which lines or elements a user wants, or a file names when the user does not say. */
public final class RequestedLines {

    private RequestedLines() {
    }

    /**
     * What to quantify.
     *
     * @param asked names of lines or elements; may be empty
     * @param spectrum a measurement that may name its own
     * @return lines or elements, one or more
     * @throws LamellaException when neither says any
     */
    public static List<String> of(List<String> asked, Spectrum spectrum) throws LamellaException {
        Acquisition acquisition = spectrum.header().acquisition();
        List<String> names = !asked.isEmpty() ? asked
                : !acquisition.xrayLines().isEmpty() ? acquisition.xrayLines() : acquisition.elements();
        if (names.isEmpty()) {
            throw new LamellaException("Nothing says which elements '" + spectrum.title() + "' has; name them, as in Fe, Pt.");
        }
        return names;
    }
}
