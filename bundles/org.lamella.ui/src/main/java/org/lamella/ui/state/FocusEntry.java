package org.lamella.ui.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lamella.ui.session.ComponentChoice;
import org.lamella.ui.session.EnergyWindow;
import org.lamella.ui.session.Focus;
import org.lamella.ui.session.MapContent;
import org.lamella.ui.session.OverlayLayer;

/**
 * What is looked at, in the session document; what is absent there is null here.
 *
 * @param region the region
 * @param mask name of the mask whose spectrum is shown
 * @param window lower and upper edge
 * @param result decomposition of the chosen components
 * @param components the chosen components
 * @param overlay the maps of the overlay
 * @param content what the map shows
 */
record FocusEntry(RegionEntry region, String mask, double[] window, String result, List<Integer> components, List<LayerEntry> overlay,
        MapContent content) {

    /**
     * A map of an overlay: of an element or of a component.
     *
     * @param element symbol of the element, else null
     * @param result decomposition of the component, else null
     * @param component number of the component
     * @param rgb colour
     */
    record LayerEntry(String element, String result, int component, int rgb) {

        static LayerEntry of(OverlayLayer layer) {
            return layer.source() instanceof OverlayLayer.ComponentSource of ? new LayerEntry(null, of.resultId(), of.component(),
                    layer.rgb()) : new LayerEntry(((OverlayLayer.ElementSource) layer.source()).symbol(), null, 0, layer.rgb());
        }

        OverlayLayer layer() {
            return new OverlayLayer(element == null ? new OverlayLayer.ComponentSource(result, component)
                    : new OverlayLayer.ElementSource(element), rgb);
        }
    }

    static FocusEntry of(Focus focus) {
        return new FocusEntry(focus.region().map(RegionEntry::of).orElse(null), focus.mask().orElse(null),
                focus.window().map(window -> new double[] {window.from(), window.to()}).orElse(null),
                focus.components().map(ComponentChoice::resultId).orElse(null),
                focus.components().map(ComponentChoice::components).orElse(null),
                focus.overlay().stream().map(LayerEntry::of).toList(), focus.content());
    }

    Focus focus() {
        Optional<ComponentChoice> choice = result == null || components == null || components.isEmpty() ? Optional.empty()
                : Optional.of(new ComponentChoice(result, components));
        List<OverlayLayer> layers = new ArrayList<>();
        if (overlay != null) {
            overlay.forEach(entry -> layers.add(entry.layer()));
        }
        return new Focus(Optional.ofNullable(region).flatMap(RegionEntry::region), Optional.ofNullable(mask),
                Optional.ofNullable(window).map(edges -> new EnergyWindow(edges[0], edges[1])), choice, layers,
                content == null ? MapContent.COUNTS : content);
    }
}
