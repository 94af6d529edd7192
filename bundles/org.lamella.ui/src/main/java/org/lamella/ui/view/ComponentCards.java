package org.lamella.ui.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.signal.Axis;
import org.lamella.ui.chart.Curve;
import org.lamella.ui.session.DerivedResult;
import org.lamella.ui.session.OverlayLayer;

/** The cards of a decomposition's components. */
final class ComponentCards {

    private ComponentCards() {
    }

    static List<Card> of(DerivedResult derived, List<OverlayLayer> overlay) {
        Optional<DecompositionResult> found = derived.decomposition();
        if (found.isEmpty()) {
            return List.of();
        }
        DecompositionResult result = found.get();
        int columns = result.navigationAxes().get(result.navigationAxes().size() - 1).size();
        int rows = (int) (result.navigationAxes().stream().mapToLong(Axis::size).reduce(1, (a, b) -> a * b) / columns);
        double[] energies = result.energyAxis().coordinates();
        List<Card> cards = new ArrayList<>();
        for (int k = 0; k < result.components(); k++) {
            String name = "Component " + (k + 1);
            Curve spectrum = Curve.of(name, energies, result.spectra()[k], Curve.Style.FILLED, 0);
            cards.add(new Card(name, ComponentFacts.share(result, k), ComponentFacts.verdict(result, k), derived.rejected().contains(k),
                    colour(derived, k, overlay),
                    result.maps()[k], columns, rows, Optional.of(spectrum)));
        }
        return cards;
    }

    private static OptionalInt colour(DerivedResult derived, int component, List<OverlayLayer> overlay) {
        OverlayLayer.Source source = new OverlayLayer.ComponentSource(derived.id(), component);
        return overlay.stream().filter(layer -> layer.source().equals(source)).mapToInt(OverlayLayer::rgb).findFirst();
    }
}
