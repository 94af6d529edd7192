package org.lamella.ui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
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
import org.lamella.xray.Element;
import org.lamella.xray.ElementMaps;
import org.lamella.xray.LineWindow;

/** Computes what the linked views show; used by the one background thread of {@link LinkedData}. */
final class LinkedComputation {

    private static final String COUNTS = "counts";

    private Optional<MovingSpectrum> moving = Optional.empty();
    private SpectrumImage lastImage;
    private List<MaskSpectrum> lastSpectra = List.of();

    Optional<LinkedSpectrum> spectrum(OpenSignal open, Optional<Region> region, Optional<SignalMask> mask, Progress progress)
            throws LamellaException {
        if (open.signal() instanceof Spectrum single) {
            return Optional.of(new LinkedSpectrum(open, single.axis(), single.values().toDoubles(), 1, open.label()));
        }
        if (open.signal() instanceof SpectrumImage image) {
            if (mask.isPresent()) {
                return Optional.of(pixelsSpectrum(open, image, mask.get().mask(), mask.get().name(), progress));
            }
            return Optional.of(region.isPresent()
                    ? pixelsSpectrum(open, image, region.get().toMask(image.cube().width(), image.cube().height()), "Region", progress)
                    : new LinkedSpectrum(open, image.energyAxis(), image.cube().sumSpectrum(progress), image.cube().pixels(), "Whole map"));
        }
        return Optional.empty();
    }

    private LinkedSpectrum pixelsSpectrum(OpenSignal open, SpectrumImage image, Mask mask, String name, Progress progress)
            throws LamellaException {
        Cube cube = image.cube();
        if (moving.isEmpty() || !moving.get().isOf(cube)) {
            moving = Optional.of(new MovingSpectrum(cube));
        }
        int pixels = mask.count();
        String title = name + ", " + pixels + (pixels == 1 ? " pixel" : " pixels");
        return new LinkedSpectrum(open, image.energyAxis(), moving.get().of(mask, progress), pixels, title);
    }

    /** Those computed last time are kept: a mask never changes its pixels. */
    List<MaskSpectrum> maskSpectra(SpectrumImage image, List<SignalMask> masks, Progress progress) throws LamellaException {
        List<MaskSpectrum> spectra = new ArrayList<>();
        for (SignalMask shown : masks) {
            Optional<MaskSpectrum> known = lastImage == image
                    ? lastSpectra.stream().filter(last -> last.mask().mask().equals(shown.mask())).findFirst() : Optional.empty();
            double[] values = known.isPresent() ? known.get().values() : image.cube().spectrum(shown.mask(), progress);
            spectra.add(new MaskSpectrum(shown, values, shown.mask().count()));
        }
        lastImage = image;
        lastSpectra = List.copyOf(spectra);
        return spectra;
    }

    Optional<LinkedElementMaps> elementMaps(OpenSignal open, List<String> symbols, Progress progress) throws LamellaException {
        if (open.image().isEmpty() || symbols.isEmpty() || !open.signal().header().kind().isEds()) {
            return Optional.empty();
        }
        SpectrumImage image = open.image().get();
        List<LineWindow> windows = windows(image, symbols);
        return windows.isEmpty() ? Optional.empty()
                : Optional.of(new LinkedElementMaps(open, image, windows, ElementMaps.of(image, windows, progress).counts()));
    }

    private static List<LineWindow> windows(SpectrumImage image, List<String> symbols) throws LamellaException {
        List<Element> elements = symbols.stream().map(Element::find).flatMap(Optional::stream).toList();
        return LineWindow.mainLines(elements, image, LineWindow.DEFAULT_WIDTH_FWHM);
    }

    /** What of a session's results a map may need. */
    @FunctionalInterface
    interface Results {
        Optional<DecompositionResult> find(String resultId);
    }

    Optional<LinkedMap> map(OpenSignal open, Focus focus, Results results, Progress progress) throws LamellaException {
        if (open.signal() instanceof Image picture) {
            String unit = picture.dataType().isFloating() ? "" : COUNTS;
            return Optional.of(new LinkedMap(open, picture.xAxis(), picture.yAxis(), picture.values().toDoubles(), open.label(), unit,
                    false, List.of()));
        }
        if (open.signal() instanceof SpectrumImage image) {
            Optional<LinkedMap> special = switch (focus.content()) {
                case COUNTS -> Optional.empty();
                case COMPONENT -> results.find(focus.components().orElseThrow().resultId())
                        .map(chosen -> componentMap(open, image, chosen, focus.components().orElseThrow().primary()));
                case OVERLAY -> overlay(open, image, focus.overlay(), results, progress);
            };
            return special.isPresent() ? special : Optional.of(countMap(open, image, focus.window(), progress));
        }
        return Optional.empty();
    }

