package org.lamella.ui.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lamella.ui.chart.ChartData;
import org.lamella.ui.chart.Curve;
import org.lamella.ui.session.DerivedProfile;

/** Compositions along lines as curves with error bands. */
final class CompositionProfiles {

    private CompositionProfiles() {
    }

    /** A chart of some elements. @param profile the profile @param elements symbols; all when empty */
    static ChartData chart(DerivedProfile profile, List<String> elements) {
        return new ChartData(profile.label(), "Distance (" + profile.unit() + ")", "Mass (wt%)",
                curves(profile, elements, Curve.Style.LINE, 0), false, Double.NEGATIVE_INFINITY);
    }

    /** The curves, shifted along the distance. */
    static List<Curve> curves(DerivedProfile profile, List<String> elements, Curve.Style style, double shift) {
        List<Curve> curves = new ArrayList<>();
        double[] distance = profile.distance().clone();
        for (int i = 0; i < distance.length; i++) {
            distance[i] += shift;
        }
        for (int e = 0; e < profile.elements().size(); e++) {
            String symbol = profile.elements().get(e);
            if (elements.isEmpty() || elements.contains(symbol)) {
                int colour = elements.isEmpty() ? e : elements.indexOf(symbol);
                curves.add(Curve.withErrors(symbol, distance, profile.massPercent()[e], Optional.of(profile.sigma()[e]), style, colour));
            }
        }
        return curves;
    }
}
