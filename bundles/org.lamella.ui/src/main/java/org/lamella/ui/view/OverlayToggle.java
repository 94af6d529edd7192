package org.lamella.ui.view;

import java.util.ArrayList;
import java.util.List;
import org.lamella.ui.session.LayerColours;
import org.lamella.ui.session.OverlayLayer;
import org.lamella.ui.session.Session;

/** Puts a map into the overlay of the current signal, or takes it out. */
final class OverlayToggle {

    private OverlayToggle() {
    }

    static void of(Session session, OverlayLayer.Source source) {
        List<OverlayLayer> layers = new ArrayList<>(session.focus().overlay());
        if (!layers.removeIf(layer -> layer.source().equals(source))) {
            layers.add(new OverlayLayer(source, LayerColours.unused(layers)));
        }
        session.endGesture();
        session.setOverlay(layers);
    }
}
