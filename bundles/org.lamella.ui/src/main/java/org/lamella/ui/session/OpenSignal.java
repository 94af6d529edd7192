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
 * @param rebuilt what it was rebuilt from
 * @param prepared how it was prepared; a signal that has neither this nor one of the former is not kept from start to start
 */
public record OpenSignal(String id, Signal signal, Optional<Origin> origin, Optional<Rebuilt> rebuilt, Optional<Prepared> prepared) {

    /** Refuses missing values. */
    public OpenSignal {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(signal, "signal");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(rebuilt, "rebuilt");
        Objects.requireNonNull(prepared, "prepared");
    }

    /** A signal that was not made of another. @param id unique name @param signal the measurement @param origin where it was read from */
    public OpenSignal(String id, Signal signal, Optional<Origin> origin) {
        this(id, signal, origin, Optional.empty(), Optional.empty());
    }

    /** A rebuilt image. @param id unique name @param signal the image @param rebuilt what it was rebuilt from @return the open signal */
    public static OpenSignal rebuilt(String id, Signal signal, Rebuilt rebuilt) {
        return new OpenSignal(id, signal, Optional.empty(), Optional.of(rebuilt), Optional.empty());
    }

    /** A prepared image. @param id unique name @param signal the image @param prepared how it was made @return the open signal */
    public static OpenSignal prepared(String id, Signal signal, Prepared prepared) {
        return new OpenSignal(id, signal, Optional.empty(), Optional.empty(), Optional.of(prepared));
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