    private static LinkedMap componentMap(OpenSignal open, SpectrumImage image, DecompositionResult result, int component) {
        int shown = Math.min(component, result.components() - 1);
        String title = "Component " + (shown + 1) + " of " + result.method();
        return new LinkedMap(open, image.xAxis(), image.yAxis(), result.maps()[shown], title, "", false, List.of());
    }

    /** Empty when no layer can be shown any more. */
    private static Optional<LinkedMap> overlay(OpenSignal open, SpectrumImage image, List<OverlayLayer> wanted, Results results,
            Progress progress) throws LamellaException {
        List<MapLayer> layers = new ArrayList<>();
        for (OverlayLayer layer : wanted) {
            if (layer.source() instanceof OverlayLayer.ComponentSource of) {
                results.find(of.resultId()).filter(result -> of.component() < result.components()).ifPresent(result ->
                        layers.add(new MapLayer("Component " + (of.component() + 1), layer.rgb(), false, result.maps()[of.component()])));
            } else if (layer.source() instanceof OverlayLayer.ElementSource of) {
                List<LineWindow> windows = windows(image, List.of(of.symbol()));
                if (!windows.isEmpty()) {
                    layers.add(new MapLayer(of.symbol(), layer.rgb(), true,
                            ElementMaps.of(image, windows, progress).counts()[0]));
                }
            }
        }
        String title = layers.stream().map(MapLayer::label).collect(Collectors.joining(", "));
        return layers.isEmpty() ? Optional.empty()
                : Optional.of(new LinkedMap(open, image.xAxis(), image.yAxis(), layers.get(0).values(), title, "", false, layers));
    }

    private static LinkedMap countMap(OpenSignal open, SpectrumImage image, Optional<EnergyWindow> window, Progress progress)
            throws LamellaException {
        ChannelRange range = window.map(chosen -> chosen.channels(image.energyAxis())).orElse(new ChannelRange(0, image.cube().channels()));
        double[] map = image.cube().windowMap(range.from(), range.to(), progress);
        String title = window.map(chosen -> String.format(Locale.ROOT, "%.4g to %.4g %s", chosen.from(), chosen.to(),
                image.energyAxis().units()).strip()).orElse("All energies");
        boolean counts = !image.dataType().isFloating();
        return new LinkedMap(open, image.xAxis(), image.yAxis(), map, title, counts ? COUNTS : "", counts, List.of());
    }

    /** The profile of the map, or of each layer of an overlay, then those of the elements that are not among them. */
    List<LinkedProfile> profiles(LinkedMap map, Optional<LinkedElementMaps> elements, LineRegion line) {
        List<LinkedProfile> profiles = new ArrayList<>();
        if (map.isOverlay()) {
            map.layers().forEach(layer -> profiles.add(profile(map, layer.label(), layer.counts(), layer.values(), line)));
        } else {
            profiles.add(profile(map, map.title(), map.counts(), map.values(), line));
        }
        elements.filter(maps -> maps.signal().equals(map.signal())).ifPresent(maps -> {
            for (int i = 0; i < maps.counts().length; i++) {
                String symbol = maps.symbol(i);
                if (profiles.stream().noneMatch(profile -> profile.name().equals(symbol))) {
                    profiles.add(profile(map, symbol, true, maps.counts()[i], line));
                }
            }
        });
        return profiles;
    }

    private static LinkedProfile profile(LinkedMap map, String name, boolean counts, double[] values, LineRegion line) {
        LineProfile profile = LineProfile.along(line, values, map.width(), map.height());
        String unit = map.xAxis().units();
        boolean calibrated = !unit.isBlank() && unit.equals(map.yAxis().units());
        double length = line.length();
        double step = calibrated && length > 0
                ? Math.hypot((line.x1() - line.x0()) * map.xAxis().scale(), (line.y1() - line.y0()) * map.yAxis().scale()) / length : 1;
        return new LinkedProfile(map, name, counts, profile, step, calibrated ? unit : "px");
    }
}
