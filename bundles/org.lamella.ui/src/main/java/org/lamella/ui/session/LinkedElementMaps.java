package org.lamella.ui.session;

import java.util.List;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.xray.LineWindow;

/**
 * Counts in windows around the main lines of the marked elements.
 *
 * @param signal the signal
 * @param image its spectrum image
 * @param windows one window an element
 * @param counts one map a window, row by row; shared, not copied
 */
public record LinkedElementMaps(OpenSignal signal, SpectrumImage image, List<LineWindow> windows, double[][] counts) {

    /** Copies the list. */
    public LinkedElementMaps {
        windows = List.copyOf(windows);
    }

    /** The element of a map. @param number from 0 @return its symbol */
    public String symbol(int number) {
        return windows.get(number).line().element().symbol();
    }
}
