package org.lamella.workflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.region.LineProfile;
import org.lamella.core.region.LineRegion;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.workflow.report.NamedMap;
import org.lamella.workflow.report.ProfileAxis;
import org.lamella.workflow.report.ProfilePlot;

/** Profiles of maps of counts along a line. */
public final class MapProfile {

    private MapProfile() {
    }

    /**
     * The profile of maps of one image.
     *
     * @param title what line it is
     * @param line in pixels
     * @param image for the size of a pixel
     * @param maps counts
     * @param variances of their values, a map each
     * @return means with their errors
     * @throws LamellaException when the line does not meet the map
     */
    public static ProfilePlot of(String title, LineRegion line, SpectrumImage image, List<NamedMap> maps, List<double[]> variances)
            throws LamellaException {
        List<ProfilePlot.Curve> curves = new ArrayList<>();
        for (int i = 0; i < maps.size(); i++) {
            NamedMap map = maps.get(i);
            LineProfile profile = LineProfile.along(line, map.values(), map.width(), map.height());
            if (Arrays.stream(profile.pixels()).allMatch(pixels -> pixels == 0)) {
                throw new LamellaException("The line meets no pixel of '" + image.title() + "', whose map has " + map.width() + " x "
                        + map.height() + " pixels; choose a line within it.");
            }
            curves.add(ProfilePlot.Curve.ofVariances(map.name(), profile,
                    LineProfile.along(line, variances.get(i), map.width(), map.height())));
        }
        ProfileAxis axis = ProfileAxis.of(line, image);
        return new ProfilePlot(title, axis.distance(), axis.unit(), "Counts a pixel", curves);
    }
}
