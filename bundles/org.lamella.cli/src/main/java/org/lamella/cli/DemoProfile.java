package org.lamella.cli;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.region.LineRegion;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.phantom.Phantom;
import org.lamella.workflow.MapProfile;
import org.lamella.workflow.report.NamedMap;
import org.lamella.workflow.report.ProfilePlot;

/** A line across a grain of the simulated map. */
final class DemoProfile {

    /** Half the length of the line, in widths of the map: longer than the radius of a grain. */
    private static final double REACH = 0.2;
    /** Width of the line, in widths of the map: narrower than a grain. */
    private static final double WIDTH = 0.03;
    private static final int CURVES = 4;

    private DemoProfile() {
    }

    /** Profiles of the elements that change most across the grain. */
    static ProfilePlot of(Phantom phantom, List<NamedMap> elementMaps) throws LamellaException {
        SpectrumImage image = phantom.image();
        int grainPhase = phantom.truth().phases().size() - 1;
        String phase = phantom.truth().phases().get(grainPhase).name();
        LineRegion line = acrossHighest(phantom.truth().maps()[grainPhase], image.cube().width());
        ProfilePlot all = MapProfile.of("Across a grain of " + phase, line, image, elementMaps,
                elementMaps.stream().map(NamedMap::values).toList());
        List<ProfilePlot.Curve> telling = all.curves().stream().sorted(Comparator.comparingDouble(DemoProfile::range).reversed())
                .limit(CURVES).toList();
        return new ProfilePlot(all.title(), all.distance(), all.distanceUnit(), all.quantity(), telling);
    }

    private static LineRegion acrossHighest(double[] map, int width) {
        int highest = 0;
        for (int pixel = 1; pixel < map.length; pixel++) {
            highest = map[pixel] > map[highest] ? pixel : highest;
        }
        double x = highest % width + 0.5;
        double y = highest / width + 0.5;
        double reach = Math.max(1, REACH * width);
        return new LineRegion(Math.max(0, x - reach), y, Math.min(width, x + reach), y, Math.max(1, Math.rint(WIDTH * width)));
    }

    private static double range(ProfilePlot.Curve curve) {
        double[] measured = Arrays.stream(curve.values()).filter(Double::isFinite).toArray();
        return Arrays.stream(measured).max().orElse(0) - Arrays.stream(measured).min().orElse(0);
    }
}
