package org.lamella.xray;

import java.util.List;
import org.lamella.core.LamellaException;

/** Which photons the atoms of an element send out, line by line. Only the ratios of one source's cross-sections mean something. */
public interface EmissionLines {

    /**
     * Where the numbers come from, for reports.
     *
     * @return a few words
     */
    String source();

    /**
     * The lines of an element.
     *
     * @param element the element
     * @return lines with cross-sections above zero; may be none
     * @throws LamellaException when the source does not know the element, saying so
     */
    List<EmissionLine> of(Element element) throws LamellaException;
}
