package org.lamella.ui.state;

import java.util.List;
import java.util.Optional;
import org.lamella.ui.session.ComponentChoice;
import org.lamella.ui.session.EnergyWindow;
import org.lamella.ui.session.Focus;
import org.lamella.ui.session.MapContent;

/**
 * What is looked at, in the session document; what is absent there is null here.
 *
 * @param region the region
 * @param window lower and upper edge
 * @param result decomposition of the chosen components
 * @param components the chosen components
 * @param content what the map shows
 */
record FocusEntry(RegionEntry region, double[] window, String result, List<Integer> components, MapContent content) {

    static FocusEntry of(Focus focus) {
        return new FocusEntry(focus.region().map(RegionEntry::of).orElse(null),
                focus.window().map(window -> new double[] {window.from(), window.to()}).orElse(null),
                focus.components().map(ComponentChoice::resultId).orElse(null),
                focus.components().map(ComponentChoice::components).orElse(null), focus.content());
    }

    Focus focus() {
        Optional<ComponentChoice> choice = result == null || components == null || components.isEmpty() ? Optional.empty()
                : Optional.of(new ComponentChoice(result, components));
        return new Focus(Optional.ofNullable(region).flatMap(RegionEntry::region),
                Optional.ofNullable(window).map(edges -> new EnergyWindow(edges[0], edges[1])), choice,
                content == null ? MapContent.COUNTS : content);
    }
}
