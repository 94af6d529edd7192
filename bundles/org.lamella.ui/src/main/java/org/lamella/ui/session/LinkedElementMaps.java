package org.lamella.ui.session;

import java.util.List;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.workflow.element.ElementMap;

/**
 * Maps of the marked elements, as far as they show in the signal.
 *
 * @param signal the signal
 * @param image its spectrum image
 * @param maps one an element
 */
public record LinkedElementMaps(OpenSignal signal, SpectrumImage image, List<ElementMap> maps) {

    /** Copies the list. */
    public LinkedElementMaps {
        maps = List.copyOf(maps);
    }
}
