package org.lamella.ui.command;

import java.util.Locale;
import java.util.Optional;
import org.lamella.core.region.Region;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.ui.session.Session;

/** What is selected on the current signal, as users write it in forms. */
final class SelectionTexts {

    private SelectionTexts() {
    }

    /** The box around the region. @return columns and rows as in {@code 0:128,64:192}; empty without a region */
    static Optional<String> pixels(Session session, SpectrumImage image) {
        int width = image.cube().width();
        int height = image.cube().height();
        return session.focus().region().map(region -> {
            Region.Bounds box = region.bounds();
            return clipped(box.x0(), width) + ":" + clipped(Math.ceil(box.x1()), width) + "," + clipped(box.y0(), height) + ":"
                    + clipped(Math.ceil(box.y1()), height);
        });
    }

    /** The energy window. @return as in {@code 6.2:6.6}; empty without one */
    static Optional<String> energies(Session session) {
        return session.focus().window().map(window -> String.format(Locale.ROOT, "%.5g:%.5g", window.from(), window.to()));
    }

    private static int clipped(double place, int size) {
        return (int) Math.max(0, Math.min(size, place));
    }
}
