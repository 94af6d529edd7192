package org.lamella.ui.session;

import java.util.Objects;

/**
 * One map of an overlay.
 *
 * @param source what the map is of
 * @param rgb its colour, red, green and blue, one byte each
 */
public record OverlayLayer(Source source, int rgb) {

    /** Refuses a missing source. */
    public OverlayLayer {
        Objects.requireNonNull(source, "source");
    }

    /** What a layer is of. */
    public sealed interface Source {
    }

    /** The map of an element by its main line or edge. @param symbol the element */
    public record ElementSource(String symbol) implements Source {

        /** Refuses a missing symbol. */
        public ElementSource {
            Objects.requireNonNull(symbol, "symbol");
        }
    }

    /** A map of a quantity that was computed for each pixel. @param mapsId what it was computed with @param name its name */
    public record QuantitySource(String mapsId, String name) implements Source {

        /** Refuses missing names. */
        public QuantitySource {
            Objects.requireNonNull(mapsId, "mapsId");
            Objects.requireNonNull(name, "name");
        }
    }

    /** A component map. @param resultId its decomposition @param component number from 0 */
    public record ComponentSource(String resultId, int component) implements Source {

        /** Refuses a missing decomposition. */
        public ComponentSource {
            Objects.requireNonNull(resultId, "resultId");
        }
    }
}
