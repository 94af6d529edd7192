package org.lamella.ui.session;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lamella.core.region.Region;

/**
 * What of one signal is looked at; each signal keeps its own.
 *
 * @param region the region on the map; its pixels' spectrum is shown unless a mask is chosen
 * @param mask name of the mask whose spectrum is shown; without mask and region that of all pixels
 * @param window the energies whose map is shown; all when empty
 * @param components the components shown over the spectrum
 * @param overlay the maps that an overlay adds up
 * @param content what the map shows
 */
public record Focus(Optional<Region> region, Optional<String> mask, Optional<EnergyWindow> window, Optional<ComponentChoice> components,
        List<OverlayLayer> overlay, MapContent content) {

    /** The whole map, the whole spectrum. */
    public static final Focus EVERYTHING =
            new Focus(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), MapContent.COUNTS);

    /** A map shows counts when what else it should show is missing. */
    public Focus {
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(mask, "mask");
        Objects.requireNonNull(window, "window");
        overlay = List.copyOf(overlay);
        boolean missing = content == MapContent.COMPONENT && components.isEmpty() || content == MapContent.OVERLAY && overlay.isEmpty();
        content = missing ? MapContent.COUNTS : Objects.requireNonNull(content, "content");
    }

    Focus withRegion(Optional<Region> newRegion) {
        return new Focus(newRegion, Optional.empty(), window, components, overlay, content);
    }

    Focus withMask(Optional<String> name) {
        return new Focus(region, name, window, components, overlay, content);
    }

    Focus withWindow(Optional<EnergyWindow> newWindow) {
        return new Focus(region, mask, newWindow, components, overlay, MapContent.COUNTS);
    }

    Focus withComponents(Optional<ComponentChoice> choice) {
        return new Focus(region, mask, window, choice, overlay, choice.isPresent() ? MapContent.COMPONENT : MapContent.COUNTS);
    }

    Focus withOverlay(List<OverlayLayer> layers) {
        return new Focus(region, mask, window, components, layers, MapContent.OVERLAY);
    }

    Focus withContent(MapContent newContent) {
        return new Focus(region, mask, window, components, overlay, newContent);
    }
}
