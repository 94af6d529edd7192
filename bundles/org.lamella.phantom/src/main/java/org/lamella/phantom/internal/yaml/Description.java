package org.lamella.phantom.internal.yaml;

import java.util.List;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.LineRegion;
import org.lamella.phantom.Dose;
import org.lamella.phantom.EdsSetup;
import org.lamella.phantom.EelsSetup;
import org.lamella.phantom.Phase;
import org.lamella.phantom.Specimen;
import org.lamella.phantom.StrobePeak;
import org.lamella.phantom.internal.SplitMix64;
import org.lamella.phantom.internal.geometry.Canvas;
import org.lamella.phantom.internal.geometry.Painter;

/**
 * A description as it was read.
 *
 * @param title title of the maps
 * @param about what it is, in words; may be empty
 * @param field what the maps show
 * @param maps number of neighbouring maps
 * @param seed start of the random numbers of the first map
 * @param dose how much of the beam a pixel receives
 * @param setup the microscope
 * @param strobe peak at zero energy
 * @param absorbing whether the specimen absorbs its own X-rays
 * @param phases all phases
 * @param film thickness
 * @param painters parts of the geometry
 * @param profileLine a telling line, in pixels
 * @param eels how the same pixels are seen by their energy loss
 */
public record Description(String title, String about, Field field, int maps, long seed, Dose dose, EdsSetup setup,
        Optional<StrobePeak> strobe, boolean absorbing, List<Phase> phases, Film film, List<Painter> painters,
        Optional<LineRegion> profileLine, Optional<EelsSetup> eels) {

    /**
     * Paints the specimen.
     *
     * @param geometrySeed start of the random numbers of the geometry
     * @param progress for its cancellation
     * @return the specimen
     * @throws LamellaException when nothing has a thickness, or when cancelled
     */
    public Specimen specimen(long geometrySeed, Progress progress) throws LamellaException {
        progress.message("Placing phases");
        Canvas canvas = new Canvas(field.width(), field.height(), field.pixelNm(), phases.size(), film.of(field));
        SplitMix64 random = new SplitMix64(geometrySeed);
        for (Painter painter : painters) {
            painter.paint(canvas, random, progress);
        }
        return canvas.specimen(phases);
    }
}
