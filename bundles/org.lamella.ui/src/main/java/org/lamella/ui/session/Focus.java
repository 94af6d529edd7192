package org.lamella.ui.session;

import java.util.Objects;
import java.util.Optional;
import org.lamella.core.region.Region;

/**
 * What of one signal is looked at; each signal keeps its own.
 *
 * @param region the pixels whose spectrum is shown; all when empty
 * @param window the energies whose map is shown; all when empty
 * @param components the components shown over the spectrum
 * @param content what the map shows
 */
public record Focus(Optional<Region> region, Optional<EnergyWindow> window, Optional<ComponentChoice> components, MapContent content) {

    /** The whole map, the whole spectrum. */
    public static final Focus EVERYTHING = new Focus(Optional.empty(), Optional.empty(), Optional.empty(), MapContent.COUNTS);

    /** Without components the map can only show counts. */
    public Focus {
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(window, "window");
        content = components.isEmpty() ? MapContent.COUNTS : Objects.requireNonNull(content, "content");
    }

    Focus withRegion(Optional<Region> newRegion) {
        return new Focus(newRegion, window, components, content);
    }

    Focus withWindow(Optional<EnergyWindow> newWindow) {
        return new Focus(region, newWindow, components, MapContent.COUNTS);
    }

    Focus withComponents(Optional<ComponentChoice> choice) {
        return new Focus(region, window, choice, MapContent.COMPONENT);
    }

    Focus withContent(MapContent newContent) {
        return new Focus(region, window, components, newContent);
    }
}
