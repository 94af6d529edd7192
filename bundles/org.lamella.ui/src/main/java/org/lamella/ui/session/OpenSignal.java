package org.lamella.ui.session;

import java.util.Objects;
import java.util.Optional;
import org.lamella.core.signal.Signal;
import org.lamella.core.signal.SpectrumImage;

/**
 * A signal that is open in the workbench.
 *
 * @param id unique name within the session
 * @param signal the measurement
 * @param origin where it was read from; empty for signals that are in no file
 * @param rebuilt what it was rebuilt from; a signal that has neither this nor an origin is not kept from start to start
 */
public record OpenSignal(String id, Signal signal, Optional<Origin> origin, Optional<Rebuilt> rebuilt) {

    /** Refuses missing values. */
    public OpenSignal {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(signal, "signal");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(rebuilt, "rebuilt");
    }

    /** A signal that was not rebuilt. @param id unique name @param signal the measurement @param origin where it was read from */
    public OpenSignal(String id, Signal signal, Optional<Origin> origin) {
        this(id, signal, origin, Optional.empty());
    }

    /** A signal of a file. @param signal the measurement @param origin where it was read from @return the open signal */
    public static OpenSignal fromFile(Signal signal, Origin origin) {
        return new OpenSignal(origin.signalId(), signal, Optional.of(origin));
    }

    /** The signal when it has a spectrum at each pixel. @return empty for single spectra, images and arrays */
    public Optional<SpectrumImage> image() {
        return signal instanceof SpectrumImage image ? Optional.of(image) : Optional.empty();
    }

    /** Name for the user. @return the title, or the file's name when there is none */
    public String label() {
        if (!signal.title().isBlank()) {
            return signal.title();
        }
        return origin.map(from -> from.file().getFileName().toString()).orElse("Untitled");
    }
}
