package org.lamella.ui.session;

import java.util.Locale;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.cube.Cube;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.LineProfile;
import org.lamella.core.region.LineRegion;
import org.lamella.core.region.Mask;
import org.lamella.core.region.Region;
import org.lamella.core.signal.ChannelRange;
import org.lamella.core.signal.Image;
import org.lamella.core.signal.Spectrum;
import org.lamella.core.signal.SpectrumImage;

/** Computes what the linked views show; used by the one background thread of {@link LinkedData}. */
final class LinkedComputation {

    private static final String COUNTS = "counts";

    private Optional<MovingSpectrum> moving = Optional.empty();

    Optional<LinkedSpectrum> spectrum(OpenSignal open, Optional<Region> region, Progress progress) throws LamellaException {
        if (open.signal() instanceof Spectrum single) {
            return Optional.of(new LinkedSpectrum(open, single.axis(), single.values().toDoubles(), 1, open.label()));
        }
        if (open.signal() instanceof SpectrumImage image) {
            return Optional.of(region.isPresent() ? regionSpectrum(open, image, region.get(), progress)
                    : new LinkedSpectrum(open, image.energyAxis(), image.cube().sumSpectrum(progress), image.cube().pixels(), "Whole map"));
        }
        return Optional.empty();
    }

    private LinkedSpectrum regionSpectrum(OpenSignal open, SpectrumImage image, Region region, Progress progress) throws LamellaException {
        Cube cube = image.cube();
        if (moving.isEmpty() || !moving.get().isOf(cube)) {
            moving = Optional.of(new MovingSpectrum(cube));
        }
        Mask mask = region.toMask(cube.width(), cube.height());
        int pixels = mask.count();
        String title = "Region, " + pixels + (pixels == 1 ? " pixel" : " pixels");
        return new LinkedSpectrum(open, image.energyAxis(), moving.get().of(mask, progress), pixels, title);
    }

    Optional<LinkedMap> map(OpenSignal open, Focus focus, Optional<DerivedResult> result, Progress progress) throws LamellaException {
        if (open.signal() instanceof Image picture) {
            String unit = picture.dataType().isFloating() ? "" : COUNTS;
            return Optional.of(new LinkedMap(open, picture.xAxis(), picture.yAxis(), picture.values().toDoubles(), open.label(), unit,
                    false));
        }
        if (open.signal() instanceof SpectrumImage image) {
            Optional<DecompositionResult> chosen = focus.content() == MapContent.COMPONENT
                    ? result.flatMap(DerivedResult::decomposition) : Optional.empty();
            return Optional.of(chosen.isPresent() ? componentMap(open, image, chosen.get(), focus.components().orElseThrow().primary())
                    : countMap(open, image, focus.window(), progress));
        }
        return Optional.empty();
    }

    private static LinkedMap componentMap(OpenSignal open, SpectrumImage image, DecompositionResult result, int component) {
        int shown = Math.min(component, result.components() - 1);
        String title = "Component " + (shown + 1) + " of " + result.method();
        return new LinkedMap(open, image.xAxis(), image.yAxis(), result.maps()[shown], title, "", false);
    }

    private static LinkedMap countMap(OpenSignal open, SpectrumImage image, Optional<EnergyWindow> window, Progress progress)
            throws LamellaException {
        ChannelRange range = window.map(chosen -> chosen.channels(image.energyAxis())).orElse(new ChannelRange(0, image.cube().channels()));
        double[] map = image.cube().windowMap(range.from(), range.to(), progress);
        String title = window.map(chosen -> String.format(Locale.ROOT, "%.4g to %.4g %s", chosen.from(), chosen.to(),
                image.energyAxis().units()).strip()).orElse("All energies");
        boolean counts = !image.dataType().isFloating();
        return new LinkedMap(open, image.xAxis(), image.yAxis(), map, title, counts ? COUNTS : "", counts);
    }

    LinkedProfile profile(LinkedMap map, LineRegion line) {
        LineProfile profile = LineProfile.along(line, map.values(), map.width(), map.height());
        String unit = map.xAxis().units();
        boolean calibrated = !unit.isBlank() && unit.equals(map.yAxis().units());
        double length = line.length();
        double step = calibrated && length > 0
                ? Math.hypot((line.x1() - line.x0()) * map.xAxis().scale(), (line.y1() - line.y0()) * map.yAxis().scale()) / length : 1;
        return new LinkedProfile(map, profile, step, calibrated ? unit : "px");
    }
}
